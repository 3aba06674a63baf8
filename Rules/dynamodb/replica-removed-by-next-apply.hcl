rule "dynamodb/replica-removed-by-next-apply" {
  title       = "Next apply removes the replicas of a table"
  severity    = "error"
  consequence = "data-loss"
  precision   = "high"
  demand      = "A table with replica resources ignores changes of replica."
  effect      = "the next apply deletes the replicas, and the data in their Regions."
  rationale   = <<-EOT
    The provider reads a table's replicas back into its state. The argument replica is not computed, so a table without such blocks
    plans to remove what aws_dynamodb_table_replica has added. The first apply shows nothing; the second is destructive.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table_replica",
  ]

  for "table" {
    each  = resources("aws_dynamodb_table")
    where = length(replica_resources(table)) > 0 && length(table.replica) == 0
  }

  require {
    condition = ignores(table, "replica")
    message   = "The next apply removes the replica of table ${table_name(table)} in ${words(replica_regions(table))}; the table is in ${region(table)}."
    at        = ignore_changes(table)
    label     = "replica is not ignored here"
    related   = [for replica in seen(replica_resources(table)) : { label = "the replica in ${region(replica)}", at = header(replica) }]
    help      = "lifecycle { ignore_changes = [replica] } in the table"
  }

  fails "a table without the lifecycle block" {
    resource "aws_dynamodb_table" "carts" { # finding
      name             = "carts"
      billing_mode     = "PAY_PER_REQUEST"
      hash_key         = "cart_id"
      stream_enabled   = true
      stream_view_type = "NEW_AND_OLD_IMAGES"
      attribute {
        name = "cart_id"
        type = "S"
      }
    }

    resource "aws_dynamodb_table_replica" "eu" {
      provider         = aws.eu_west_1
      global_table_arn = aws_dynamodb_table.carts.arn
    }
  }
  passes "the replicas are ignored" {
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
}
