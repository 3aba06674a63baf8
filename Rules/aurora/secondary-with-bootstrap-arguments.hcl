rule "aurora/secondary-with-bootstrap-arguments" {
  title       = "Secondary states what it inherits"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "A secondary states neither credentials nor a database name."
  effect      = "apply fails: user name, password and database name cannot be specified for a cross-Region replica."
  rationale   = <<-EOT
    A secondary takes credentials and database from its primary.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster",
    "https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html",
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
  let { stated = [for name in local.inherited_arguments : name if sets(secondary, name)] }

  require {
    condition = length(stated) == 0
    message   = "The secondary in ${region(secondary)} states ${words(stated)}, which it inherits from ${primary == null ? "the primary" : "the primary in ${region(primary)}"}."
    at        = assignment(secondary, first(stated))
    label     = "not allowed on a secondary"
    related = concat(
      [for name in slice(seen(stated), 1, length(seen(stated))) : { label = "nor is this", at = assignment(secondary, name) }],
      primary == null ? [] : [{ label = "the primary, in ${region(primary)}", at = declared_name(primary) }],
    )
    help = "remove ${words(stated)}"
  }

  fails "a secondary with a user name" {
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
      source_region             = "us-east-1"
      master_username           = "owner" # finding
      lifecycle {
        ignore_changes = [replication_source_identifier]
      }
    }
  }
  passes "a secondary without" {
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
      source_region             = "us-east-1"
      lifecycle {
        ignore_changes = [replication_source_identifier]
      }
    }
  }
}
