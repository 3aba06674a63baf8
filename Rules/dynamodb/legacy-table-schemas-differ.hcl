rule "dynamodb/legacy-table-schemas-differ" {
  title       = "Tables of a global table differ in their keys"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "The tables that a global table of 2017 ties together have the same keys, attributes and indexes."
  effect      = "apply fails: tables with different keys cannot be joined."
  rationale   = <<-EOT
    A global table of version 2017.11.29 joins tables by their name. They have to agree on hash key, range key, the types of key attributes
    and the indexes.
  EOT
  references = [
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/globaltables.V1.html",
  ]

  for "legacy" { each = resources("aws_dynamodb_global_table") }
  for "pair" { each = pairs(in_source_order([for table in resources("aws_dynamodb_table") : table if table.name == legacy.name])) }
  let {
    left  = pair[0]
    right = pair[1]
  }

  require {
    condition = schema_of(left) == schema_of(right)
    message   = "Table ${table_name(left)} has other keys in ${region(right)} than in ${region(left)}."
    at        = header(right)
    label     = "in ${region(right)}: ${schema_of(right)}"
    related   = [{ label = "in ${region(left)}: ${schema_of(left)}", at = header(left) }]
    help      = "give both the same keys, attributes and indexes"
  }

  fails "another hash key" {
    resource "aws_dynamodb_global_table" "carts" {
      name = "carts"
      replica {
        region_name = "us-east-1"
      }
      replica {
        region_name = "eu-west-1"
      }
    }
    resource "aws_dynamodb_table" "us" {
      name         = "carts"
      billing_mode = "PAY_PER_REQUEST"
      hash_key     = "cart_id"
      attribute {
        name = "cart_id"
        type = "S"
      }
    }
    resource "aws_dynamodb_table" "eu" { # finding
      provider     = aws.eu_west_1
      name         = "carts"
      billing_mode = "PAY_PER_REQUEST"
      hash_key     = "user_id"
      attribute {
        name = "user_id"
        type = "S"
      }
    }
  }
  passes "the same keys" {
    resource "aws_dynamodb_global_table" "carts" {
      name = "carts"
      replica {
        region_name = "us-east-1"
      }
    }
    resource "aws_dynamodb_table" "us" {
      name         = "carts"
      billing_mode = "PAY_PER_REQUEST"
      hash_key     = "cart_id"
      attribute {
        name = "cart_id"
        type = "S"
      }
    }
    resource "aws_dynamodb_table" "eu" {
      provider     = aws.eu_west_1
      name         = "carts"
      billing_mode = "PAY_PER_REQUEST"
      hash_key     = "cart_id"
      attribute {
        name = "cart_id"
        type = "S"
      }
    }
  }
  undecided "a key from a variable" {
    variable "key" {
      type = string
    }
    resource "aws_dynamodb_table" "us" {
      provider         = aws.us_east_1
      name             = "prefs"
      billing_mode     = "PAY_PER_REQUEST"
      hash_key         = "cart_id"
      stream_enabled   = true
      stream_view_type = "NEW_AND_OLD_IMAGES"
      attribute {
        name = "cart_id"
        type = "S"
      }

    }
    resource "aws_dynamodb_table" "eu" { # undecided: var.key
      provider         = aws.eu_west_1
      name             = "prefs"
      billing_mode     = "PAY_PER_REQUEST"
      hash_key         = var.key
      stream_enabled   = true
      stream_view_type = "NEW_AND_OLD_IMAGES"
      attribute {
        name = "cart_id"
        type = "S"
      }

    }
    resource "aws_dynamodb_global_table" "prefs" {
      name = "prefs"
      replica {
        region_name = "us-east-1"
      }
      replica {
        region_name = "eu-west-1"
      }
    }
  }
}
