rule "route53/latency-region-mismatch" {
  title       = "Latency record steers clients to another Region"
  severity    = "warning"
  consequence = "misleading"
  precision   = "high"
  demand      = "A latency record leads to the Region it is measured for."
  rationale   = <<-EOT
    Route 53 answers with the record whose Region is nearest to the client, and believes what the record says of itself. A record for
    us-east-1 that leads to eu-west-1 sends the clients near the one to the other. Where a set has more records than Regions it leads
    to, a Region without a deployment is pointed at a neighbour on purpose, and the rule is silent.
  EOT
  references = [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-latency.html",
    "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html",
  ]

  for "one" {
    each  = resources("aws_route53_record")
    where = length(one.latency_routing_policy) == 1
  }
  group "set" {
    of = one
    by = [one.zone_id, fqdn(one), one.type]
  }
  let {
    served = unique([for member in set.members : steered_to(member) if steered_to(member) != null])
  }
  for "record" { each = set.members }

  require {
    condition = steered_to(record) == null || record.latency_routing_policy[0].region == steered_to(record) || (length(set.members) > length(served) && !contains(served, record.latency_routing_policy[0].region))
    message   = "The latency record ${shown_name(record)} for ${describe(record.latency_routing_policy[0].region)} leads to ${describe(steered_to(record))}."
    at        = record.latency_routing_policy[0].region
    label     = "measured for this Region"
    related   = [{ label = "leads to ${describe(steered_to(record))}", at = length(record.alias) == 1 ? record.alias[0].name : record.records }]
    effect    = "clients near ${describe(record.latency_routing_policy[0].region)} are sent to ${describe(steered_to(record))}, and those near it elsewhere."
    help      = "region = \"${describe(steered_to(record))}\""
  }

  fails "two Regions exchanged" {
    resource "aws_lb" "us" {
      provider = aws.us_east_1
      name     = "app"
      subnets  = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_lb" "eu" {
      provider = aws.eu_west_1
      name     = "app"
      subnets  = ["subnet-0b1", "subnet-0b2"]
    }
    resource "aws_route53_record" "us" {
      zone_id        = "Z0123456789ABCDEFGHIJ"
      name           = "app.acme.example"
      type           = "A"
      set_identifier = "us"
      latency_routing_policy {
        region = "eu-west-1" # finding
      }
      alias {
        name                   = aws_lb.us.dns_name
        zone_id                = aws_lb.us.zone_id
        evaluate_target_health = true
      }
    }
    resource "aws_route53_record" "eu" {
      zone_id        = "Z0123456789ABCDEFGHIJ"
      name           = "app.acme.example"
      type           = "A"
      set_identifier = "eu"
      latency_routing_policy {
        region = "us-east-1" # finding
      }
      alias {
        name                   = aws_lb.eu.dns_name
        zone_id                = aws_lb.eu.zone_id
        evaluate_target_health = true
      }
    }
  }
  fails "a host name that says another Region" {
    resource "aws_route53_record" "eu" {
      zone_id        = "Z0123456789ABCDEFGHIJ"
      name           = "app.acme.example"
      type           = "CNAME"
      ttl            = 60
      records        = ["edge-0123456789abcdef.elb.eu-west-1.amazonaws.com"]
      set_identifier = "eu"
      latency_routing_policy {
        region = "us-east-1" # finding: "us-east-1"
      }
    }
  }
  passes "each record leads home" {
    resource "aws_lb" "us" {
      provider = aws.us_east_1
      name     = "app"
      subnets  = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_lb" "eu" {
      provider = aws.eu_west_1
      name     = "app"
      subnets  = ["subnet-0b1", "subnet-0b2"]
    }
    resource "aws_route53_record" "us" {
      zone_id        = "Z0123456789ABCDEFGHIJ"
      name           = "app.acme.example"
      type           = "A"
      set_identifier = "us"
      latency_routing_policy {
        region = "us-east-1"
      }
      alias {
        name                   = aws_lb.us.dns_name
        zone_id                = aws_lb.us.zone_id
        evaluate_target_health = true
      }
    }
    resource "aws_route53_record" "eu" {
      zone_id        = "Z0123456789ABCDEFGHIJ"
      name           = "app.acme.example"
      type           = "A"
      set_identifier = "eu"
      latency_routing_policy {
        region = "eu-west-1"
      }
      alias {
        name                   = aws_lb.eu.dns_name
        zone_id                = aws_lb.eu.zone_id
        evaluate_target_health = true
      }
    }
  }
  passes "a Region without a deployment is pointed at its neighbour" {
    resource "aws_lb" "us" {
      provider = aws.us_east_1
      name     = "app"
      subnets  = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_lb" "eu" {
      provider = aws.eu_west_1
      name     = "app"
      subnets  = ["subnet-0b1", "subnet-0b2"]
    }
    resource "aws_route53_record" "us" {
      zone_id        = "Z0123456789ABCDEFGHIJ"
      name           = "app.acme.example"
      type           = "A"
      set_identifier = "us"
      latency_routing_policy {
        region = "us-east-1"
      }
      alias {
        name                   = aws_lb.us.dns_name
        zone_id                = aws_lb.us.zone_id
        evaluate_target_health = true
      }
    }
    resource "aws_route53_record" "eu" {
      zone_id        = "Z0123456789ABCDEFGHIJ"
      name           = "app.acme.example"
      type           = "A"
      set_identifier = "eu"
      latency_routing_policy {
        region = "eu-west-1"
      }
      alias {
        name                   = aws_lb.eu.dns_name
        zone_id                = aws_lb.eu.zone_id
        evaluate_target_health = true
      }
    }
    resource "aws_route53_record" "me" {
      zone_id        = "Z0123456789ABCDEFGHIJ"
      name           = "app.acme.example"
      type           = "A"
      set_identifier = "me"
      latency_routing_policy {
        region = "me-south-1"
      }
      alias {
        name                   = aws_lb.eu.dns_name
        zone_id                = aws_lb.eu.zone_id
        evaluate_target_health = true
      }
    }
  }
  undecided "the Region is a variable" {
    variable "region" {
      type = string
    }
    resource "aws_lb" "us" {
      provider = aws.us_east_1
      name     = "app"
      subnets  = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_lb" "eu" {
      provider = aws.eu_west_1
      name     = "app"
      subnets  = ["subnet-0b1", "subnet-0b2"]
    }
    resource "aws_route53_record" "us" {
      zone_id        = "Z0123456789ABCDEFGHIJ"
      name           = "app.acme.example"
      type           = "A"
      set_identifier = "us"
      latency_routing_policy {
        region = var.region # undecided: var.region
      }
      alias {
        name                   = aws_lb.us.dns_name
        zone_id                = aws_lb.us.zone_id
        evaluate_target_health = true
      }
    }
  }
}
