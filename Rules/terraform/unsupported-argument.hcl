rule "terraform/unsupported-argument" {
  title       = "Terraform's own block has no such argument or block"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Blocks of Terraform itself (variable, output, module, terraform, lifecycle and others) hold the arguments and blocks that the language gives them, and a file holds no others."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    What providers allow is their own; what Terraform allows is in its documentation. Blocks of Terraform 1.15 and OpenTofu 1.11 are known. A
    misspelt one is not read at all, so that what it should have declared is missing elsewhere.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/syntax/configuration",
  ]

  for "problem" { each = problems("unsupported-argument") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = problem.suggestion == null ? "not part of the language here" : "did you mean ${problem.suggestion}?"
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "a misspelt argument of a variable" {
    variable "name" {
      defualt = "jobs" # finding: defualt
    }
  }
  fails "a misspelt block" {
    resorce "aws_sqs_queue" "jobs" { # finding: resorce
      name = "jobs"
    }
  }
  passes "blocks of the language" {
    variable "name" {
      type     = string
      default  = "jobs"
      nullable = false
    }
    resource "aws_sqs_queue" "jobs" {
      name = var.name
      lifecycle {
        prevent_destroy = true
      }
    }
    moved {
      from = aws_sqs_queue.mail
      to   = aws_sqs_queue.jobs
    }
  }
}
