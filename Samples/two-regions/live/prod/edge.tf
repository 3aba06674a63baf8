resource "aws_globalaccelerator_accelerator" "main" {
  name = "acme"
  attributes {
    flow_monitoring_enabled = true
  }
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
    endpoint_id                    = module.app_eu.load_balancer_arn
    client_ip_preservation_enabled = true
    weight                         = 128
  }
}

resource "aws_globalaccelerator_endpoint_group" "eu" {
  listener_arn          = aws_globalaccelerator_listener.https.arn
  endpoint_group_region = var.standby_region
  endpoint_configuration {
    endpoint_id                    = module.app_eu.load_balancer_arn
    client_ip_preservation_enabled = true
  }
}

resource "aws_route53_zone" "main" {
  name = "acme.example"
}

resource "aws_route53_record" "admin" {
  zone_id         = aws_route53_zone.main.zone_id
  name            = "admin.acme.example"
  type            = "A"
  set_identifier  = "primary"
  health_check_id = aws_route53_health_check.admin.id
  failover_routing_policy {
    type = "PRIMARY"
  }
  alias {
    name                   = module.app_us.load_balancer_dns_name
    zone_id                = module.app_us.load_balancer_zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_health_check" "admin" {
  fqdn          = module.app_us.load_balancer_dns_name
  port          = 443
  type          = "HTTPS"
  resource_path = "/health"
}
