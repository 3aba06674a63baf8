rule "terraform/invalid-lifecycle" {
  title       = "lifecycle holds something else than names"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "ignore_changes lists arguments of the resource, or is all; replace_triggered_by lists resources and their attributes."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    Both are read before anything is evaluated, so that nothing in them can be computed. ["*"] was the way to say all until Terraform 0.12.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle",
  ]

  for "problem" { each = problems("invalid-lifecycle") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = "not a name that can stand here"
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "the old wildcard" {
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
      lifecycle {
        ignore_changes = ["*"] # finding: ["*"]
      }
    }
  }
  passes "arguments, and all" {
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
      lifecycle {
        ignore_changes = [tags, tags["owner"]]
      }
    }
    resource "aws_sqs_queue" "mail" {
      name = "mail"
      lifecycle {
        ignore_changes = all
      }
    }
  }
}
