rule "aurora/unlinked-clusters-of-one-database" {
  title       = "Clusters of one database in two Regions replicate nothing"
  severity    = "warning"
  consequence = "misleading"
  precision   = "medium"
  demand      = "Clusters that hold one database in several Regions are members of one global database."
  effect      = "each Region accepts writes of its own, and what is written in one is never seen in the other."
  rationale   = <<-EOT
    A module called for each Region makes such pairs: one engine, one database name, a writer in each Region, and nothing between them.
    They look like a global database and are islands. Where each Region keeps its own data on purpose:
    policy { cells = true } in .regionlint.hcl.
  EOT
  references = [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_global_cluster",
  ]

  for "cluster" {
    each  = policy("cells", false) ? [] : resources("aws_rds_cluster")
    where = !is_member(cluster) && states(cluster, "engine") && states(cluster, "database_name") && bootstraps(cluster) && !says_secondary(cluster)
  }
  group "set" {
    of = cluster
    by = [cluster.engine, cluster.database_name, account(cluster), component(cluster)]
  }
  let {
    members = in_source_order(seen(set.members))
    base    = members[0]
    places  = unique([for member in members : region(member)])
    # One for each Region, or they are something else.
    is_pair = length(places) > 1 && length(places) == length(members)
    other   = is_pair ? members[1] : base
  }

  require {
    condition = !is_pair
    message   = "Database ${describe(base.database_name)} has a writer of its own in each of ${words(places)}, and nothing replicates between them."
    at        = module(other) == null ? header(other) : asked_for_at(other)
    label     = "in ${region(other)}"
    related = concat(
      [{ label = "in ${region(base)}", at = asked_for_at(base) }],
      module(base) == null ? [] : [{ label = "the cluster", at = header(base) }],
    )
    help = "an aws_rds_global_cluster with both as members, the second without credentials; if each Region keeps its own data: policy { cells = true } in .regionlint.hcl"
  }

  fails "a module for each Region" {
    module "us" {
      source    = "./modules/orders"
      providers = { aws = aws.us_east_1 }
    }
    module "eu" { # finding
      source    = "./modules/orders"
      providers = { aws = aws.eu_west_1 }
    }
    folder "modules/orders" {
      resource "aws_rds_cluster" "this" {
        cluster_identifier          = "orders"
        engine                      = "aurora-postgresql"
        database_name               = "orders"
        master_username             = "owner"
        manage_master_user_password = true
      }
    }
  }
  passes "two databases, and two clusters of one Region" {
    resource "aws_rds_cluster" "orders" {
      provider        = aws.us_east_1
      engine          = "aurora-postgresql"
      database_name   = "orders"
      master_username = "owner"
    }
    resource "aws_rds_cluster" "invoices" {
      provider        = aws.eu_west_1
      engine          = "aurora-postgresql"
      database_name   = "invoices"
      master_username = "owner"
    }
  }
}
