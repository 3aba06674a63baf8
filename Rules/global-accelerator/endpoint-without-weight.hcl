rule "global-accelerator/endpoint-without-weight" {
  title       = "Endpoint without a weight gets no traffic"
  severity    = "error"
  consequence = "outage"
  precision   = "very-high"
  demand      = "Every endpoint of a Global Accelerator endpoint group states its weight."
  effect      = "Global Accelerator sends nothing to an endpoint of weight 0, and never fails over to it."
  rationale   = <<-EOT
    AWS gives an endpoint without a weight 128. The provider, since 5.2.0, sends 0 for a weight that is not written, and an endpoint
    of weight 0 gets no traffic and is no target of a failover. Where no endpoint has a weight the accelerator still answers, because
    it fails open, so every smoke test passes; there is no failover all the same. The plan shows the argument as unset.
  EOT
  references = [
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoints-endpoint-weights.html",
    "https://github.com/hashicorp/terraform-provider-aws/pull/31767",
  ]

  for "group" {
    each  = resources("aws_globalaccelerator_endpoint_group")
    where = length(majors(group)) > 0 && !ignores(group, "endpoint_configuration")
  }
  for "endpoint" { each = group.endpoint_configuration }

  require {
    condition = given(endpoint.weight)
    message   = "This endpoint in ${served_region(group)} gets no traffic and takes over from no other Region."
    at        = endpoint.weight
    label     = "weight is not set: the provider sends 0"
    related = [
      first(flatten([for other in seen(groups_beside(group)) : [
        for weighted in seen(other.endpoint_configuration) : { label = "the endpoint in ${served_region(other)} has one", at = assignment(weighted, "weight") }
      if given(weighted.weight)]])),
    ]
    help = "weight = 128, the default of AWS itself"
  }

  fails "one of two endpoints has no weight" {
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      endpoint_configuration {
        endpoint_id = "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/us/0123456789abcdef"
        weight      = 128
      }
    }
    resource "aws_globalaccelerator_endpoint_group" "eu" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "eu-west-1"
      endpoint_configuration { # finding: endpoint_configuration
        endpoint_id = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/eu/0123456789abcdef"
      }
    }
  }
  passes "a weight of its own, and 0 on purpose" {
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      endpoint_configuration {
        endpoint_id = "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/blue/0123456789abcdef"
        weight      = 128
      }
      endpoint_configuration {
        endpoint_id = "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/green/0123456789abcdef"
        weight      = 0
      }
    }
  }
  undecided "a weight that may be null" {
    variable "weight" {
      type = number
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      endpoint_configuration {
        endpoint_id = "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/us/0123456789abcdef"
        weight      = var.weight # undecided: var.weight
      }
    }
  }
}
