rule "terraform/invalid-reference" {
  title       = "Reference names no value"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Every name in an expression is one that Terraform can follow: a type with a name, var, local, module, data, each, count, path, self, each with what must stand behind it."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    A bare word is mostly text without its quotes, or a variable without var in front. self has a meaning in provisioners, connections and
    postconditions only, and a data source inside a check belongs to that check.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/expressions/references",
  ]

  for "problem" { each = problems("meaningless-reference") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = lookup({ "meaningless-reference/self" = "self means nothing here", "meaningless-reference/member" = "no such attribute", "meaningless-reference/scoped" = "stands inside a check" }, problem.code, "no value has this name")
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "text without its quotes" {
    resource "aws_sqs_queue" "jobs" {
      name = jobs # finding: jobs
    }
  }
  fails "a variable of the shell in a text" {
    resource "aws_launch_template" "web" {
      user_data = "echo $${HOME} ${stamp}" # finding: stamp
    }
  }
  fails "self in an ordinary argument" {
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
      tags = { arn = self.arn } # finding: self
    }
  }
  passes "references of all kinds" {
    variable "name" {
      type    = string
      default = "jobs"
    }
    resource "aws_sqs_queue" "jobs" {
      name = var.name
      tags = { path = path.module }
    }
    output "arn" {
      value = resource.aws_sqs_queue.jobs.arn
    }
  }
}
