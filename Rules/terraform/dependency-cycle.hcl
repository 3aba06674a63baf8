rule "terraform/dependency-cycle" {
  title       = "Things wait for one another"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Nothing waits for itself, by whatever way."
  effect      = "terraform plan fails, and validate with it."
  rationale   = <<-EOT
    Terraform orders everything by references. A circle has no beginning, so that not even a plan is made; Terraform lists all that takes
    part, which in a circle through modules is most of both. The shortest circle is shown here, one reference on each line. A module as a
    whole (length(module.x), depends_on = [module.x], module.x[each.key].y) is ready when everything in it is, its inputs included; a single
    output is ready when what it is made of is. The Regions of a system that feed one another are the usual place.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/resources/behavior#resource-dependencies",
    "https://developer.hashicorp.com/terraform/language/expressions/references#references-to-named-values",
  ]

  for "problem" { each = problems("dependency-cycle") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = problem.detail
    related   = problem.related
    help      = "break it at one of these lines: name the one output that is needed, or pass the value from outside"
  }

  fails "two Regions that need each other whole" {
    module "primary" {
      source     = "./modules/region"
      peer_count = length(module.standby) # finding: module.standby
    }
    module "standby" {
      source     = "./modules/region"
      peer_count = module.primary.queues
    }
    folder "modules/region" {
      variable "peer_count" {
        type = number
      }
      resource "aws_sqs_queue" "jobs" {
        name = "jobs-${var.peer_count}"
      }
      output "queues" {
        value = length(aws_sqs_queue.jobs.name)
      }
    }
  }
  fails "two locals" {
    locals {
      name = "${local.prefix}-jobs" # finding: local.prefix
      prefix = split("-", local.name)[0]
    }
  }
  passes "a module that is fed one of its own outputs" {
    module "network" {
      source = "./modules/network"
      cidr   = "10.0.0.0/16"
      taken  = module.network.range
    }
    folder "modules/network" {
      variable "cidr" {
        type = string
      }
      variable "taken" {
        type = string
      }
      output "range" {
        value = var.cidr
      }
      resource "aws_sqs_queue" "jobs" {
        name = var.taken
      }
    }
  }
}
