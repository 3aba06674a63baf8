rule "terraform/iterator-outside-repetition" {
  title       = "each or count outside of a repeated block"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "each stands in blocks with for_each only, and count.index in blocks with count."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    The value of each and count belongs to one instance of a block. Outside of such a block, and in its for_each itself, there is none. It
    is left behind where count was replaced by for_each, or for_each was removed.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/meta-arguments/for_each#the-each-object",
    "https://developer.hashicorp.com/terraform/language/meta-arguments/count#the-count-object",
  ]

  for "problem" { each = problems("stray-iterator") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = problem.code == "stray-iterator/each" ? "no for_each here" : "no count here"
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "each in a resource with count" {
    resource "aws_sqs_queue" "jobs" {
      count = 2
      name  = "jobs-${each.key}" # finding: each.key
    }
  }
  fails "count in a local" {
    locals {
      name = "jobs-${count.index}" # finding: count.index
    }
  }
  passes "each where there is for_each" {
    resource "aws_sqs_queue" "jobs" {
      for_each = toset(["a", "b"])
      name     = each.key
    }
    resource "aws_sqs_queue" "mail" {
      count = 2
      name  = "mail-${count.index}"
    }
  }
}
