rule "load-balancer/health-check-shallow" {
  title       = "Failover follows a check that only opens a connection"
  severity    = "warning"
  consequence = "weaker"
  precision   = "medium"
  demand      = "The target groups of a network load balancer that traffic fails over from are checked by a request, not by opening a connection."
  rationale   = <<-EOT
    Global Accelerator and Route 53 take a Region out of service when its load balancer has no healthy targets. A TCP check asks whether
    something accepts connections: an application that answers every request with an error stays healthy, and so does its Region. A
    target group of protocol TCP may be checked over HTTP or HTTPS, on a port of its own if need be.
  EOT
  references = [
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html",
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoint-groups-health-check-options.html",
  ]

  for "balancer" {
    each  = resources("aws_lb", "aws_alb")
    where = is_network_load_balancer(balancer) && fails_over(balancer)
  }
  for "listener" {
    each  = listeners_of(balancer)
    where = contains(["TCP", "TLS"], listener.protocol)
  }
  for "tested" {
    each  = forwards_to(listener)
    where = !given(tested.target_type) || !contains(["alb", "lambda"], tested.target_type)
  }

  require {
    condition = health_setting(tested, "protocol") != "TCP"
    message   = "Failover of ${region(balancer)} follows a check that only opens a connection to ${address(tested)}."
    at        = health_place(tested, "protocol")
    label     = "TCP: healthy as soon as it accepts connections"
    related   = [{ label = "serves this load balancer, from which traffic fails over", at = header(balancer) }]
    effect    = "an application in ${region(balancer)} that answers nothing but errors keeps its traffic."
    help      = "health_check { protocol = \"HTTPS\", path = \"/health\" }, with a port of its own if it needs one"
  }

  fails "an accelerator's endpoint with a TCP check" {
    resource "aws_lb" "edge" {
      provider           = aws.us_east_1
      name               = "edge"
      load_balancer_type = "network"
      subnets            = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_lb_listener" "tcp" {
      provider          = aws.us_east_1
      load_balancer_arn = aws_lb.edge.arn
      port              = 443
      protocol          = "TCP"
      default_action {
        type             = "forward"
        target_group_arn = aws_lb_target_group.app.arn
      }
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      endpoint_configuration {
        endpoint_id = aws_lb.edge.arn
        weight      = 128
      }
    }
    resource "aws_lb_target_group" "app" {
      provider = aws.us_east_1
      name     = "app"
      port     = 8443
      protocol = "TCP"
      vpc_id   = "vpc-0a"
      health_check {
        protocol = "TCP" # finding: "TCP"
      }
    }
  }
  fails "no health check written" {
    resource "aws_lb" "edge" {
      provider           = aws.us_east_1
      name               = "edge"
      load_balancer_type = "network"
      subnets            = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_lb_listener" "tcp" {
      provider          = aws.us_east_1
      load_balancer_arn = aws_lb.edge.arn
      port              = 443
      protocol          = "TCP"
      default_action {
        type             = "forward"
        target_group_arn = aws_lb_target_group.app.arn
      }
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      endpoint_configuration {
        endpoint_id = aws_lb.edge.arn
        weight      = 128
      }
    }
    resource "aws_lb_target_group" "app" { # finding
      provider = aws.us_east_1
      name     = "app"
      port     = 8443
      protocol = "TCP"
      vpc_id   = "vpc-0a"
    }
  }
  passes "an HTTPS check" {
    resource "aws_lb" "edge" {
      provider           = aws.us_east_1
      name               = "edge"
      load_balancer_type = "network"
      subnets            = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_lb_listener" "tcp" {
      provider          = aws.us_east_1
      load_balancer_arn = aws_lb.edge.arn
      port              = 443
      protocol          = "TCP"
      default_action {
        type             = "forward"
        target_group_arn = aws_lb_target_group.app.arn
      }
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      endpoint_configuration {
        endpoint_id = aws_lb.edge.arn
        weight      = 128
      }
    }
    resource "aws_lb_target_group" "app" {
      provider = aws.us_east_1
      name     = "app"
      port     = 8443
      protocol = "TCP"
      vpc_id   = "vpc-0a"
      health_check {
        protocol = "HTTPS"
        path     = "/health"
      }
    }
  }
}
