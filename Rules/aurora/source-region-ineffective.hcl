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
  for "member" {
    each  = members
    where = states(member, "source_region")
  }
  let {
    is_own    = member.source_region == region(member)
    elsewhere = primary == null ? false : same(primary, member) ? false : member.source_region != region(primary)
  }

  require {
    condition = !is_own
    message   = "${title_of(role(member, members))} of ${global_name(member)} in ${region(member)} names its own Region as the source of its data."
    at        = member.source_region
    label     = "its own Region"
    related   = primary == null ? [] : same(primary, member) ? [] : [{ label = "the primary, in ${region(primary)}", at = declared_name(primary) }]
    help      = "${primary == null ? "name the Region of the primary" : same(primary, member) ? "remove it before the cluster exists" : "source_region = \"${describe(region(primary))}\" before the cluster exists"}; on a live one: lifecycle { ignore_changes = [source_region] }"
  }
  require {
    condition = is_own || !elsewhere
    message   = "The secondary in ${region(member)} names ${describe(member.source_region)} as its source, and its primary is in ${region(primary)}."
    at        = member.source_region
    label     = "not the Region of the primary"
    related   = [{ label = "the primary, in ${region(primary)}", at = declared_name(primary) }]
    help      = "source_region = \"${describe(region(primary))}\" before the cluster exists; on a live one: lifecycle { ignore_changes = [source_region] }"
  }
  require {
    condition = is_own || elsewhere || is_encrypted(member) || inherits_encryption(member)
    message   = "source_region does nothing on the secondary in ${region(member)}, which is not encrypted; changing it later replaces the cluster."
    at        = member.source_region
    label     = "used only to create an encrypted secondary"
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
      source_region             = "us-west-2" # finding(warning)
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
  undecided "a source Region from a variable" {
    variable "source_region" {
      type = string
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
      storage_encrypted           = true
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      engine                    = "aurora-postgresql"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      storage_encrypted         = true
      source_region             = var.source_region # undecided: var.source_region
    }
  }
}
