rule "terraform/unknown-function" {
  title       = "Function does not exist, or gets other arguments"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Every function that is called is one of Terraform's or OpenTofu's, with as many arguments as it takes."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    Functions of providers (provider::aws::…) are the provider's to say and are not judged. What a call gives that can't be made is unknown
    here, and what depends on it is undecided.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/functions",
  ]

  for "problem" { each = problems("unknown-function") }

  require {
    condition = false
    message   = problem.code == "unknown-function" ? problem.detail : "${problem.summary}."
    at        = problem.at
    label     = problem.suggestion != null ? "did you mean ${problem.suggestion}?" : lookup({ "unknown-function/removed" = "taken out in Terraform 0.15", "unknown-function/too-few" = "an argument is missing", "unknown-function/too-many" = "too many arguments" }, problem.code, "no function has this name")
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "a misspelt function" {
    resource "aws_sqs_queue" "jobs" {
      name = loower("JOBS") # finding: loower
    }
  }
  fails "an argument too few" {
    resource "aws_sqs_queue" "jobs" {
      name = replace("jobs", "o") # finding: replace("jobs", "o")
    }
  }
  fails "a function of Terraform 0.11" {
    resource "aws_sqs_queue" "jobs" {
      name = join("-", list("acme", "jobs")) # finding: list
    }
  }
  passes "functions of the language and of a provider" {
    resource "aws_sqs_queue" "jobs" {
      name = lower("JOBS")
    }
    output "account" {
      value = provider::aws::arn_parse(aws_sqs_queue.jobs.arn).account_id
    }
  }
}
