rule "provider/region-argument-invalid" {
  title       = "Region argument where there is none"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "A region argument stands only on types that have one, in a configuration whose AWS provider knows it."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    AWS provider 6 lets a resource state its own Region. Types without a Region (accelerators, DNS, IAM, distributions) have no such
    argument, and provider 5 knows it on no type.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/enhanced-region-support",
  ]

  for "problem" { each = problems("region-argument-unsupported") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = strcontains(problem.summary, "provider 6") ? "not known to provider 5" : "not an argument of this type"
    related   = problem.related
    help      = strcontains(problem.summary, "provider 6") ? "version = \"~> 6.0\" for the AWS provider, or provider = an alias of that Region" : "remove region: the type has none"
  }

  fails "an accelerator has no Region" {
    terraform {
      required_providers {
        aws = {
          source  = "hashicorp/aws"
          version = "~> 6.0"
        }
      }
    }
    resource "aws_globalaccelerator_accelerator" "main" {
      region = "us-west-2" # finding
      name   = "app"
    }
  }
  fails "provider 5 doesn't know it" {
    terraform {
      required_providers {
        aws = {
          source  = "hashicorp/aws"
          version = "~> 5.0"
        }
      }
    }
    resource "aws_sns_topic" "eu" {
      region = "eu-west-1" # finding
      name   = "alerts"
    }
  }
  passes "a topic of provider 6" {
    terraform {
      required_providers {
        aws = {
          source  = "hashicorp/aws"
          version = "~> 6.0"
        }
      }
    }
    resource "aws_sns_topic" "eu" {
      region = "eu-west-1"
      name   = "alerts"
    }
  }
}
