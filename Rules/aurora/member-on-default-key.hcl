rule "aurora/member-on-default-key" {
  title       = "Global database is encrypted with the default key of a Region"
  severity    = "note"
  consequence = "weaker"
  precision   = "high"
  demand      = "An encrypted member of a global database names a key of its own Region."
  effect      = "the key aws/rds is used: its policy can't be changed, and snapshots encrypted with it can't be shared."
  rationale   = <<-EOT
    Without kms_key_id a cluster takes the default key of RDS in its Region. It works, and it can't be given to another account or
    changed afterwards: another key replaces the cluster.
  EOT
  references = [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster",
  ]
  tags = ["security"]

  for "cluster" {
    each  = resources("aws_rds_cluster")
    where = is_member(cluster)
  }
  group "database" {
    of = cluster
    by = [global_key(cluster)]
  }
  let {
    members    = in_source_order(seen(database.members))
    on_default = [for member in members : member if is_encrypted(member) && !sets(member, "kms_key_id") && !ignores(member, "kms_key_id")]
  }

  require {
    condition = length(on_default) == 0
    message   = "The global database ${global_name(members[0])} is encrypted with the default key aws/rds in ${words(unique([for member in on_default : region(member)]))}."
    at        = assignment(first(on_default), "storage_encrypted")
    label     = "kms_key_id is not set, in ${region(first(on_default))}"
    related   = [for member in slice(seen(on_default), 1, length(seen(on_default))) : { label = "nor here, in ${region(member)}", at = assignment(member, "storage_encrypted") }]
    help      = "before the cluster exists: kms_key_id = the arn of a key in ${region(first(on_default))}"
  }

  fails "no key anywhere" {
    variable "password" {
      type = string
    }
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      storage_encrypted         = true
    }
    resource "aws_rds_cluster" "us" {
      provider                  = aws.us_east_1
      cluster_identifier        = "orders-us"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      master_username           = "owner"
      master_password           = var.password
      storage_encrypted         = true # finding
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      storage_encrypted         = true
    }
  }
  passes "a key in each Region" {
    variable "password" {
      type = string
    }
    resource "aws_kms_key" "us" {
      provider = aws.us_east_1
    }
    resource "aws_kms_key" "eu" {
      provider = aws.eu_west_1
    }
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      storage_encrypted         = true
    }
    resource "aws_rds_cluster" "us" {
      provider                  = aws.us_east_1
      cluster_identifier        = "orders-us"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      master_username           = "owner"
      master_password           = var.password
      storage_encrypted         = true
      kms_key_id                = aws_kms_key.us.arn
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      engine_version            = "16.8"
      storage_encrypted         = true
      kms_key_id                = aws_kms_key.eu.arn
    }
  }
}
