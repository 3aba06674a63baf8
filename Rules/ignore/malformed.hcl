rule "ignore/malformed" {
  title       = "Ignore comment can't be read"
  severity    = "warning"
  consequence = "misleading"
  precision   = "very-high"
  demand      = "Every ignore comment names its rules, gives a reason, and stands at what it is about."
  effect      = "nothing is ignored by it."
  rationale   = <<-EOT
    The form is regionlint:ignore RULE[, RULE] [region=REGION] [until=DATE] -- reason. A reason is required: who reads the comment in a
    year has to know whether it still holds.
  EOT
  references  = ["https://developer.hashicorp.com/terraform/language/syntax/configuration#comments"]

  for "problem" { each = problems("ignore/malformed") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = problem.suggestion == null ? "" : "did you mean ${problem.suggestion}?"
    help      = problem.detail
  }

  fails "no reason" {
    # finding
    # regionlint:ignore reference/of-another-region
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
  }
  fails "a day that does not exist" {
    # finding: until=2026-02-30
    # regionlint:ignore reference/of-another-region until=2026-02-30 -- the topic moves with the next release
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
  }
  fails "a comment that stands above nothing" {
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
      # finding: regionlint:ignore reference/of-another-region -- the topic moves with the next release
      # regionlint:ignore reference/of-another-region -- the topic moves with the next release
    }
  }
  passes "a rule, a Region, a day and a reason" {
    # regionlint:ignore reference/of-another-region region=eu-west-1 until=9999-12-31 -- the topic moves with the next release
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
  }
}
