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
    where = is_member(cluster)
  }
  group "database" {
    of = cluster
    by = [global_key(cluster)]
  }
  let {
    members = in_source_order(seen(database.members))
    primary = primary_among(members)
    writers = writers_among(members)
  }

  require {
    condition = primary != null || length(writers) < 2
    message   = "Two clusters of the global database ${global_name(writers[0])}, in ${region(writers[0])} and ${region(writers[1])}, both make a database of their own."
    at        = header(writers[1])
    label     = "brings credentials or data, in ${region(writers[1])}"
    related   = [{ label = "so does the one in ${region(writers[0])}", at = header(writers[0]) }]
    help      = "keep credentials and database_name on the primary only"
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
