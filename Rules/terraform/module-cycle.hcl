rule "terraform/module-cycle" {
  title       = "Module calls itself"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "No module calls itself, directly or through others."
  effect      = "terraform init fails."
  rationale   = <<-EOT
    A module that is entered again from inside would have no end. It is read once here, and not entered a second time.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/modules/develop",
  ]

  for "problem" { each = problems("module-cycle") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = "leads back to this module"
    related   = problem.related
    help      = "call another module, or move what both need into one"
  }

  fails "a module that calls itself" {
    module "app" {
      source = "./modules/app"
    }
    folder "modules/app" {
      module "again" {
        source = "../app" # finding
      }
    }
  }
  passes "one module inside another" {
    module "app" {
      source = "./modules/app"
    }
    folder "modules/app" {
      module "queue" {
        source = "../queue"
      }
    }
    folder "modules/queue" {
      resource "aws_sqs_queue" "jobs" {
        name = "jobs"
      }
    }
  }
}
