rule "encryption/unencrypted-global-table" {
  title       = "Global table has no key of its own"
  severity    = "note"
  consequence = "weaker"
  precision   = "high"
  demand      = "A replicated table is encrypted with a key that its owner controls."
  effect      = "the table is encrypted with a key that AWS owns: access cannot be audited or revoked."
  rationale   = <<-EOT
    DynamoDB always encrypts. Without server_side_encryption the key belongs to AWS and appears in no audit log.
  EOT
  references = [
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html",
  ]

  for "table" {
    each  = resources("aws_dynamodb_table")
    where = length(table.replica) + length(referrers(table, "aws_dynamodb_table_replica", "global_table_arn")) + length([for replica in resources("aws_dynamodb_table_replica") : replica if is_written(replica, "global_table_name") ? anytrue([for target in seen(targets(written(replica, "global_table_name"))) : same(target, table)]) : false]) > 0
  }

  require {
    condition = anytrue([for block in table.server_side_encryption : block.enabled])
    message   = "The replicated table ${describe(table.name)} in ${region(table)} is encrypted with a key that AWS owns."
    at        = header(table)
    label     = "no server_side_encryption"
    help      = "server_side_encryption { enabled = true, kms_key_arn = … } and a key in each replica's Region"
  }

  fails "a table without a key" {
    resource "aws_dynamodb_table" "carts" { # finding(note)
      name     = "carts"
      hash_key = "id"
      attribute {
        name = "id"
        type = "S"
      }
      replica {
        region_name = "eu-west-1"
      }
    }
  }
  passes "a table with a key" {
    resource "aws_dynamodb_table" "carts" {
      name     = "carts"
      hash_key = "id"
      attribute {
        name = "id"
        type = "S"
      }
      server_side_encryption {
        enabled     = true
        kms_key_arn = "arn:aws:kms:us-east-1:111122223333:key/1"
      }
      replica {
        region_name = "eu-west-1"
        kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/1"
      }
    }
  }
}
