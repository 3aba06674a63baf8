rule "failover/function-in-the-region-it-leaves" {
  title       = "Failover function runs in the Region whose loss it answers"
  severity    = "warning"
  consequence = "outage"
  precision   = "high"
  demand      = "A function that is told which replica to promote does not run in the Region of the replica's source."
  rationale   = <<-EOT
    A replica is promoted because the Region of its source is gone, and with it the alarms, the event rules and the functions there. The
    function that promotes it belongs in the replica's own Region or in a third one, started by something that watches from there. The
    rule takes a function whose environment holds the identifier of a read replica of another Region for such a function.
  EOT
  references = [
    "https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/disaster-recovery-options-in-the-cloud.html",
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_withstand_component_failures_avoid_control_plane.html",
  ]

  for "replica" {
    each  = resources("aws_db_instance")
    where = states(replica, "replicate_source_db") && is_written(replica, "identifier") ? region(replica.replicate_source_db) != null : false
  }
  for "function" {
    each  = resources("aws_lambda_function")
    where = region(function) != region(replica)
  }
  let {
    told    = [for value in environment_of(function) : value if known(value) ? lower(value) == lower(replica.identifier) : anytrue([for target in seen(targets(value)) : same(target, replica)])]
    copies  = [for other in resources("aws_lambda_function") : other if place(header(other)) == place(header(function)) && region(other) == region(replica)]
    start   = concat(rules_starting(function), seen(referrers(function, "aws_sns_topic_subscription", "endpoint")))
    started = [for copy in seen(copies) : copy if length(concat(rules_starting(copy), seen(referrers(copy, "aws_sns_topic_subscription", "endpoint")))) > 0]
  }

  require {
    condition = length(told) == 0 || region(replica.replicate_source_db) != region(function)
    message   = "The function that promotes the replica in ${region(replica)} runs in ${region(function)}, the Region whose loss it answers."
    at        = asked_for_at(function)
    label     = "runs in ${region(function)}"
    related = concat(
      [{ label = "what it promotes, in ${region(replica)}", at = asked_for_at(replica) }],
      [for rule in slice(seen(start), 0, min(1, count(start))) : { label = "starts it, in ${region(function)}", at = asked_for_at(rule) }],
      [for copy in slice(seen(copies), 0, min(1, count(copies))) : { label = count(started) > 0 ? "its copy in ${region(copy)}" : "its copy in ${region(copy)} is started by nothing", at = asked_for_at(copy) }],
    )
    effect = "when ${region(function)} fails, neither the function nor what starts it is there: nobody promotes the replica."
    help   = count(copies) > 0 ? "start the copy in ${region(replica)} by something that watches from there, such as a Route 53 health check or an alarm of ${region(replica)}" : "the function, and what starts it, in ${region(replica)}"
  }

  fails "a function that is told the replica of the other root" {
    folder "live/dr" {
      provider "aws" {
        region = "us-west-2"
      }
      resource "aws_db_instance" "replica" {
        identifier          = "orders-replica"
        instance_class      = "db.r7g.large"
        replicate_source_db = "arn:aws:rds:us-east-1:111122223333:db:orders"
      }
    }
    folder "live/primary" {
      provider "aws" {
        region = "us-east-1"
      }
      resource "aws_db_instance" "orders" {
        identifier     = "orders"
        instance_class = "db.r7g.large"
      }
      resource "aws_lambda_function" "failover" { # finding
        function_name = "failover"
        role          = "arn:aws:iam::111122223333:role/failover"
        environment {
          variables = {
            DR_REGION  = "us-west-2"
            DR_REPLICA = "orders-replica"
          }
        }
      }
    }
  }
  fails "both in one root, the replica by reference" {
    resource "aws_db_instance" "orders" {
      provider       = aws.us_east_1
      identifier     = "orders"
      instance_class = "db.r7g.large"
    }
    resource "aws_db_instance" "replica" {
      provider            = aws.eu_west_1
      identifier          = "orders-replica"
      instance_class      = "db.r7g.large"
      replicate_source_db = aws_db_instance.orders.arn
    }
    resource "aws_lambda_function" "failover" { # finding
      provider      = aws.us_east_1
      function_name = "failover"
      role          = "arn:aws:iam::111122223333:role/failover"
      environment {
        variables = {
          REPLICA = aws_db_instance.replica.identifier
        }
      }
    }
  }
  passes "the function stands beside the replica, and a third Region does as well" {
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu"
      region = "eu-west-1"
    }
    provider "aws" {
      alias  = "third"
      region = "us-west-2"
    }
    resource "aws_db_instance" "orders" {
      identifier     = "orders"
      instance_class = "db.r7g.large"
    }
    resource "aws_db_instance" "replica" {
      provider            = aws.eu
      identifier          = "orders-replica"
      instance_class      = "db.r7g.large"
      replicate_source_db = aws_db_instance.orders.arn
    }
    resource "aws_lambda_function" "beside" {
      provider      = aws.eu
      function_name = "failover"
      role          = "arn:aws:iam::111122223333:role/failover"
      environment {
        variables = {
          REPLICA = aws_db_instance.replica.identifier
        }
      }
    }
    resource "aws_lambda_function" "third" {
      provider      = aws.third
      function_name = "failover"
      role          = "arn:aws:iam::111122223333:role/failover"
      environment {
        variables = {
          REPLICA = aws_db_instance.replica.identifier
        }
      }
    }
  }
  undecided "the Region of the function is not known" {
    variable "region" {
      type = string
    }
    provider "aws" {
      region = var.region
    }
    provider "aws" {
      alias  = "us"
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu"
      region = "eu-west-1"
    }
    resource "aws_db_instance" "orders" {
      provider       = aws.us
      identifier     = "orders"
      instance_class = "db.r7g.large"
    }
    resource "aws_db_instance" "replica" {
      provider            = aws.eu
      identifier          = "orders-replica"
      instance_class      = "db.r7g.large"
      replicate_source_db = aws_db_instance.orders.arn
    }
    resource "aws_lambda_function" "failover" { # undecided: var.region
      function_name = "failover"
      role          = "arn:aws:iam::111122223333:role/failover"
      environment {
        variables = {
          REPLICA = aws_db_instance.replica.identifier
        }
      }
    }
  }
}
