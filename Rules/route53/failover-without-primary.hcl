rule "route53/failover-without-primary" {
  title       = "Failover record without its PRIMARY"
  severity    = "warning"
  consequence = "outage"
  precision   = "high"
  demand      = "Each SECONDARY failover record has a PRIMARY of the same zone, name and type."
  rationale   = <<-EOT
    Route 53 answers with the SECONDARY only while a PRIMARY of the same name is unhealthy. A SECONDARY alone is answered always: the
    standby serves everything, and the Region that should serve is in no answer. The rule speaks only where the zone is made by this
    system, so that all its records are known.
  EOT
  references = [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-how-route-53-chooses-records.html",
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
  ]

  for "record" {
    each  = resources("aws_route53_record")
    where = failover_half(record) == "SECONDARY"
  }
  for "zone" { each = own_zones(record) }
  let {
    other  = other_home(length(record.alias) == 1 ? alias_target(record.alias[0].name) : null)
    target = length(record.alias) == 1 ? alias_target(record.alias[0].name) : null
  }

  require {
    condition = anytrue([for member in set_in_zone(record, zone) : failover_half(member) == "PRIMARY"])
    message   = "Failover record ${shown_name(record)} has a SECONDARY${steered_words(record)} and no PRIMARY."
    at        = record.failover_routing_policy[0].type
    label     = record_label(record)
    searched  = searched_in(zone, record)
    effect    = "${steered_words(record) == "" ? "the standby" : steered_to(record)} serves everything, also when nothing has failed."
    help      = other == null ? "add the PRIMARY: a record of the same name and type for another Region" : "add the PRIMARY: a record of the same name, aliased to the ${noun(target)} of ${other}"
  }

  fails "a SECONDARY alone" {
    resource "aws_route53_zone" "main" {
      name = "acme.example"
    }
    resource "aws_route53_record" "eu" {
      zone_id        = aws_route53_zone.main.zone_id
      name           = "app"
      type           = "CNAME"
      ttl            = 60
      records        = ["app.eu-west-1.acme.example"]
      set_identifier = "eu"
      failover_routing_policy {
        type = "SECONDARY" # finding: "SECONDARY"
      }
    }
  }
  passes "both halves" {
    resource "aws_route53_zone" "main" {
      name = "acme.example"
    }
    resource "aws_route53_record" "pair" {
      for_each = {
        PRIMARY   = "app.us-east-1.acme.example"
        SECONDARY = "app.eu-west-1.acme.example"
      }
      zone_id        = aws_route53_zone.main.zone_id
      name           = "app"
      type           = "CNAME"
      ttl            = 60
      records        = [each.value]
      set_identifier = each.key
      failover_routing_policy {
        type = each.key
      }
    }
  }
}
