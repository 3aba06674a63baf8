rule "route53/health-check-without-endpoint" {
  title       = "Health check has nothing it could probe"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "A health check that probes an endpoint names it, by a host name or by an address that Route 53's checkers in all Regions can reach."
  rationale   = <<-EOT
    Health checkers stand in several Regions outside of your network. A check of an endpoint needs fqdn or ip_address; the provider
    takes both for optional, so the plan is clean. An address of a private network is refused by the API.
  EOT
  references = [
    "https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html",
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-router-firewall-rules.html",
  ]

  for "check" {
    each  = resources("aws_route53_health_check")
    where = contains(["HTTP", "HTTPS", "HTTP_STR_MATCH", "HTTPS_STR_MATCH", "TCP"], upper(check.type))
  }

  require {
    condition = is_written(check, "fqdn") || is_written(check, "ip_address")
    message   = "Health check ${address(check)} probes an endpoint and names none."
    at        = check.type
    label     = "needs fqdn or ip_address"
    effect    = "apply fails: Route 53 refuses the health check."
    help      = "fqdn = the DNS name of the load balancer of one Region"
  }
  require {
    condition = !given(check.ip_address) || !known(check.ip_address) ? true : strcontains(check.ip_address, ":") ? true : !anytrue([for network in local.unreachable_networks : cidrs_overlap("${check.ip_address}/32", network)])
    message   = "Health check ${address(check)} probes ${describe(check.ip_address)}, which no health checker can reach from outside."
    at        = check.ip_address
    label     = "an address of a private network"
    effect    = "apply fails: Route 53 takes public addresses only."
    help      = "probe the public name of the load balancer, or let a health check follow a CloudWatch alarm: type = \"CLOUDWATCH_METRIC\""
  }

  fails "an endpoint check without an endpoint" {
    resource "aws_route53_health_check" "app" {
      type          = "HTTPS" # finding: "HTTPS"
      port          = 443
      resource_path = "/health"
    }
  }
  fails "an address of a private network" {
    resource "aws_route53_health_check" "app" {
      type       = "TCP"
      ip_address = "10.0.12.34" # finding
      port       = 443
    }
  }
  passes "a host name, a public address, and a check that has no endpoint" {
    resource "aws_route53_health_check" "us" {
      type          = "HTTPS"
      fqdn          = "app.us-east-1.acme.example"
      port          = 443
      resource_path = "/health"
    }
    resource "aws_route53_health_check" "eu" {
      type       = "TCP"
      ip_address = "192.0.2.1"
      port       = 443
    }
    resource "aws_route53_health_check" "both" {
      type                   = "CALCULATED"
      child_health_threshold = 1
      child_healthchecks     = [aws_route53_health_check.us.id, aws_route53_health_check.eu.id]
    }
  }
}
