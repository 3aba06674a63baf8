rule "route53/health-check-shared-by-regions" {
  title       = "One health check decides about several Regions"
  severity    = "warning"
  consequence = "outage"
  precision   = "high"
  demand      = "The records of one name that lead to different Regions have health checks of their own."
  rationale   = <<-EOT
    Records of one name fail over to one another. With one health check for all of them they are healthy and unhealthy together, and
    there is never another to answer with.
  EOT
  references = [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-how-route-53-chooses-records.html",
  ]

  for "record" {
    each  = resources("aws_route53_record")
    where = is_routed(record) && given(record.health_check_id)
  }
  group "set" {
    of = record
    by = [record.zone_id, fqdn(record), record.type, target_address(record.health_check_id) == "" ? record.health_check_id : target_address(record.health_check_id)]
  }
  let {
    members = in_source_order(set.members)
    steered = unique([for member in set.members : steered_to(member) if steered_to(member) != null])
  }

  require {
    condition = length(steered) < 2
    message   = "One health check decides about ${shown_name(members[0])} in ${listing(seen(steered))}."
    at        = members[1].health_check_id
    label     = "the same check for ${describe(steered_to(members[1]))}"
    related   = [{ label = "and for ${describe(steered_to(members[0]))}", at = members[0].health_check_id }]
    effect    = "all of them leave the answers together, so nothing fails over."
    help      = "a health check for each Region, with the DNS name of its load balancer"
  }

  fails "one check for two Regions" {
    resource "aws_route53_health_check" "app" {
      type          = "HTTPS"
      fqdn          = "status.acme.example"
      port          = 443
      resource_path = "/health"
    }
    resource "aws_route53_record" "eu" {
      zone_id         = "Z0123456789ABCDEFGHIJ"
      name            = "app.acme.example"
      type            = "CNAME"
      ttl             = 60
      records         = ["app.eu-west-1.acme.example"]
      set_identifier  = "eu"
      health_check_id = aws_route53_health_check.app.id
      latency_routing_policy {
        region = "eu-west-1"
      }
    }
    resource "aws_route53_record" "us" {
      zone_id         = "Z0123456789ABCDEFGHIJ"
      name            = "app.acme.example"
      type            = "CNAME"
      ttl             = 60
      records         = ["app.us-east-1.acme.example"]
      set_identifier  = "us"
      health_check_id = aws_route53_health_check.app.id # finding
      latency_routing_policy {
        region = "us-east-1"
      }
    }
  }
  passes "one check for each Region" {
    locals {
      regions = toset(["us-east-1", "eu-west-1"])
    }
    resource "aws_route53_health_check" "app" {
      for_each      = local.regions
      type          = "HTTPS"
      fqdn          = "app.${each.key}.acme.example"
      port          = 443
      resource_path = "/health"
    }
    resource "aws_route53_record" "app" {
      for_each        = local.regions
      zone_id         = "Z0123456789ABCDEFGHIJ"
      name            = "app.acme.example"
      type            = "CNAME"
      ttl             = 60
      records         = ["app.${each.key}.acme.example"]
      set_identifier  = each.key
      health_check_id = aws_route53_health_check.app[each.key].id
      latency_routing_policy {
        region = each.key
      }
    }
  }
}
