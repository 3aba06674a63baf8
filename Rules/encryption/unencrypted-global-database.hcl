rule "encryption/unencrypted-global-database" {
  title       = "Global database is not encrypted"
  severity    = "warning"
  consequence = "exposure"
  precision   = "high"
  demand      = "A global database is encrypted at rest in every Region."
  effect      = "data lies unencrypted in every Region; encrypting it later replaces the clusters."
  rationale   = <<-EOT
    storage_encrypted is off unless it is set. An existing cluster cannot be encrypted in place: it has to be restored from a snapshot.
  EOT
  references = [
    "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Overview.Encryption.html",
  ]
  tags              = ["security"]
  security_severity = "5.0"

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
    base    = members[0]
    parties = concat(members, global_clusters(base))
  }

  require {
    condition = anytrue([for party in parties : is_encrypted(party) || sets(party, "kms_key_id")]) || anytrue([for member in members : inherits_encryption(member)])
    message   = "The global database ${global_name(base)} is unencrypted in ${words(unique([for member in members : region(member)]))}."
    at        = states(base, "storage_encrypted") ? base.storage_encrypted : header(base)
    label     = states(base, "storage_encrypted") ? "not encrypted, in ${region(base)}" : "storage_encrypted is not set, in ${region(base)}"
    related   = [for member in slice(members, 1, length(members)) : { label = "nor here, in ${region(member)}", at = states(member, "storage_encrypted") ? member.storage_encrypted : header(member) }]
    help      = "storage_encrypted = true on the global cluster and every member, with a kms_key_id of its Region"
  }

  fails "two plain clusters" {
    resource "aws_rds_cluster" "us" { # finding
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
    }
  }
  passes "an encrypted one" {
    resource "aws_rds_cluster" "us" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
      storage_encrypted         = true
    }
  }
  undecided "encryption that a variable switches" {
    variable "encrypted" {
      type = bool
    }
    resource "aws_rds_global_cluster" "orders" {
      global_cluster_identifier = "orders"
      engine                    = "aurora-postgresql"
    }
    resource "aws_rds_cluster" "us" {
      provider                    = aws.us_east_1
      cluster_identifier          = "orders-us"
      engine                      = "aurora-postgresql"
      global_cluster_identifier   = aws_rds_global_cluster.orders.id
      master_username             = "owner"
      manage_master_user_password = true
      storage_encrypted           = var.encrypted # undecided: var.encrypted
    }
    resource "aws_rds_cluster" "eu" {
      provider                  = aws.eu_west_1
      cluster_identifier        = "orders-eu"
      engine                    = "aurora-postgresql"
      global_cluster_identifier = aws_rds_global_cluster.orders.id

    }
  }
}
