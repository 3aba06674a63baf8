rule "provider/module-region-differs" {
  title       = "Module is told another Region than its provider's"
  severity    = "warning"
  supersedes  = ["provider/name-names-another-region"]
  consequence = "misleading"
  precision   = "high"
  demand      = "An input of a module call that says its Region says the Region of the provider that the call passes."
  effect      = "the module builds in the provider's Region and writes the other into names, ARNs, endpoints and dashboards."
  rationale   = <<-EOT
    Modules that take region as an input use it for names, ARNs and service endpoints, while their resources are where the provider
    says. When the two differ, policies allow the wrong Region and clients connect across Regions; it applies without an error. Inputs
    for the Region of something else (peer_region, source_region …) are not judged, nor a module that puts the input on the region
    argument of its resources (AWS provider 6).
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/modules/develop/providers",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/enhanced-region-support",
  ]

  for "call" {
    each  = modules()
    where = given(call.providers)
  }
  for "name" {
    each  = keys(call.inputs)
    where = length(regexall("(^|_)region$", name)) > 0 && length(regexall(local.foreign_region_inputs, name)) == 0
  }
  let {
    stated = call.inputs[name]
    sound  = !known(stated) ? stated == region(call) : !is_region(stated) || same_region(region(call), stated) || reaches(call, stated)
    agrees = anytrue([for witness in witnesses(call) : contains([stated, region(call)], witness.region) && witness.says != "${name} is"])
  }

  require {
    severity  = "error"
    condition = sound || !agrees
    message   = "${address(call)} is told ${stated} and gets the provider of ${region(call)}."
    at        = stated
    label     = "the module is told ${stated}"
    related   = [{ label = "and works in ${region(call)}", at = meta(call, "providers") }]
    help      = reads_as(label(call)) == stated ? "pass the provider of ${stated}" : "${name} = \"${region(call)}\""
  }
  require {
    condition = sound || agrees
    message   = "${address(call)} is told ${stated} and gets the provider of ${region(call)}."
    at        = stated
    label     = "the module is told ${stated}"
    related   = [{ label = "and works in ${region(call)}", at = meta(call, "providers") }]
    help      = "${name} = \"${region(call)}\", or pass the provider of ${stated}"
  }

  fails "the label agrees with the provider" {
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
    module "vpc_eu_west_1" {
      source    = "./modules/vpc"
      region    = "us-east-1" # finding: "us-east-1"
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
  fails "nothing else says which is right" {
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
      source    = "./modules/vpc"
      region    = "us-east-1" # finding(warning)
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
  passes "input and provider agree" {
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
    module "vpc_eu_west_1" {
      source    = "./modules/vpc"
      region    = "eu-west-1"
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
  passes "the module puts the input on its resources" {
    terraform {
      required_providers {
        aws = {
          source  = "hashicorp/aws"
          version = "~> 6.0"
        }
      }
    }
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
    module "topic" {
      source    = "./modules/topic"
      region    = "eu-west-1"
      providers = { aws = aws.us_east_1 }
    }
    folder "modules/topic" {
      variable "region" {
        type = string
      }
      resource "aws_sns_topic" "alerts" {
        region = var.region
        name   = "alerts"
      }
    }
  }
  undecided "an input without a value" {
    variable "region" {
      type = string
    }
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
      source    = "./modules/vpc"
      region    = var.region # undecided: var.region
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
