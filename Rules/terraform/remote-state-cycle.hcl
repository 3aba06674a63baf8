rule "terraform/remote-state-cycle" {
  title       = "Roots wait for each other's states"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "No output depends on itself through the states of other roots."
  effect      = "plan fails in whichever root is the first: the state it reads has no such output yet."
  rationale   = <<-EOT
    A root reads what another has applied. Two roots may read each other's states, each another output, and often do: a peering and its
    accepter. An output that is made from one that waits for it can never be worked out.
  EOT
  references  = ["https://developer.hashicorp.com/terraform/language/state/remote-state-data"]

  for "problem" { each = problems("remote-state-cycle") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = "needs itself"
    help      = "let one of the roots state the value itself"
  }

  fails "an output handed back and forth" {
    folder "live/eu" {
      terraform {
        backend "local" {
          path = "eu.tfstate"
        }
      }
      data "terraform_remote_state" "us" {
        backend = "local"
        config  = { path = "../us/us.tfstate" }
      }
      output "name" { # finding
        value = data.terraform_remote_state.us.outputs.name
      }
    }
    folder "live/us" {
      terraform {
        backend "local" {
          path = "us.tfstate"
        }
      }
      data "terraform_remote_state" "eu" {
        backend = "local"
        config  = { path = "../eu/eu.tfstate" }
      }
      output "name" {
        value = data.terraform_remote_state.eu.outputs.name
      }
    }
  }
  passes "two roots that read each other's own outputs" {
    folder "live/eu" {
      terraform {
        backend "local" {
          path = "eu.tfstate"
        }
      }
      data "terraform_remote_state" "us" {
        backend = "local"
        config  = { path = "../us/us.tfstate" }
      }
      output "name" {
        value = "eu"
      }
      output "peer" {
        value = data.terraform_remote_state.us.outputs.name
      }
    }
    folder "live/us" {
      terraform {
        backend "local" {
          path = "us.tfstate"
        }
      }
      data "terraform_remote_state" "eu" {
        backend = "local"
        config  = { path = "../eu/eu.tfstate" }
      }
      output "name" {
        value = "us"
      }
      output "peer" {
        value = data.terraform_remote_state.eu.outputs.name
      }
    }
  }
}
