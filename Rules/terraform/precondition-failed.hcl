rule "terraform/precondition-failed" {
  title       = "Precondition does not hold"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "The preconditions of resources, data sources and outputs hold."
  effect      = "terraform plan fails."
  rationale   = <<-EOT
    A precondition says what must be true before an object is planned. One that depends on what is not known before apply is not judged,
    nor is one of a module that nobody calls, or one that hangs on a variable which a file of values beside the root sets that the root is
    not given.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/expressions/custom-conditions#preconditions-and-postconditions",
  ]

  for "problem" { each = problems("precondition-failed") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = "does not hold"
    related   = problem.related
    help      = "change the values that the condition looks at"
  }

  fails "a queue that asks for more than its variable gives" {
    variable "copies" {
      default = 1
    }
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
      lifecycle {
        precondition {
          condition     = var.copies > 1 # finding: var.copies > 1
          error_message = "Two copies at least."
        }
      }
    }
  }
  passes "a condition about what is not known" {
    variable "copies" {
      type = number
    }
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
      lifecycle {
        precondition {
          condition     = var.copies > 1
          error_message = "Two copies at least."
        }
      }
    }
  }
}
