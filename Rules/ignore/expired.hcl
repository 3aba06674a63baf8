rule "ignore/expired" {
  title       = "Ignore comment has expired"
  severity    = "warning"
  consequence = "misleading"
  precision   = "very-high"
  demand      = "No ignore comment is older than its until= says."
  effect      = "what it names is reported again."
  rationale   = <<-EOT
    until= says how long a mistake is accepted. The comment still counts on that day, in UTC, and no longer on the next.
  EOT
  references  = ["https://developer.hashicorp.com/terraform/language/syntax/configuration#comments"]

  for "problem" { each = problems("ignore/expired") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = "this day is over"
    help      = problem.detail
  }

  fails "a day that is over" {
    # finding: until=2020-02-29
    # regionlint:ignore reference/of-another-region until=2020-02-29 -- the topic moves with the next release
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
  }
  passes "a day to come" {
    # regionlint:ignore reference/of-another-region until=9999-12-31 -- the topic moves with the next release
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
  }
}
