rule "global-accelerator/listener-port-unserved" {
  title       = "Accelerator's port is not served by its load balancer"
  severity    = "error"
  consequence = "outage"
  precision   = "high"
  demand      = "Each port of an accelerator's listener, after the endpoint group's port overrides, is a port on which the endpoint's load balancer listens with a protocol that can answer."
  rationale   = <<-EOT
    Global Accelerator hands traffic to the endpoint on the port it came in on, unless the endpoint group overrides that port. If the
    load balancer has no listener there, connections to that Region are refused, while the load balancer's targets, and with them the
    endpoint, stay healthy. Nothing in validate, plan or apply compares the two.
  EOT
  references = [
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoint-groups-port-override.html",
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoints.html",
  ]

  for "group" { each = resources("aws_globalaccelerator_endpoint_group") }
  for "endpoint" { each = group.endpoint_configuration }
  for "balancer" {
    each  = targets(endpoint.endpoint_id)
    where = is_load_balancer(balancer)
  }
  for "listener" {
    each  = targets(group.listener_arn)
    where = type(listener) == "aws_globalaccelerator_listener"
  }
  for "ports" {
    each  = listener.port_range
    where = ports.to_port - ports.from_port <= 100
  }
  for "port" { each = range(ports.from_port, ports.to_port + 1) }
  let {
    overrides = [for override in group.port_override : tonumber(override.endpoint_port) if tonumber(override.listener_port) == port]
    target    = concat(overrides, [port])[0]
    heard     = listeners_of(balancer)
    answering = [for answer in heard : answer if tonumber(answer.port) == target && contains(local.answering_protocols[listener.protocol], given(answer.protocol) ? answer.protocol : "HTTP")]
  }

  require {
    condition = length(heard) == 0 || length(answering) > 0
    message   = "Port ${port} of ${address(listener)} is not served in ${region(balancer)}: ${address(balancer)} listens on ${listing([for answer in seen(heard) : describe(answer.port)])} only."
    at        = endpoint.endpoint_id
    label     = target == port ? "no ${listener.protocol} listener on ${target}" : "no ${listener.protocol} listener on ${target}, to which port ${port} is overridden"
    related = concat(
      [{ label = "the accelerator takes in port ${port}", at = ports.from_port }],
      [for answer in seen(heard) : { label = "listens on ${describe(answer.port)}, ${given(answer.protocol) ? describe(answer.protocol) : "HTTP"}", at = answer.port }],
    )
    searched = "every listener of ${address(balancer)}"
    effect   = "connections to port ${port} that go to ${region(balancer)} are refused, and the endpoint stays healthy."
    help     = "add a listener on port ${target}, or in the endpoint group: port_override { listener_port = ${port}, endpoint_port = ${describe(first(heard).port)} }"
  }

  fails "the load balancer listens on another port" {
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
        endpoint_id = aws_lb.edge.arn # finding: aws_lb.edge.arn
        weight      = 128
      }
    }
    resource "aws_lb" "edge" {
      provider           = aws.us_east_1
      name               = "edge"
      load_balancer_type = "network"
      subnets            = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_lb_listener" "tls" {
      provider          = aws.us_east_1
      load_balancer_arn = aws_lb.edge.arn
      port              = 8443
      protocol          = "TCP"
      default_action {
        type             = "forward"
        target_group_arn = aws_lb_target_group.app.arn
      }
    }
    resource "aws_lb_target_group" "app" {
      provider = aws.us_east_1
      name     = "app"
      port     = 8443
      protocol = "TCP"
      vpc_id   = "vpc-0a"
    }
  }
  fails "UDP for a load balancer that listens for TCP" {
    resource "aws_globalaccelerator_accelerator" "main" {
      name = "game"
    }
    resource "aws_globalaccelerator_listener" "game" {
      accelerator_arn = aws_globalaccelerator_accelerator.main.arn
      protocol        = "UDP"
      port_range {
        from_port = 3478
        to_port   = 3478
      }
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = aws_globalaccelerator_listener.game.arn
      endpoint_group_region = "us-east-1"
      endpoint_configuration {
        endpoint_id = aws_lb.edge.arn # finding
        weight      = 128
      }
    }
    resource "aws_lb" "edge" {
      provider           = aws.us_east_1
      name               = "edge"
      load_balancer_type = "network"
      subnets            = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_lb_listener" "game" {
      provider          = aws.us_east_1
      load_balancer_arn = aws_lb.edge.arn
      port              = "3478"
      protocol          = "TCP"
      default_action {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/game/0123456789abcdef"
      }
    }
  }
  passes "the endpoint group overrides the port" {
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
      port_override {
        listener_port = 443
        endpoint_port = 8443
      }
      endpoint_configuration {
        endpoint_id = aws_lb.edge.arn
        weight      = 128
      }
    }
    resource "aws_lb" "edge" {
      provider           = aws.us_east_1
      name               = "edge"
      load_balancer_type = "network"
      subnets            = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_lb_listener" "tls" {
      provider          = aws.us_east_1
      load_balancer_arn = aws_lb.edge.arn
      port              = 8443
      protocol          = "TCP"
      default_action {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/app/0123456789abcdef"
      }
    }
  }
  undecided "the port of the listener is a variable" {
    variable "port" {
      type = number
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
        endpoint_id = aws_lb.edge.arn
        weight      = 128
      }
    }
    resource "aws_lb" "edge" {
      provider           = aws.us_east_1
      name               = "edge"
      load_balancer_type = "network"
      subnets            = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_lb_listener" "tls" {
      provider          = aws.us_east_1
      load_balancer_arn = aws_lb.edge.arn
      port              = var.port # undecided: var.port
      protocol          = "TCP"
      default_action {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/app/0123456789abcdef"
      }
    }
  }
}
