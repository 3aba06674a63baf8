rule "terraform/invalid-depends-on" {
  title       = "depends_on holds something else than names"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "depends_on is a list of resources, data sources and modules, each named whole."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    It says what to wait for where no reference does. An attribute is not waited for, the object is; and since Terraform reads the list before
    it evaluates anything, nothing in it can be computed.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/meta-arguments/depends_on",
  ]

  for "problem" { each = problems("invalid-depends-on") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = "not the name of an object"
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "an attribute" {
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
    resource "aws_sqs_queue" "mail" {
      name       = "mail"
      depends_on = [aws_sqs_queue.jobs.arn] # finding: aws_sqs_queue.jobs.arn
    }
  }
  passes "objects, quoted in the old way too" {
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
    resource "aws_sqs_queue" "mail" {
      name       = "mail"
      depends_on = [aws_sqs_queue.jobs]
    }
    resource "aws_sqs_queue" "news" {
      name       = "news"
      depends_on = ["aws_sqs_queue.jobs"]
    }
  }
}
