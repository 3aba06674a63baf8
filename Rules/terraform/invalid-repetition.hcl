rule "terraform/invalid-repetition" {
  title       = "count or for_each gets a value of the wrong kind"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "count is a whole number, for_each a map or a set of strings, and a block has one of the two, or enabled."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    for_each over a list is refused, because the place in a list is no name that lasts; toset() makes its elements the names. What is decided
    only by values is not judged here.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/meta-arguments/for_each#using-sets",
    "https://developer.hashicorp.com/terraform/language/meta-arguments/count",
  ]

  for "problem" { each = problems("invalid-repetition") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = problem.code == "invalid-repetition/both" ? "beside count" : problem.code == "invalid-repetition/count" ? "no whole number" : "no map, and no set of strings"
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "for_each over a list" {
    resource "aws_sqs_queue" "jobs" {
      for_each = ["a", "b"] # finding: ["a", "b"]
      name     = each.key
    }
  }
  fails "both" {
    resource "aws_sqs_queue" "jobs" {
      count    = 2
      for_each = toset(["a"]) # finding: for_each
      name     = "jobs"
    }
  }
  passes "a set and a number" {
    resource "aws_sqs_queue" "jobs" {
      for_each = toset(["a", "b"])
      name     = each.key
    }
    resource "aws_sqs_queue" "mail" {
      count = "2"
      name  = "mail-${count.index}"
    }
  }
}
