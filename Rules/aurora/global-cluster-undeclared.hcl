rule "aurora/global-cluster-undeclared" {
  title       = "Global cluster is not declared"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "The global cluster that members name exists."
  effect      = "apply fails: there is no global cluster of that name, and clusters do not create one."
  rationale   = <<-EOT
    A member names its global database; it never creates it. Where primary and secondary are in view with one literal name and no
    aws_rds_global_cluster has it, nobody creates it. With a single member in view it may belong to another configuration.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_global_cluster",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster",
  ]

  for "cluster" {
    each  = resources("aws_rds_cluster")
    where = states(cluster, "global_cluster_identifier")
  }
  group "database" {
    of = cluster
    by = [cluster.global_cluster_identifier]
  }
  let {
    members    = in_source_order(seen(database.members))
    identifier = members[0].global_cluster_identifier
    is_several = length(members) > 1
  }

  require {
    condition = length(global_clusters(members[0])) > 0 || length(targets(identifier)) > 0 || anytrue([for parent in resources("aws_rds_global_cluster") : parent.global_cluster_identifier == identifier])
    severity  = is_several ? "error" : "warning"
    message   = "The Aurora cluster${is_several ? "s" : ""} of ${words(unique([for member in members : region(member)]))} name${is_several ? "" : "s"} the global cluster ${describe(identifier)}, which is not declared."
    at        = identifier
    label     = "no aws_rds_global_cluster has this identifier"
    related   = [for member in slice(members, 1, length(members)) : { label = "the member in ${region(member)}", at = member.global_cluster_identifier }]
    searched  = "no aws_rds_global_cluster of this name in the system"
    help      = "declare an aws_rds_global_cluster, and use its id in every member"
  }

  fails "two members and a name" {
    resource "aws_rds_cluster" "us" {
      cluster_identifier        = "orders-us"
      global_cluster_identifier = "orders" # finding: "orders"
      engine                    = "aurora-postgresql"
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      global_cluster_identifier = aws_rds_cluster.us.global_cluster_identifier
      engine                    = "aurora-postgresql"
    }
  }
  passes "a declared one" {
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
    }
  }
}
