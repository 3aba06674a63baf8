rule "terraform/validation-failed" {
  title       = "Value breaks the variable's own validation"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "What a variable is given satisfies the validation blocks of the variable."
  effect      = "terraform plan fails."
  rationale   = <<-EOT
    A validation block says in the configuration's own words which values a variable may have. A condition that depends on what is not
    known before apply is not judged; nor is a root's own default, which may be there to be replaced, nor one that hangs on a variable
    which a file of values beside the root sets that the root is not given.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/values/variables#custom-validation-rules",
  ]

  for "problem" { each = problems("validation-failed") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = "refused by the module"
    related   = problem.related
    help      = "give a value that the condition allows"
  }

  fails "a Region that the module does not know" {
    module "app" {
      source = "./modules/app"
      place  = "us-west-2" # finding: "us-west-2"
    }
    folder "modules/app" {
      variable "place" {
        type = string
        validation {
          condition     = contains(["us-east-1", "eu-west-1"], var.place)
          error_message = "The place must be one of ours."
        }
      }
    }
  }
  passes "a default that asks to be replaced" {
    variable "place" {
      type    = string
      default = ""
      validation {
        condition     = var.place != ""
        error_message = "Give a place."
      }
    }
  }
  passes "a Region that it knows" {
    module "app" {
      source = "./modules/app"
      place  = "eu-west-1"
    }
    folder "modules/app" {
      variable "place" {
        type = string
        validation {
          condition     = contains(["us-east-1", "eu-west-1"], var.place)
          error_message = "The place must be one of ours."
        }
      }
    }
  }
}
