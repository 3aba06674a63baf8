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
  for "secondary" { each = secondaries_among(members) }

  require {
    condition = !is_encrypted(secondary) || states(secondary, "source_region") || states(secondary, "replication_source_identifier")
    severity  = startswith(describe(region(secondary)), "us-gov-") ? "error" : "warning"
    message   = "The encrypted secondary in ${region(secondary)} does not name its source Region${primary == null ? "" : "; its primary is in ${region(primary)}"}."
    at        = header(secondary)
    label     = "source_region is not set"
    related   = primary == null ? [] : [{ label = "the primary, in ${region(primary)}", at = declared_name(primary) }]
    help      = "source_region = \"${primary == null ? "the Region of the primary" : describe(region(primary))}\" together with lifecycle { ignore_changes = [${join(", ", unique(concat(["source_region"], ignore_changes(secondary) == null ? [] : ignore_changes(secondary))))}] }: without the ignore a live cluster is replaced"
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
  undecided "encryption that a variable switches" {
    variable "encrypted" {
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
    }
    resource "aws_rds_cluster" "eu" { # undecided: var.encrypted
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      engine                    = "aurora-postgresql"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      storage_encrypted         = var.encrypted
    }
  }
}
