rule "route53/failover-duplicate" {
  title       = "Two records claim one half of a failover"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "A failover set has one PRIMARY and one SECONDARY."
  effect      = "apply fails: Route 53 takes one record of each kind for a name and type."
  rationale   = <<-EOT
    Each half of a failover set exists once. A copied record whose type was not changed makes a second one, and what was meant to be the
    standby's Region is not in the set at all.
  EOT
  references = [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
    "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
  ]

  for "record" {
    each  = resources("aws_route53_record")
    where = length(record.failover_routing_policy) == 1
  }
  group "set" {
    of = record
    by = [record.zone_id, fqdn(record), record.type, failover_half(record)]
  }

  let {
    members = in_source_order(set.members)
  }

  require {
    condition = length(members) == 1
    message   = "Failover record ${shown_name(members[0])} has ${count(members)} records of type ${describe(failover_half(members[0]))}${steered_words(members[0]) == "" || steered_words(members[1]) == "" ? "" : ", for ${steered_to(members[0])} and ${steered_to(members[1])}"}."
    at        = members[1].failover_routing_policy[0].type
    label     = record_label(members[1])
    related   = [{ label = record_label(members[0]), at = members[0].failover_routing_policy[0].type }]
    help      = "type = \"${failover_half(members[0]) == "PRIMARY" ? "SECONDARY" : "PRIMARY"}\" on one of them"
  }

  fails "a copied record" {
    resource "aws_route53_record" "us" {
      zone_id        = "Z0123456789ABCDEFGHIJ"
      name           = "app.acme.example"
      type           = "CNAME"
      ttl            = 60
      records        = ["app.us-east-1.acme.example"]
      set_identifier = "us"
      failover_routing_policy {
        type = "PRIMARY"
      }
    }
    resource "aws_route53_record" "eu" {
      zone_id        = "Z0123456789ABCDEFGHIJ"
      name           = "app.acme.example"
      type           = "CNAME"
      ttl            = 60
      records        = ["app.eu-west-1.acme.example"]
      set_identifier = "eu"
      failover_routing_policy {
        type = "PRIMARY" # finding
      }
    }
  }
  passes "one of each" {
    resource "aws_route53_record" "us" {
      zone_id        = "Z0123456789ABCDEFGHIJ"
      name           = "app.acme.example"
      type           = "CNAME"
      ttl            = 60
      records        = ["app.us-east-1.acme.example"]
      set_identifier = "us"
      failover_routing_policy {
        type = "PRIMARY"
      }
    }
    resource "aws_route53_record" "eu" {
      zone_id        = "Z0123456789ABCDEFGHIJ"
      name           = "app.acme.example"
      type           = "CNAME"
      ttl            = 60
      records        = ["app.eu-west-1.acme.example"]
      set_identifier = "eu"
      failover_routing_policy {
        type = "SECONDARY"
      }
    }
  }
  undecided "a half from a variable" {
    variable "half" {
      type = string
    }
    resource "aws_route53_record" "us" {
      zone_id        = "Z0123456789ABCDEFGHIJ"
      name           = "app.acme.example"
      type           = "CNAME"
      ttl            = 60
      records        = ["app.us-east-1.acme.example"]
      set_identifier = "us"
      failover_routing_policy {
        type = "PRIMARY"
      }
    }
    resource "aws_route53_record" "eu" {
      zone_id        = "Z0123456789ABCDEFGHIJ"
      name           = "app.acme.example"
      type           = "CNAME"
      ttl            = 60
      records        = ["app.eu-west-1.acme.example"]
      set_identifier = "eu"
      failover_routing_policy {
        type = var.half # undecided: var.half
      }
    }
  }
}
