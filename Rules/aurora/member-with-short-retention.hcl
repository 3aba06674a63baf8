rule "aurora/member-with-short-retention" {
  title       = "Backups of a global database are kept for a few days only"
  severity    = "warning"
  consequence = "data-loss"
  precision   = "high"
  demand      = "The primary of a global database keeps its backups for a week or more."
  effect      = "what is deleted or spoiled by mistake is gone in every Region before anybody looks for it."
  rationale   = <<-EOT
    Replication carries a mistake to every Region within a second; a backup is what brings the data back. The default is one day. A
    secondary may keep fewer: it is the primary that is asked, or any member where nothing tells which of them is primary.
  EOT
  references = [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Managing.Backups.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster",
  ]

  parameter "days" {
    default = 7
  }

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
    asked   = primary == null ? members : [primary]
    keeper  = asked[0]
  }

  require {
    condition = anytrue([for member in asked : keeps_backups_for(member) >= days || is_passing(member)])
    message   = "The global database ${global_name(keeper)} keeps the backups of ${region(keeper)} for ${states(keeper, "backup_retention_period") ? "${describe(keeper.backup_retention_period)} day${describe(keeper.backup_retention_period) == "1" ? "" : "s"}" : "one day, the default"}."
    at        = states(keeper, "backup_retention_period") ? keeper.backup_retention_period : header(keeper)
    label     = states(keeper, "backup_retention_period") ? "fewer than ${days} days" : "backup_retention_period is not set"
    help      = "backup_retention_period = ${days}, or more"
  }

  fails "the default" {
    variable "password" {
      type = string
    }
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
    }
    resource "aws_rds_cluster" "us" { # finding
      provider                  = aws.us_east_1
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
      backup_retention_period   = 14
    }
  }
  passes "two weeks on the primary" {
    variable "password" {
      type = string
    }
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
    }
    resource "aws_rds_cluster" "us" {
      provider                  = aws.us_east_1
      cluster_identifier        = "orders-us"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      master_username           = "owner"
      master_password           = var.password
      backup_retention_period   = 14
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      skip_final_snapshot       = true
    }
  }
  passes "a system for tests" {
    variable "password" {
      type = string
    }
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders-test"
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
    }
    resource "aws_rds_cluster" "us" {
      provider                  = aws.us_east_1
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
      skip_final_snapshot       = true
    }
  }
  undecided "a retention from a variable" {
    variable "days_kept" {
      type = number
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
      backup_retention_period     = var.days_kept # undecided: var.days_kept
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      engine                    = "aurora-postgresql"
      global_cluster_identifier = aws_rds_global_cluster.orders.id

    }
  }
}
