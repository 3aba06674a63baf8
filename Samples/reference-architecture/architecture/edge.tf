resource "aws_globalaccelerator_accelerator" "front" {
  name            = "ferryline"
  ip_address_type = "IPV4"
  enabled         = true
  attributes {
    flow_monitoring_enabled = true
  }
}

resource "aws_globalaccelerator_listener" "tls" {
  accelerator_arn = aws_globalaccelerator_accelerator.front.arn
  protocol        = "TCP"
  client_affinity = "NONE"
  port_range {
    from_port = 443
    to_port   = 443
  }
}

resource "aws_globalaccelerator_endpoint_group" "us_east_1" {
  listener_arn            = aws_globalaccelerator_listener.tls.arn
  endpoint_group_region   = "us-east-1"
  traffic_dial_percentage = 100
  health_check_port       = 443
  health_check_protocol   = "TCP"
  endpoint_configuration {
    endpoint_id                    = aws_lb.front_us_east_1.arn
    client_ip_preservation_enabled = true
    weight                         = 100
  }
}

resource "aws_globalaccelerator_endpoint_group" "eu_west_1" {
  listener_arn            = aws_globalaccelerator_listener.tls.arn
  endpoint_group_region   = "eu-west-1"
  traffic_dial_percentage = 100
  health_check_port       = 443
  health_check_protocol   = "TCP"
  endpoint_configuration {
    endpoint_id                    = module.application_eu_west_1.load_balancer_arn
    client_ip_preservation_enabled = true
    weight                         = 100
  }
}

resource "aws_route53_record" "booking" {
  zone_id = aws_route53_zone.public.zone_id
  name    = "booking.ferryline.example"
  type    = "A"
  alias {
    name                   = aws_globalaccelerator_accelerator.front.dns_name
    zone_id                = aws_globalaccelerator_accelerator.front.zone_id
    evaluate_target_health = true
  }
}
