resource "aws_cloudwatch_metric_alarm" "orders_lag" {
  provider            = aws.us
  alarm_name          = "acme-orders-replication-lag"
  namespace           = "AWS/RDS"
  metric_name         = "AuroraGlobalDBReplicationLag"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 1000
  period              = 60
  evaluation_periods  = 3
  dimensions = {
    DBClusterIdentifier = aws_rds_cluster.orders_us.cluster_identifier
  }
}
