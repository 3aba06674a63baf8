rule "terraform/duplicate-declaration" {
  title       = "Declared twice"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Each resource, data source, variable, local, output, module call and check of a module has a name of its own, and each setting is made once."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    Terraform reads all files of a folder as one. A second declaration of one name is mostly a copied block that kept its name; which of the
    two was meant to hold is not known, and the first is what is judged here.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/files#directories-and-modules",
  ]

  for "problem" { each = problems("duplicate-declaration") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = "declared a second time"
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "a copied resource" {
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
    resource "aws_sqs_queue" "jobs" { # finding
      name = "mail"
    }
  }
  fails "one local in two blocks" {
    locals {
      name = "jobs"
    }
    locals {
      name = "mail" # finding: name
    }
  }
  passes "one name for things of different kinds" {
    variable "name" {
      type    = string
      default = "jobs"
    }
    locals {
      name = var.name
    }
    resource "aws_sqs_queue" "name" {
      name = local.name
    }
    output "name" {
      value = local.name
    }
  }
}
