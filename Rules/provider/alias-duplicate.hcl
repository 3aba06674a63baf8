rule "provider/alias-duplicate" {
  title       = "Provider is configured twice under one alias"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Each alias of a provider is configured once, and so is its default."
  effect      = "terraform init fails; which of the two Regions was meant is not known."
  rationale   = <<-EOT
    Two blocks with one alias, often the first copied and the Region changed but not the alias. A default configuration and an alias of
    the same Region beside it is a common idiom, and no finding.
  EOT
  references  = ["https://developer.hashicorp.com/terraform/language/providers/configuration#alias-multiple-provider-configurations"]

  for "problem" { each = problems("duplicate-provider") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = "configured before"
    related   = problem.related
    help      = "give one of them an alias of its own, named for its Region"
  }

  fails "a copied block" {
    provider "aws" {
      alias  = "standby"
      region = "us-east-1"
    }
    provider "aws" { # finding
      alias  = "standby"
      region = "eu-west-1"
    }
  }
  passes "a default and an alias of one Region" {
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "us_east_1"
      region = "us-east-1"
    }
  }
}
