rule "aurora/primary-without-instance" {
  title       = "Primary of a global database has no instance"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "The primary of a global database has an instance."
  effect      = "apply fails: a cluster without instances is no valid source of replication."
  rationale   = <<-EOT
    A cluster is storage; an instance serves it. A secondary can be created only after an instance of the primary exists.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster",
    "https://github.com/hashicorp/terraform-provider-aws/issues/48769",
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
    others  = secondaries_among(members)
  }
  for "writer" { each = primary == null || length(others) == 0 ? [] : [primary] }

  require {
    condition = length(instances_of(writer)) > 0 || (states(writer, "engine_mode") ? writer.engine_mode == "serverless" : false)
    message   = "The primary in ${region(writer)} has no instance, so the secondar${length(others) > 1 ? "ies" : "y"} in ${words(unique([for other in others : region(other)]))} cannot be created."
    at        = header(writer)
    label     = "the primary, in ${region(writer)}"
    related   = [for other in others : { label = "the secondary, in ${region(other)}", at = header(other) }]
    searched  = "no aws_rds_cluster_instance names this cluster"
    help      = "add an aws_rds_cluster_instance, and let the secondary depend on it"
  }

  fails "storage only" {
    variable "password" {
      type = string
    }
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
    }
    resource "aws_rds_cluster" "us" { # finding
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
  passes "with an instance" {
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

    resource "aws_rds_cluster_instance" "us" {
      cluster_identifier = aws_rds_cluster.us.id
      engine             = "aurora-postgresql"
      instance_class     = "db.r7g.large"
    }
  }
  undecided "instances by a number from a variable" {
    variable "instances" {
      type = number
    }
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
    }
    resource "aws_rds_cluster" "us" { # undecided: var.instances
      provider                    = aws.us_east_1
      cluster_identifier          = "orders-us"
      engine                      = "aurora-postgresql"
      global_cluster_identifier   = aws_rds_global_cluster.orders.id
      master_username             = "owner"
      manage_master_user_password = true
    }
    resource "aws_rds_cluster_instance" "us" {
      provider           = aws.us_east_1
      count              = var.instances
      cluster_identifier = aws_rds_cluster.us.id
      engine             = "aurora-postgresql"
      instance_class     = "db.r7g.large"
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      engine                    = "aurora-postgresql"
      global_cluster_identifier = aws_rds_global_cluster.orders.id

    }
  }
}
