rule "terraform/invalid-name" {
  title       = "Name is no identifier, or is reserved"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Names of resources, variables, outputs and modules are identifiers, and no variable has the name of an argument of module calls."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    A name with a dot or a space could not be written in a reference. A variable called count, source or providers could not be set, since a
    module call has arguments of these names.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/syntax/configuration#identifiers",
    "https://developer.hashicorp.com/terraform/language/values/variables#declaring-an-input-variable",
  ]

  for "problem" { each = problems("invalid-name") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = problem.code == "invalid-name/reserved" ? "reserved for module calls" : "no identifier"
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "a name that begins with a digit" {
    resource "aws_sqs_queue" "1st" { # finding: "1st"
      name = "jobs"
    }
  }
  fails "a reserved variable" {
    variable "providers" { # finding: "providers"
      type = map(string)
    }
  }
  passes "identifiers" {
    variable "queue-name" {
      type    = string
      default = "jobs"
    }
    resource "aws_sqs_queue" "first_1" {
      name = var.queue-name
    }
  }
}
