rule "route53/alias-zone-mismatch" {
  title       = "Alias takes its zone from something else than its name"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "An alias takes name and zone_id from one target, by the pair of attributes that belong together."
  effect      = "apply fails: Route 53 finds no such target in that zone; or the alias answers for another Region than it says."
  rationale   = <<-EOT
    The zone_id of an alias is not the zone the record is in, but the one AWS keeps for the target: a fixed zone for all accelerators
    and for all distributions, and one for each Region and kind of load balancer. An accelerator calls it hosted_zone_id and has no
    zone_id. A load balancer of us-east-1 with the zone of one in eu-west-1 is no target; two of one Region happen to work until one moves.
  EOT
  references = [
    "https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html",
    "https://docs.aws.amazon.com/general/latest/gr/elb.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/globalaccelerator_accelerator",
  ]

  for "record" { each = resources("aws_route53_record") }
  for "alias" {
    each  = record.alias
    where = alias_target(alias.name) != null || known(alias.name)
  }
  let {
    target      = alias_target(alias.name)
    zone_target = alias_target(alias.zone_id)
    pair        = target == null ? null : local.alias_pairs[type(target)]
    right_zone  = target == null ? "the zone of the target" : "${address(target)}.${pair.zones[0]}"
  }

  require {
    condition = target == null || zone_target == null ? true : target == zone_target
    message   = "The alias ${shown_name(record)} is named for ${address(target)}${region(target) == null ? "" : " of ${region(target)}"} and takes the zone of ${address(zone_target)}${region(zone_target) == null ? "" : " of ${region(zone_target)}"}."
    at        = alias.zone_id
    label     = "the zone of another target"
    related   = [{ label = "the target", at = alias.name }]
    help      = "zone_id = ${right_zone}"
  }
  require {
    condition = target == null || zone_target != null || known(alias.zone_id) ? true : !anytrue([for reference in references(alias.zone_id) : type(reference.target) == "aws_route53_zone"]) && alias.zone_id != record.zone_id
    message   = "The alias ${shown_name(record)} is named for ${address(target)} and takes the zone that the record itself is in."
    at        = alias.zone_id
    label     = "the record's own zone, not the target's"
    related   = [{ label = "the target", at = alias.name }]
    help      = "zone_id = ${right_zone}"
  }
  require {
    condition = target == null || zone_target == null ? true : target != zone_target ? true : !(contains(attributes_read(alias.name, target), "regional_domain_name") && contains(attributes_read(alias.zone_id, target), "cloudfront_zone_id")) && !(contains(attributes_read(alias.name, target), "cloudfront_domain_name") && contains(attributes_read(alias.zone_id, target), "regional_zone_id"))
    message   = "The alias ${shown_name(record)} mixes the regional and the edge endpoint of ${address(target)}."
    at        = alias.zone_id
    label     = "the zone of the other endpoint"
    related   = [{ label = "the name of one endpoint", at = alias.name }]
    help      = "zone_id = ${address(target)}.${contains(attributes_read(alias.name, target), "regional_domain_name") ? "regional_zone_id" : "cloudfront_zone_id"}"
  }
  require {
    condition = !known(alias.zone_id) || (target == null ? !known(alias.name) || !endswith(trimsuffix(lower(alias.name), "."), ".awsglobalaccelerator.com") : !startswith(type(target), "aws_globalaccelerator_")) || alias.zone_id == local.accelerator_zone
    message   = "The alias ${shown_name(record)} leads to an accelerator and takes another zone than that of Global Accelerator."
    at        = alias.zone_id
    label     = "all accelerators are in ${local.accelerator_zone}"
    related   = [{ label = "an accelerator", at = alias.name }]
    help      = target == null ? "zone_id = \"${local.accelerator_zone}\"" : "zone_id = ${right_zone}"
  }
  require {
    condition = !known(alias.zone_id) || (target == null ? !known(alias.name) || !endswith(trimsuffix(lower(alias.name), "."), ".cloudfront.net") : type(target) != "aws_cloudfront_distribution") || alias.zone_id == local.distribution_zone
    message   = "The alias ${shown_name(record)} leads to a CloudFront distribution and takes another zone than that of CloudFront."
    at        = alias.zone_id
    label     = "all distributions are in ${local.distribution_zone}"
    related   = [{ label = "a distribution", at = alias.name }]
    help      = target == null ? "zone_id = \"${local.distribution_zone}\"" : "zone_id = ${right_zone}"
  }

  fails "the load balancer of one Region with the zone of another" {
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
        zone_id                = aws_lb.us.zone_id # finding: aws_lb.us.zone_id
        evaluate_target_health = true
      }
    }
  }
  fails "the record's own zone for an accelerator" {
    resource "aws_route53_zone" "main" {
      name = "acme.example"
    }
    resource "aws_globalaccelerator_accelerator" "main" {
      name = "app"
    }
    resource "aws_route53_record" "app" {
      zone_id = aws_route53_zone.main.zone_id
      name    = "app"
      type    = "A"
      alias {
        name                   = aws_globalaccelerator_accelerator.main.dns_name
        zone_id                = aws_route53_zone.main.zone_id # finding
        evaluate_target_health = true
      }
    }
  }
  fails "a zone id that is not Global Accelerator's" {
    resource "aws_route53_record" "app" {
      zone_id = "Z0123456789ABCDEFGHIJ"
      name    = "app.acme.example"
      type    = "A"
      alias {
        name                   = "a0123456789abcdef.awsglobalaccelerator.com"
        zone_id                = "Z35SXDOTRQ7X7K" # finding
        evaluate_target_health = true
      }
    }
  }
  passes "name and zone of one target" {
    resource "aws_globalaccelerator_accelerator" "main" {
      name = "app"
    }
    resource "aws_lb" "us" {
      provider = aws.us_east_1
      name     = "app"
      subnets  = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_route53_record" "app" {
      zone_id = "Z0123456789ABCDEFGHIJ"
      name    = "app.acme.example"
      type    = "A"
      alias {
        name                   = aws_globalaccelerator_accelerator.main.dns_name
        zone_id                = aws_globalaccelerator_accelerator.main.hosted_zone_id
        evaluate_target_health = true
      }
    }
    resource "aws_route53_record" "us" {
      zone_id = "Z0123456789ABCDEFGHIJ"
      name    = "us.acme.example"
      type    = "A"
      alias {
        name                   = "dualstack.${aws_lb.us.dns_name}"
        zone_id                = aws_lb.us.zone_id
        evaluate_target_health = true
      }
    }
  }
}
