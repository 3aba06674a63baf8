rule "dynamodb/replica-with-unknown-argument" {
  title       = "Replica names its table by an argument that does not exist"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "A replica names its table with global_table_arn; its Region is that of its provider."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    A replica resource has no global_table_name and no region_name: it finds its table by ARN, in whatever Region that is, and it lives where
    its provider works. Blocks named replica inside a table do have region_name.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table_replica",
  ]
  supersedes = ["schema/unknown-argument"]

  for "problem" {
    each  = problems("unknown-argument")
    where = contains(keys(local.replica_mistakes), mistaken_argument(problem))
  }
  let { mistake = local.replica_mistakes[mistaken_argument(problem)] }

  require {
    condition = false
    message   = "A table replica ${mistake.says}."
    at        = problem.at
    label     = "not an argument of aws_dynamodb_table_replica"
    help      = mistake.help
  }

  fails "both arguments" {
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
      provider          = aws.eu_west_1
      global_table_name = aws_dynamodb_table.carts.name # finding: global_table_name
      region_name       = "eu-west-1"                   # finding: region_name
    }
  }
  passes "by its ARN" {
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
