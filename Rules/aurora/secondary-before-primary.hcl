rule "aurora/secondary-before-primary" {
  title       = "Secondary does not wait for an instance of the primary"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "A secondary is created after an instance of the primary."
  effect      = "apply fails on a first run: the source is in a state which is not valid for replication."
  rationale   = <<-EOT
    Terraform creates clusters side by side. Waiting for the primary cluster is not enough: its instance has to exist.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_global_cluster",
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
    members   = in_source_order(seen(database.members))
    primary   = primary_among(members)
    instances = primary == null ? [] : instances_of(primary)
  }
  for "secondary" {
    each  = primary == null ? [] : secondaries_among(members)
    where = root(secondary) == root(primary)
  }

  require {
    condition = length(seen(instances)) == 0 || anytrue([for instance in instances : ordered_after(secondary, instance)])
    message   = "The secondary in ${region(secondary)} does not wait for an instance of the primary in ${region(primary)}."
    at        = header(secondary)
    label     = "the secondary, in ${region(secondary)}"
    related   = [for instance in slice(seen(instances), 0, min(1, length(seen(instances)))) : { label = "the instance of the primary, in ${region(instance)}", at = header(instance) }]
    help      = module(secondary) == module(first(seen(instances))) ? "depends_on = [aws_rds_cluster_instance.${label(first(seen(instances)))}] in the secondary" : "let the secondary depend on the instance of the primary"
  }

  fails "no order" {
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
  passes "after the instance" {
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
      depends_on                = [aws_rds_cluster_instance.us]
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
