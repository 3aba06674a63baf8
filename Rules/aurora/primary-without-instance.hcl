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

  for "secondary" {
    each  = resources("aws_rds_cluster")
    where = is_member(secondary) && is_secondary(secondary)
  }

  let { primary = primary_of(secondary) }

  require {
    condition = primary == null ? true : length(instances_of(primary)) > 0
    message   = "The primary in ${region(primary)} has no instance, so the secondary in ${region(secondary)} cannot be created."
    at        = header(primary)
    label     = "the primary, in ${region(primary)}"
    related   = [{ label = "the secondary, in ${region(secondary)}", at = header(secondary) }]
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
}
