rule "terraform/instance-key-mismatch" {
  title       = "Reference does not say which instance"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "An attribute of what has count or for_each is read from an instance with a key, and what has neither is named without one."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    With count a resource is a list, with for_each a map. References from before it was repeated, or from after it no longer is, read an
    attribute of the list, or index a single object.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/meta-arguments/count#referring-to-instances",
    "https://developer.hashicorp.com/terraform/language/meta-arguments/for_each#referring-to-instances",
  ]

  for "problem" { each = problems("instance-key-mismatch") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = problem.code == "instance-key-mismatch/missing" ? "which one?" : "has no key"
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "an attribute of a resource with count" {
    resource "aws_sqs_queue" "jobs" {
      count = 2
      name  = "jobs-${count.index}"
    }
    output "arn" {
      value = aws_sqs_queue.jobs.arn # finding: aws_sqs_queue.jobs
    }
  }
  fails "a key for a single resource" {
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
    output "arn" {
      value = aws_sqs_queue.jobs[0].arn # finding: aws_sqs_queue.jobs[0]
    }
  }
  passes "one instance, and all of them" {
    resource "aws_sqs_queue" "jobs" {
      count = 2
      name  = "jobs-${count.index}"
    }
    output "first" {
      value = aws_sqs_queue.jobs[0].arn
    }
    output "all" {
      value = aws_sqs_queue.jobs[*].arn
    }
  }
}
