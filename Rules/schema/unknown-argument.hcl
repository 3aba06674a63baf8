rule "schema/unknown-argument" {
  title       = "Argument does not exist"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Every argument and block that is written is one that its type has."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    A misspelt argument is not set: until somebody runs validate, what it was meant to demand is not demanded. Names that other tools,
    older versions or generated text use are named with the one that is right.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs",
  ]

  for "problem" { each = problems("unknown-argument", "unknown-block") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = did_you_mean(problem, problem.code == "unknown-argument/read-only" ? "set by the provider" : "not an argument of this type")
    related   = problem.related
    help      = problem.code == "unknown-argument/read-only" ? "remove it: it can only be read" : schema_help(problem)
  }

  fails "a name that the provider doesn't have" {
    resource "aws_globalaccelerator_accelerator" "main" {
      name = "app"
      attributes {
        flow_monitoring_enabled = true # finding: flow_monitoring_enabled
      }
    }
  }
  fails "an underscore lost" {
    resource "aws_vpc" "main" {
      cidrblock = "10.0.0.0/16" # finding: cidrblock
    }
  }
  fails "what the provider sets" {
    resource "aws_vpc" "main" {
      cidr_block = "10.0.0.0/16"
      owner_id   = "111122223333" # finding: owner_id
    }
  }
  passes "what the provider sets, left out" {
    variable "owner" {
      type    = string
      default = null
    }
    resource "aws_vpc" "main" {
      cidr_block = "10.0.0.0/16"
      owner_id   = var.owner
    }
  }
  passes "arguments, meta-arguments and an attribute written as a block" {
    resource "aws_security_group" "app" {
      name = "app"
      ingress {
        from_port   = 443
        to_port     = 443
        protocol    = "tcp"
        cidr_blocks = ["10.0.0.0/16"]
      }
      lifecycle {
        create_before_destroy = true
      }
    }
  }
}
