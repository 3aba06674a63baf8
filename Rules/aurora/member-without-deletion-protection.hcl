rule "aurora/member-without-deletion-protection" {
  title       = "Members of a global database can be deleted by mistake"
  severity    = "warning"
  consequence = "data-loss"
  precision   = "high"
  demand      = "The global cluster and every member are protected against deletion."
  effect      = ""
  rationale   = <<-EOT
    Protection is off unless it is set, and it is set for each member by itself.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_global_cluster",
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
    open    = [for member in members : member if !(states(member, "deletion_protection") ? member.deletion_protection : false) && !prevents_destroy(member) && !is_passing(member)]
    kept    = [for member in members : member if states(member, "deletion_protection") ? member.deletion_protection : false]
    parents = flatten([for member in slice(members, 0, 1) : global_clusters(member)])
    above   = [for parent in parents : parent if states(parent, "deletion_protection") ? parent.deletion_protection : false]
  }

  require {
    condition = length(open) == 0
    message   = length(seen(open)) == length(members) && length(members) > 1 ? "No member of ${global_name(members[0])}, in ${words(unique([for member in open : region(member)]))}, is protected from deletion." : "The member${length(seen(open)) > 1 ? "s" : ""} of ${global_name(members[0])} in ${words(unique([for member in open : region(member)]))} can be deleted by mistake${length(members) > length(seen(open)) ? "; the others are protected" : ""}."
    at        = states(open[0], "deletion_protection") ? open[0].deletion_protection : header(open[0])
    label     = states(open[0], "deletion_protection") ? "switched off" : "deletion_protection is not set"
    related = concat(
      [for parent in seen(above) : { label = "the global cluster is protected", at = assignment(parent, "deletion_protection") }],
      [for member in seen(kept) : { label = "${role(member, members)} in ${region(member)} is protected", at = assignment(member, "deletion_protection") }],
      [for member in slice(seen(open), 1, length(seen(open))) : { label = "nor here, in ${region(member)}", at = header(member) }],
    )
    participants = []
    help         = "deletion_protection = true"
  }

  fails "the secondary is forgotten" {
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
      deletion_protection       = true
    }
    resource "aws_rds_cluster" "eu" { # finding
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
  passes "a development environment by the tags of the provider" {
    provider "aws" {
      alias  = "tagged"
      region = "us-east-1"
      default_tags {
        tags = { Environment = "Dev", Owner = data.aws_caller_identity.me.account_id }
      }
    }
    data "aws_caller_identity" "me" {}
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
    }
    resource "aws_rds_cluster" "us" {
      provider                  = aws.tagged
      cluster_identifier        = "orders-us"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      master_username           = "owner"
      master_password           = "change-me"
    }
  }
  passes "all are protected" {
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
      deletion_protection       = true
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      deletion_protection       = true
      lifecycle {
        ignore_changes = [replication_source_identifier]
      }
    }
  }
  undecided "protection that a variable switches" {
    variable "protection" {
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
      deletion_protection         = true
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      engine                    = "aurora-postgresql"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      deletion_protection       = var.protection # undecided: var.protection
    }
  }
}
