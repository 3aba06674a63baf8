rule "terraform/postcondition-failed" {
  title       = "Postcondition does not hold"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "The postconditions of resources hold, as far as the configuration alone decides them."
  effect      = "terraform plan fails."
  rationale   = <<-EOT
    A postcondition says what must be true of an object once it is made. One that looks only at what the configuration gives the object is
    known before apply. What the provider fills in, data sources, and objects with ignore_changes are not judged; nor is a condition that
    hangs on a variable which a file of values beside the root sets that the root is not given.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/expressions/custom-conditions#preconditions-and-postconditions",
  ]

  for "problem" { each = problems("postcondition-failed") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = "does not hold"
    related   = problem.related
    help      = "change the arguments that the condition looks at"
  }

  fails "a queue that keeps its messages for less than it promises" {
    resource "aws_sqs_queue" "jobs" {
      name                      = "jobs"
      message_retention_seconds = 3600
      lifecycle {
        postcondition {
          condition     = self.message_retention_seconds >= 86400 # finding: self.message_retention_seconds >= 86400
          error_message = "Jobs wait for a day."
        }
      }
    }
  }
  passes "a condition about what the provider fills in" {
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
      lifecycle {
        postcondition {
          condition     = self.message_retention_seconds >= 86400 && self.arn != ""
          error_message = "Jobs wait for a day."
        }
      }
    }
  }
}
