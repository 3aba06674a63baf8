rule "terraform/invalid-address" {
  title       = "moved, removed or import names nothing it can speak of"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "moved, removed and import name resources or modules by addresses that are written out."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    These blocks speak of the state, where addresses are fixed. A key can't be computed, and a resource can't become a module. removed
    speaks of whole resources and modules, and only a root may import.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/moved",
    "https://developer.hashicorp.com/terraform/language/resources/syntax#removing-resources",
  ]

  for "problem" { each = problems("invalid-address") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = lookup({ "invalid-address/kinds" = "of two kinds", "invalid-address/data" = "a data source", "invalid-address/key" = "one instance", "invalid-address/root-only" = "not in a root" }, problem.code, "no address")
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "a key that is computed" {
    variable "index" {
      type    = number
      default = 0
    }
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
    moved {
      from = aws_sqs_queue.jobs[var.index] # finding: aws_sqs_queue.jobs[var.index]
      to   = aws_sqs_queue.jobs
    }
  }
  passes "addresses" {
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
    moved {
      from = aws_sqs_queue.jobs[0]
      to   = aws_sqs_queue.jobs
    }
  }
}
