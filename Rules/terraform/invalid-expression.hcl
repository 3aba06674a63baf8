rule "terraform/invalid-expression" {
  title       = "Expression fails whatever its variables are worth"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Operators, functions, indexes and attributes get values of the kinds they take, as far as the text alone decides."
  effect      = "terraform validate fails; what depends on the value is undecided here."
  rationale   = <<-EOT
    Variables count as unknown values of their types, and what resources and modules give counts as unknown, as they do for terraform
    validate. So an expression is named here only if no value can mend it: a text in a sum, an index into an object, a call that fails
    with the arguments that are written there. What try() and can() catch is no mistake.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/expressions",
    "https://developer.hashicorp.com/terraform/language/expressions/types",
  ]

  for "problem" { each = problems("invalid-expression") }

  require {
    condition = false
    message   = problem.detail
    at        = problem.at
    label     = problem.suggestion == null ? lower(problem.summary) : "did you mean ${problem.suggestion}?"
    related   = problem.related
    help      = problem.suggestion == null ? lookup(local.expression_remedies, problem.code, null) : problem.suggestion
  }

  fails "a text in a sum" {
    variable "size" {
      type    = number
      default = 2
    }
    resource "aws_sqs_queue" "jobs" {
      name                       = "jobs"
      visibility_timeout_seconds = var.size + "minutes" # finding: "minutes"
    }
  }
  fails "an attribute of a text" {
    variable "name" {
      type    = string
      default = "jobs"
    }
    locals {
      queue = var.name.id # finding: id
    }
    resource "aws_sqs_queue" "jobs" {
      name = local.queue
    }
  }
  fails "a network that is none" {
    resource "aws_subnet" "a" {
      vpc_id     = "vpc-0a1"
      cidr_block = cidrsubnet("10.0.0.0/33", 8, 1) # finding
    }
  }
  fails "an element of a dynamic block without the attribute" {
    resource "aws_security_group" "web" {
      name = "web"
      dynamic "ingress" {
        for_each = [{ port = 80 }, { port = 443 }]
        content {
          from_port = ingress.value.port
          to_port   = ingress.value.prt # finding: prt
          protocol  = "tcp"
        }
      }
    }
  }
  passes "what another value would mend, and what is caught" {
    variable "size" {
      default = "small"
    }
    locals {
      network = try(cidrsubnet("10.0.0.0/33", 8, 1), "10.0.1.0/24")
    }
    resource "aws_sqs_queue" "jobs" {
      name                       = "jobs"
      visibility_timeout_seconds = var.size + 1
      tags                       = { network = local.network }
    }
  }
}
