rule "aurora/primary-without-final-snapshot" {
  title       = "Primary of a global database is deleted without a snapshot"
  severity    = "warning"
  consequence = "weaker"
  precision   = "high"
  demand      = "The primary of a global database leaves a final snapshot, and keeps backups for a week."
  effect      = "deleting the cluster deletes the data; backups reach back one day."
  rationale   = <<-EOT
    skip_final_snapshot = true and the default retention of one day are for databases that nobody misses. A secondary is removed without a
    snapshot by nature.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster",
  ]

  for "cluster" {
    each  = resources("aws_rds_cluster")
    where = is_member(cluster) && !is_secondary(cluster)
  }

  require {
    condition = !(states(cluster, "skip_final_snapshot") ? cluster.skip_final_snapshot : false) || prevents_destroy(cluster)
    message   = "The primary of ${global_name(cluster)} in ${region(cluster)} is deleted without a final snapshot."
    at        = cluster.skip_final_snapshot
    label     = "no final snapshot"
    help      = "final_snapshot_identifier = a name, and skip_final_snapshot = false"
  }
  require {
    condition = states(cluster, "backup_retention_period") ? cluster.backup_retention_period > 1 : ignores(cluster, "backup_retention_period")
    severity  = "note"
    message   = "The primary of ${global_name(cluster)} in ${region(cluster)} keeps backups for one day."
    at        = states(cluster, "backup_retention_period") ? cluster.backup_retention_period : header(cluster)
    label     = states(cluster, "backup_retention_period") ? "one day" : "backup_retention_period is not set: one day"
    help      = "backup_retention_period = 7, or more"
  }

  fails "backups of one day" {
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
    }
    resource "aws_rds_cluster" "us" { # finding(note)
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      master_username           = "owner"
      final_snapshot_identifier = "orders-final"
    }
  }
  fails "skipped" {
    variable "password" {
      type = string
    }
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
    }
    resource "aws_rds_cluster" "us" {
      cluster_identifier        = "orders-us"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      master_username           = "owner"
      master_password           = var.password
      backup_retention_period   = 14
      skip_final_snapshot       = true # finding
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      lifecycle {
        ignore_changes = [replication_source_identifier]
      }
    }
  }
  passes "a snapshot is left" {
    variable "password" {
      type = string
    }
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
    }
    resource "aws_rds_cluster" "us" {
      cluster_identifier        = "orders-us"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      master_username           = "owner"
      master_password           = var.password
      final_snapshot_identifier = "orders-final"
      backup_retention_period   = 14
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      lifecycle {
        ignore_changes = [replication_source_identifier]
      }
    }
  }
}
