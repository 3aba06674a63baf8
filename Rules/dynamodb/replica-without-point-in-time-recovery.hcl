rule "dynamodb/replica-without-point-in-time-recovery" {
  title       = "Replica cannot be restored to a point in time"
  severity    = "warning"
  consequence = "data-loss"
  precision   = "high"
  demand      = "Where a table can be restored to a point in time, so can its replicas."
  effect      = ""
  rationale   = <<-EOT
    Point-in-time recovery is not replicated: each member of a global table has its own setting, and it is off unless it is set.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table_replica",
    "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GlobalTables.html",
  ]

  for "table" {
    each  = resources("aws_dynamodb_table")
    where = has_replicas(table)
  }
  let { at_home = anytrue([for block in table.point_in_time_recovery : block.enabled]) }

  require {
    condition = at_home || anytrue([for replica in concat(table.replica, replica_resources(table)) : states(replica, "point_in_time_recovery") ? replica.point_in_time_recovery : false])
    message   = "Table ${table_name(table)} can be restored to a point in time in none of its Regions: ${words(unique(concat([region(table)], replica_regions(table))))}."
    at        = header(table)
    label     = "no point_in_time_recovery"
    related   = [for replica in seen(replica_resources(table)) : { label = "nor for the replica in ${region(replica)}", at = header(replica) }]
    help      = "point_in_time_recovery { enabled = true } in the table, and point_in_time_recovery = true in its replicas"
  }

  for "replica" { each = concat(table.replica, replica_resources(table)) }
  let { place = type(replica) == "replica" ? replica.region_name : region(replica) }

  require {
    condition = !at_home || (states(replica, "point_in_time_recovery") ? replica.point_in_time_recovery : false)
    message   = "Table ${table_name(table)} can be restored to a point in time in ${region(table)}, but not in ${place}."
    at        = states(replica, "point_in_time_recovery") ? replica.point_in_time_recovery : header(replica)
    label     = "the replica in ${place}: off unless it is set here"
    related   = [for block in seen(table.point_in_time_recovery) : { label = "on for the table in ${region(table)}; replicas do not inherit it", at = assignment(block, "enabled") }]
    help      = "point_in_time_recovery = true"
  }

  fails "on at home only" {
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
      point_in_time_recovery {
        enabled = true
      }
      lifecycle {
        ignore_changes = [replica]
      }
    }

    resource "aws_dynamodb_table_replica" "eu" { # finding
      provider         = aws.eu_west_1
      global_table_arn = aws_dynamodb_table.carts.arn
    }
  }
  passes "on in both Regions" {
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
      point_in_time_recovery {
        enabled = true
      }
      lifecycle {
        ignore_changes = [replica]
      }
    }

    resource "aws_dynamodb_table_replica" "eu" {
      provider               = aws.eu_west_1
      global_table_arn       = aws_dynamodb_table.carts.arn
      point_in_time_recovery = true
    }
  }
  undecided "recovery that a variable switches" {
    variable "recovery" {
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
      point_in_time_recovery {
        enabled = true
      }
      lifecycle {
        ignore_changes = [replica]
      }
    }
    resource "aws_dynamodb_table_replica" "eu" {
      provider               = aws.eu_west_1
      global_table_arn       = aws_dynamodb_table.carts.arn
      point_in_time_recovery = var.recovery # undecided: var.recovery
    }
  }
}
