rule "terraform/undeclared-reference" {
  title       = "Reference to something that is not declared"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  aliases     = ["schema/undeclared-reference"]
  demand      = "Everything that an expression names is declared in its module."
  effect      = "terraform validate fails; what depends on it is undecided here."
  rationale   = <<-EOT
    A resource, variable, local, module or output that is named and not declared was renamed, misspelt, or left behind when a file was
    copied. The nearest declared name is given.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/expressions/references",
  ]

  for "problem" { each = problems("undeclared-resource", "undeclared-data-source", "undeclared-variable", "undeclared-local", "undeclared-module", "undeclared-output", "undeclared-reference") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = did_you_mean(problem, problem.code == "undeclared-output" ? "not declared by that module" : "not declared in this module")
    related   = problem.related
    help      = problem.suggestion == null ? "declare it, or name what was meant" : "${problem.suggestion}"
  }

  fails "a load balancer that isn't there" {
    resource "aws_lb" "edge_us" {
      name    = "edge"
      subnets = ["subnet-0a1", "subnet-0a2"]
    }
    resource "aws_lb_listener" "http" {
      load_balancer_arn = aws_lb.edge_eu.arn # finding
      port              = 80
      default_action {
        type = "fixed-response"
        fixed_response {
          content_type = "text/plain"
          status_code  = "404"
        }
      }
    }
  }
  fails "a variable that isn't declared" {
    resource "aws_vpc" "main" {
      cidr_block = var.cidr_block # finding
    }
  }
  passes "declared names" {
    variable "cidr_block" {
      type    = string
      default = "10.0.0.0/16"
    }
    locals {
      tags = { system = "acme" }
    }
    resource "aws_vpc" "main" {
      cidr_block = var.cidr_block
      tags       = local.tags
    }
  }
}
