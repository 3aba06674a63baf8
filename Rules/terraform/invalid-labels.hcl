rule "terraform/invalid-labels" {
  title       = "Block has too few or too many labels"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "A resource has a type and a name, a variable a name, a locals block nothing before its brace."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    Labels name what a block declares. With one too few there is nothing to refer to, and the block is not read here.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/syntax/configuration#blocks",
  ]

  for "problem" { each = problems("invalid-labels") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = problem.code == "invalid-labels/missing" ? "what is it called?" : "one too many"
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "a resource without a name" {
    resource "aws_sqs_queue" { # finding
      name = "jobs"
    }
  }
  passes "a type and a name" {
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
  }
}
