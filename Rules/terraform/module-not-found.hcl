rule "terraform/module-not-found" {
  title       = "Module folder does not exist"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "The folder that a module call names exists and holds Terraform files."
  effect      = "terraform init fails; what the module would declare is unknown here."
  rationale   = <<-EOT
    A local source is a path that starts from the calling file's own folder. What a missing module holds can't be checked, and its
    outputs are unknown.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/modules/sources#local-paths",
  ]

  for "problem" { each = problems("module-not-found") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = problem.suggestion == null ? "no such folder" : "did you mean ${problem.suggestion}?"
    related   = problem.related
    help      = problem.suggestion == null ? "correct the path, which starts from this file's folder" : "source = \"${problem.suggestion}\""
  }

  fails "a folder that isn't there" {
    module "app" {
      source = "./modules/ap" # finding: "./modules/ap"
    }
    folder "modules/app" {
      resource "aws_sqs_queue" "jobs" {
        name = "jobs"
      }
    }
  }
  passes "the folder as it is called" {
    module "app" {
      source = "./modules/app"
    }
    folder "modules/app" {
      resource "aws_sqs_queue" "jobs" {
        name = "jobs"
      }
    }
  }
}
