rule "aurora/too-many-members" {
  title       = "Global database has more than ten secondaries"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "A global database has a primary and at most ten secondaries."
  effect      = "apply fails: a global database has at most ten secondary Regions."
  rationale   = <<-EOT
    The limit was five secondaries until May 2025, and many texts still say so; it is ten since.
  EOT
  references = [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html",
  ]

  parameter "limit" {
    default = 10
  }

  for "cluster" {
    each  = resources("aws_rds_cluster")
    where = is_member(cluster)
  }
  group "database" {
    of = cluster
    by = [global_key(cluster)]
  }

  require {
    condition = length(database.members) <= limit + 1
    message   = "The global database ${global_name(first(database.members))} has ${count(database.members)} members in ${words(unique([for member in seen(database.members) : region(member)]))}; ${limit} secondaries are allowed."
    at        = header(in_source_order(seen(database.members))[limit + 1])
    label     = "one member too many"
    help      = "keep a primary and ${limit} secondaries"
  }

  fails "twelve members" {
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
    }
    resource "aws_rds_cluster" "orders" { # finding
      count                     = 12
      cluster_identifier        = "orders-${count.index}"
      engine                    = "aurora-postgresql"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
    }
  }
  passes "a primary and ten secondaries" {
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
    }
    resource "aws_rds_cluster" "orders" {
      count                     = 11
      cluster_identifier        = "orders-${count.index}"
      engine                    = "aurora-postgresql"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
    }
  }
  undecided "members by a number from a variable" {
    variable "secondaries" {
      type = number
    }
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
    }
    resource "aws_rds_cluster" "primary" { # undecided: var.secondaries
      cluster_identifier        = "orders"
      engine                    = "aurora-postgresql"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
    }
    resource "aws_rds_cluster" "secondary" {
      count                     = var.secondaries
      cluster_identifier        = "orders-${count.index}"
      engine                    = "aurora-postgresql"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
    }
  }
}
