rule "aurora/encryption-differs" {
  title       = "Encryption differs within a global database"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "The members of a global database and the global cluster are encrypted alike, each with a key of its Region."
  effect      = "apply fails: a secondary is encrypted as its primary is."
  rationale   = <<-EOT
    An encrypted secondary needs a key of its own Region; without one it takes the default key aws/rds, with which snapshots cannot be shared.
  EOT
  references = [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-global-database.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/rds_cluster",
  ]

  for "cluster" {
    each  = resources("aws_rds_cluster")
    where = is_member(cluster) && !ignores(cluster, "storage_encrypted")
  }
  group "set" {
    of = cluster
    by = [cluster.global_cluster_identifier]
  }
  let {
    members    = in_source_order(set.members)
    plain      = [for member in members : member if !is_encrypted(member)]
    secret     = [for member in members : member if is_encrypted(member)]
    on_default = [for member in secret : member if !states(member, "kms_key_id")]
  }

  require {
    condition = length(plain) == 0 || length(secret) == 0
    message   = "In the global database ${global_name(members[0])} the cluster of ${region(seen(secret)[0])} is encrypted and that of ${region(seen(plain)[0])} is not."
    at        = states(seen(plain)[0], "storage_encrypted") ? seen(plain)[0].storage_encrypted : header(seen(plain)[0])
    label     = "not encrypted, in ${region(seen(plain)[0])}"
    related   = [for member in slice(seen(secret), 0, 1) : { label = "encrypted, in ${region(member)}", at = assignment(member, "storage_encrypted") }]
    help      = "storage_encrypted = true and a kms_key_id of its Region in every member"
  }
  require {
    condition = length(on_default) == 0
    severity  = "note"
    message   = "The member of ${global_name(members[0])} in ${region(seen(on_default)[0])} is encrypted with the default key of its Region."
    at        = assignment(seen(on_default)[0], "storage_encrypted")
    label     = "kms_key_id is not set"
    help      = "kms_key_id = the arn of a key in ${region(seen(on_default)[0])}"
  }

  fails "the primary only" {
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
      storage_encrypted         = true
      kms_key_id                = "arn:aws:kms:us-east-1:111122223333:key/1"
    }
    resource "aws_rds_cluster" "eu" { # finding(error)
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
  passes "neither" {
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
