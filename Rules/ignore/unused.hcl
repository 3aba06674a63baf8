rule "ignore/unused" {
  title       = "Ignore comment ignores nothing"
  severity    = "warning"
  consequence = "misleading"
  precision   = "very-high"
  demand      = "Every rule that an ignore comment names has a finding there."
  effect      = "the comment says that a mistake is accepted which is not there, and hides the next one."
  rationale   = <<-EOT
    A comment outlives what it was written for: the configuration is mended, the block moves, the finding stands at another place than
    the comment. It is reported only if its rules ran and decided everything there. A comment in a module is judged when all roots that call
    the module are checked, none in a run with --var or --var-file, which shows one of several environments.
  EOT
  references  = ["https://developer.hashicorp.com/terraform/language/syntax/configuration#comments"]

  for "problem" { each = problems("ignore/unused") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = "has nothing to ignore here"
    related   = problem.related
    help      = problem.detail
  }

  fails "a comment that outlived what it was written for" {
    # finding: reference/of-another-region
    # regionlint:ignore reference/of-another-region -- the topic moves with the next release
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
  }
  passes "a comment with something to ignore" {
    provider "aws" {
      region = "eu-west-1"
    }
    provider "aws" {
      alias  = "us_east_1"
      region = "us-west-2" # regionlint:ignore provider/alias-names-another-region -- renamed with the next state migration
    }
    resource "aws_sqs_queue" "jobs" {
      provider = aws.us_east_1
      name     = "jobs"
    }
  }
  passes "a rule that can't decide" {
    variable "region" {
      type = string
    }
    provider "aws" {
      region = "eu-west-1"
    }
    provider "aws" {
      alias  = "us_east_1"
      region = var.region # regionlint:ignore provider/alias-names-another-region -- renamed with the next state migration
    }
    resource "aws_sqs_queue" "jobs" {
      provider = aws.us_east_1
      name     = "jobs"
    }
  }
}
