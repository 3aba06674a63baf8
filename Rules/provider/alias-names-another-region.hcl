rule "provider/alias-names-another-region" {
  title       = "Provider alias is named for another Region"
  severity    = "warning"
  consequence = "misleading"
  precision   = "very-high"
  demand      = "A provider alias that reads as a Region works in that Region."
  rationale   = <<-EOT
    Whoever writes provider = aws.eu_west_1 believes that settles the Region. Where the alias says one Region and its configuration
    another, all that uses it is somewhere else than its text says, and two Regions may in truth be one. Aliases such as primary or dr
    read as no Region and are not judged.
  EOT
  references  = ["https://developer.hashicorp.com/terraform/language/providers/configuration#alias-multiple-provider-configurations"]

  for "configuration" {
    each  = providers("aws")
    where = reads_as(configuration.alias) != null
  }
  let {
    user = first(bound(configuration))
  }

  require {
    condition = !given(configuration.region) || configuration.region == reads_as(configuration.alias)
    message   = "Provider aws.${configuration.alias} works in ${configuration.region}."
    at        = configuration.region
    label     = startswith(text(configuration.region), "\"") ? "a literal" : text(configuration.region)
    related = [
      { label = "reads as ${reads_as(configuration.alias)}", at = configuration.alias },
      user == null ? null : { label = "${address(user)} is therefore in ${configuration.region}", at = meta(user, "provider") },
    ]
    help = "rename the alias, or correct the Region; changing the Region of a provider moves what exists"
  }

  fails "an alias for one Region, set to another" {
    provider "aws" {
      alias  = "ap_southeast_1"
      region = "ap-southeast-2" # finding: "ap-southeast-2"
    }
    resource "aws_s3_bucket" "archive" {
      provider = aws.ap_southeast_1
      bucket   = "acme-archive"
    }
  }
  fails "a name around it, and a Region from a variable" {
    variable "standby_region" {
      type    = string
      default = "eu-west-1"
    }
    provider "aws" {
      alias  = "prod-eu-central-1"
      region = var.standby_region # finding: var.standby_region
    }
  }
  passes "aliases that are right, or say nothing" {
    provider "aws" {
      alias  = "useast1"
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "dr"
      region = "eu-west-1"
    }
    provider "aws" {
      alias  = "us_east_1_to_eu_west_1"
      region = "eu-west-1"
    }
  }
  undecided "a Region without a value" {
    variable "region" {
      type = string
    }
    provider "aws" {
      alias  = "eu_west_1"
      region = var.region # undecided: var.region
    }
  }
}
