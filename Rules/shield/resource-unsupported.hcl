rule "shield/resource-unsupported" {
  title             = "Shield Advanced can't protect this resource"
  severity          = "error"
  consequence       = "apply-fails"
  precision         = "high"
  security_severity = "4.0"
  tags              = ["security"]
  demand            = "A Shield Advanced protection names a distribution, a hosted zone, a standard accelerator, an application or classic load balancer, or an Elastic IP by its eip-allocation ARN."
  effect            = "apply fails: Shield refuses the resource, which stays unprotected."
  rationale         = <<-EOT
    Network and gateway load balancers, EC2 instances and custom routing accelerators can't be protected themselves. A network load
    balancer is protected through the Elastic IPs of its subnet mappings, or by the accelerator in front of it. The arn attribute of
    aws_eip has the form elastic-ip/eipalloc-…, and Shield expects eip-allocation/eipalloc-…. Plan accepts all of them.
  EOT
  references = [
    "https://docs.aws.amazon.com/waf/latest/developerguide/ddos-protections-by-resource-type.html",
    "https://docs.aws.amazon.com/waf/latest/DDOSAPIReference/API_CreateProtection.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/shield_protection",
  ]

  for "protection" { each = resources("aws_shield_protection") }
  let {
    arn = protection.resource_arn
    # A literal, or a template whose kind of resource can be read.
    written_arn = startswith(describe(arn), "arn:")
    unsupported = [for target in targets(arn) : target if is_unprotectable(target)]
    addresses   = [for target in targets(arn) : target if type(target) == "aws_eip"]
  }

  require {
    condition = written_arn ? length(regexall(":loadbalancer/(net|gwy)/|:instance/", describe(arn))) == 0 : length(unsupported) == 0
    message   = "Shield Advanced can't protect ${count(unsupported) == 0 ? "this resource" : "${address(first(unsupported))}${regional(first(unsupported)) ? " of ${region(first(unsupported))}" : ""}"}."
    at        = arn
    label     = count(unsupported) == 0 ? "not a resource that Shield protects" : is_load_balancer(first(unsupported)) ? "a ${describe(first(unsupported).load_balancer_type)} load balancer" : a_noun(first(unsupported))
    related   = [for target in seen(unsupported) : { label = "what was to be protected", at = header(target) }]
    help      = "protect the Elastic IPs of its subnet_mapping, or the accelerator in front of it"
  }
  require {
    condition = written_arn ? length(regexall(":elastic-ip/", describe(arn))) == 0 : length(addresses) == 0
    message   = "Shield Advanced doesn't know the Elastic IP by this ARN."
    at        = arn
    label     = "elastic-ip/…, where Shield expects eip-allocation/…"
    related   = [for target in seen(addresses) : { label = "the Elastic IP, in ${region(target)}", at = header(target) }]
    help      = "resource_arn = \"arn:aws:ec2:REGION:ACCOUNT:eip-allocation/$${${count(addresses) == 0 ? "aws_eip.x" : address(first(addresses))}.id}\""
  }

  fails "a network load balancer" {
    resource "aws_lb" "edge" {
      provider           = aws.us_east_1
      name               = "edge"
      load_balancer_type = "network"
      subnets            = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_shield_protection" "edge" {
      name         = "edge"
      resource_arn = aws_lb.edge.arn # finding: aws_lb.edge.arn
    }
  }
  fails "an Elastic IP by the wrong form of its ARN" {
    resource "aws_eip" "edge" {
      provider = aws.eu_west_1
      domain   = "vpc"
    }
    resource "aws_shield_protection" "edge" {
      name         = "edge"
      resource_arn = aws_eip.edge.arn # finding: aws_eip.edge.arn
    }
  }
  passes "an accelerator, an application load balancer and an Elastic IP" {
    data "aws_caller_identity" "current" {}
    resource "aws_globalaccelerator_accelerator" "main" {
      name = "app"
    }
    resource "aws_shield_protection" "accelerator" {
      name         = "app"
      resource_arn = aws_globalaccelerator_accelerator.main.arn
    }
    resource "aws_lb" "app" {
      provider = aws.us_east_1
      name     = "app"
      subnets  = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_shield_protection" "app" {
      name         = "app-us"
      resource_arn = aws_lb.app.arn
    }
    resource "aws_eip" "edge" {
      provider = aws.eu_west_1
      domain   = "vpc"
    }
    resource "aws_shield_protection" "edge" {
      name         = "edge-eu"
      resource_arn = "arn:aws:ec2:eu-west-1:${data.aws_caller_identity.current.account_id}:eip-allocation/${aws_eip.edge.id}"
    }
  }
  undecided "a load balancer whose type is a variable" {
    variable "kind" {
      type = string
    }
    resource "aws_lb" "edge" {
      provider           = aws.us_east_1
      name               = "edge"
      load_balancer_type = var.kind # undecided: var.kind
      subnets            = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_shield_protection" "edge" {
      name         = "edge"
      resource_arn = aws_lb.edge.arn
    }
  }
}
