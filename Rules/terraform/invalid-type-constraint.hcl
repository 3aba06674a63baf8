rule "terraform/invalid-type-constraint" {
  title       = "Type of a variable is none"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "The type of a variable is one that Terraform knows."
  effect      = "terraform validate fails; the variable counts as one of any type here."
  rationale   = <<-EOT
    A type is one of bool, number, string and any, or made of others with list(…), set(…), map(…), tuple([…]) and object({…}). Attributes
    of objects may be optional(…), with a default that converts to their type.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/expressions/type-constraints",
  ]

  for "problem" { each = problems("invalid-type-constraint") }

  require {
    condition = false
    message   = "${problem.summary}. ${problem.detail}"
    at        = problem.at
    label     = "no type"
    related   = problem.related
    help      = "write the type that is meant, such as list(string)"
  }

  fails "a type that doesn't exist" {
    variable "name" {
      type = text # finding: text
    }
  }
  fails "a default of another type" {
    variable "store" {
      type = object({ copies = optional(number, "many") }) # finding: "many"
    }
  }
  passes "types as Terraform has them" {
    variable "store" {
      type = object({ name = string, copies = optional(number, 2), tags = optional(map(string), {}) })
    }
  }
}
