rule "dynamodb/key-without-attribute" {
  title       = "Key that no attribute declares"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "Every key of a table and of its indexes is declared by an attribute block."
  effect      = "plan fails: all keys have to be declared as attributes."
  rationale   = <<-EOT
    The names have to be equal to the letter. Only keys are declared as attributes; what items hold besides is not.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table",
  ]

  for "table" { each = resources("aws_dynamodb_table") }
  for "key" { each = key_names(table) }

  require {
    condition = contains([for block in table.attribute : block.name], key)
    message   = "Table ${table_name(table)} in ${region(table)} has the key ${describe(key)}, which no attribute declares."
    at        = key
    label     = "not declared"
    related   = [for block in seen(table.attribute) : { label = "declares ${describe(block.name)}", at = block.name }]
    help      = "use the same name in both places"
  }

  fails "a name spelt another way" {
    resource "aws_dynamodb_table" "carts" {
      name         = "carts"
      billing_mode = "PAY_PER_REQUEST"
      hash_key     = "cartid" # finding: "cartid"
      attribute {
        name = "cart_id"
        type = "S"
      }
    }
  }
  passes "one name" {
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
    }
  }
  undecided "an attribute from a variable" {
    variable "name" {
      type = string
    }
    resource "aws_dynamodb_table" "carts" {
      provider         = aws.us_east_1
      name             = "carts"
      billing_mode     = "PAY_PER_REQUEST"
      hash_key         = "cart_id" # undecided: var.name
      stream_enabled   = true
      stream_view_type = "NEW_AND_OLD_IMAGES"
      attribute {
        name = var.name
        type = "S"
      }

    }
  }
}
