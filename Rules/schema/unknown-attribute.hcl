rule "schema/unknown-attribute" {
  title       = "Attribute does not exist"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Every attribute that is read is one that its object has."
  effect      = "terraform validate fails."
  rationale   = <<-EOT
    What one type calls zone_id another calls hosted_zone_id. The nearest name of the object's own type is given.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs",
  ]

  for "problem" { each = problems("unknown-attribute") }

  require {
    condition = false
    message   = "${problem.summary}."
    at        = problem.at
    label     = did_you_mean(problem, "not an attribute of this type")
    related   = problem.related
    help      = problem.suggestion == null ? "look up the attributes in the documentation of the provider" : "${problem.suggestion}"
  }

  fails "an accelerator calls its zone otherwise" {
    resource "aws_globalaccelerator_accelerator" "main" {
      name = "app"
    }
    resource "aws_route53_record" "app" {
      zone_id = "Z0123456789ABCDEFGHIJ"
      name    = "app.acme.example"
      type    = "A"
      alias {
        name                   = aws_globalaccelerator_accelerator.main.dns_name
        zone_id                = aws_globalaccelerator_accelerator.main.zone_id # finding
        evaluate_target_health = true
      }
    }
  }
  passes "the attribute it has" {
    resource "aws_globalaccelerator_accelerator" "main" {
      name = "app"
    }
    resource "aws_route53_record" "app" {
      zone_id = "Z0123456789ABCDEFGHIJ"
      name    = "app.acme.example"
      type    = "A"
      alias {
        name                   = aws_globalaccelerator_accelerator.main.dns_name
        zone_id                = aws_globalaccelerator_accelerator.main.hosted_zone_id
        evaluate_target_health = true
      }
    }
  }
}
