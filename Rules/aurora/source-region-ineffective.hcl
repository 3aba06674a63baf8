rule "aurora/source-region-ineffective" {
  title       = "source_region does nothing, or names the wrong Region"
  severity    = "warning"
  consequence = "misleading"
  precision   = "high"
  demand      = "source_region names the Region of the primary, on an encrypted secondary."
  effect      = "an unencrypted secondary does not use it, and a later change of it replaces the cluster."
  rationale   = <<-EOT
    The argument is used for one thing: to sign the request for an encrypted copy. Without encryption it does nothing, but it can never be
    changed or removed without replacing the cluster.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster",
  ]

  for "cluster" {
    each  = resources("aws_rds_cluster")
    where = is_member(cluster) && is_secondary(cluster)
  }

  require {
    condition = !states(cluster, "source_region") || primary_of(cluster) == null ? true : cluster.source_region == region(primary_of(cluster))
    severity  = "error"
    message   = "The secondary in ${region(cluster)} names ${describe(cluster.source_region)} as its source; its primary is in ${region(primary_of(cluster))}."
    at        = cluster.source_region
    label     = "not the Region of the primary"
    related   = [{ label = "the primary, in ${region(primary_of(cluster))}", at = header(primary_of(cluster)) }]
    help      = "source_region = \"${describe(region(primary_of(cluster)))}\""
  }
  require {
    condition = !states(cluster, "source_region") || is_encrypted(cluster) || ignores(cluster, "source_region")
    message   = "source_region does nothing on the secondary in ${region(cluster)}, which is not encrypted; changing it later replaces the cluster."
    at        = cluster.source_region
    label     = "used only for an encrypted secondary"
    help      = "encrypt the global database, or remove it before the cluster exists; on a live one: lifecycle { ignore_changes = [source_region] }"
  }

  fails "no encryption" {
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
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      source_region             = "us-east-1" # finding(warning)
      lifecycle {
        ignore_changes = [replication_source_identifier]
      }
    }
  }
  fails "another Region" {
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
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      storage_encrypted         = true
      kms_key_id                = "arn:aws:kms:eu-west-1:111122223333:key/1"
      source_region             = "us-west-2" # finding(error)
      lifecycle {
        ignore_changes = [replication_source_identifier]
      }
    }
  }
  passes "the Region of the primary" {
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
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      storage_encrypted         = true
      kms_key_id                = "arn:aws:kms:eu-west-1:111122223333:key/1"
      source_region             = "us-east-1"
      lifecycle {
        ignore_changes = [replication_source_identifier]
      }
    }
  }
}
