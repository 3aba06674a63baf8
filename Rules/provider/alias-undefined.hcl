rule "provider/alias-undefined" {
  title       = "Provider alias is not defined"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Every provider alias that a resource, data source or module call names is defined in its module."
  effect      = "terraform init and validate fail; the Region of what uses the alias is unknown here, so checks that need it are undecided."
  rationale   = <<-EOT
    An alias stands for one Region. Where its name is misspelt (us_east_1 in one file, useast1 in the next) Terraform says that the
    original provider configuration has been removed, which is not what happened. A child module receives its aliases through the
    providers argument of its call; it never inherits them.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/providers/configuration#alias-multiple-provider-configurations",
    "https://developer.hashicorp.com/terraform/language/modules/develop/providers",
  ]

  for "problem" { each = problems("undefined-provider") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = problem.suggestion == null ? "not defined here" : "did you mean ${problem.suggestion}?"
    related   = problem.related
    help      = problem.suggestion == null ? "define it: provider \"aws\" { alias = …, region = … }, or pass it in the providers of the module call" : "${problem.suggestion}"
  }

  fails "an alias spelt another way" {
    provider "aws" {
      alias  = "eu_west_1"
      region = "eu-west-1"
    }
    resource "aws_sns_topic" "alerts" {
      provider = aws.euwest1 # finding: aws.euwest1
      name     = "alerts"
    }
  }
  passes "the alias as it is defined" {
    provider "aws" {
      alias  = "eu_west_1"
      region = "eu-west-1"
    }
    resource "aws_sns_topic" "alerts" {
      provider = aws.eu_west_1
      name     = "alerts"
    }
  }
}
