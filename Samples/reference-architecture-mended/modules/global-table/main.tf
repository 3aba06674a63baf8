terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.home, aws.replica]
    }
  }
}

data "aws_region" "home" {
  provider = aws.home
}

data "aws_region" "replica" {
  provider = aws.replica
}

resource "aws_dynamodb_table" "home" {
  provider                    = aws.home
  name                        = var.name
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = var.hash_key
  stream_enabled              = true
  stream_view_type            = "NEW_AND_OLD_IMAGES"
  deletion_protection_enabled = true
  attribute {
    name = var.hash_key
    type = "S"
  }
  point_in_time_recovery {
    enabled = true
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = var.home_key_arn
  }
  lifecycle {
    ignore_changes = [replica]
  }
}

resource "aws_dynamodb_table_replica" "replica" {
  provider                    = aws.replica
  global_table_arn            = aws_dynamodb_table.home.arn
  kms_key_arn                 = var.replica_key_arn
  point_in_time_recovery      = true
  deletion_protection_enabled = true
}

# Both Regions take writes, so each publishes how far the other is behind it.
resource "aws_cloudwatch_metric_alarm" "lag_of_replica" {
  provider            = aws.home
  alarm_name          = "${var.name}-replication-behind-home"
  namespace           = "AWS/DynamoDB"
  metric_name         = "ReplicationLatency"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5000
  period              = 60
  evaluation_periods  = 5
  alarm_actions       = [var.home_topic_arn]
  dimensions = {
    TableName       = aws_dynamodb_table.home.name
    ReceivingRegion = data.aws_region.replica.name
  }
}

resource "aws_cloudwatch_metric_alarm" "lag_of_home" {
  provider            = aws.replica
  alarm_name          = "${var.name}-replication-behind-replica"
  namespace           = "AWS/DynamoDB"
  metric_name         = "ReplicationLatency"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5000
  period              = 60
  evaluation_periods  = 5
  alarm_actions       = [var.replica_topic_arn]
  dimensions = {
    TableName       = aws_dynamodb_table.home.name
    ReceivingRegion = data.aws_region.home.name
  }
}
