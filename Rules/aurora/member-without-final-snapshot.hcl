rule "aurora/member-without-final-snapshot" {
  title       = "Primary of a global database is deleted without a snapshot"
  severity    = "warning"
  consequence = "data-loss"
  precision   = "high"
  demand      = "The primary of a global database leaves a final snapshot."
  effect      = "deleting the cluster deletes the data."
  rationale   = <<-EOT
    skip_final_snapshot = true and the default retention of one day are for databases that nobody misses. A secondary is removed without a
    snapshot by nature.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster",
  ]

  for "cluster" {
    each  = resources("aws_rds_cluster")
    where = is_member(cluster)
  }
  group "database" {
    of = cluster
    by = [global_key(cluster)]
  }
  let {
    members = in_source_order(seen(database.members))
    primary = primary_among(members)
  }
  for "writer" {
    each  = primary == null ? [] : [primary]
    where = !prevents_destroy(writer) && !is_passing(writer)
  }

  require {
    condition = states(writer, "skip_final_snapshot") ? !writer.skip_final_snapshot : true
    message   = "The primary of ${global_name(writer)} in ${region(writer)} is deleted without a final snapshot."
    at        = writer.skip_final_snapshot
    label     = "no final snapshot"
    help      = "final_snapshot_identifier = a name, and skip_final_snapshot = false"
  }
  require {
    condition = (states(writer, "skip_final_snapshot") ? writer.skip_final_snapshot : false) || sets(writer, "final_snapshot_identifier")
    message   = "The primary of ${global_name(writer)} in ${region(writer)} is to leave a final snapshot, which has no name."
    at        = header(writer)
    label     = "final_snapshot_identifier is not set"
    effect    = "terraform destroy fails."
    help      = "final_snapshot_identifier = a name"
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
  undecided "a snapshot that a variable switches" {
    variable "skip" {
      type = bool
    }
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
    }
    resource "aws_rds_cluster" "us" {
      provider                    = aws.us_east_1
      cluster_identifier          = "orders-us"
      engine                      = "aurora-postgresql"
      global_cluster_identifier   = aws_rds_global_cluster.orders.id
      master_username             = "owner"
      manage_master_user_password = true
      skip_final_snapshot         = var.skip # undecided: var.skip
      final_snapshot_identifier   = "last"
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      engine                    = "aurora-postgresql"
      global_cluster_identifier = aws_rds_global_cluster.orders.id

    }
  }
}
