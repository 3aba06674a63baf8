rule "reference/of-another-region" {
  title       = "Resource refers to something of another Region"
  severity    = "error"
  supersedes  = ["provider/name-names-another-region"]
  consequence = "apply-fails"
  precision   = "high"
  demand      = "What a resource can only use in its own Region is in its own Region."
  effect      = "apply fails: the API looks for it in the resource's own Region and doesn't find it."
  rationale   = <<-EOT
    A subnet in a VPC, a listener in its load balancer, a service in its cluster: both ends are in one Region. Terraform passes the id
    of one to the other whatever their providers, plan accepts it, and the API answers that there is no such thing. The rule walks a
    list of arguments for which that is so; what may cross Regions is not in it.
  EOT
  references = [
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resources.html",
    "https://developer.hashicorp.com/terraform/language/providers/configuration#alias-multiple-provider-configurations",
  ]

  for "place" { each = local.same_region_arguments }
  for "consumer" { each = resources(place.type) }
  for "value" { each = each_value(consumer, place.path) }

  require {
    condition = same_region(region(value), region(consumer))
    message   = "${address(consumer)} is in ${region(consumer)} and refers to ${a_target(value)} of ${region(value)}."
    at        = value
    label     = placed_label(value)
    related = [
      { label = "${address(consumer)} is in ${region(consumer)}", at = header(consumer) },
      { label = "the other end", at = header(first(targets(value))) },
    ]
    participants = concat(seen(targets(value)), [consumer])
    help         = counterpart(value, region(consumer)) != null ? "use ${counterpart(value, region(consumer))}" : "use one of ${region(consumer)}, or move ${address(consumer)} to the provider of ${region(value)}"
  }

  fails "a subnet in the VPC of another Region" {
    resource "aws_vpc" "us" {
      provider   = aws.us_east_1
      cidr_block = "10.0.0.0/16"
    }
    resource "aws_subnet" "eu" {
      provider   = aws.eu_west_1
      vpc_id     = aws_vpc.us.id # finding: aws_vpc.us.id
      cidr_block = "10.0.1.0/24"
    }
  }
  fails "a listener that names a target group by its ARN" {
    resource "aws_lb" "eu" {
      provider = aws.eu_west_1
      name     = "app"
      subnets  = ["subnet-0b1", "subnet-0b2"]
    }
    resource "aws_lb_listener" "eu" {
      provider          = aws.eu_west_1
      load_balancer_arn = aws_lb.eu.arn
      port              = 80
      default_action {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/app/0123456789abcdef" # finding
      }
    }
  }
  fails "an alarm that notifies a topic of another Region" {
    resource "aws_sns_topic" "alerts" {
      name = "alerts"
    }
    resource "aws_cloudwatch_metric_alarm" "errors" {
      provider            = aws.eu_west_1
      alarm_name          = "errors"
      namespace           = "AWS/ApplicationELB"
      metric_name         = "HTTPCode_ELB_5XX_Count"
      comparison_operator = "GreaterThanThreshold"
      evaluation_periods  = 1
      period              = 60
      statistic           = "Sum"
      threshold           = 10
      alarm_actions       = [aws_sns_topic.alerts.arn] # finding: aws_sns_topic.alerts.arn
    }
  }
  passes "both ends in one Region, and a server certificate of IAM" {
    resource "aws_vpc" "eu" {
      provider   = aws.eu_west_1
      cidr_block = "10.1.0.0/16"
    }
    resource "aws_subnet" "eu" {
      provider   = aws.eu_west_1
      vpc_id     = aws_vpc.eu.id
      cidr_block = "10.1.1.0/24"
    }
    resource "aws_lb_listener" "eu" {
      provider          = aws.eu_west_1
      load_balancer_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/app/0123456789abcdef"
      port              = 443
      protocol          = "HTTPS"
      certificate_arn   = "arn:aws:iam::111122223333:server-certificate/app"
      default_action {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/app/0123456789abcdef"
      }
    }
  }
  undecided "a VPC from a variable" {
    variable "vpc_id" {
      type = string
    }
    resource "aws_subnet" "eu" {
      provider   = aws.eu_west_1
      vpc_id     = var.vpc_id # undecided: var.vpc_id
      cidr_block = "10.0.1.0/24"
    }
  }
}
