rule "schema/missing-argument" {
  title       = "Required argument is missing"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Every argument and block that a type requires is written."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    What is required is the provider's to say. An argument that a dynamic block may give is not missed.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs",
  ]

  for "problem" { each = problems("missing-argument", "missing-block") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = problem.suggestion == null ? "required, and not set" : problem.suggestion
    related   = problem.related
    help      = lookup({ "aws_dynamodb_table_replica.global_table_arn" = "global_table_arn = the arn of the table" }, subject_of(problem), "set it")
  }

  fails "a replica that names no table" {
    resource "aws_dynamodb_table_replica" "eu" { # finding
      provider = aws.eu_west_1
    }
  }
  passes "all that is required" {
    resource "aws_dynamodb_table_replica" "eu" {
      provider         = aws.eu_west_1
      global_table_arn = "arn:aws:dynamodb:us-east-1:111122223333:table/orders"
    }
  }
}
