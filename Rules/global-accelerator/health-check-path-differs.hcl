rule "global-accelerator/health-check-path-differs" {
  title       = "Accelerator and target group probe different paths"
  severity    = "warning"
  consequence = "weaker"
  precision   = "medium"
  demand      = "The path that Global Accelerator requests from an EC2 instance is the path its target group checks on the same port."
  rationale   = <<-EOT
    Two checks of one application that ask for different paths disagree about whether it is healthy: one takes the Region out of
    service while the other keeps it in, or the other way round. / is the default of both.
  EOT
  references = [
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoint-groups-health-check-options.html",
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html",
  ]

  for "group" { each = resources("aws_globalaccelerator_endpoint_group") }
  for "endpoint" { each = group.endpoint_configuration }
  for "target" { each = targets(endpoint.endpoint_id) }
  for "answer" {
    each  = answers_behind(target)
    where = answer.port == probed_port(group)
  }

  require {
    condition = probed_protocol(group) == "TCP" || answer.path == null || !given(answer.path) ? true : (given(group.health_check_path) ? group.health_check_path : "/") == answer.path
    message   = "Global Accelerator requests ${given(group.health_check_path) ? describe(group.health_check_path) : "/"} in ${served_region(group)}, and ${answer.what} checks ${describe(answer.path)}."
    at        = group.health_check_path
    label     = given(group.health_check_path) ? "the path the accelerator requests" : "health_check_path is not set: / is requested"
    related   = [{ label = "${answer.what} checks this path", at = answer.path }]
    effect    = "the accelerator and the load balancer disagree about the health of ${served_region(group)}."
    help      = "health_check_path = \"${describe(answer.path)}\""
  }

  fails "two paths for one application" {
    resource "aws_instance" "app" {
      provider      = aws.us_east_1
      ami           = "ami-0123456789abcdef0"
      instance_type = "m7g.large"
    }
    resource "aws_lb_target_group" "app" {
      provider = aws.us_east_1
      name     = "app"
      port     = 8443
      protocol = "HTTPS"
      vpc_id   = "vpc-0a"
      health_check {
        path = "/health"
      }
    }
    resource "aws_lb_target_group_attachment" "app" {
      provider         = aws.us_east_1
      target_group_arn = aws_lb_target_group.app.arn
      target_id        = aws_instance.app.id
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      health_check_port     = 8443
      health_check_protocol = "HTTPS"
      health_check_path     = "/status" # finding: "/status"
      endpoint_configuration {
        endpoint_id = aws_instance.app.id
        weight      = 128
      }
    }
  }
  passes "one path" {
    resource "aws_instance" "app" {
      provider      = aws.us_east_1
      ami           = "ami-0123456789abcdef0"
      instance_type = "m7g.large"
    }
    resource "aws_lb_target_group" "app" {
      provider = aws.us_east_1
      name     = "app"
      port     = 8443
      protocol = "HTTPS"
      vpc_id   = "vpc-0a"
      health_check {
        path = "/health"
      }
    }
    resource "aws_lb_target_group_attachment" "app" {
      provider         = aws.us_east_1
      target_group_arn = aws_lb_target_group.app.arn
      target_id        = aws_instance.app.id
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      health_check_port     = 8443
      health_check_protocol = "HTTPS"
      health_check_path     = "/health"
      endpoint_configuration {
        endpoint_id = aws_instance.app.id
        weight      = 128
      }
    }
  }
  undecided "a path from a variable" {
    variable "probe_path" {
      type = string
    }
    resource "aws_instance" "app" {
      provider      = aws.us_east_1
      ami           = "ami-0123456789abcdef0"
      instance_type = "m7g.large"
    }
    resource "aws_lb_target_group" "app" {
      provider = aws.us_east_1
      name     = "app"
      port     = 8443
      protocol = "HTTPS"
      vpc_id   = "vpc-0a"
      health_check {
        path = "/health"
      }
    }
    resource "aws_lb_target_group_attachment" "app" {
      provider         = aws.us_east_1
      target_group_arn = aws_lb_target_group.app.arn
      target_id        = aws_instance.app.id
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      health_check_port     = 8443
      health_check_protocol = "HTTPS"
      health_check_path     = var.probe_path # undecided: var.probe_path
      endpoint_configuration {
        endpoint_id = aws_instance.app.id
        weight      = 128
      }
    }
  }
}
