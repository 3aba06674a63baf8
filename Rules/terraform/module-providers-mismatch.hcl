rule "terraform/module-providers-mismatch" {
  title       = "Module is not passed the providers it announces"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Each provider configuration that a module announces by configuration_aliases is in the providers of its calls, no aliased one is that it does not announce, and none is there twice."
  effect      = "terraform init and validate fail."
  rationale   = <<-EOT
    Aliased provider configurations are never inherited: a module that works in two Regions gets both by name. One that is missing, or is
    passed under a name that the module does not know, is the Region that module would not be in.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/modules/develop/providers#provider-aliases-within-modules",
  ]

  for "problem" { each = problems("module-providers-mismatch") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = problem.code == "module-providers-mismatch/missing" ? "its providers lack an entry" : problem.code == "module-providers-mismatch/duplicate" ? "this one again" : problem.suggestion == null ? "not announced by the module" : "did you mean ${problem.suggestion}?"
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "the provider of the peer is not passed" {
    provider "aws" {
      region = "us-east-1"
    }
    module "replica" { # finding
      source = "./modules/replica"
    }
    folder "modules/replica" {
      terraform {
        required_providers {
          aws = {
            source                = "hashicorp/aws"
            configuration_aliases = [aws.peer]
          }
        }
      }
      resource "aws_sqs_queue" "main" {
        provider = aws.peer
        name     = "jobs"
      }
    }
  }
  fails "a name that the module does not know" {
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu_west_1"
      region = "eu-west-1"
    }
    module "queue" {
      source = "./modules/queue"
      providers = {
        aws.standby = aws.eu_west_1 # finding: aws.standby
      }
    }
    folder "modules/queue" {
      resource "aws_sqs_queue" "main" {
        name = "jobs"
      }
    }
  }
  fails "a provider that is passed twice" {
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu_west_1"
      region = "eu-west-1"
    }
    module "queue" {
      source = "./modules/queue"
      providers = {
        aws = aws
        aws = aws.eu_west_1 # finding: aws
      }
    }
    folder "modules/queue" {
      resource "aws_sqs_queue" "main" {
        name = "jobs"
      }
    }
  }
  passes "both Regions by name" {
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu_west_1"
      region = "eu-west-1"
    }
    module "replica" {
      source = "./modules/replica"
      providers = {
        aws      = aws
        aws.peer = aws.eu_west_1
      }
    }
    folder "modules/replica" {
      terraform {
        required_providers {
          aws = {
            source                = "hashicorp/aws"
            configuration_aliases = [aws.peer]
          }
        }
      }
      resource "aws_sqs_queue" "main" {
        provider = aws.peer
        name     = "jobs"
      }
    }
  }
}
