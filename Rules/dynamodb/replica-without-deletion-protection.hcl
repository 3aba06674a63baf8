rule "dynamodb/replica-without-deletion-protection" {
  title       = "Replica can be deleted by mistake"
  severity    = "warning"
  consequence = "data-loss"
  precision   = "high"
  demand      = "Where a table is protected against deletion, so are its replicas."
  effect      = ""
  rationale   = <<-EOT
    Deletion protection is not replicated. Replica blocks have the argument since version 6.9 of the provider, replica resources always.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table_replica",
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GlobalTables.html",
  ]

  for "table" {
    each  = resources("aws_dynamodb_table")
    where = states(table, "deletion_protection_enabled") ? table.deletion_protection_enabled : false
  }
  for "replica" { each = concat(replica_resources(table), table.replica) }
  let {
    home         = type(replica) == "replica" ? replica.region_name : region(replica)
    can_be_asked = type(replica) == "replica" ? at_least(table, "6.9") : true
  }

  require {
    condition = !can_be_asked || (states(replica, "deletion_protection_enabled") ? replica.deletion_protection_enabled : false)
    message   = "Table ${table_name(table)} is protected against deletion in ${region(table)}, but not in ${home}."
    at        = states(replica, "deletion_protection_enabled") ? replica.deletion_protection_enabled : header(replica)
    label     = "the replica in ${home}: off unless it is set here"
    related   = [{ label = "on for the table in ${region(table)}", at = assignment(table, "deletion_protection_enabled") }]
    help      = "deletion_protection_enabled = true"
  }
  require {
    condition = can_be_asked
    severity  = "note"
    message   = "Table ${table_name(table)} is protected against deletion in ${region(table)}; its replica block for ${home} cannot be with this version of the AWS provider."
    at        = header(replica)
    label     = "a block takes deletion_protection_enabled from AWS provider 6.9 on"
    related   = [{ label = "on for the table in ${region(table)}", at = assignment(table, "deletion_protection_enabled") }]
    help      = "an aws_dynamodb_table_replica with deletion_protection_enabled = true, or AWS provider 6.9"
  }

  fails "protected at home only" {
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
      deletion_protection_enabled = true
      lifecycle {
        ignore_changes = [replica]
      }
    }

    resource "aws_dynamodb_table_replica" "eu" { # finding
      provider         = aws.eu_west_1
      global_table_arn = aws_dynamodb_table.carts.arn
    }
  }
  fails "a replica block that provider 5 cannot protect" {
    terraform {
      required_providers {
        aws = {
          source  = "hashicorp/aws"
          version = "~> 5.80"
        }
      }
    }
    resource "aws_dynamodb_table" "carts" {
      name                        = "carts"
      billing_mode                = "PAY_PER_REQUEST"
      hash_key                    = "cart_id"
      stream_enabled              = true
      stream_view_type            = "NEW_AND_OLD_IMAGES"
      deletion_protection_enabled = true
      attribute {
        name = "cart_id"
        type = "S"
      }
      replica { # finding(note)
        region_name = "eu-west-1"
      }
    }
  }
  passes "protected in both Regions" {
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
      deletion_protection_enabled = true
      lifecycle {
        ignore_changes = [replica]
      }
    }

    resource "aws_dynamodb_table_replica" "eu" {
      provider                    = aws.eu_west_1
      global_table_arn            = aws_dynamodb_table.carts.arn
      deletion_protection_enabled = true
    }
  }
  undecided "protection that a variable switches" {
    variable "protection" {
      type = bool
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
      deletion_protection_enabled = true
      lifecycle {
        ignore_changes = [replica]
      }
    }
    resource "aws_dynamodb_table_replica" "eu" {
      provider                    = aws.eu_west_1
      global_table_arn            = aws_dynamodb_table.carts.arn
      deletion_protection_enabled = var.protection # undecided: var.protection
    }
  }
}
