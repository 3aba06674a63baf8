rule "route53/health-check-of-shared-name" {
  title       = "Health check probes the name it decides about"
  severity    = "warning"
  consequence = "outage"
  precision   = "very-high"
  demand      = "The health check of a routed record probes one Region's own name, not the name that all Regions share."
  rationale   = <<-EOT
    A routed record is in or out of service by its health check. A check that probes the shared name resolves whatever Route 53 answers
    at the moment, so it says whether some Region works, not whether this one does; AWS calls the results unpredictable.
  EOT
  references = [
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-creating-values.html",
    "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
  ]

  for "record" {
    each  = resources("aws_route53_record")
    where = is_routed(record) && given(record.health_check_id)
  }
  for "check" {
    each  = targets(record.health_check_id)
    where = type(check) == "aws_route53_health_check" && is_written(check, "fqdn")
  }

  require {
    # A name that AWS gives to a load balancer is never the name of a record of ours.
    condition = alias_target(check.fqdn) != null ? true : trimsuffix(lower(check.fqdn), ".") != fqdn(record)
    message   = "The health check of ${shown_name(record)}${steered_words(record)} probes ${shown_name(record)} itself, which every Region answers."
    at        = check.fqdn
    label     = "the name that the records share"
    related   = [{ label = "decides about this record", at = record.health_check_id }]
    effect    = "the check passes while any Region works, and a failed Region stays in the answers."
    help      = "probe the Region's own name: a health check for each Region with the DNS name of its load balancer"
  }

  fails "the shared name" {
    resource "aws_route53_health_check" "app" {
      type          = "HTTPS"
      fqdn          = "app.acme.example" # finding: "app.acme.example"
      port          = 443
      resource_path = "/health"
    }
    resource "aws_route53_record" "us" {
      zone_id         = "Z0123456789ABCDEFGHIJ"
      name            = "app.acme.example"
      type            = "CNAME"
      ttl             = 60
      records         = ["app.us-east-1.acme.example"]
      set_identifier  = "us"
      health_check_id = aws_route53_health_check.app.id
      latency_routing_policy {
        region = "us-east-1"
      }
    }
  }
  passes "the name of one Region" {
    resource "aws_route53_health_check" "app" {
      type          = "HTTPS"
      fqdn          = "app.us-east-1.acme.example"
      port          = 443
      resource_path = "/health"
    }
    resource "aws_route53_record" "us" {
      zone_id         = "Z0123456789ABCDEFGHIJ"
      name            = "app.acme.example"
      type            = "CNAME"
      ttl             = 60
      records         = ["app.us-east-1.acme.example"]
      set_identifier  = "us"
      health_check_id = aws_route53_health_check.app.id
      latency_routing_policy {
        region = "us-east-1"
      }
    }
  }
  undecided "a name from a variable" {
    variable "probed" {
      type = string
    }
    resource "aws_route53_health_check" "app" {
      type          = "HTTPS"
      fqdn          = var.probed # undecided: var.probed
      port          = 443
      resource_path = "/health"
    }
    resource "aws_route53_record" "us" {
      zone_id         = "Z0123456789ABCDEFGHIJ"
      name            = "app.acme.example"
      type            = "CNAME"
      ttl             = 60
      records         = ["app.us-east-1.acme.example"]
      set_identifier  = "us"
      health_check_id = aws_route53_health_check.app.id
      latency_routing_policy {
        region = "us-east-1"
      }
    }
  }
}
