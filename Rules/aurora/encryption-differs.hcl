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
    where = is_member(cluster)
  }
  group "database" {
    of = cluster
    by = [global_key(cluster)]
  }
  let {
    members = in_source_order([for member in seen(database.members) : member if !inherits_encryption(member)])
    globals = [for parent in flatten([for member in slice(members, 0, min(1, length(members))) : global_clusters(member)]) : parent if !states(parent, "source_db_cluster_identifier")]
    parties = concat(globals, members)
    plain   = [for party in parties : party if !is_encrypted(party)]
    secret  = [for party in parties : party if is_encrypted(party)]
    # What is only unstated beside or in a global cluster that is the other way round may follow it.
    off   = first(concat([for party in plain : party if type(party) == "aws_rds_cluster" || states(party, "storage_encrypted")], plain))
    keyed = [for member in members : member if states(member, "kms_key_id") && !is_encrypted(member)]
  }

  require {
    condition = length(plain) == 0 || length(secret) == 0
    severity  = !states(off, "storage_encrypted") && (type(off) == "aws_rds_global_cluster" || anytrue([for parent in globals : is_encrypted(parent)])) ? "warning" : "error"
    message   = "In the global database ${global_name(members[0])} ${party_words(secret[0])} is encrypted and ${party_words(off)} is not."
    at        = states(off, "storage_encrypted") ? off.storage_encrypted : header(off)
    label     = "${states(off, "storage_encrypted") ? "not encrypted" : "not encrypted by default"}${type(off) == "aws_rds_cluster" ? ", in ${region(off)}" : ""}"
    related   = [for party in secret : { label = "encrypted${type(party) == "aws_rds_cluster" ? ", in ${region(party)}" : ""}", at = assignment(party, "storage_encrypted") }]
    help      = "storage_encrypted = true on the global cluster and every member, and a kms_key_id of its Region; on live clusters that replaces them"
  }
  require {
    condition = length(secret) > 0 || length(keyed) == 0
    message   = "The member of ${global_name(members[0])} in ${region(keyed[0])} names a KMS key and is not encrypted."
    at        = assignment(keyed[0], "kms_key_id")
    label     = "without storage_encrypted = true"
    effect    = "apply fails: a key is for an encrypted cluster."
    help      = "storage_encrypted = true on the global cluster and every member"
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
  fails "a member that says nothing in an encrypted global cluster" {
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
      storage_encrypted         = true
    }
    resource "aws_rds_cluster" "us" { # finding(warning)
      cluster_identifier        = "orders-us"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      master_username           = "owner"
    }
  }
  passes "a key unknown, and a snapshot that decides" {
    variable "snapshot" {
      type = string
    }
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
      storage_encrypted         = true
    }
    resource "aws_rds_cluster" "us" {
      cluster_identifier        = "orders-us"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      engine                    = "aurora-postgresql"
      snapshot_identifier       = var.snapshot
    }
  }
  undecided "encryption that a variable switches" {
    variable "encrypted" {
      type = bool
    }
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
      storage_encrypted         = true
    }
    resource "aws_rds_cluster" "us" {
      provider                    = aws.us_east_1
      cluster_identifier          = "orders-us"
      engine                      = "aurora-postgresql"
      global_cluster_identifier   = aws_rds_global_cluster.orders.id
      master_username             = "owner"
      manage_master_user_password = true
      storage_encrypted           = true
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      engine                    = "aurora-postgresql"
      global_cluster_identifier = aws_rds_global_cluster.orders.id
      storage_encrypted         = var.encrypted # undecided: var.encrypted
    }
  }
}
