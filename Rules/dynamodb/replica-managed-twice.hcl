rule "dynamodb/replica-managed-twice" {
  title       = "Replicas managed by blocks and by resources"
  severity    = "error"
  consequence = "data-loss"
  precision   = "high"
  demand      = "The replicas of a table are managed by blocks or by resources, not by both."
  effect      = "the blocks plan the removal of what the resources have added."
  rationale   = <<-EOT
    The blocks say which replicas there are. With aws_dynamodb_table_replica beside them, each side undoes the other: without
    ignore_changes the next apply deletes the replica of the resource, with it later edits of the blocks are ignored.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table_replica",
  ]

  for "table" { each = resources("aws_dynamodb_table") }
  for "replica" { each = replica_resources(table) }

  require {
    condition = length(table.replica) == 0
    severity  = ignores(table, "replica") ? "warning" : "error"
    message   = "Table ${table_name(table)} in ${region(table)} has replica blocks, and a replica resource in ${region(replica)} too."
    at        = header(replica)
    label     = "the resource, in ${region(replica)}"
    related   = [for block in seen(table.replica) : { label = "the block, for ${block.region_name}", at = header(block) }]
    help      = "keep the blocks or the resource; moving from one to the other needs an import"
  }

  fails "a block and a resource" {
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
      replica {
        region_name = "us-west-2"
      }
    }

    resource "aws_dynamodb_table_replica" "eu" { # finding
      provider         = aws.eu_west_1
      global_table_arn = aws_dynamodb_table.carts.arn
    }
  }
  passes "only the resource" {
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
  undecided "replica blocks for Regions from a variable" {
    variable "regions" {
      type = set(string)
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
      dynamic "replica" {
        for_each = var.regions
        content {
          region_name = replica.value
        }
      }
    }
    resource "aws_dynamodb_table_replica" "eu" { # undecided: var.regions
      provider         = aws.eu_west_1
      global_table_arn = aws_dynamodb_table.carts.arn

    }
  }
}
