terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.primary, aws.secondary]
    }
  }
}

data "aws_region" "primary" {
  provider = aws.primary
}

resource "aws_rds_global_cluster" "this" {
  provider                  = aws.primary
  global_cluster_identifier = var.name
  engine                    = "aurora-postgresql"
  engine_version            = "16.8"
  database_name             = var.database_name
  storage_encrypted         = true
  deletion_protection       = true
}

resource "aws_rds_cluster" "primary" {
  provider                   = aws.primary
  cluster_identifier         = "${var.name}-primary"
  global_cluster_identifier  = aws_rds_global_cluster.this.id
  engine                     = aws_rds_global_cluster.this.engine
  engine_version             = aws_rds_global_cluster.this.engine_version
  database_name              = var.database_name
  master_username            = "owner"
  master_password_wo         = var.password
  master_password_wo_version = 1
  storage_encrypted          = true
  kms_key_id                 = var.primary_key_arn
  db_subnet_group_name       = aws_db_subnet_group.primary.name
  vpc_security_group_ids     = [aws_security_group.primary.id]
  backup_retention_period    = 14
  deletion_protection        = true
  final_snapshot_identifier  = "${var.name}-final"
  lifecycle {
    ignore_changes = [replication_source_identifier]
  }
}

resource "aws_rds_cluster_instance" "primary" {
  provider           = aws.primary
  count              = 2
  identifier         = "${var.name}-primary-${count.index}"
  cluster_identifier = aws_rds_cluster.primary.id
  engine             = aws_rds_cluster.primary.engine
  instance_class     = "db.r7g.large"
}

# The source Region is needed to create an encrypted secondary, and must not be changed afterwards.
resource "aws_rds_cluster" "secondary" {
  provider                  = aws.secondary
  cluster_identifier        = "${var.name}-secondary"
  global_cluster_identifier = aws_rds_global_cluster.this.id
  engine                    = aws_rds_global_cluster.this.engine
  engine_version            = aws_rds_global_cluster.this.engine_version
  source_region             = data.aws_region.primary.name
  storage_encrypted         = true
  kms_key_id                = var.secondary_key_arn
  db_subnet_group_name      = aws_db_subnet_group.secondary.name
  vpc_security_group_ids    = [aws_security_group.secondary.id]
  backup_retention_period   = 14
  deletion_protection       = true
  skip_final_snapshot       = true
  depends_on                = [aws_rds_cluster_instance.primary]
  lifecycle {
    ignore_changes = [source_region, replication_source_identifier]
  }
}

resource "aws_rds_cluster_instance" "secondary" {
  provider           = aws.secondary
  count              = 2
  identifier         = "${var.name}-secondary-${count.index}"
  cluster_identifier = aws_rds_cluster.secondary.id
  engine             = aws_rds_cluster.secondary.engine
  instance_class     = "db.r7g.large"
}

# The lag is published by the secondary, in its Region.
resource "aws_cloudwatch_metric_alarm" "lag" {
  provider            = aws.secondary
  alarm_name          = "${var.name}-replication-lag"
  namespace           = "AWS/RDS"
  metric_name         = "AuroraGlobalDBReplicationLag"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 1000
  period              = 60
  evaluation_periods  = 5
  treat_missing_data  = "breaching"
  alarm_actions       = [var.secondary_topic_arn]
  dimensions = {
    DBClusterIdentifier = aws_rds_cluster.secondary.cluster_identifier
    SourceRegion        = data.aws_region.primary.name
  }
}
