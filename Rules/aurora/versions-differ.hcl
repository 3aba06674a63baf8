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
  group "database" {
    of = cluster
    by = [global_key(cluster)]
  }
  let {
    members = in_source_order(seen(database.members))
    base    = primary_among(members) == null ? members[0] : primary_among(members)
  }
  for "member" {
    each  = concat(members, global_clusters(base))
    where = !same(member, base)
  }
  let {
    where_it_runs = type(member) == "aws_rds_global_cluster" ? "for the global cluster" : "in ${region(member)}"
    both_engines  = states(base, "engine") && states(member, "engine")
    both_versions = states_version(base) && states_version(member)
  }

  require {
    condition = both_engines ? base.engine == member.engine : true
    message   = "The global database ${global_name(base)} has the engine ${describe(base.engine)} in ${region(base)} and ${describe(member.engine)} ${where_it_runs}."
    at        = member.engine
    label     = where_it_runs
    related   = [{ label = "in ${region(base)}", at = base.engine }]
    help      = "one engine for the global cluster and every member"
  }
  require {
    condition = both_versions ? major_version(base.engine_version) == major_version(member.engine_version) : true
    message   = "The global database ${global_name(base)} has version ${describe(base.engine_version)} in ${region(base)} and ${describe(member.engine_version)} ${where_it_runs}."
    at        = member.engine_version
    label     = where_it_runs
    related   = [{ label = "in ${region(base)}", at = base.engine_version }]
    help      = "engine_version = that of the aws_rds_global_cluster, in every member"
  }
  require {
    condition = both_versions ? major_version(base.engine_version) != major_version(member.engine_version) || versions_agree(base.engine_version, member.engine_version) : true
    severity  = "warning"
    message   = "The global database ${global_name(base)} has version ${describe(base.engine_version)} in ${region(base)} and ${describe(member.engine_version)} ${where_it_runs}."
    at        = member.engine_version
    label     = where_it_runs
    related   = [{ label = "in ${region(base)}", at = base.engine_version }]
    effect    = "managed switchover and failover need equal versions; until then there is no planned way over."
    help      = "engine_version = that of the aws_rds_global_cluster, in every member"
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
  passes "a member that ignores its version, and a version by its beginning" {
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
    }
    resource "aws_rds_cluster" "us" {
      provider                  = aws.us_east_1
      cluster_identifier        = "orders-us"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      master_username           = "owner"
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16"
    }
    resource "aws_rds_cluster" "ap" {
      provider                  = aws.ap
      cluster_identifier        = "orders-ap"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "15.4"
      lifecycle {
        ignore_changes = [engine_version]
      }
    }
    provider "aws" {
      alias  = "us_east_1"
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu_west_1"
      region = "eu-west-1"
    }
    provider "aws" {
      alias  = "ap"
      region = "ap-southeast-2"
    }
  }
  undecided "a version from a variable" {
    variable "engine_version" {
      type = string
    }
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
    }
    resource "aws_rds_cluster" "us" {
      provider                  = aws.us_east_1
      cluster_identifier        = "orders-us"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      master_username           = "owner"
    }
    resource "aws_rds_cluster" "eu" { # undecided: var.engine_version
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = var.engine_version
    }
  }
}
