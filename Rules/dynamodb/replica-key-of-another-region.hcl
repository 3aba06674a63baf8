rule "dynamodb/replica-key-of-another-region" {
  title       = "Replica encrypted with a key of another Region"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "A replica is encrypted with a key of its own Region."
  effect      = "apply fails: DynamoDB finds no such key in the Region of the replica."
  rationale   = <<-EOT
    A multi-Region key does not relax this: each of its Regions has an ARN of its own, and a replica takes the one of its Region.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table_replica",
    "https://docs.aws.amazon.com/kms/latest/developerguide/multi-region-keys-overview.html",
  ]

  for "table" { each = resources("aws_dynamodb_table") }
  for "replica" {
    each  = concat(table.replica, replica_resources(table))
    where = states(replica, "kms_key_arn")
  }
  let { place = type(replica) == "replica" ? replica.region_name : region(replica) }

  require {
    condition = same_region(region(replica.kms_key_arn), place)
    message   = "The replica of ${table_name(table)} in ${place} is encrypted with a key of ${region(replica.kms_key_arn)}."
    at        = replica.kms_key_arn
    label     = "a key of ${region(replica.kms_key_arn)}"
    related   = [for key in seen(targets(replica.kms_key_arn)) : { label = "the key, in ${region(key)}", at = header(key) }]
    help      = "use a key of ${place}, such as an aws_kms_replica_key there"
  }

  fails "the key of the table" {
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
      kms_key_arn      = aws_kms_key.us.arn # finding: aws_kms_key.us.arn
    }
  }
  passes "a key of its own Region" {
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
  undecided "a key from a variable" {
    variable "key" {
      type = string
    }
    resource "aws_dynamodb_table" "carts" {
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
      lifecycle {
        ignore_changes = [replica]
      }
    }
    resource "aws_dynamodb_table_replica" "eu" {
      provider         = aws.eu_west_1
      global_table_arn = aws_dynamodb_table.carts.arn
      kms_key_arn      = var.key # undecided: var.key
    }
  }
}
