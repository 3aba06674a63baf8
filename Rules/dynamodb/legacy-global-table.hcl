rule "dynamodb/legacy-global-table" {
  title       = "Global table of the version of 2017"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "No new global table is of the version of 2017."
  effect      = "apply fails: AWS no longer creates global tables of version 2017.11.29."
  rationale   = <<-EOT
    The resource is not marked as deprecated and plans cleanly. Existing tables of that version can be kept or upgraded.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_global_table",
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_upgrade.html",
  ]

  for "legacy" { each = resources("aws_dynamodb_global_table") }

  require {
    condition = false
    message   = "Global table ${describe(legacy.name)} of ${words([for block in seen(legacy.replica) : block.region_name])} is of a version that AWS no longer creates."
    at        = header(legacy)
    label     = "version 2017.11.29"
    help      = "one aws_dynamodb_table, and an aws_dynamodb_table_replica for each other Region"
  }

  fails "the old resource" {
    resource "aws_dynamodb_global_table" "carts" { # finding
      name = "carts"
      replica {
        region_name = "us-east-1"
      }
      replica {
        region_name = "eu-west-1"
      }
    }
  }
  passes "a table with a replica" {
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
