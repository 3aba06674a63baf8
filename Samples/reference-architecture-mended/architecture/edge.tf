resource "aws_globalaccelerator_accelerator" "front" {
  provider        = aws.us_east_1
  name            = "ferryline"
  ip_address_type = "IPV4"
  enabled         = true
  attributes {
    flow_logs_enabled   = true
    flow_logs_s3_bucket = aws_s3_bucket.flow_logs.bucket
    flow_logs_s3_prefix = "accelerator"
  }
}

resource "aws_s3_bucket" "flow_logs" {
  provider = aws.us_east_1
  bucket   = "ferryline-flow-logs"
}

resource "aws_globalaccelerator_listener" "tls" {
  provider        = aws.us_east_1
  accelerator_arn = aws_globalaccelerator_accelerator.front.arn
  protocol        = "TCP"
  client_affinity = "NONE"
  port_range {
    from_port = 443
    to_port   = 443
  }
}

# Load balancers report their own health, so the health check is in their target groups.
resource "aws_globalaccelerator_endpoint_group" "us_east_1" {
  provider                = aws.us_east_1
  listener_arn            = aws_globalaccelerator_listener.tls.arn
  endpoint_group_region   = "us-east-1"
  traffic_dial_percentage = 100
  endpoint_configuration {
    endpoint_id                    = module.application_us_east_1.load_balancer_arn
    client_ip_preservation_enabled = true
    weight                         = 100
  }
}

resource "aws_globalaccelerator_endpoint_group" "eu_west_1" {
  provider                = aws.us_east_1
  listener_arn            = aws_globalaccelerator_listener.tls.arn
  endpoint_group_region   = "eu-west-1"
  traffic_dial_percentage = 100
  endpoint_configuration {
    endpoint_id                    = module.application_eu_west_1.load_balancer_arn
    client_ip_preservation_enabled = true
    weight                         = 100
  }
}

resource "aws_route53_zone" "public" {
  provider = aws.us_east_1
  name     = "ferryline.example"
}

resource "aws_route53_record" "booking" {
  provider = aws.us_east_1
  zone_id  = aws_route53_zone.public.zone_id
  name     = "booking.ferryline.example"
  type     = "A"
  alias {
    name                   = aws_globalaccelerator_accelerator.front.dns_name
    zone_id                = aws_globalaccelerator_accelerator.front.hosted_zone_id
    evaluate_target_health = true
  }
}
