rule "dynamodb/attribute-without-key" {
  title       = "Attribute that no key uses"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "Every attribute block of a table declares a key of the table or of an index."
  effect      = "plan fails: all attributes have to be indexed."
  rationale   = <<-EOT
    DynamoDB declares only the attributes that keys use. An attribute left over is most often a key whose name is spelt another way.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table",
  ]

  for "table" {
    each  = resources("aws_dynamodb_table")
    where = states(table, "hash_key")
  }
  for "attribute" { each = table.attribute }

  require {
    condition = contains(key_names(table), attribute.name)
    message   = "Table ${table_name(table)} in ${region(table)} declares the attribute ${describe(attribute.name)}, which no key uses."
    at        = attribute.name
    label     = "no key of this name"
    help      = "remove the attribute block, or add the index that uses it"
  }

  fails "an attribute that is no key" {
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
      attribute {
        name = "owner" # finding: "owner"
        type = "S"
      }
    }
  }
  passes "keys only" {
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
  undecided "a key from a variable" {
    variable "key" {
      type = string
    }
    resource "aws_dynamodb_table" "carts" {
      provider         = aws.us_east_1
      name             = "carts"
      billing_mode     = "PAY_PER_REQUEST"
      hash_key         = var.key
      stream_enabled   = true
      stream_view_type = "NEW_AND_OLD_IMAGES"
      attribute {
        name = "cart_id" # undecided: var.key
        type = "S"
      }

    }
  }
}
