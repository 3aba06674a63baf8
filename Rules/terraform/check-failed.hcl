rule "terraform/check-failed" {
  title       = "Assertion of a check does not hold"
  severity    = "warning"
  consequence = "misleading"
  precision   = "very-high"
  demand      = "The assertions of check blocks hold, as far as the configuration alone decides them."
  effect      = "terraform plan warns, and goes on."
  rationale   = <<-EOT
    A check says what its author wants to hear about. One that is known before apply to be false warns at every plan, until nobody reads it.
    Assertions about what is not known before apply are not judged; nor are those of a module that nobody calls, or that hang on a variable
    which a file of values beside the root sets that the root is not given.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/checks",
  ]

  for "problem" { each = problems("check-failed") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = "does not hold"
    related   = problem.related
    help      = "change the values that the assertion looks at, or the assertion"
  }

  fails "a certificate that is watched for too few days" {
    locals {
      days = 7
    }
    check "renewal" {
      assert {
        condition     = local.days >= 14 # finding: local.days >= 14
        error_message = "Two weeks are needed to renew."
      }
    }
  }
  passes "an assertion about what is not known" {
    data "aws_caller_identity" "current" {}
    check "account" {
      assert {
        condition     = data.aws_caller_identity.current.account_id == "123456789012"
        error_message = "Another account."
      }
    }
  }
}
