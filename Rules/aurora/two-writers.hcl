rule "aurora/two-writers" {
  title       = "Two clusters of a global database want to be its primary"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "One member of a global database brings credentials."
  effect      = "apply fails, or two databases accept writes: only the primary has credentials of its own."
  rationale   = <<-EOT
    A cluster with credentials, a snapshot or a restore creates its own data. One logical database has one writer.
  EOT
  references = [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html",
  ]

  for "cluster" {
    each  = resources("aws_rds_cluster")
    where = is_member(cluster) && bootstraps(cluster) && !says_secondary(cluster)
  }
  group "set" {
    of = cluster
    by = [cluster.global_cluster_identifier]
  }
  let { members = in_source_order(set.members) }

  require {
    condition = length(members) < 2
    message   = "The global database ${global_name(members[0])} has a writer in ${words([for member in seen(members) : region(member)])}."
    at        = header(members[1])
    label     = "brings credentials, in ${region(members[1])}"
    related   = [{ label = "so does the one in ${region(members[0])}", at = header(members[0]) }]
    help      = "remove credentials and database name from every member but the primary"
  }

  fails "credentials in both" {
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
      master_username           = "owner"
      master_password           = var.password
    }
  }
  passes "credentials in one" {
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
}
