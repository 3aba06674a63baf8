rule "global-accelerator/health-check-port-unserved" {
  title       = "Health check probes a port that nothing serves"
  severity    = "error"
  consequence = "outage"
  precision   = "high"
  demand      = "The port that Global Accelerator probes on an EC2 instance or Elastic IP is a port that is served there."
  rationale   = <<-EOT
    For EC2 instances and Elastic IPs Global Accelerator makes the health check itself, on health_check_port or else on the first port
    of the listener. If nothing answers there the endpoint counts as unhealthy for ever, and its Region gets traffic only when all
    others are unhealthy too. What is served is known from the listeners of the network load balancer that owns the Elastic IP, and
    from the target groups that the instance is attached to.
  EOT
  references = [
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoint-groups-health-check-options.html",
  ]

  for "group" { each = resources("aws_globalaccelerator_endpoint_group") }
  for "endpoint" { each = group.endpoint_configuration }
  for "target" { each = targets(endpoint.endpoint_id) }
  let {
    answers = answers_behind(target)
  }

  require {
    condition = length(answers) == 0 || probed_port(group) == null || anytrue([for answer in answers : answer.port == probed_port(group)])
    message   = "Global Accelerator probes port ${probed_port(group)} in ${served_region(group)}, and ${address(target)} serves ${listing(unique([for answer in seen(answers) : describe(answer.port)]))}."
    at        = group.health_check_port
    label     = given(group.health_check_port) ? "probed" : "health_check_port is not set: the listener's port ${probed_port(group)} is probed"
    related   = [for answer in seen(answers) : { label = "served by ${answer.what}", at = answer.at }]
    searched  = "what listens behind ${address(target)}"
    effect    = "the endpoint in ${served_region(group)} is never healthy."
    help      = "health_check_port = ${describe(first(answers).port)}"
  }

  fails "the probe knocks at a port the instance's target group doesn't have" {
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
    }
    resource "aws_lb_target_group_attachment" "app" {
      provider         = aws.us_east_1
      target_group_arn = aws_lb_target_group.app.arn
      target_id        = aws_instance.app.id
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      health_check_port     = 8080 # finding: 8080
      endpoint_configuration {
        endpoint_id = aws_instance.app.id
        weight      = 128
      }
    }
  }
  fails "an Elastic IP whose network load balancer listens elsewhere" {
    resource "aws_eip" "edge" {
      provider = aws.eu_west_1
      domain   = "vpc"
    }
    resource "aws_lb" "edge" {
      provider           = aws.eu_west_1
      name               = "edge"
      load_balancer_type = "network"
      subnet_mapping {
        subnet_id     = "subnet-0b1"
        allocation_id = aws_eip.edge.allocation_id
      }
    }
    resource "aws_lb_listener" "tls" {
      provider          = aws.eu_west_1
      load_balancer_arn = aws_lb.edge.arn
      port              = 443
      protocol          = "TCP"
      default_action {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/app/0123456789abcdef"
      }
    }
    resource "aws_globalaccelerator_endpoint_group" "eu" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "eu-west-1"
      health_check_port     = 80 # finding: 80
      endpoint_configuration {
        endpoint_id = aws_eip.edge.allocation_id
        weight      = 128
      }
    }
  }
  passes "the probed port is served" {
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
      endpoint_configuration {
        endpoint_id = aws_instance.app.id
        weight      = 128
      }
    }
  }
  undecided "the probed port is a variable" {
    variable "probe_port" {
      type = number
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
    }
    resource "aws_lb_target_group_attachment" "app" {
      provider         = aws.us_east_1
      target_group_arn = aws_lb_target_group.app.arn
      target_id        = aws_instance.app.id
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      health_check_port     = var.probe_port # undecided: var.probe_port
      endpoint_configuration {
        endpoint_id = aws_instance.app.id
        weight      = 128
      }
    }
  }
}
