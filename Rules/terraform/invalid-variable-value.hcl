rule "terraform/invalid-variable-value" {
  title       = "Variable can't take the value"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "What a variable is given, by a module call, a value file or its default, converts to its type."
  effect      = "terraform plan fails, and the variable counts as unknown here."
  rationale   = <<-EOT
    Terraform converts what a variable is given to the type that it declares: a number to a text, a tuple to a list, an object to a map
    or to an object of fewer attributes. What does not convert is refused. With nullable = false the value may not be null either,
    unless there is a default to stand for it.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/expressions/type-constraints",
    "https://developer.hashicorp.com/terraform/language/values/variables",
  ]

  for "problem" { each = problems("invalid-variable-value") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = "does not convert"
    related   = problem.related
    help      = "give a value of the declared type, or declare the type that is given"
  }

  fails "a text for a number" {
    module "app" {
      source = "./modules/app"
      size   = "large" # finding: "large"
    }
    folder "modules/app" {
      variable "size" {
        type = number
      }
    }
  }
  fails "an attribute that is missing" {
    variable "store" {
      type    = object({ name = string, region = string })
      default = { name = "orders" } # finding: { name = "orders" }
    }
  }
  passes "a text that reads as a number" {
    module "app" {
      source = "./modules/app"
      size   = "3"
    }
    folder "modules/app" {
      variable "size" {
        type = number
      }
    }
  }
}
