rule "global-accelerator/endpoint-in-another-region" {
  title       = "Endpoint group holds an endpoint of another Region"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Every endpoint of a Global Accelerator endpoint group is in the group's own Region; a group that states none serves the Region of its provider."
  effect      = "apply fails: Global Accelerator accepts only endpoints of the group's own Region."
  rationale   = <<-EOT
    An endpoint group stands for one Region. Its endpoints (load balancers, EC2 instances, Elastic IPs) must be there; the API
    refuses others with the misleading message that the ARN is not valid. Validate and plan don't show it. Global Accelerator
    itself has no Region, so a group without endpoint_group_region silently serves the Region of the provider it was made with.
  EOT
  references = [
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoint-groups.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/globalaccelerator_endpoint_group",
    "https://github.com/hashicorp/terraform-provider-aws/issues/28536",
  ]

  for "group" { each = resources("aws_globalaccelerator_endpoint_group") }
  for "endpoint" { each = group.endpoint_configuration }

  require {
    condition = same_region(region(endpoint.endpoint_id), served_region(group))
    message   = "The endpoint group of ${served_region(group)} holds ${startswith(endpoint_noun(endpoint.endpoint_id), "E") || endpoint_noun(endpoint.endpoint_id) == "endpoint" ? "an" : "a"} ${endpoint_noun(endpoint.endpoint_id)} of ${region(endpoint.endpoint_id)}."
    at        = endpoint.endpoint_id
    label     = placed_label(endpoint.endpoint_id)
    related = [
      { label = "this group serves ${served_region(group)}", at = group.endpoint_group_region },
      { label = "the ${endpoint_noun(endpoint.endpoint_id)}", at = header(first(targets(endpoint.endpoint_id))) },
    ]
    participants = seen(targets(endpoint.endpoint_id))
    help         = counterpart(endpoint.endpoint_id, served_region(group)) != null ? "use ${counterpart(endpoint.endpoint_id, served_region(group))}" : "use an endpoint of ${served_region(group)}, or set endpoint_group_region = \"${region(endpoint.endpoint_id)}\""
  }

  fails "a load balancer of the other Region" {
    resource "aws_lb" "eu" {
      provider = aws.eu_west_1
      name     = "app"
      subnets  = ["subnet-0b1", "subnet-0b2"]
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      endpoint_configuration {
        endpoint_id = aws_lb.eu.arn # finding: aws_lb.eu.arn
        weight      = 128
      }
    }
  }
  fails "a group without a Region serves that of its provider" {
    resource "aws_globalaccelerator_endpoint_group" "eu" {
      listener_arn = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_configuration {
        endpoint_id = "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/net/eu/0123456789abcdef" # finding
        weight      = 128
      }
    }
  }
  fails "an Elastic IP that reaches the group through a module" {
    module "edge" {
      source    = "./modules/edge"
      providers = { aws = aws.eu_west_1 }
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      endpoint_configuration {
        endpoint_id = module.edge.address_id # finding: module.edge.address_id
        weight      = 128
      }
    }
    folder "modules/edge" {
      resource "aws_eip" "edge" {
        domain = "vpc"
      }
      output "address_id" {
        value = aws_eip.edge.allocation_id
      }
    }
  }
  passes "each group with its own load balancer" {
    locals {
      balancers = {
        "us-east-1" = aws_lb.us.arn
        "eu-west-1" = aws_lb.eu.arn
      }
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
    resource "aws_globalaccelerator_endpoint_group" "each" {
      for_each              = local.balancers
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = each.key
      endpoint_configuration {
        endpoint_id = each.value
        weight      = 128
      }
    }
  }
  undecided "a load balancer that comes from a variable" {
    variable "load_balancer" {
      type = string
    }
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-east-1"
      endpoint_configuration {
        endpoint_id = var.load_balancer # undecided: var.load_balancer
        weight      = 128
      }
    }
  }
}
