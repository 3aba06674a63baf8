rule "parity/module-inputs-differ" {
  title       = "One component is built differently in two Regions"
  severity    = "warning"
  consequence = "weaker"
  precision   = "high"
  demand      = "Calls that build one module in several Regions use one version of it and agree on encryption, protection, retention, health checks and versions."
  rationale   = <<-EOT
    Whoever calls a module once for each Region means the same thing twice. An input that one call sets and the other leaves to its
    default drifts unnoticed: the standby keeps its logs for a month, backups for a day, or runs another version, and that shows on the
    day it takes over. Sizes, names, networks and credentials differ by design and are not compared.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/modules/configuration",
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_planning_for_recovery_config_drift.html",
  ]

  for "one" {
    each  = modules()
    where = region(one) != null
  }
  group "set" {
    of = one
    by = [kind_of_root(one), module(one) == null ? "" : address(module(one)), unpinned(one), length(regions_in(label(one))) > 0 ? without_regions(label(one)) : ""]
  }
  let {
    # One call for each Region, or they are not the same component.
    homes = unique([for member in set.members : region(member)])
    calls = length(homes) == length(set.members) && length(homes) > 1 ? in_source_order(set.members) : []
    # The call the others are held against: the one that sets most.
    most = length(calls) == 0 ? 0 : max([for call in calls : length(call.inputs)]...)
    base = length(calls) == 0 ? null : [for call in calls : call if length(call.inputs) == most][0]
  }
  for "call" {
    each  = calls
    where = call != base
  }
  let {
    drifts = [for name in steady_names(base, call) : name if !contains(policy("parity.may_differ", []), name) && effective(base, name) != effective(call, name)]
    name   = first(drifts)
    passed = count(drifts) > 0 && contains(keys(call.inputs), name)
    more   = count(drifts) - 1
  }

  require {
    condition = pinned(base) == pinned(call)
    message   = "${describe(unpinned(call))} is used at ${describe(pinned(base))} in ${region(base)} (${address(base)}) and at ${describe(pinned(call))} in ${region(call)} (${address(call)})."
    at        = given(call.version) ? call.version : call.source
    label     = region(call)
    related   = [{ label = region(base), at = given(base.version) ? base.version : base.source }]
    help      = "one version for both; if a newer one is being tried in one Region on purpose: # regionlint:ignore parity/module-inputs-differ -- reason"
  }
  require {
    condition = length(drifts) == 0
    message   = "${name} is ${describe(effective(base, name))} in ${region(base)} (${address(base)}) and ${describe(effective(call, name))} in ${region(call)} (${address(call)})${more == 0 ? "" : ", and ${more} more ${more == 1 ? "input differs" : "inputs differ"}: ${listing(slice(seen(drifts), 1, count(drifts)))}"}."
    at        = passed ? call.inputs[name] : header(call)
    label     = passed ? region(call) : "not set here: the default of the module"
    related = [
      { label = contains(keys(base.inputs), name) ? region(base) : "what ${region(base)} gets", at = effective(base, name) },
      passed ? null : { label = "what ${region(call)} gets", at = effective(call, name) },
    ]
    help = "set ${name} = ${describe(effective(base, name))} here too, or let it differ: parity { may_differ = [\"${name}\"] } in .regionlint.hcl"
  }

  fails "one Region sets it, the other gets the default" {
    module "app_us" {
      source             = "./modules/app"
      providers          = { aws = aws.us_east_1 }
      log_retention_days = 365
    }
    module "app_eu" { # finding
      source    = "./modules/app"
      providers = { aws = aws.eu_west_1 }
    }
    folder "modules/app" {
      variable "log_retention_days" {
        type    = number
        default = 30
      }
      variable "desired_count" {
        type    = number
        default = 2
      }
      variable "name" {
        type    = string
        default = "app"
      }
      resource "aws_cloudwatch_log_group" "app" {
        name              = "/acme/${var.name}"
        retention_in_days = var.log_retention_days
      }
    }
  }
  fails "a root for each Region, and only one of them sets it" {
    folder "live/eu-west-1" {
      provider "aws" {
        region = "eu-west-1"
      }
      module "app" { # finding
        source = "../../modules/app"
      }
    }
    folder "live/us-east-1" {
      provider "aws" {
        region = "us-east-1"
      }
      module "app" {
        source             = "../../modules/app"
        log_retention_days = 365
      }
    }
    folder "modules/app" {
      variable "log_retention_days" {
        type    = number
        default = 30
      }
      resource "aws_cloudwatch_log_group" "app" {
        name              = "/app"
        retention_in_days = var.log_retention_days
      }
    }
  }
  fails "both set it, to different values" {
    module "app_us_east_1" {
      source             = "./modules/app"
      providers          = { aws = aws.us_east_1 }
      log_retention_days = 7
    }
    module "app_eu_west_1" {
      source             = "./modules/app"
      providers          = { aws = aws.eu_west_1 }
      log_retention_days = 365 # finding: 365
    }
    folder "modules/app" {
      variable "log_retention_days" {
        type    = number
        default = 30
      }
      variable "desired_count" {
        type    = number
        default = 2
      }
      variable "name" {
        type    = string
        default = "app"
      }
      resource "aws_cloudwatch_log_group" "app" {
        name              = "/acme/${var.name}"
        retention_in_days = var.log_retention_days
      }
    }
  }
  fails "two versions of one module" {
    module "app_eu_west_1" {
      source    = "git::https://example.com/app.git?ref=v2.4.0"
      providers = { aws = aws.eu_west_1 }
    }
    module "app_us_east_1" {
      source    = "git::https://example.com/app.git?ref=v2.3.1" # finding
      providers = { aws = aws.us_east_1 }
    }
  }
  passes "sizes and names differ by design" {
    module "app_us" {
      source             = "./modules/app"
      providers          = { aws = aws.us_east_1 }
      log_retention_days = 365
      desired_count      = 6
      name               = "app-us"
    }
    module "app_eu" {
      source             = "./modules/app"
      providers          = { aws = aws.eu_west_1 }
      log_retention_days = 365
      name               = "app-eu"
    }
    folder "modules/app" {
      variable "log_retention_days" {
        type    = number
        default = 30
      }
      variable "desired_count" {
        type    = number
        default = 2
      }
      variable "name" {
        type    = string
        default = "app"
      }
      resource "aws_cloudwatch_log_group" "app" {
        name              = "/acme/${var.name}"
        retention_in_days = var.log_retention_days
      }
    }
  }
  undecided "a value that is not known" {
    variable "retention" {
      type = number
    }
    module "app_us" {
      source             = "./modules/app"
      providers          = { aws = aws.us_east_1 }
      log_retention_days = var.retention # undecided: var.retention
    }
    module "app_eu" {
      source    = "./modules/app"
      providers = { aws = aws.eu_west_1 }
    }
    folder "modules/app" {
      variable "log_retention_days" {
        type    = number
        default = 30
      }
      variable "desired_count" {
        type    = number
        default = 2
      }
      variable "name" {
        type    = string
        default = "app"
      }
      resource "aws_cloudwatch_log_group" "app" {
        name              = "/acme/${var.name}"
        retention_in_days = var.log_retention_days
      }
    }
  }
}
