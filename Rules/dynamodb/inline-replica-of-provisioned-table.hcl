rule "dynamodb/inline-replica-of-provisioned-table" {
  title       = "Replica block of a table with provisioned capacity"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "A table with replica blocks is on demand."
  effect      = "the table cannot be created from scratch: its replicas are added before any scaling policy can exist."
  rationale   = <<-EOT
    The provider adds the replicas of blocks while it creates the table; AWS wants write auto scaling first. A table that exists already
    goes on working, a new environment or a rebuild after a disaster does not.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table",
    "https://github.com/hashicorp/terraform-provider-aws/issues/13097",
  ]

  for "table" {
    each  = resources("aws_dynamodb_table")
    where = length(table.replica) > 0
  }

  require {
    condition = !is_provisioned(table)
    message   = "Table ${table_name(table)} in ${region(table)} cannot be created with a replica in ${words(replica_regions(table))}: its capacity is provisioned."
    at        = states(table, "billing_mode") ? table.billing_mode : header(table)
    label     = states(table, "billing_mode") ? "provisioned" : "billing_mode is not set: provisioned"
    related   = [for block in seen(table.replica) : { label = "the replica in ${block.region_name}", at = header(block) }]
    help      = "billing_mode = \"PAY_PER_REQUEST\", or an aws_dynamodb_table_replica that depends on the scaling policies"
  }

  fails "capacities and a replica block" {
    resource "aws_dynamodb_table" "carts" { # finding
      name             = "carts"
      read_capacity    = 5
      write_capacity   = 5
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
  passes "on demand" {
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
  undecided "a billing mode from a variable" {
    variable "billing_mode" {
      type = string
    }
    resource "aws_dynamodb_table" "carts" {
      provider         = aws.us_east_1
      name             = "carts"
      billing_mode     = var.billing_mode # undecided: var.billing_mode
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
}
