rule "global-accelerator/client-ip-preservation-unsupported" {
  title       = "Endpoint can't preserve client addresses"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "Client addresses are preserved only for application load balancers, EC2 instances and network load balancers with security groups and without TLS listeners, and for every endpoint of a dual-stack accelerator."
  effect      = "apply fails: Global Accelerator refuses the endpoint."
  rationale   = <<-EOT
    client_ip_preservation_enabled = true needs an endpoint that can keep the client's address. An Elastic IP can't; a network load
    balancer can only if it was created with security groups, has no TLS listener and, on an IPv4 accelerator, is not dual-stack. A
    dual-stack accelerator needs it on for every endpoint, and the provider sends false for what is not written.
  EOT
  references = [
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/preserve-client-ip-address.html",
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoints-caveats.html",
  ]

  for "group" { each = resources("aws_globalaccelerator_endpoint_group") }
  for "endpoint" { each = group.endpoint_configuration }
  let {
    preserves    = given(endpoint.client_ip_preservation_enabled) && endpoint.client_ip_preservation_enabled == true
    balancers    = [for target in targets(endpoint.endpoint_id) : target if is_network_load_balancer(target)]
    tls          = flatten([for balancer in balancers : [for listener in listeners_of(balancer) : listener if listener.protocol == "TLS"]])
    accelerators = flatten([for listener in targets(group.listener_arn) : targets(listener.accelerator_arn)])
  }

  require {
    condition = !preserves || !endpoint_is_elastic_ip(endpoint)
    message   = "The Elastic IP in ${served_region(group)} can't preserve client addresses."
    at        = endpoint.client_ip_preservation_enabled
    label     = "not for an Elastic IP"
    help      = "remove client_ip_preservation_enabled, or make the EC2 instance or load balancer behind the address the endpoint"
  }
  require {
    condition = !preserves || !anytrue([for balancer in balancers : !given(balancer.security_groups) || (known(balancer.security_groups) && length(balancer.security_groups) == 0)])
    message   = "The network load balancer in ${served_region(group)} can't preserve client addresses: it has no security groups."
    at        = endpoint.client_ip_preservation_enabled
    label     = "needs a network load balancer with security groups"
    related   = [for balancer in seen(balancers) : { label = "has no security_groups", at = header(balancer) }]
    help      = "give ${address(first(balancers))} security_groups (it is created anew), or set client_ip_preservation_enabled = false"
  }
  require {
    condition = !preserves || length(tls) == 0
    message   = "The network load balancer in ${served_region(group)} can't preserve client addresses: it has a TLS listener."
    at        = endpoint.client_ip_preservation_enabled
    label     = "not for a network load balancer that ends TLS"
    related   = [for listener in seen(tls) : { label = "the TLS listener", at = listener.protocol }]
    help      = "end TLS at the targets, with a TCP listener, or set client_ip_preservation_enabled = false"
  }
  require {
    condition = !preserves || !anytrue([for balancer in balancers : given(balancer.ip_address_type) ? balancer.ip_address_type == "dualstack" && anytrue([for accelerator in accelerators : !given(accelerator.ip_address_type) || accelerator.ip_address_type == "IPV4"]) : false])
    message   = "The dual-stack network load balancer in ${served_region(group)} can't preserve client addresses on an IPv4 accelerator."
    at        = endpoint.client_ip_preservation_enabled
    label     = "not for a dual-stack network load balancer"
    related   = [for balancer in seen(balancers) : { label = "dual-stack", at = balancer.ip_address_type }]
    help      = "ip_address_type = \"DUAL_STACK\" on the accelerator, or client_ip_preservation_enabled = false"
  }
  require {
    condition = preserves || !anytrue([for accelerator in accelerators : given(accelerator.ip_address_type) && accelerator.ip_address_type == "DUAL_STACK"])
    message   = "The endpoint in ${served_region(group)} doesn't preserve client addresses, which a dual-stack accelerator demands."
    at        = endpoint.client_ip_preservation_enabled
    label     = "client_ip_preservation_enabled is not true: the provider sends false"
    related   = [for accelerator in seen(accelerators) : { label = "the accelerator is dual-stack", at = accelerator.ip_address_type }]
    help      = "client_ip_preservation_enabled = true"
  }

  fails "a network load balancer without security groups" {
    resource "aws_lb" "edge" {
      provider           = aws.us_east_1
      name               = "edge"
      load_balancer_type = "network"
      subnets            = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      endpoint_configuration {
        endpoint_id                    = aws_lb.edge.arn
        weight                         = 128
        client_ip_preservation_enabled = true # finding: true
      }
    }
  }
  fails "an Elastic IP" {
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      endpoint_configuration {
        endpoint_id                    = "eipalloc-0123456789abcdef0"
        weight                         = 128
        client_ip_preservation_enabled = true # finding
      }
    }
  }
  fails "an endpoint of a dual-stack accelerator that doesn't say" {
    resource "aws_globalaccelerator_accelerator" "main" {
      name            = "app"
      ip_address_type = "DUAL_STACK"
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
      endpoint_configuration { # finding
        endpoint_id = "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/us/0123456789abcdef"
        weight      = 128
      }
    }
  }
  passes "a network load balancer with security groups and a TCP listener" {
    resource "aws_security_group" "edge" {
      provider = aws.us_east_1
      name     = "edge"
    }
    resource "aws_lb" "edge" {
      provider           = aws.us_east_1
      name               = "edge"
      load_balancer_type = "network"
      subnets            = ["subnet-0a1", "subnet-0a2"]
      security_groups    = [aws_security_group.edge.id]
    }
    resource "aws_lb_listener" "tcp" {
      provider          = aws.us_east_1
      load_balancer_arn = aws_lb.edge.arn
      port              = 443
      protocol          = "TCP"
      default_action {
        type             = "forward"
        target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/app/0123456789abcdef"
      }
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      endpoint_configuration {
        endpoint_id                    = aws_lb.edge.arn
        weight                         = 128
        client_ip_preservation_enabled = true
      }
    }
  }
  undecided "whether it is wanted comes from a variable" {
    variable "keep_addresses" {
      type = bool
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      endpoint_configuration {
        endpoint_id                    = "eipalloc-0123456789abcdef0"
        weight                         = 128
        client_ip_preservation_enabled = var.keep_addresses # undecided: var.keep_addresses
      }
    }
  }
}
