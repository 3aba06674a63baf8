rule "shield/entry-point-unprotected" {
  title             = "Public entry point without Shield Advanced"
  severity          = "warning"
  consequence       = "exposure"
  precision         = "high"
  security_severity = "4.0"
  tags              = ["security"]
  demand            = "Shield Advanced protects every accelerator, public load balancer, Elastic IP of a network load balancer and distribution of the system, in every Region alike."
  effect            = "an attack on what is unprotected is met by Shield Standard only: no response team, no cost protection, no detection by health."
  rationale         = <<-EOT
    Traffic can be sent at any public entry point, whatever DNS prefers; a protected accelerator does nothing for the load balancer
    behind it that is reached directly, and a protected Region nothing for the other. A network load balancer is protected through its
    Elastic IPs. Shield Advanced is a paid commitment: whoever decides against it says so once, in .regionlint.hcl, and is not asked
    again. Where Firewall Manager manages Shield the rule is silent.
  EOT
  references = [
    "https://docs.aws.amazon.com/waf/latest/developerguide/ddos-protections-by-resource-type.html",
    "https://docs.aws.amazon.com/waf/latest/developerguide/ddos-advanced-summary-protected-resources.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/shield_protection",
  ]

  let {
    wanted      = policy("shield", "required") != "not-required" && length(resources("aws_fms_policy")) == 0
    protections = resources("aws_shield_protection")
    entries     = entry_points()
    gaps        = [for entry in entries : entry if !is_protected(entry)]
  }

  require {
    condition = policy("shield", "required") == "not-required" || length(entries) == 0 || length(protections) > 0 || length(resources("aws_fms_policy")) > 0
    message   = "Shield Advanced ${count(entries) == 1 ? "doesn't protect the one public entry point" : "protects none of the ${count(entries)} public entry points"}: ${listing(unique([for entry in seen(entries) : entry_words(entry)]))}."
    at        = header(first(entries))
    label     = "open to the internet, ${home(first(entries))}"
    related   = [for entry in slice(seen(entries), 1, count(entries)) : { label = home(entry), at = header(entry) }]
    searched  = "no aws_shield_protection in this system"
    help      = "add an aws_shield_protection for each; if Shield Advanced is not wanted: policy { shield = \"not-required\" } in .regionlint.hcl"
  }
  require {
    condition = !wanted || length(protections) == 0 || length(gaps) == 0
    message   = "Shield Advanced leaves out ${count(gaps)} of ${count(entries)} public entry points: ${listing(unique([for entry in seen(gaps) : entry_words(entry)]))}."
    at        = header(first(gaps))
    label     = "not protected, ${home(first(gaps))}"
    related = concat(
      [for entry in slice(seen(gaps), 1, count(gaps)) : { label = "not protected, ${home(entry)}", at = header(entry) }],
      [for protection in slice(seen(protections), 0, min(1, count(protections))) : { label = "what is protected", at = protection.resource_arn }],
    )
    searched = "every aws_shield_protection of the system"
    help     = "add an aws_shield_protection for each; if that is not wanted: policy { shield = \"not-required\" } in .regionlint.hcl"
  }

  fails "an accelerator and load balancers, and no Shield anywhere" {
    resource "aws_globalaccelerator_accelerator" "main" { # finding
      name = "app"
    }
    resource "aws_lb" "us" {
      provider = aws.us_east_1
      name     = "app"
      internal = false
      subnets  = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_lb" "eu" {
      provider = aws.eu_west_1
      name     = "app"
      internal = false
      subnets  = ["subnet-0b1", "subnet-0b2"]
    }
  }
  fails "the Elastic IP of a network load balancer is left out" {
    data "aws_caller_identity" "current" {}
    resource "aws_globalaccelerator_accelerator" "main" {
      name = "app"
    }
    resource "aws_shield_protection" "accelerator" {
      name         = "app"
      resource_arn = aws_globalaccelerator_accelerator.main.arn
    }
    resource "aws_eip" "us" {
      provider = aws.us_east_1
      domain   = "vpc"
    }
    resource "aws_shield_protection" "us" {
      name         = "app-us"
      resource_arn = "arn:aws:ec2:us-east-1:${data.aws_caller_identity.current.account_id}:eip-allocation/${aws_eip.us.id}"
    }
    resource "aws_lb" "us" {
      provider           = aws.us_east_1
      name               = "app"
      load_balancer_type = "network"
      subnet_mapping {
        subnet_id     = "subnet-0a1"
        allocation_id = aws_eip.us.allocation_id
      }
    }
    resource "aws_eip" "eu" { # finding
      provider = aws.eu_west_1
      domain   = "vpc"
    }
    resource "aws_lb" "eu" {
      provider           = aws.eu_west_1
      name               = "app"
      load_balancer_type = "network"
      subnet_mapping {
        subnet_id     = "subnet-0b1"
        allocation_id = aws_eip.eu.allocation_id
      }
    }
  }
  passes "the accelerator is protected and all behind it is internal" {
    resource "aws_globalaccelerator_accelerator" "main" {
      name = "app"
    }
    resource "aws_shield_protection" "accelerator" {
      name         = "app"
      resource_arn = aws_globalaccelerator_accelerator.main.arn
    }
    resource "aws_lb" "us" {
      provider = aws.us_east_1
      name     = "app"
      internal = true
      subnets  = ["subnet-0a1", "subnet-0a2"]
    }
  }
  passes "Firewall Manager decides" {
    resource "aws_fms_policy" "shield" {
      name                  = "shield"
      exclude_resource_tags = false
      resource_type         = "AWS::ElasticLoadBalancingV2::LoadBalancer"
      security_service_policy_data {
        type = "SHIELD_ADVANCED"
      }
    }
    resource "aws_lb" "us" {
      provider = aws.us_east_1
      name     = "app"
      internal = false
      subnets  = ["subnet-0a1", "subnet-0a2"]
    }
  }
}
