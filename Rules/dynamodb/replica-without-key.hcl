rule "dynamodb/replica-without-key" {
  title       = "Replica of an encrypted table names no key"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "Every replica of a table with a customer key names a key of its own."
  effect      = "apply fails: a replica of a table with a customer key needs a key in its own Region."
  rationale   = <<-EOT
    A key stays in its Region. If the table uses a key of the customer, each replica has to name one in its own Region. Encryption with the
    key that AWS manages (enabled = true without a key) needs nothing.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table_replica",
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html",
  ]

  for "table" {
    each  = resources("aws_dynamodb_table")
    where = length(table_keys(table)) > 0
  }
  for "replica" { each = concat(table.replica, replica_resources(table)) }

  require {
    condition = sets(replica, "kms_key_arn")
    message   = "The replica of ${table_name(table)} in ${type(replica) == "replica" ? replica.region_name : region(replica)} names no key; the table in ${region(table)} has a customer key."
    at        = header(replica)
    label     = "kms_key_arn is not set"
    related   = [for key in seen(table_keys(table)) : { label = "the key of the table in ${region(table)}", at = key }]
    help      = "kms_key_arn = the arn of a key in the replica's Region"
  }

  fails "a replica without a key" {
    resource "aws_kms_key" "us" {}
    resource "aws_kms_key" "eu" {
      provider = aws.eu_west_1
    }

    resource "aws_dynamodb_table" "carts" {
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
        enabled     = true
        kms_key_arn = aws_kms_key.us.arn
      }
      lifecycle {
        ignore_changes = [replica]
      }
    }

    resource "aws_dynamodb_table_replica" "eu" { # finding
      provider         = aws.eu_west_1
      global_table_arn = aws_dynamodb_table.carts.arn
    }
  }
  passes "a key in each Region" {
    resource "aws_kms_key" "us" {}
    resource "aws_kms_key" "eu" {
      provider = aws.eu_west_1
    }

    resource "aws_dynamodb_table" "carts" {
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
        enabled     = true
        kms_key_arn = aws_kms_key.us.arn
      }
      lifecycle {
        ignore_changes = [replica]
      }
    }

    resource "aws_dynamodb_table_replica" "eu" {
      provider         = aws.eu_west_1
      global_table_arn = aws_dynamodb_table.carts.arn
      kms_key_arn      = aws_kms_key.eu.arn
    }
  }
}
