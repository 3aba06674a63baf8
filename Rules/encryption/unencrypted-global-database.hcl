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
    where = states(cluster, "global_cluster_identifier")
  }
  group "set" {
    of = cluster
    by = [cluster.global_cluster_identifier]
  }
  let { members = in_source_order(set.members) }

  require {
    condition = anytrue([for member in members : states(member, "storage_encrypted") ? member.storage_encrypted : false])
    message   = "The global database ${describe(members[0].global_cluster_identifier)} is unencrypted in ${words(unique([for member in seen(members) : region(member)]))}."
    at        = states(members[0], "storage_encrypted") ? members[0].storage_encrypted : header(members[0])
    label     = "storage_encrypted is not set, in ${region(members[0])}"
    related   = [for member in slice(seen(members), 1, length(seen(members))) : { label = "nor here, in ${region(member)}", at = header(member) }]
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
}
