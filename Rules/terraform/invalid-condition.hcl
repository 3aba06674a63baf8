rule "terraform/invalid-condition" {
  title       = "Condition or provisioner looks at what it can't see"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "A validation looks at its own variable, a condition of a resource names it as self only, and a destroy provisioner names nothing else."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    A validation that ignores its variable holds or fails for every value. When a resource is destroyed, what else it used may be gone.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/values/variables#custom-validation-rules",
    "https://developer.hashicorp.com/terraform/language/resources/provisioners/syntax#destroy-time-provisioners",
  ]

  for "problem" { each = problems("invalid-condition") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = lookup({ "invalid-condition/validation" = "says nothing of the variable", "invalid-condition/own" = "the condition's own object" }, problem.code, "may be gone by then")
    related   = problem.related
    help      = problem.suggestion == null ? problem.detail : "${problem.suggestion}"
  }

  fails "a validation of something else" {
    variable "name" {
      type    = string
      default = "jobs"
    }
    variable "size" {
      type    = number
      default = 1
      validation {
        condition     = length(var.name) > 0 # finding: length(var.name) > 0
        error_message = "There must be a name."
      }
    }
  }
  passes "a validation of its own variable" {
    variable "size" {
      type    = number
      default = 1
      validation {
        condition     = var.size > 0
        error_message = "The size must be positive."
      }
    }
  }
}
