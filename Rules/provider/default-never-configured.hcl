rule "provider/default-never-configured" {
  title       = "Default provider is used and configured nowhere"
  severity    = "warning"
  consequence = "misleading"
  precision   = "very-high"
  demand      = "A root that configures AWS providers under aliases only names one of them for everything it makes."
  effect      = "Terraform makes up an empty configuration: Region and credentials come from the environment, and without them plan fails."
  rationale   = <<-EOT
    Where every provider block has an alias there is no default, and Terraform makes up an empty one for whatever names no provider,
    modules included. Types without a Region (accelerators, DNS, IAM) need its credentials as well. A default that is configured, with
    aliases beside it, is the commonest style and no finding.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/providers/configuration#default-provider-configurations",
    "https://developer.hashicorp.com/terraform/language/modules/develop/providers",
  ]

  for "base" { each = roots() }
  let {
    configurations = [for configuration in providers("aws") : configuration if root(configuration) == root(base) && module(configuration) == null]
    defaults       = [for configuration in configurations : configuration if configuration.alias == null]
    placed         = [for configuration in configurations : configuration if is_written(configuration, "region")]
    missing        = length(placed) > 0 && length(defaults) == 0
    users          = !missing ? [] : [for instance in instances(base) : instance if !startswith(type(instance), "aws_") || is_data(instance) && contains(local.placeless_data, type(instance)) ? false : provider(instance) != null ? provider(instance).implicit : false]
    # What a module that is not on disk makes isn't known: perhaps nothing of AWS. The registry's names end in the provider's.
    calls = !missing ? [] : [for call in modules() : call if root(call) == root(base) && opaque(call) && !(can(regex("^[\\w-]+/[\\w-]+/[a-z0-9]+$", call.source)) && !endswith(call.source, "/aws")) && (provider(call) != null ? provider(call).implicit : false)]
    all   = in_source_order(concat(users, calls))
  }

  require {
    condition = length(users) == 0
    message   = "The default AWS provider is configured nowhere, and ${count(all)} ${count(all) == 1 ? "object uses" : "objects use"} it beside ${listing([for configuration in seen(placed) : "aws.${configuration.alias}"])}."
    at        = header(first(all))
    label     = "names no provider, and no default is configured"
    related   = [for user in slice(seen(all), min(1, count(all)), min(4, count(all))) : { label = "nor does ${address(user)}", at = header(user) }]
    help      = "provider = aws.${first(placed).alias} where it belongs, or a provider \"aws\" without alias that states a Region"
  }

  require {
    severity  = "note"
    condition = length(users) > 0 || length(calls) == 0
    message   = "The default AWS provider is configured nowhere, and ${address(first(calls))}, which is not on disk, gets it beside ${listing([for configuration in seen(placed) : "aws.${configuration.alias}"])}."
    at        = header(first(calls))
    label     = "is passed no providers, and no default is configured"
    help      = "providers = { aws = aws.${first(placed).alias} }, or a provider \"aws\" without alias that states a Region"
  }

  fails "a security group that names no alias" {
    provider "aws" {
      alias  = "us_east_1"
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu_west_1"
      region = "eu-west-1"
    }
    resource "aws_security_group" "db" { # finding
      name = "db"
    }
    resource "aws_route53_zone" "main" {
      name = "acme.example"
    }
  }
  fails "a module that is not on disk and is passed nothing" {
    provider "aws" {
      alias  = "us_east_1"
      region = "us-east-1"
    }
    module "roles" { # finding(note)
      source  = "acme/roles/aws"
      version = "1.0.0"
    }
  }
  passes "a module of another provider that is not on disk" {
    provider "aws" {
      alias  = "us_east_1"
      region = "us-east-1"
    }
    module "label" {
      source  = "cloudposse/label/null"
      version = "0.25.0"
    }
  }
  passes "a configured default beside an alias" {
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu_west_1"
      region = "eu-west-1"
    }
    resource "aws_security_group" "db" {
      name = "db"
    }
  }
  passes "a root without any provider is a module of somebody" {
    resource "aws_security_group" "db" {
      name = "db"
    }
    terraform {
      required_providers {
        aws = {
          source                = "hashicorp/aws"
          configuration_aliases = [aws.peer]
        }
      }
    }
  }
}
