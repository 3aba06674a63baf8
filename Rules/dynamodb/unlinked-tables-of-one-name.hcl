rule "dynamodb/unlinked-tables-of-one-name" {
  title       = "Tables of one name in two Regions replicate nothing"
  severity    = "warning"
  consequence = "misleading"
  precision   = "high"
  demand      = "Tables of one name and one key in several Regions are one global table."
  effect      = "each Region has data of its own; what is written in one is never seen in the other."
  rationale   = <<-EOT
    A module called for each Region makes such pairs. They look like a global table and are islands. Tables that are meant for their Region
    alone (locks, rate limits) have the key LockID, or are switched off here with a reason.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table_replica",
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GlobalTables.html",
  ]

  for "table" {
    each  = resources("aws_dynamodb_table")
    where = states(table, "name") && (states(table, "hash_key") ? table.hash_key != "LockID" : true) && !has_replicas(table) && length(resources("aws_dynamodb_global_table")) == 0
  }
  group "set" {
    of = table
    by = [table.name, account(table), states(table, "hash_key") ? table.hash_key : ""]
  }
  let {
    members = in_source_order(set.members)
    base    = members[0]
    places  = unique([for member in members : region(member)])
  }

  require {
    condition = length(places) < 2
    message   = "Table ${table_name(base)} exists in ${words(places)}, and nothing replicates between them."
    at        = header(members[1])
    label     = "in ${region(members[1])}"
    related   = [{ label = "in ${region(base)}", at = header(base) }]
    help      = "one table, and an aws_dynamodb_table_replica for each other Region"
  }

  fails "the same table twice" {
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
      hash_key     = "cart_id"
      attribute {
        name = "cart_id"
        type = "S"
      }
    }
  }
  passes "two tables of two names" {
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
      name         = "orders"
      billing_mode = "PAY_PER_REQUEST"
      hash_key     = "cart_id"
      attribute {
        name = "cart_id"
        type = "S"
      }
    }
  }
}
