rule "terraform/invalid-override" {
  title       = "Override without an original"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "An override file changes only what other files of its module declare."
  effect      = "terraform init and plan fail."
  rationale   = <<-EOT
    Terraform merges override.tf and files whose names end with _override.tf into the other files of the module. What they
    name must be declared there; depends_on, moved and import can't be overridden.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/files/override",
  ]

  for "problem" { each = problems("invalid-override") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    help      = "write it in a file that is no override file, or correct its name"
  }

  fails "an override of a queue of another name" {
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
    file "main_override.tf" {
      content = <<-EOT
        resource "aws_sqs_queue" "job" { # finding
          delay_seconds = 5
        }
      EOT
    }
  }
  passes "an override of what is there" {
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
    file "main_override.tf" {
      content = <<-EOT
        resource "aws_sqs_queue" "jobs" {
          delay_seconds = 5
        }
      EOT
    }
  }
}
