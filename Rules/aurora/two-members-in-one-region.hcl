rule "aurora/two-members-in-one-region" {
  title       = "Two members of a global database in one Region"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "The members of a global database are in different Regions."
  effect      = "apply fails: a Region holds one cluster of a global database."
  rationale   = <<-EOT
    Most often the secondary lacks its provider.
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
  for "pair" { each = pairs(in_source_order(seen(database.members))) }
  let {
    left  = pair[0]
    right = pair[1]
  }

  require {
    condition = region(left) != region(right)
    message   = "Two clusters of the global database ${global_name(left)} are in ${region(left)}."
    at        = header(right)
    label     = "in ${region(right)}"
    related   = [{ label = "also in ${region(left)}", at = header(left) }]
    help      = "give one of them the provider of another Region"
  }

  fails "a secondary without a provider" {
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
      cluster_identifier        = "orders-eu"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      lifecycle {
        ignore_changes = [replication_source_identifier]
      }
    }
  }
  passes "two Regions" {
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
  undecided "a provider whose Region is a variable" {
    variable "standby" {
      type = string
    }
    provider "aws" {
      alias  = "us_east_1"
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "standby"
      region = var.standby
    }
    resource "aws_rds_global_cluster" "orders" {
      provider                  = aws.us_east_1
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
    resource "aws_rds_cluster" "standby" { # undecided: var.standby
      provider                  = aws.standby
      cluster_identifier        = "orders-standby"
      engine                    = "aurora-postgresql"
      global_cluster_identifier = aws_rds_global_cluster.orders.id

    }
  }
}
