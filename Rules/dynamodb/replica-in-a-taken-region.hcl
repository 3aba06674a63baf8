rule "dynamodb/replica-in-a-taken-region" {
  title       = "Two members of a global table in one Region"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "The Regions of a global table are all different."
  effect      = "apply fails: a Region holds one member of a global table."
  rationale   = <<-EOT
    A replica resource without a provider of its own lands in the Region of the table. Two replica blocks for one Region that differ in
    another argument plan cleanly.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table_replica",
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GlobalTables.html",
  ]

  for "table" { each = resources("aws_dynamodb_table") }
  for "replica" { each = concat(table.replica, replica_resources(table)) }
  let {
    taken = states(table, "name") ? [for other in stating("aws_dynamodb_table", "name", table.name) : other if !same(other, table) && account(other) == account(table)] : []
    place = type(replica) == "replica" ? replica.region_name : region(replica)
    # The first of its Region is taken to be meant; each further one is one too many.
    twins = [for other in concat(seen(table.replica), seen(replica_resources(table))) : other
    if !same(other, replica) && (type(other) == "replica" ? other.region_name : region(other)) == place]
    is_first = length(twins) == 0 ? true : same(first(in_source_order(concat([replica], twins))), replica)
    # Providers before 6.22 know no witness.
    witnesses = is_written(table, "global_table_witness") ? [for witness in table.global_table_witness : witness if witness.region_name == place || witness.region_name == region(table)] : []
  }

  require {
    condition = place != region(table)
    message   = "A replica of table ${table_name(table)} is in ${place}, where the table itself is."
    at        = type(replica) == "replica" ? replica.region_name : header(replica)
    label     = "in ${place}"
    related   = [{ label = "the table, in ${region(table)}", at = header(table) }]
    help      = "give the replica the provider of another Region"
  }
  require {
    condition = length([for other in taken : other if region(other) == place]) == 0
    message   = "Table ${table_name(table)} has a replica in ${place}, where another table of this name is declared."
    at        = type(replica) == "replica" ? replica.region_name : header(replica)
    label     = "in ${place}"
    related   = [for other in taken : { label = "takes the name in ${region(other)}", at = header(other) } if region(other) == place]
    effect    = "apply fails: the name is taken in that Region."
    help      = "remove the table of ${place}: the replica takes its place"
  }
  require {
    condition = is_first
    message   = "Table ${table_name(table)} has two replicas in ${place}."
    at        = type(replica) == "replica" ? replica.region_name : header(replica)
    label     = "in ${place}"
    related   = [for twin in twins : { label = "also in ${place}", at = header(twin) }]
    help      = "remove one of them, or give it another Region"
  }
  require {
    condition = length(witnesses) == 0
    message   = "The witness of table ${table_name(table)} is in ${first(witnesses).region_name}, where ${first(witnesses).region_name == place ? "a replica" : "the table itself"} is."
    at        = first(witnesses).region_name
    label     = "in ${first(witnesses).region_name}"
    related   = [first(witnesses).region_name == place ? { label = "the replica, in ${place}", at = header(replica) } : { label = "the table, in ${region(table)}", at = header(table) }]
    help      = "give the witness a Region that has no other member"
  }

  fails "a replica without a provider" {
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

    resource "aws_dynamodb_table_replica" "eu" { # finding
      global_table_arn = aws_dynamodb_table.carts.arn
    }
  }
  fails "two replicas in one Region, and a witness beside them" {
    terraform {
      required_providers {
        aws = {
          source  = "hashicorp/aws"
          version = "~> 6.30"
        }
      }
    }
    resource "aws_dynamodb_table" "carts" {
      provider     = aws.us_east_1
      name         = "carts"
      billing_mode = "PAY_PER_REQUEST"
      hash_key     = "cart_id"
      attribute {
        name = "cart_id"
        type = "S"
      }
      replica {
        region_name      = "us-east-2"
        consistency_mode = "STRONG"
      }
      replica {
        region_name            = "us-east-2" # finding: "us-east-2"
        consistency_mode       = "STRONG"
        point_in_time_recovery = true
      }
      global_table_witness {
        region_name = "us-east-2" # finding: "us-east-2"
      }
    }
  }
  undecided "a replica in a Region from a variable" {
    variable "standby" {
      type = string
    }
    resource "aws_dynamodb_table" "carts" { # undecided: var.standby
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
      replica {
        region_name = var.standby
      }
    }
  }
  passes "each in a Region of its own" {
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
  fails "a Region that has a table of the same name" {
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
      replica {
        region_name = "eu-west-1" # finding: "eu-west-1"
      }
    }
    resource "aws_dynamodb_table" "eu" {
      provider         = aws.eu_west_1
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
}
