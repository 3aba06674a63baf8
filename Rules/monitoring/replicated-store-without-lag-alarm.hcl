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
    tables   = replicated_tables()
    clusters = global_members()
    silent = concat(
      length(lag_alarms(["ReplicationLatency"])) > 0 ? [] : in_source_order(seen(tables)),
      length(lag_alarms(aurora_lag_metrics())) > 0 || length(seen(clusters)) < 2 ? [] : [first(in_source_order(seen(clusters)))],
    )
    names = [for store in silent : type(store) == "aws_dynamodb_table" ? describe(store.name) : describe(store.global_cluster_identifier)]
  }

  require {
    condition = length(silent) == 0 || watched_elsewhere()
    severity  = policy("lag_alarms", "not-required") == "required" ? "warning" : "note"
    message   = "${words(names)} ${length(names) > 1 ? "replicate" : "replicates"} between Regions without an alarm on the lag."
    at        = [for store in silent : header(store)][0]
    label     = "no alarm on its replication lag"
    related   = [for store in slice(silent, 1, length(silent)) : { label = "nor for this one", at = header(store) }]
    searched  = "no aws_cloudwatch_metric_alarm watches ReplicationLatency or AuroraGlobalDBReplicationLag of them"
    help      = "an aws_cloudwatch_metric_alarm in the Region that publishes the metric; policy { lag_alarms = \"required\" } makes this a warning"
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
