rule "monitoring/lag-alarm-in-silent-region" {
  title       = "Lag alarm watches a Region that publishes nothing"
  severity    = "warning"
  consequence = "misleading"
  precision   = "high"
  demand      = "An alarm on replication lag is in the Region that publishes the metric."
  effect      = "the alarm never leaves the state INSUFFICIENT_DATA."
  rationale   = <<-EOT
    Aurora publishes the lag of a global database in the Region of the secondary, under the secondary's name. DynamoDB publishes it in the
    Region that sends, one series for each Region that receives. CloudWatch alarms cannot read another Region.
  EOT
  references = [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.AuroraMonitoring.Metrics.html",
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/metrics-dimensions.html",
  ]

  for "alarm" { each = alarms_on(concat(local.aurora_lag_metrics, local.table_lag_metrics)) }
  for "store" {
    each  = concat(flatten([for value in dimension(alarm, "DBClusterIdentifier") : targets(value)]), flatten([for value in dimension(alarm, "TableName") : targets(value)]))
    where = !is_data(store) && (type(store) == "aws_rds_cluster" ? is_member(store) : type(store) == "aws_dynamodb_table" && has_replicas(store))
  }
  let {
    is_table = type(store) == "aws_dynamodb_table"
    # Aurora: the Regions of the secondaries, where it is known who they are.
    members  = is_table ? [] : members_beside(store)
    primary  = is_table ? null : primary_among(members)
    is_first = primary == null ? false : same(primary, store)
    others   = [for member in members : member if !same(member, store)]
    # DynamoDB: each member of the table publishes how far the others are behind it.
    receiver = is_table ? first(dimension(alarm, "ReceivingRegion")) : null
    places   = is_table ? unique(concat([region(store)], replica_regions(store))) : []
    senders  = receiver == null ? [] : [for place in places : place if place != receiver]
  }

  require {
    condition = is_table || primary == null ? true : is_first ? length(others) == 0 : region(alarm) == region(store)
    message   = is_first && contains([for other in others : region(other)], region(alarm)) ? "This alarm can never fire: its metric is published for the secondary in ${region(alarm)}, and the alarm names the primary in ${region(store)}." : "This alarm can never fire: its metric is published in ${is_first ? words(unique([for other in others : region(other)])) : region(store)}, and the alarm is in ${region(alarm)}."
    at        = first(watched(alarm))
    label     = "published in the Region of a secondary"
    related   = [for value in dimension(alarm, "DBClusterIdentifier") : { label = "${is_first ? "the primary" : "the secondary"}, in ${region(store)}", at = value }]
    help      = "one alarm for each secondary, in its Region and with its identifier"
  }
  require {
    condition = is_table && receiver != null ? contains(places, receiver) : true
    severity  = "error"
    message   = "This alarm in ${region(alarm)} can never fire: table ${describe(store.name)} has no replica in ${describe(receiver)}."
    at        = receiver
    label     = "the table is in ${words(places)}"
    related   = [{ label = "the table, in ${region(store)}", at = header(store) }]
    help      = "ReceivingRegion = the Region of a replica"
  }
  require {
    condition = is_table && receiver != null ? !contains(places, receiver) || contains(senders, region(alarm)) : true
    message   = "This alarm can never fire: its metric is published in ${words(senders)}, and the alarm is in ${region(alarm)}."
    at        = first(watched(alarm))
    label     = "published in the Region that sends"
    related   = [{ label = "receives, so it does not publish this", at = receiver }]
    help      = "make the alarm in ${words(senders)}, or name the Region that receives from ${region(alarm)}"
  }

  fails "an alarm beside the primary" {
    resource "aws_rds_cluster" "us" {
      cluster_identifier        = "orders-us"
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
      master_username           = "owner"
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
    }
    resource "aws_cloudwatch_metric_alarm" "lag" {
      provider            = aws.us_east_1
      alarm_name          = "lag"
      namespace           = "AWS/RDS"
      metric_name         = "AuroraGlobalDBReplicationLag" # finding: "AuroraGlobalDBReplicationLag"
      comparison_operator = "GreaterThanThreshold"
      evaluation_periods  = 3
      threshold           = 1000
      dimensions = {
        DBClusterIdentifier = aws_rds_cluster.us.cluster_identifier
      }
    }
  }
  passes "an alarm beside the secondary" {
    resource "aws_rds_cluster" "us" {
      cluster_identifier        = "orders-us"
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
      master_username           = "owner"
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
    }
    resource "aws_cloudwatch_metric_alarm" "lag" {
      provider            = aws.eu_west_1
      alarm_name          = "lag"
      namespace           = "AWS/RDS"
      metric_name         = "AuroraGlobalDBReplicationLag"
      comparison_operator = "GreaterThanThreshold"
      evaluation_periods  = 3
      threshold           = 1000
      dimensions = {
        DBClusterIdentifier = aws_rds_cluster.eu.cluster_identifier
      }
    }
  }
  fails "an alarm of a table where it receives" {
    resource "aws_dynamodb_table" "carts" {
      name             = "carts"
      billing_mode     = "PAY_PER_REQUEST"
      hash_key         = "cart_id"
      stream_enabled   = true
      stream_view_type = "NEW_AND_OLD_IMAGES"
      attribute {
        name = "cart_id"
        type = "S"
      }
      replica {
        region_name = "eu-west-1"
      }
    }
    resource "aws_cloudwatch_metric_alarm" "lag" {
      provider            = aws.eu_west_1
      alarm_name          = "lag"
      namespace           = "AWS/DynamoDB"
      metric_name         = "ReplicationLatency" # finding: "ReplicationLatency"
      comparison_operator = "GreaterThanThreshold"
      evaluation_periods  = 3
      threshold           = 5000
      dimensions = {
        TableName       = aws_dynamodb_table.carts.name
        ReceivingRegion = "eu-west-1"
      }
    }
  }
  fails "a Region without a replica" {
    resource "aws_dynamodb_table" "carts" {
      name             = "carts"
      billing_mode     = "PAY_PER_REQUEST"
      hash_key         = "cart_id"
      stream_enabled   = true
      stream_view_type = "NEW_AND_OLD_IMAGES"
      attribute {
        name = "cart_id"
        type = "S"
      }
      replica {
        region_name = "eu-west-1"
      }
    }
    resource "aws_cloudwatch_metric_alarm" "lag" {
      provider            = aws.us_east_1
      alarm_name          = "lag"
      namespace           = "AWS/DynamoDB"
      metric_name         = "ReplicationLatency"
      comparison_operator = "GreaterThanThreshold"
      evaluation_periods  = 3
      threshold           = 5000
      dimensions = {
        TableName       = aws_dynamodb_table.carts.name
        ReceivingRegion = "ap-southeast-2" # finding(error): "ap-southeast-2"
      }
    }
  }
  passes "each member of a table watches the other" {
    resource "aws_dynamodb_table" "carts" {
      name             = "carts"
      billing_mode     = "PAY_PER_REQUEST"
      hash_key         = "cart_id"
      stream_enabled   = true
      stream_view_type = "NEW_AND_OLD_IMAGES"
      attribute {
        name = "cart_id"
        type = "S"
      }
      replica {
        region_name = "eu-west-1"
      }
    }
    resource "aws_cloudwatch_metric_alarm" "lag_of_eu" {
      provider            = aws.us_east_1
      alarm_name          = "lag_of_eu"
      namespace           = "AWS/DynamoDB"
      metric_name         = "ReplicationLatency"
      comparison_operator = "GreaterThanThreshold"
      evaluation_periods  = 3
      threshold           = 5000
      dimensions = {
        TableName       = aws_dynamodb_table.carts.name
        ReceivingRegion = "eu-west-1"
      }
    }
    resource "aws_cloudwatch_metric_alarm" "lag_of_us" {
      provider            = aws.eu_west_1
      alarm_name          = "lag_of_us"
      namespace           = "AWS/DynamoDB"
      metric_name         = "ReplicationLatency"
      comparison_operator = "GreaterThanThreshold"
      evaluation_periods  = 3
      threshold           = 5000
      dimensions = {
        TableName       = aws_dynamodb_table.carts.name
        ReceivingRegion = "us-east-1"
      }
    }
  }
  undecided "a receiving Region from a variable" {
    variable "standby" {
      type = string
    }
    resource "aws_dynamodb_table" "carts" {
      provider         = aws.us_east_1
      name             = "carts"
      billing_mode     = "PAY_PER_REQUEST"
      hash_key         = "cart_id"
      stream_enabled   = true
      stream_view_type = "NEW_AND_OLD_IMAGES"
      attribute {
        name = "cart_id"
        type = "S"
      }
      replica {
        region_name = "eu-west-1"
      }
    }
    resource "aws_cloudwatch_metric_alarm" "lag" {
      provider            = aws.us_east_1
      alarm_name          = "lag"
      namespace           = "AWS/DynamoDB"
      metric_name         = "ReplicationLatency"
      comparison_operator = "GreaterThanThreshold"
      evaluation_periods  = 3
      threshold           = 5000
      dimensions = {
        TableName       = aws_dynamodb_table.carts.name
        ReceivingRegion = var.standby # undecided: var.standby
      }
    }
  }
}
