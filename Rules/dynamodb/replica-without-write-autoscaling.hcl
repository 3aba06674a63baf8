rule "dynamodb/replica-without-write-autoscaling" {
  title       = "Replicated table with fixed write capacity"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "A table with replicas is on demand, or its write capacity is scaled automatically."
  effect      = "apply fails: AWS refuses a replica of a table with provisioned capacity and no auto scaling of writes."
  rationale   = <<-EOT
    Replication writes as much in every Region as the application writes in one. AWS therefore accepts a replica only of a table that is
    on demand or whose write capacity has a scaling target with a policy. PROVISIONED is the default of billing_mode.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dynamodb_table",
    "https://github.com/hashicorp/terraform-provider-aws/issues/13097",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/appautoscaling_target",
  ]

  for "table" {
    each  = resources("aws_dynamodb_table")
    where = length(replica_resources(table)) > 0 && is_provisioned(table)
  }
  let { unscaled = [for part in scaled_parts(table) : part.says if !is_scaled(part)] }

  require {
    condition = length(unscaled) == 0
    message   = "Table ${table_name(table)} in ${region(table)} has ${length(unscaled) == length(scaled_parts(table)) ? "fixed write capacity" : "fixed write capacity of ${words(unscaled)}"} and a replica in ${words(replica_regions(table))}."
    at        = states(table, "billing_mode") ? assignment(table, "billing_mode") : states(table, "write_capacity") ? assignment(table, "write_capacity") : header(table)
    label     = states(table, "billing_mode") ? "provisioned, and no scaling policy for writes" : "provisioned by default, and no scaling policy for writes"
    related   = [for replica in seen(replica_resources(table)) : { label = "the replica in ${region(replica)}", at = header(replica) }]
    searched  = "no aws_appautoscaling_policy scales the writes of ${words(unscaled)}"
    help      = "billing_mode = \"PAY_PER_REQUEST\" and no capacities, or an aws_appautoscaling_target with a policy for dynamodb:table:WriteCapacityUnits"
  }

  fails "five units for ever" {
    resource "aws_dynamodb_table" "carts" {
      name             = "carts"
      read_capacity    = 5
      write_capacity   = 5 # finding
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
      lifecycle {
        ignore_changes = [replica]
      }
    }

    resource "aws_dynamodb_table_replica" "eu" {
      provider         = aws.eu_west_1
      global_table_arn = aws_dynamodb_table.carts.arn
    }
  }
  fails "an index that is not scaled" {
    resource "aws_dynamodb_table" "carts" {
      provider         = aws.us_east_1
      name             = "carts"
      billing_mode     = "PROVISIONED" # finding
      hash_key         = "cart_id"
      stream_enabled   = true
      stream_view_type = "NEW_AND_OLD_IMAGES"
      attribute {
        name = "cart_id"
        type = "S"
      }
      read_capacity  = 5
      write_capacity = 5
      attribute {
        name = "owner"
        type = "S"
      }
      global_secondary_index {
        name            = "by-owner"
        hash_key        = "owner"
        projection_type = "ALL"
        read_capacity   = 5
        write_capacity  = 5
      }
      lifecycle {
        ignore_changes = [replica]
      }
    }
    resource "aws_appautoscaling_target" "carts" {
      provider           = aws.us_east_1
      service_namespace  = "dynamodb"
      resource_id        = "table/${aws_dynamodb_table.carts.name}"
      scalable_dimension = "dynamodb:table:WriteCapacityUnits"
      min_capacity       = 5
      max_capacity       = 50
    }
    resource "aws_appautoscaling_policy" "carts" {
      provider           = aws.us_east_1
      name               = "writes"
      policy_type        = "TargetTrackingScaling"
      service_namespace  = aws_appautoscaling_target.carts.service_namespace
      resource_id        = aws_appautoscaling_target.carts.resource_id
      scalable_dimension = aws_appautoscaling_target.carts.scalable_dimension
    }
    resource "aws_dynamodb_table_replica" "eu" {
      provider         = aws.eu_west_1
      global_table_arn = aws_dynamodb_table.carts.arn
      depends_on       = [aws_appautoscaling_policy.carts]
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
