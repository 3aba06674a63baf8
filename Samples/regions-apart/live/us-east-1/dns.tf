resource "aws_route53_health_check" "app" {
  fqdn              = module.app.dns_name
  port              = 443
  type              = "HTTPS"
  resource_path     = "/health"
  failure_threshold = 3
}

resource "aws_route53_record" "app" {
  zone_id         = data.terraform_remote_state.global.outputs.zone_id
  name            = "app"
  type            = "A"
  set_identifier  = "us-east-1"
  health_check_id = aws_route53_health_check.app.id
  failover_routing_policy {
    type = "PRIMARY"
  }
  alias {
    name                   = module.app.dns_name
    zone_id                = module.app.zone_id
    evaluate_target_health = true
  }
}

resource "aws_route53_record" "admin" {
  zone_id         = data.terraform_remote_state.global.outputs.zone_id
  name            = "admin"
  type            = "A"
  set_identifier  = "us-east-1"
  health_check_id = aws_route53_health_check.app.id
  failover_routing_policy {
    type = "PRIMARY"
  }
  alias {
    name                   = module.app.dns_name
    zone_id                = module.app.zone_id
    evaluate_target_health = true
  }
}
