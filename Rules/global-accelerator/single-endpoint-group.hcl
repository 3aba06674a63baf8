rule "global-accelerator/single-endpoint-group" {
  title       = "Listener serves one Region of several"
  severity    = "warning"
  consequence = "outage"
  precision   = "high"
  demand      = "A Global Accelerator listener of a system with load balancers in several Regions has endpoint groups in more than one."
  rationale   = <<-EOT
    An accelerator moves traffic away from a Region by moving it to another endpoint group of the same listener. A listener with one
    group has fixed addresses but no failover, whatever else runs in the other Regions.
  EOT
  references = [
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoint-groups.html",
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoints-endpoint-weights.html",
  ]

  for "listener" { each = resources("aws_globalaccelerator_listener") }
  let {
    groups  = referrers(listener, "aws_globalaccelerator_endpoint_group", "listener_arn")
    served  = unique([for group in groups : served_region(group)])
    outside = [for balancer in resources("aws_lb", "aws_alb") : balancer if length(served) == 1 && faces_internet(balancer) && region(balancer) != served[0]]
  }

  require {
    condition = length(served) != 1 || length(outside) == 0
    message   = "Listener ${address(listener)} serves ${served[0]} only, though load balancers run in ${listing(unique([for balancer in seen(outside) : region(balancer)]))} too."
    at        = first(groups).endpoint_group_region
    label     = "the only endpoint group of ${address(listener)}"
    related   = [for balancer in seen(outside) : { label = "in ${region(balancer)}", at = header(balancer) }]
    searched  = "every aws_globalaccelerator_endpoint_group of ${address(listener)}"
    effect    = "when ${served[0]} fails the accelerator has no other Region to send traffic to."
    help      = "add an endpoint group for ${region(first(outside))} with ${address(first(outside))}.arn"
  }

  fails "load balancers in two Regions, a group in one" {
    resource "aws_lb" "us" {
      provider = aws.us_east_1
      name     = "app"
      internal = false
      subnets  = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_lb" "eu" {
      provider = aws.eu_west_1
      name     = "app"
      internal = false
      subnets  = ["subnet-0b1", "subnet-0b2"]
    }
    resource "aws_globalaccelerator_accelerator" "main" {
      name = "app"
    }
    resource "aws_globalaccelerator_listener" "https" {
      accelerator_arn = aws_globalaccelerator_accelerator.main.arn
      protocol        = "TCP"
      port_range {
        from_port = 443
        to_port   = 443
      }
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = aws_globalaccelerator_listener.https.arn
      endpoint_group_region = "us-east-1" # finding: "us-east-1"
      endpoint_configuration {
        endpoint_id = aws_lb.us.arn
        weight      = 128
      }
    }
  }
  passes "fixed addresses for a system of one Region" {
    resource "aws_lb" "us" {
      provider = aws.us_east_1
      name     = "app"
      subnets  = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_globalaccelerator_accelerator" "main" {
      name = "app"
    }
    resource "aws_globalaccelerator_listener" "https" {
      accelerator_arn = aws_globalaccelerator_accelerator.main.arn
      protocol        = "TCP"
      port_range {
        from_port = 443
        to_port   = 443
      }
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = aws_globalaccelerator_listener.https.arn
      endpoint_group_region = "us-east-1"
      endpoint_configuration {
        endpoint_id = aws_lb.us.arn
        weight      = 128
      }
    }
  }
}
