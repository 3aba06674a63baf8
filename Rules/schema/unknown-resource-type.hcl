rule "schema/unknown-resource-type" {
  title       = "Resource type does not exist"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Every resource and data source has a type that the AWS provider has."
  effect      = "terraform init or validate fails; what the resource stands for exists nowhere."
  rationale   = <<-EOT
    Names copied from a web page lose their underscores: awsdynamodbtable makes Terraform look for a provider called awsdynamodbtable.
    A type that may be newer than the data this tool ships with is not judged, nor a root whose AWS provider is neither 5 nor 6.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs",
  ]

  for "problem" { each = problems("unknown-resource-type", "unknown-data-source-type") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = did_you_mean(problem, "no such type")
    related   = problem.related
    help      = problem.suggestion == null ? "look up the type in the documentation of the provider" : "${problem.suggestion}"
  }

  fails "underscores lost" {
    resource "awsdynamodbtable" "orders" { # finding: "awsdynamodbtable"
      name = "orders"
    }
  }
  fails "a name that is nearly right" {
    resource "aws_globalaccelerator_endpointgroup" "us" { # finding
      endpoint_group_region = "us-east-1"
    }
  }
  passes "types of the provider, and of others" {
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
    resource "random_id" "suffix" {
      byte_length = 4
    }
  }
}
