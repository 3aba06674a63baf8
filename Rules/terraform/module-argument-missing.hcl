rule "terraform/module-argument-missing" {
  title       = "Module is not given what it needs"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Every variable of a module without a default is set by each of its calls."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    A variable without a default must be given. One that was added to a module breaks every call that was not changed with it, and in a
    system of several Regions the call of the standby is the one that nobody runs for weeks.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/values/variables#default-values-for-input-variables",
  ]

  for "problem" { each = problems("module-argument-missing") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = "lacks an argument"
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "a variable without a default" {
    module "queue" { # finding
      source = "./modules/queue"
    }
    folder "modules/queue" {
      variable "name" {
        type = string
      }
      resource "aws_sqs_queue" "main" {
        name = var.name
      }
    }
  }
  passes "all that is needed" {
    module "queue" {
      source = "./modules/queue"
      name   = "jobs"
    }
    folder "modules/queue" {
      variable "name" {
        type = string
      }
      variable "suffix" {
        type    = string
        default = null
      }
      resource "aws_sqs_queue" "main" {
        name = var.suffix == null ? var.name : "${var.name}-${var.suffix}"
      }
    }
  }
}
