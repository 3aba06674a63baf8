rule "aurora/versions-differ" {
  title       = "Members of a global database differ in engine or version"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "The members of a global database have one engine and one version."
  effect      = "apply fails: a secondary has the engine version of its primary."
  rationale   = <<-EOT
    Minor versions may differ for the time of an upgrade; engine and major version may not.
  EOT
  references = [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html",
  ]

  for "cluster" {
    each  = resources("aws_rds_cluster")
    where = is_member(cluster)
  }
  for "pair" { each = pairs(members_of(cluster.global_cluster_identifier)) }
  let {
    left  = pair[0]
    right = pair[1]
  }

  require {
    condition = left.engine == right.engine
    message   = "The global database ${global_name(left)} runs ${describe(left.engine)} in ${region(left)} and ${describe(right.engine)} in ${region(right)}."
    at        = right.engine
    label     = "in ${region(right)}"
    related   = [{ label = "in ${region(left)}", at = left.engine }]
    help      = "use one engine"
  }
  require {
    condition = states(left, "engine_version") && states(right, "engine_version") ? left.engine_version == right.engine_version : true
    severity  = known(left.engine_version) && known(right.engine_version) ? split(".", left.engine_version)[0] == split(".", right.engine_version)[0] ? "warning" : "error" : "error"
    message   = "The global database ${global_name(left)} has version ${describe(left.engine_version)} in ${region(left)} and ${describe(right.engine_version)} in ${region(right)}."
    at        = right.engine_version
    label     = "in ${region(right)}"
    related   = [{ label = "in ${region(left)}", at = left.engine_version }]
    help      = "take the version from the global cluster in every member"
  }

  fails "two major versions" {
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
      engine_version            = "15.4" # finding(error)
      lifecycle {
        ignore_changes = [replication_source_identifier]
      }
    }
  }
  passes "one version" {
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
