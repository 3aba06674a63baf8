rule "terraform/module-argument-unsupported" {
  title       = "Module has no such variable"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Every argument of a module call is a variable of the module."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    A module takes what it declares as variables. What is misspelt is not set, and a variable that was removed leaves its arguments behind in
    every call.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/modules/syntax#calling-a-child-module",
  ]

  for "problem" { each = problems("module-argument-unsupported") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = problem.suggestion == null ? (problem.code == "module-argument-unsupported/version" ? "a path has no versions" : "not a variable of this module") : "did you mean ${problem.suggestion}?"
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "a misspelt argument" {
    module "queue" {
      source = "./modules/queue"
      nmae   = "jobs" # finding: nmae
    }
    folder "modules/queue" {
      variable "name" {
        type    = string
        default = "jobs"
      }
      resource "aws_sqs_queue" "main" {
        name = var.name
      }
    }
  }
  passes "a variable of the module" {
    module "queue" {
      source = "./modules/queue"
      name   = "jobs"
    }
    folder "modules/queue" {
      variable "name" {
        type    = string
        default = "jobs"
      }
      resource "aws_sqs_queue" "main" {
        name = var.name
      }
    }
  }
}
