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

  for "alarm" { each = lag_alarms(aurora_lag_metrics()) }
  for "cluster" { each = targets(try(alarm.dimensions.DBClusterIdentifier, null)) }
  let {
    members = [for other in global_members() : other if other.global_cluster_identifier == cluster.global_cluster_identifier]
    others  = [for other in seen(members) : other if !same(other, cluster)]
    credits = is_written(cluster, "master_username") || is_written(cluster, "master_password") || is_written(cluster, "manage_master_user_password") || is_written(cluster, "snapshot_identifier")
  }

  require {
    condition = type(cluster) != "aws_rds_cluster" || !credits || length(others) == 0
    message   = "This alarm can never fire: its metric is published in ${words(unique([for other in others : region(other)]))}, and the alarm is in ${region(alarm)}."
    at        = first(watched(alarm))
    label     = "published in the Region of a secondary"
    related   = [{ label = "watches the primary, in ${region(cluster)}", at = alarm.dimensions.DBClusterIdentifier }]
    help      = "one alarm for each secondary, in its Region and with its identifier"
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
}
