rule "provider/name-names-another-region" {
  title       = "Object is named for another Region than it is in"
  severity    = "warning"
  yields      = true
  consequence = "misleading"
  precision   = "medium"
  demand      = "An object whose label, name or tags read as a Region is in that Region."
  effect      = "whoever looks for it by its name looks in the wrong Region, and so does automation that goes by names."
  rationale   = <<-EOT
    Copied blocks keep the provider of the original, or its name. Two witnesses (label and name, or name and tag) that agree on another
    Region make a warning, one a note. Objects that are named for the other end on purpose (peerings, replicas, routes, IAM) are not
    judged, nor where the provider's alias or the module call is already reported.
  EOT
  references  = ["https://developer.hashicorp.com/terraform/language/providers/configuration#alias-multiple-provider-configurations"]

  for "base" { each = roots() }
  for "object" {
    each  = instances(base)
    where = !is_data(object) && !is_named_for_others(type(object)) && (regional(object) || type(object) == "aws_globalaccelerator_endpoint_group")
  }
  let {
    witnesses = name_witnesses(object)
    others    = unique([for witness in witnesses : witness.region])
    # The one Region that all witnesses agree on, unless the provider's own alias says the same and is reported itself.
    named    = length(others) == 1 ? others[0] : null
    reported = named == null ? false : provider(object) != null && reads_as(provider(object).alias) == named
    sound    = named == null ? true : reported ? true : same_region(working_region(object), named)
  }

  require {
    condition = sound || length(witnesses) < 2
    message   = "${address(object)} is named for ${named} and is in ${working_region(object)}."
    at        = witnesses[1].at
    label     = "${witnesses[1].says} says ${named}"
    related   = [{ label = "${witnesses[0].says} says ${named}", at = witnesses[0].at }, { label = "in ${working_region(object)}", at = meta(object, "provider") }]
    help      = "provider = the one of ${named}, or a name for ${working_region(object)}"
  }
  require {
    severity  = "note"
    condition = sound || length(witnesses) >= 2
    message   = "${address(object)} is named for ${named} and is in ${working_region(object)}."
    at        = witnesses[0].at
    label     = "${witnesses[0].says} says ${named}"
    related   = [{ label = "in ${working_region(object)}", at = meta(object, "provider") }]
    help      = "provider = the one of ${named}, or a name for ${working_region(object)}"
  }

  fails "label and name say another Region" {
    resource "aws_sqs_queue" "jobs_eu_west_1" {
      provider = aws.us_east_1
      name     = "jobs-eu-west-1" # finding: "jobs-eu-west-1"
    }
  }
  fails "only the label says another Region" {
    resource "aws_sqs_queue" "jobs_eu_west_1" { # finding(note)
      provider = aws.us_east_1
      name     = "jobs"
    }
  }
  fails "an endpoint group that serves another Region than its label" {
    resource "aws_globalaccelerator_endpoint_group" "us_east_1" { # finding(note)
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "eu-west-1"
    }
  }
  passes "names that are right, say two Regions, or none" {
    resource "aws_sqs_queue" "jobs_eu_west_1" {
      provider = aws.eu_west_1
      name     = "jobs-eu-west-1"
    }
    resource "aws_sqs_queue" "us_east_1_to_eu_west_1" {
      provider = aws.us_east_1
      name     = "transfer"
    }
    resource "aws_sqs_queue" "dr" {
      provider = aws.us_east_1
      name     = "dr"
    }
  }
  undecided "a Region without a value" {
    variable "region" {
      type = string
    }
    provider "aws" {
      alias  = "standby"
      region = var.region
    }
    resource "aws_sqs_queue" "jobs_eu_west_1" { # undecided: var.region
      provider = aws.standby
      name     = "jobs-eu-west-1"
    }
  }
}
