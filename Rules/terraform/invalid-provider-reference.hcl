rule "terraform/invalid-provider-reference" {
  title       = "provider is not the name of a configuration"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "The argument provider is a provider's name, with an alias or without: aws, aws.eu_west_1; in OpenTofu with a key behind it."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    Terraform decides which provider manages a resource before it evaluates anything: no condition or variable can choose a Region here. One
    resource for each Region, or a module that is called with other providers, can.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/meta-arguments/resource-provider",
    "https://opentofu.org/docs/language/providers/configuration/#for_each-multiple-instances-of-a-provider-configuration",
  ]

  for "problem" { each = problems("invalid-provider-reference") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = "no name of a provider configuration"
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "a Region chosen by a condition" {
    variable "standby" {
      type    = bool
      default = false
    }
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu_west_1"
      region = "eu-west-1"
    }
    resource "aws_sqs_queue" "jobs" {
      provider = var.standby ? aws.eu_west_1 : aws # finding: var.standby ? aws.eu_west_1 : aws
      name     = "jobs"
    }
  }
  passes "names, quoted in the old way too" {
    provider "aws" {
      alias  = "eu_west_1"
      region = "eu-west-1"
    }
    resource "aws_sqs_queue" "jobs" {
      provider = aws.eu_west_1
      name     = "jobs"
    }
    resource "aws_sqs_queue" "mail" {
      provider = "aws.eu_west_1"
      name     = "mail"
    }
  }
}
