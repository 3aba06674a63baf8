rule "route53/failover-without-secondary" {
  title       = "Failover record without its SECONDARY"
  severity    = "warning"
  consequence = "outage"
  precision   = "high"
  demand      = "Each PRIMARY failover record has a SECONDARY of the same zone, name and type."
  rationale   = <<-EOT
    Route 53 answers with the SECONDARY while the PRIMARY is unhealthy. It accepts a PRIMARY alone, and then answers with it whatever
    its health; the health check that was set up for it changes nothing. The rule speaks only where the zone is made by this system, so
    that all its records are known.
  EOT
  references = [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-how-route-53-chooses-records.html",
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-types.html",
  ]

  for "record" {
    each  = resources("aws_route53_record")
    where = failover_half(record) == "PRIMARY"
  }
  for "zone" { each = own_zones(record) }
  let {
    other  = other_home(length(record.alias) == 1 ? alias_target(record.alias[0].name) : null)
    target = length(record.alias) == 1 ? alias_target(record.alias[0].name) : null
  }

  require {
    condition = anytrue([for member in set_in_zone(record, zone) : failover_half(member) == "SECONDARY"])
    message   = "Failover record ${shown_name(record)} has a PRIMARY${steered_words(record)} and no SECONDARY."
    at        = record.failover_routing_policy[0].type
    label     = record_label(record)
    searched  = searched_in(zone, record)
    effect    = "when ${steered_words(record) == "" ? "the PRIMARY" : steered_to(record)} fails there is nothing to fail over to."
    help      = other == null ? "add the SECONDARY: a record of the same name and type for another Region" : "add the SECONDARY: a record of the same name, aliased to the ${noun(target)} of ${other}"
  }

  fails "a PRIMARY alone" {
    resource "aws_route53_zone" "main" {
      name = "acme.example"
    }
    resource "aws_lb" "us" {
      provider = aws.us_east_1
      name     = "admin"
      subnets  = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_route53_record" "admin" {
      zone_id        = aws_route53_zone.main.zone_id
      name           = "admin.acme.example"
      type           = "A"
      set_identifier = "primary"
      failover_routing_policy {
        type = "PRIMARY" # finding: "PRIMARY"
      }
      alias {
        name                   = aws_lb.us.dns_name
        zone_id                = aws_lb.us.zone_id
        evaluate_target_health = true
      }
    }
  }
  fails "the SECONDARY has another type" {
    resource "aws_route53_zone" "main" {
      name = "acme.example"
    }
    resource "aws_route53_record" "us" {
      zone_id        = aws_route53_zone.main.zone_id
      name           = "app"
      type           = "CNAME"
      ttl            = 60
      records        = ["app.us-east-1.acme.example"]
      set_identifier = "us"
      failover_routing_policy {
        type = "PRIMARY" # finding
      }
    }
    resource "aws_route53_record" "eu" {
      zone_id        = aws_route53_zone.main.zone_id
      name           = "app"
      type           = "A"
      ttl            = 60
      records        = ["192.0.2.1"]
      set_identifier = "eu"
      failover_routing_policy {
        type = "SECONDARY"
      }
    }
  }
  passes "both halves, once by its full and once by its short name" {
    resource "aws_route53_zone" "main" {
      name = "acme.example"
    }
    resource "aws_route53_record" "us" {
      zone_id        = aws_route53_zone.main.zone_id
      name           = "app"
      type           = "CNAME"
      ttl            = 60
      records        = ["app.us-east-1.acme.example"]
      set_identifier = "us"
      failover_routing_policy {
        type = "PRIMARY"
      }
    }
    resource "aws_route53_record" "eu" {
      zone_id        = aws_route53_zone.main.zone_id
      name           = "App.acme.example."
      type           = "CNAME"
      ttl            = 60
      records        = ["app.eu-west-1.acme.example"]
      set_identifier = "eu"
      failover_routing_policy {
        type = "SECONDARY"
      }
    }
  }
  passes "the other half is in another root, which asks for the zone by its name" {
    folder "live/eu" {
      provider "aws" {
        region = "eu-west-1"
      }
      data "aws_route53_zone" "main" {
        name = "acme.example."
      }
      resource "aws_route53_record" "app" {
        zone_id        = data.aws_route53_zone.main.zone_id
        name           = "app"
        type           = "CNAME"
        ttl            = 60
        records        = ["app.eu-west-1.acme.example"]
        set_identifier = "eu"
        failover_routing_policy {
          type = "SECONDARY"
        }
      }
    }
    folder "live/us" {
      provider "aws" {
        region = "us-east-1"
      }
      resource "aws_route53_zone" "main" {
        name = "acme.example"
      }
      resource "aws_route53_record" "app" {
        zone_id        = aws_route53_zone.main.zone_id
        name           = "app"
        type           = "CNAME"
        ttl            = 60
        records        = ["app.us-east-1.acme.example"]
        set_identifier = "us"
        failover_routing_policy {
          type = "PRIMARY"
        }
      }
    }
  }
  passes "a zone of somebody else may hold the other half" {
    variable "zone_id" {
      type    = string
      default = "Z0123456789ABCDEFGHIJ"
    }
    resource "aws_route53_record" "us" {
      zone_id        = var.zone_id
      name           = "app.acme.example"
      type           = "CNAME"
      ttl            = 60
      records        = ["app.us-east-1.acme.example"]
      set_identifier = "us"
      failover_routing_policy {
        type = "PRIMARY"
      }
    }
  }
  undecided "the other half has a name that is not known" {
    variable "standby_name" {
      type = string
    }
    resource "aws_route53_zone" "main" {
      name = "acme.example"
    }
    resource "aws_route53_record" "us" {
      zone_id        = aws_route53_zone.main.zone_id
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
      zone_id        = aws_route53_zone.main.zone_id
      name           = var.standby_name # undecided: var.standby_name
      type           = "CNAME"
      ttl            = 60
      records        = ["app.eu-west-1.acme.example"]
      set_identifier = "eu"
      failover_routing_policy {
        type = "SECONDARY"
      }
    }
  }
}
