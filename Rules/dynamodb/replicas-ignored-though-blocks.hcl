rule "dynamodb/replicas-ignored-though-blocks" {
  title       = "Replica blocks are ignored"
  severity    = "warning"
  consequence = "weaker"
  precision   = "high"
  demand      = "A table whose replicas are blocks does not ignore changes of replica."
  effect      = "a Region added to the blocks is never created, and one removed is never deleted."
  rationale   = <<-EOT
    ignore_changes = [replica] is for tables whose replicas are resources. Beside replica blocks it makes every later change of the blocks
    a change that Terraform passes over.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table_replica",
    "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle",
  ]

  for "table" {
    each  = resources("aws_dynamodb_table")
    where = length(table.replica) > 0 && length(replica_resources(table)) == 0
  }

  require {
    condition = !ignores(table, "replica")
    message   = "Table ${table_name(table)} in ${region(table)} ignores its replica blocks: a Region added to them is never created."
    at        = ignore_changes(table)
    label     = "replica is ignored here"
    related   = [for block in slice(seen(table.replica), 0, 1) : { label = "the replicas are blocks", at = header(block) }]
    help      = "take replica out of ignore_changes"
  }

  fails "blocks that are ignored" {
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
        region_name = "eu-west-1"
      }
      lifecycle {
        ignore_changes = [replica] # finding
      }
    }
  }
  passes "blocks that are not ignored" {
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
        region_name = "eu-west-1"
      }
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
      lifecycle {
        ignore_changes = [replica] # undecided: var.regions
      }
    }
  }
}
