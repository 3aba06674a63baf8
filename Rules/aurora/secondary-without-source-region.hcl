rule "aurora/secondary-without-source-region" {
  title       = "Encrypted secondary states no source Region"
  severity    = "warning"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "An encrypted secondary states source_region, and ignores its changes."
  effect      = "creation of an encrypted secondary has failed without it: a pre-signed URL has to be specified."
  rationale   = <<-EOT
    With source_region the provider signs the request that lets the secondary read from the Region of the primary. On a live cluster the
    argument replaces the cluster, unless its changes are ignored: with ignore_changes a new cluster uses it and a live one keeps its data.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster",
    "https://github.com/hashicorp/terraform-provider-aws/issues/13715",
    "https://github.com/hashicorp/terraform-provider-aws/issues/630",
  ]

  for "cluster" {
    each  = resources("aws_rds_cluster")
    where = is_member(cluster) && is_secondary(cluster)
  }

  require {
    condition = !is_encrypted(cluster) || states(cluster, "source_region")
    severity  = startswith(describe(region(cluster)), "us-gov-") ? "error" : "warning"
    message   = "The encrypted secondary in ${region(cluster)} states no source_region${primary_of(cluster) == null ? "" : "; its primary is in ${region(primary_of(cluster))}"}."
    at        = header(cluster)
    label     = "source_region is not set"
    related   = primary_of(cluster) == null ? [] : [{ label = "the primary, in ${region(primary_of(cluster))}", at = header(primary_of(cluster)) }]
    help      = "source_region = \"${primary_of(cluster) == null ? "the Region of the primary" : describe(region(primary_of(cluster)))}\" together with lifecycle { ignore_changes = [source_region] }: without the ignore a live cluster is replaced"
  }

  fails "an encrypted secondary" {
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
    resource "aws_rds_cluster" "eu" { # finding(warning)
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      storage_encrypted         = true
      kms_key_id                = "arn:aws:kms:eu-west-1:111122223333:key/1"
      lifecycle {
        ignore_changes = [replication_source_identifier]
      }
    }
  }
  passes "a secondary that is not encrypted" {
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
      lifecycle {
        ignore_changes = [replication_source_identifier]
      }
    }
  }
  passes "stated and ignored" {
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
        ignore_changes = [replication_source_identifier, source_region]
      }
    }
  }
}
