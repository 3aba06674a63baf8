rule "provider/unknown-region" {
  title       = "No such Region"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "What stands where a Region belongs is the name of a Region."
  rationale   = <<-EOT
    Not every place is checked before the apply: the Region of an endpoint group is only tested for its shape, so us-esat-1 plans
    cleanly. The list of Regions ages; a name that is shaped like a Region and near to none is taken for a new one.
  EOT
  references = [
    "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html",
  ]

  for "stated" {
    # What is written is judged, and what is not known is somebody else's to say.
    each = seen(concat(
      [for configuration in providers("aws") : configuration.region if is_written(configuration, "region")],
      flatten([for place in local.region_paths : [for holder in resources(place.type) : arguments(holder, place.path)]]),
      flatten([for base in roots() : [for object in instances(base) : written(object, "region") if is_written(object, "region") && contains(majors(object), 6) && startswith(type(object), "aws_")]]),
    ))
    where = stated != null && known(stated)
  }

  require {
    condition = is_region(stated) || nearest(stated, regions()) == null
    message   = "\"${stated}\" is no AWS Region; the nearest is ${nearest(stated, regions())}."
    at        = stated
    label     = "did you mean ${nearest(stated, regions())}?"
    effect    = "plan or apply fails."
    help      = "\"${nearest(stated, regions())}\""
  }
  require {
    severity  = "warning"
    condition = is_region(stated) || nearest(stated, regions()) != null || length(regexall("^[a-z]{2,4}(-[a-z]+)+-[0-9]+$", stated)) > 0
    message   = "\"${stated}\" is no AWS Region."
    at        = stated
    label     = "not the name of a Region"
    effect    = "plan or apply fails."
    help      = "a name such as eu-west-1"
  }

  fails "two letters exchanged" {
    resource "aws_globalaccelerator_endpoint_group" "us" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "us-esat-1" # finding: "us-esat-1"
    }
  }
  fails "a provider in a city" {
    provider "aws" {
      region = "frankfurt" # finding(warning)
    }
  }
  passes "Regions, an opt-in one and one that is newer than this list" {
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "mexico"
      region = "mx-central-1"
    }
    resource "aws_globalaccelerator_endpoint_group" "new" {
      listener_arn          = "arn:aws:globalaccelerator::111122223333:accelerator/a/listener/l"
      endpoint_group_region = "xx-atlantis-1"
    }
  }
}
