rule "ignore/unknown-rule" {
  title       = "Ignore comment names no rule"
  severity    = "warning"
  consequence = "misleading"
  precision   = "very-high"
  demand      = "Every name in an ignore comment is a rule, or a family of rules."
  effect      = "nothing is ignored under this name."
  rationale   = <<-EOT
    A misspelt name ignores nothing, and the finding it was written for is reported. Names of rules of your own are known only if their
    folder is part of the run.
  EOT
  references  = ["https://developer.hashicorp.com/terraform/language/syntax/configuration#comments"]

  for "problem" { each = problems("ignore/unknown-rule") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = problem.suggestion == null ? "names no rule" : "did you mean ${problem.suggestion}?"
    help      = problem.suggestion == null ? problem.detail : problem.suggestion
  }

  fails "a name with a slip" {
    # finding: reference/of-anoter-region
    # regionlint:ignore reference/of-anoter-region -- the topic moves with the next release
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
  }
  passes "a rule and a family" {
    # regionlint:ignore reference/of-another-region, schema/* -- the topic moves with the next release
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
  }
}
