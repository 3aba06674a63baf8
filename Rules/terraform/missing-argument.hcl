rule "terraform/missing-argument" {
  title       = "Terraform's own block lacks an argument"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "An output has a value, a module call a source, a condition its error_message, and so on."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    These are the arguments without which a block of Terraform's own says nothing.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/syntax/configuration",
  ]

  for "problem" { each = problems("missing-argument-of-block") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = "lacks an argument"
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "an output without a value" {
    output "arn" { # finding
      description = "Of the queue."
    }
  }
  passes "an output with its value" {
    output "region" {
      value = "us-east-1"
    }
  }
}
