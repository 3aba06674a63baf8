rule "aurora/reserved-master-username" {
  title       = "Master user name is reserved"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "The master user name is not one that the engine reserves."
  effect      = "apply fails: the name is reserved by the engine."
  rationale   = <<-EOT
    admin is reserved by Aurora PostgreSQL and fine on Aurora MySQL; rdsadmin is reserved by both. Changing it later replaces the cluster.
  EOT
  references = [
    "https://github.com/aws-cloudformation/cfn-lint/issues/4425",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster",
  ]

  for "cluster" {
    each  = resources("aws_rds_cluster")
    where = states(cluster, "master_username") && states(cluster, "engine")
  }

  require {
    condition = !(lower(cluster.master_username) == "rdsadmin" || (cluster.engine == "aurora-postgresql" && lower(cluster.master_username) == "admin"))
    message   = "The master user name ${describe(cluster.master_username)} of the cluster in ${region(cluster)} is reserved by ${describe(cluster.engine)}."
    at        = cluster.master_username
    label     = "reserved"
    help      = "use a name of your own before the cluster exists"
  }

  fails "admin on PostgreSQL" {
    resource "aws_rds_cluster" "orders" {
      engine          = "aurora-postgresql"
      master_username = "admin" # finding: "admin"
    }
  }
  passes "admin on MySQL" {
    resource "aws_rds_cluster" "orders" {
      engine          = "aurora-mysql"
      master_username = "admin"
    }
  }
  undecided "a name from a variable" {
    variable "owner" {
      type = string
    }
    resource "aws_rds_cluster" "orders" {
      cluster_identifier = "orders"
      engine             = "aurora-postgresql"
      master_username    = var.owner # undecided: var.owner
    }
  }
}
