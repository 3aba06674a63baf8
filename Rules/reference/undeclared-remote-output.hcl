rule "reference/undeclared-remote-output" {
  title       = "State has no such output"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Every output that is read from another root's state is one that the root declares."
  effect      = "plan fails once that root has been applied as it stands: Unsupported attribute."
  rationale   = <<-EOT
    Terraform checks what a module call gives and cannot check what a state will hold. An output that was renamed in the root of one
    Region breaks the root of the other at its next plan, which may be the one that is needed in a hurry. The rule speaks only where the
    root that keeps the state belongs to the same system.
  EOT
  references  = ["https://developer.hashicorp.com/terraform/language/state/remote-state-data"]

  for "problem" { each = problems("missing-remote-output") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = problem.suggestion == null ? "not an output of that root" : "did you mean ${problem.suggestion}?"
    help      = problem.suggestion == null ? "declare the output there" : "${problem.suggestion}, or declare the output there"
  }

  fails "an output that was renamed" {
    folder "live/eu" {
      provider "aws" {
        region = "eu-west-1"
      }
      data "terraform_remote_state" "us" {
        backend = "s3"
        config = {
          bucket = "acme-state"
          key    = "us.tfstate"
          region = "us-west-2"
        }
      }
      resource "aws_route53_record" "app" {
        zone_id = data.terraform_remote_state.us.outputs.zone # finding: zone
        name    = "app"
        type    = "A"
      }
    }
    folder "live/us" {
      terraform {
        backend "s3" {
          bucket = "acme-state"
          key    = "us.tfstate"
          region = "us-west-2"
        }
      }
      resource "aws_route53_zone" "main" {
        name = "acme.example"
      }
      output "zone_id" {
        value = aws_route53_zone.main.zone_id
      }
    }
  }
  passes "an output that may be missing, and a state of somebody else" {
    folder "live/eu" {
      provider "aws" {
        region = "eu-west-1"
      }
      data "terraform_remote_state" "us" {
        backend  = "s3"
        defaults = { zone = "Z0123456789ABCDEFGHIJ" }
        config = {
          bucket = "acme-state"
          key    = "us.tfstate"
          region = "us-west-2"
        }
      }
      data "terraform_remote_state" "them" {
        backend = "s3"
        config = {
          bucket = "their-state"
          key    = "network.tfstate"
          region = "us-west-2"
        }
      }
      resource "aws_route53_record" "app" {
        zone_id = data.terraform_remote_state.us.outputs.zone
        name    = try(data.terraform_remote_state.us.outputs.nothing, "app")
        type    = "A"
      }
      resource "aws_route53_record" "theirs" {
        zone_id = data.terraform_remote_state.them.outputs.zone
        name    = "theirs"
        type    = "A"
      }
    }
    folder "live/us" {
      terraform {
        backend "s3" {
          bucket = "acme-state"
          key    = "us.tfstate"
          region = "us-west-2"
        }
      }
      output "zone_id" {
        value = "Z0123456789ABCDEFGHIJ"
      }
    }
  }
}
