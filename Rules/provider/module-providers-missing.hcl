rule "provider/module-providers-missing" {
  title       = "Module meant for one Region gets the provider of another"
  severity    = "error"
  supersedes  = ["provider/name-names-another-region"]
  consequence = "outage"
  precision   = "high"
  demand      = "A module call that is named for a Region, or is given one, and passes no providers is in that Region by the default provider."
  rationale   = <<-EOT
    A module takes its Region from its provider, not from its name or from an input called region. A call without providers gets the
    default of its caller. Two such calls, named for two Regions, build the same thing twice in one Region; each looks right, and the
    loss of that Region takes both.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/modules/develop/providers#passing-providers-explicitly",
  ]

  for "call" {
    each  = modules()
    where = !given(call.providers) && length(claims(call)) == 1
  }
  let {
    claim   = claims(call)[0]
    witness = witnesses(call)[0]
    twins   = [for other in sibling_calls(call) : other if length(claims(other)) == 1 && !contains(claims(other), claim) && region(other) == region(call)]
    sound   = same_region(region(call), claim) || reaches(call, claim)
  }

  require {
    condition = sound || length(twins) == 0
    message   = "${address(call)} is meant for ${claim} and gets the provider of ${region(call)}, as ${address(first(twins))} does."
    at        = witness.at
    label     = "${witness.says} ${claim}"
    related   = [{ label = "also in ${region(call)}", at = header(first(twins)) }]
    effect    = "both are built in ${region(call)}; when it fails ${claim} has nothing to take over with."
    help      = "providers = { aws = aws.… }, with the provider of ${claim}"
  }
  require {
    severity  = "warning"
    condition = sound || length(twins) > 0
    message   = "${address(call)} is meant for ${claim} and gets the provider of ${region(call)}."
    at        = witness.at
    label     = "${witness.says} ${claim}"
    effect    = "it is built in ${region(call)}."
    help      = "providers = { aws = aws.… }, with the provider of ${claim}"
  }

  fails "two calls for two Regions on one default" {
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "us_east_1"
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu_west_1"
      region = "eu-west-1"
    }
    module "vpc_us_east_1" {
      source = "./modules/vpc"
    }
    module "vpc_eu_west_1" { # finding
      source = "./modules/vpc"
    }
    folder "modules/vpc" {
      variable "region" {
        type    = string
        default = null
      }
      variable "name" {
        type    = string
        default = "main"
      }
      resource "aws_vpc" "main" {
        cidr_block = "10.0.0.0/16"
        tags       = { Name = var.name }
      }
    }
  }
  fails "one call that says its Region in an input" {
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "us_east_1"
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu_west_1"
      region = "eu-west-1"
    }
    module "vpc" {
      source = "./modules/vpc"
      region = "eu-west-1" # finding(warning): "eu-west-1"
    }
    folder "modules/vpc" {
      variable "region" {
        type    = string
        default = null
      }
      variable "name" {
        type    = string
        default = "main"
      }
      resource "aws_vpc" "main" {
        cidr_block = "10.0.0.0/16"
        tags       = { Name = var.name }
      }
    }
  }
  passes "each call with its provider, and one on the default" {
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "us_east_1"
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu_west_1"
      region = "eu-west-1"
    }
    module "vpc_us_east_1" {
      source = "./modules/vpc"
    }
    module "vpc_eu_west_1" {
      source    = "./modules/vpc"
      providers = { aws = aws.eu_west_1 }
    }
    folder "modules/vpc" {
      variable "region" {
        type    = string
        default = null
      }
      variable "name" {
        type    = string
        default = "main"
      }
      resource "aws_vpc" "main" {
        cidr_block = "10.0.0.0/16"
        tags       = { Name = var.name }
      }
    }
  }
}
