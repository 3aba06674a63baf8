resource "aws_route53_record" "app" {
  zone_id        = data.terraform_remote_state.global.outputs.zone_id
  name           = "app"
  type           = "A"
  set_identifier = "eu-west-1"
  failover_routing_policy {
    type = "SECONDARY"
  }
  alias {
    name                   = module.app.dns_name
    zone_id                = module.app.zone_id
    evaluate_target_health = true
  }
}
