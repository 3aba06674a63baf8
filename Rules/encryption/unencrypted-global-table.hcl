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
    where = has_replicas(table)
  }
  let {
    replicas = concat(table.replica, replica_resources(table))
    places   = unique(concat([region(table)], replica_regions(table)))
  }

  require {
    condition = anytrue([for block in table.server_side_encryption : block.enabled]) || anytrue([for replica in replicas : sets(replica, "kms_key_arn")])
    message   = "Table ${describe(table.name)} is encrypted with a key that AWS owns in ${words(places)}."
    at        = header(table)
    label     = "no server_side_encryption, in ${region(table)}"
    related   = [for replica in seen(replica_resources(table)) : { label = "no kms_key_arn, in ${region(replica)}", at = header(replica) }]
    help      = "server_side_encryption { enabled = true, kms_key_arn = the arn of a key in ${region(table)} }, and the kms_key_arn of a key of its Region in each replica"
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
  undecided "encryption that a variable switches" {
    variable "own_key" {
      type = bool
    }
    resource "aws_dynamodb_table" "carts" { # undecided: var.own_key
      provider         = aws.us_east_1
      name             = "carts"
      billing_mode     = "PAY_PER_REQUEST"
      hash_key         = "cart_id"
      stream_enabled   = true
      stream_view_type = "NEW_AND_OLD_IMAGES"
      attribute {
        name = "cart_id"
        type = "S"
      }
      server_side_encryption {
        enabled = var.own_key
      }
      lifecycle {
        ignore_changes = [replica]
      }
    }
    resource "aws_dynamodb_table_replica" "eu" {
      provider         = aws.eu_west_1
      global_table_arn = aws_dynamodb_table.carts.arn

    }
  }
}
