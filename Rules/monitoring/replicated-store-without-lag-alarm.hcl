rule "monitoring/replicated-store-without-lag-alarm" {
  title       = "Replicated stores without an alarm on their lag"
  severity    = "note"
  consequence = "weaker"
  precision   = "high"
  demand      = "Replicated stores have an alarm on their replication lag."
  effect      = "nobody learns that a Region has fallen behind until it is needed."
  rationale   = <<-EOT
    A failover loses what has not been replicated. The metrics are ReplicationLatency (DynamoDB) and AuroraGlobalDBReplicationLag (Aurora).
    Teams that alarm in another product are not meant; a warning is given where policy asks for alarms.
  EOT
  references = [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html",
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html",
  ]

  let {
    is_elsewhere = is_watched_elsewhere()
    tables       = is_elsewhere ? [] : [for table in lagging_tables() : table if !is_watched(table)]
    databases    = is_elsewhere ? [] : [for database in global_databases() : database if !is_watched(database)]
    silent       = concat(tables, databases)
    found        = concat(in_source_order(seen(tables)), in_source_order(seen(databases)))
    names        = [for store in found : store_name(store)]
    metrics      = unique([for store in found : type(store) == "aws_dynamodb_table" ? "ReplicationLatency" : "AuroraGlobalDBReplicationLag"])
  }

  require {
    condition = length(silent) == 0
    severity  = policy("lag_alarms", "not-required") == "required" ? "warning" : "note"
    message   = "${words(names)} ${length(names) > 1 ? "replicate" : "replicates"} to other Regions without an alarm on the lag."
    at        = header(first(found))
    label     = "no alarm on its replication lag, in ${region(first(found))}"
    related   = [for store in slice(found, 1, length(found)) : { label = "nor for this one, in ${region(store)}", at = header(store) }]
    searched  = "no aws_cloudwatch_metric_alarm of the system watches ${words(metrics)} of ${length(names) > 1 ? "them" : "it"}"
    help      = "an aws_cloudwatch_metric_alarm on ${words(metrics)} in the Region that publishes it"
    not_asked = "lag alarms (${words(names)} ${length(names) > 1 ? "have" : "has"} none)"
  }

  fails "a replicated table" {
    resource "aws_dynamodb_table" "carts" { # finding(note)
      name     = "carts"
      hash_key = "id"
      attribute {
        name = "id"
        type = "S"
      }
      replica {
        region_name = "eu-west-1"
      }
    }
  }
  passes "with an alarm" {
    resource "aws_dynamodb_table" "carts" {
      name     = "carts"
      hash_key = "id"
      attribute {
        name = "id"
        type = "S"
      }
      replica {
        region_name = "eu-west-1"
      }
    }

    resource "aws_cloudwatch_metric_alarm" "lag" {
      alarm_name          = "lag"
      namespace           = "AWS/DynamoDB"
      metric_name         = "ReplicationLatency"
      comparison_operator = "GreaterThanThreshold"
      evaluation_periods  = 3
      threshold           = 5000
      dimensions          = { TableName = "carts", ReceivingRegion = "eu-west-1" }
    }
  }
}
