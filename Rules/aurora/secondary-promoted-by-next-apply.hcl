rule "aurora/secondary-promoted-by-next-apply" {
  title       = "Next apply promotes an Aurora secondary"
  severity    = "error"
  consequence = "data-loss"
  precision   = "high"
  demand      = "A secondary of a global database sets replication_source_identifier or ignores its changes."
  effect      = "AWS fills in replication_source_identifier once the cluster exists; a configuration that neither sets nor ignores it plans its removal, and the provider does that by promoting the cluster. Two writable databases remain."
  rationale   = <<-EOT
    AWS reports a replication source for every secondary. The argument is not computed, so a later plan shows its removal, which the provider
    carries out as the promotion of a read replica.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster",
    "https://github.com/hashicorp/terraform-provider-aws/issues/40921",
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
    condition = ignores(secondary, "replication_source_identifier") || states(secondary, "replication_source_identifier")
    message   = "A later apply promotes the secondary in ${region(secondary)} out of its global database${primary == null ? "" : ", whose primary is in ${region(primary)}"}."
    at        = ignore_changes(secondary)
    label     = "replication_source_identifier is missing here"
    related = concat(
      primary == null ? [] : [{ label = "the primary, in ${region(primary)}", at = declared_name(primary) }],
      [{ label = "the secondary, in ${region(secondary)}", at = declared_name(secondary) }],
    )
    help = "${ignore_changes(secondary) == null ? "lifecycle { " : ""}ignore_changes = [${join(", ", concat(ignore_changes(secondary) == null ? [] : ignore_changes(secondary), ["replication_source_identifier"]))}]${ignore_changes(secondary) == null ? " }" : ""}"
  }

  fails "a secondary that ignores nothing" {
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
    resource "aws_rds_cluster" "eu" { # finding
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
    }
  }
  passes "the argument is ignored" {
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
  passes "two clusters of which nothing says who is primary" {
    resource "aws_rds_cluster" "us" {
      provider                  = aws.us_east_1
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
    }
  }
  fails "a module that is told who is primary" {
    module "us" {
      source     = "./modules/orders"
      providers  = { aws = aws.us_east_1 }
      is_primary = true
    }
    module "eu" {
      source     = "./modules/orders"
      providers  = { aws = aws.eu_west_1 }
      is_primary = false
    }
    folder "modules/orders" {
      variable "is_primary" {
        type = bool
      }
      resource "aws_rds_cluster" "this" { # finding
        global_cluster_identifier = "orders"
        engine                    = "aurora-postgresql"
        master_username           = var.is_primary ? "owner" : null
      }
    }
  }
  undecided "a global database that a variable names" {
    variable "global_cluster" {
      type = string
    }
    resource "aws_rds_cluster" "us" {
      provider                    = aws.us_east_1
      cluster_identifier          = "orders-us"
      engine                      = "aurora-postgresql"
      global_cluster_identifier   = var.global_cluster
      master_username             = "owner"
      manage_master_user_password = true
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      engine                    = "aurora-postgresql"
      global_cluster_identifier = var.global_cluster

    }
  }
}
