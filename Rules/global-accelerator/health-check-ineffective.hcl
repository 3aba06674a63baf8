rule "global-accelerator/health-check-ineffective" {
  title       = "Endpoint group's health check does nothing"
  severity    = "note"
  consequence = "misleading"
  precision   = "high"
  demand      = "A Global Accelerator endpoint group sets a health check only for endpoints that Global Accelerator probes: EC2 instances and Elastic IPs."
  effect      = "the arguments change nothing; whether a Region is healthy is decided by the target groups of its load balancers."
  rationale   = <<-EOT
    For a load balancer Global Accelerator follows the load balancer's own view of its targets. health_check_port, _protocol, _path,
    _interval_seconds and threshold_count of the endpoint group act on EC2 instances and Elastic IPs only. Who tunes them for a load
    balancer believes in a check that nobody makes. For endpoints that are probed, health_check_path is requested over HTTP and HTTPS
    only, and TCP is the default.
  EOT
  references = [
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoint-groups-health-check-options.html",
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoint-groups.html",
  ]

  for "one" { each = resources("aws_globalaccelerator_endpoint_group") }
  group "set" {
    of = one
    by = [one.listener_arn]
  }
  let {
    idle   = [for group in set.members : group if anytrue([for name in local.probe_arguments : is_written(group, name)]) && length(group.endpoint_configuration) > 0 && alltrue([for endpoint in group.endpoint_configuration : endpoint_is_load_balancer(endpoint)])]
    silent = [for group in set.members : group if given(group.health_check_path) && probed_protocol(group) == "TCP" && anytrue([for endpoint in group.endpoint_configuration : !endpoint_is_load_balancer(endpoint)])]
  }

  require {
    condition = length(idle) == 0
    message   = "Global Accelerator doesn't make the health check of this endpoint group of ${served_region(first(idle))}: its endpoints are load balancers."
    at        = first([for name in local.probe_arguments : assignment(first(idle), name) if is_written(first(idle), name)])
    label     = "acts on EC2 instances and Elastic IPs only"
    related   = [for group in slice(seen(idle), 1, count(idle)) : { label = "nor in ${served_region(group)}", at = header(group) }]
    help      = "set the health check in the target groups of the load balancers: health_check { protocol = \"HTTPS\", path = … }"
  }
  require {
    severity  = "warning"
    condition = length(silent) == 0
    message   = "The health check of the endpoint group of ${served_region(first(silent))} never requests ${describe(first(silent).health_check_path)}: its protocol is TCP."
    at        = first(silent).health_check_path
    label     = "requested over HTTP and HTTPS only"
    related   = [{ label = "TCP", at = first(silent).health_check_protocol }]
    effect    = "an application that accepts connections and answers nothing else counts as healthy."
    help      = "health_check_protocol = \"HTTPS\""
  }

  fails "a path for endpoints that are load balancers" {
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      health_check_port     = 443 # finding: health_check_port     = 443
      health_check_protocol = "TCP"
      endpoint_configuration {
        endpoint_id = "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/us/0123456789abcdef"
        weight      = 128
      }
    }
  }
  fails "a path that TCP never requests" {
    resource "aws_eip" "us" {
      provider = aws.us_east_1
      domain   = "vpc"
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      health_check_path     = "/health" # finding(warning): "/health"
      endpoint_configuration {
        endpoint_id = aws_eip.us.allocation_id
        weight      = 128
      }
    }
  }
  passes "a health check for an Elastic IP, none for a load balancer" {
    resource "aws_eip" "us" {
      provider = aws.us_east_1
      domain   = "vpc"
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      health_check_protocol = "HTTPS"
      health_check_path     = "/health"
      endpoint_configuration {
        endpoint_id = aws_eip.us.allocation_id
        weight      = 128
      }
    }
    resource "aws_globalaccelerator_endpoint_group" "eu" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "eu-west-1"
      endpoint_configuration {
        endpoint_id = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/eu/0123456789abcdef"
        weight      = 128
      }
    }
  }
  undecided "endpoints of an unknown kind" {
    variable "endpoint" {
      type = string
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      health_check_path     = "/health"
      health_check_protocol = "HTTP"
      endpoint_configuration {
        endpoint_id = var.endpoint # undecided: var.endpoint
        weight      = 128
      }
    }
  }
}
