rule "dynamodb/stream-disabled-by-next-apply" {
  title       = "Next apply disables the stream of a replicated table"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "A table with replicas declares its stream."
  effect      = "a later apply asks to disable the stream that replication has switched on, and AWS refuses."
  rationale   = <<-EOT
    Adding a replica switches the stream on by itself. The argument stream_enabled is not computed, so a table that does not declare it
    plans to switch the stream off again. Tables with strongly consistent replicas use no stream.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table",
    "https://github.com/hashicorp/terraform-provider-aws/issues/43625",
  ]

  for "table" {
    each  = resources("aws_dynamodb_table")
    where = has_replicas(table) && !is_strong(table) && !ignores(table, "stream_enabled")
  }

  require {
    condition = states(table, "stream_enabled") ? table.stream_enabled : false
    message   = "Table ${table_name(table)} in ${region(table)} has a replica in ${words(replica_regions(table))} and does not declare its stream."
    at        = states(table, "stream_enabled") ? table.stream_enabled : header(table)
    label     = states(table, "stream_enabled") ? "off" : "stream_enabled is not set"
    help      = "stream_enabled = true and stream_view_type = \"NEW_AND_OLD_IMAGES\""
  }

  fails "a replicated table without a stream" {
    resource "aws_dynamodb_table" "carts" { # finding
      name         = "carts"
      billing_mode = "PAY_PER_REQUEST"
      hash_key     = "cart_id"
      attribute {
        name = "cart_id"
        type = "S"
      }
      replica {
        region_name = "eu-west-1"
      }
    }
  }
  passes "the stream is declared" {
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
      lifecycle {
        ignore_changes = [replica]
      }
    }

    resource "aws_dynamodb_table_replica" "eu" {
      provider         = aws.eu_west_1
      global_table_arn = aws_dynamodb_table.carts.arn
    }
  }
  undecided "a stream that a variable switches" {
    variable "is_global" {
      type = bool
    }
    resource "aws_dynamodb_table" "carts" {
      provider         = aws.us_east_1
      name             = "carts"
      billing_mode     = "PAY_PER_REQUEST"
      hash_key         = "cart_id"
      stream_enabled   = var.is_global # undecided: var.is_global
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

    }
  }
}
