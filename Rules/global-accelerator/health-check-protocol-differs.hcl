rule "global-accelerator/health-check-protocol-differs" {
  title       = "Health check speaks another protocol than its port"
  severity    = "warning"
  consequence = "outage"
  precision   = "high"
  demand      = "Global Accelerator probes a port of an EC2 instance or Elastic IP with the protocol that is served there, or with TCP."
  rationale   = <<-EOT
    An HTTP request to a port that speaks TLS fails, and so does a TLS handshake with a port that speaks HTTP. The endpoint then counts
    as unhealthy although it serves, and its Region gets traffic only when all others are unhealthy too. TCP only asks whether the port
    is open, and is never wrong here.
  EOT
  references = [
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoint-groups-health-check-options.html",
  ]

  for "group" { each = resources("aws_globalaccelerator_endpoint_group") }
  for "endpoint" { each = group.endpoint_configuration }
  for "target" { each = targets(endpoint.endpoint_id) }
  for "answer" {
    each  = answers_behind(target)
    where = answer.port == probed_port(group)
  }

  require {
    condition = !anytrue([for clash in local.clashing_protocols : probed_protocol(group) == clash.probe && answer.protocol == clash.served])
    message   = "Global Accelerator probes port ${answer.port} in ${served_region(group)} with ${probed_protocol(group)}, and ${answer.what} speaks ${answer.protocol} there."
    at        = group.health_check_protocol
    label     = "the probe speaks ${probed_protocol(group)}"
    related   = [{ label = "${answer.what} speaks ${answer.protocol}", at = answer.at }]
    effect    = "the endpoint in ${served_region(group)} is never healthy."
    help      = "health_check_protocol = \"${answer.protocol == "TLS" ? "HTTPS" : answer.protocol}\""
  }

  fails "HTTP to a port that speaks HTTPS" {
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
      health_check_protocol = "HTTP" # finding: "HTTP"
      health_check_path     = "/health"
      endpoint_configuration {
        endpoint_id = aws_instance.app.id
        weight      = 128
      }
    }
  }
  passes "HTTPS to a port that speaks HTTPS" {
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
  undecided "a protocol from a variable" {
    variable "probe_protocol" {
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
      health_check_protocol = var.probe_protocol # undecided: var.probe_protocol
      health_check_path     = "/health"
      endpoint_configuration {
        endpoint_id = aws_instance.app.id
        weight      = 128
      }
    }
  }
}
