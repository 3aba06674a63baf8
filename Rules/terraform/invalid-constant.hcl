rule "terraform/invalid-constant" {
  title       = "Value is needed before anything is evaluated"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Defaults of variables, aliases of providers, flags such as sensitive and create_before_destroy, and required versions are written out."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    Terraform reads these to find out what there is to evaluate. A default that shall follow another value is null, and the choice is made in
    a local.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/values/variables#default-values-for-input-variables",
    "https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#literal-values-only",
  ]

  for "problem" { each = problems("invalid-constant") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = lookup({ "invalid-constant/version" = "no version constraint", "invalid-constant/root" = "in a root" }, problem.code, "not known yet when this is read")
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "a default that names another variable" {
    variable "name" {
      type    = string
      default = "jobs"
    }
    variable "queue_name" {
      type    = string
      default = var.name # finding: var.name
    }
  }
  fails "a flag that is computed" {
    variable "careful" {
      type    = bool
      default = true
    }
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
      lifecycle {
        create_before_destroy = var.careful # finding: var.careful
      }
    }
  }
  passes "the choice in a local" {
    variable "name" {
      type    = string
      default = "jobs"
    }
    variable "queue_name" {
      type    = string
      default = null
    }
    locals {
      queue_name = coalesce(var.queue_name, var.name)
    }
    resource "aws_sqs_queue" "jobs" {
      name = local.queue_name
    }
  }
}
