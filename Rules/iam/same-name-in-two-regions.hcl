rule "iam/same-name-in-two-regions" {
  title       = "Two Regions create one IAM name"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "No two IAM entities of one kind have one name in one account, whichever Regions create them."
  effect      = "apply fails: the second creation ends in EntityAlreadyExists."
  rationale   = <<-EOT
    IAM knows no Regions. A module that creates a role of a fixed name works in the first Region and fails in the second; names are
    compared without regard to case, and a path makes no difference. A name that varies by Region, a name_prefix, or an entity that is
    created once outside the module is sound.
  EOT
  references = [
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html",
    "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html",
  ]

  for "entity" {
    each  = resources("aws_iam_role", "aws_iam_policy", "aws_iam_user", "aws_iam_group", "aws_iam_instance_profile", "aws_iam_saml_provider", "aws_iam_server_certificate", "aws_iam_openid_connect_provider")
    where = entity_name(entity) != null
  }
  group "set" {
    of = entity
    by = [type(entity), lower(entity_name(entity)), account(entity)]
  }
  let {
    members = in_source_order(set.members)
    base    = members[0]
    other   = length(members) < 2 ? base : members[1]
    homes   = unique([for member in members : made_from(member)])
  }

  require {
    condition = length(set.members) < 2
    message   = "${count(homes) > 1 ? "${listing(seen(homes))} ${count(homes) == 2 ? "both" : "all"} create" : "${address(base)} and ${address(other)} both create"} the ${noun(base)} \"${describe(entity_name(base))}\", and IAM has one namespace for all Regions."
    at        = entity_name(base)
    label     = "does not vary by Region"
    related = concat(
      [{ label = "creates it from ${made_from(base)}", at = asked_for_at(base) }],
      [for member in slice(seen(members), 1, count(members)) : { label = "creates it again from ${made_from(member)}", at = asked_for_at(member) }],
    )
    help = module(base) == null ? "a name for each Region, or one entity for both" : "name = \"${describe(entity_name(base))}-$${data.aws_region.current.name}\", or create the ${replace(noun(base), "IAM ", "")} once outside the module"
  }

  fails "a module that creates a role of one name, called for two Regions" {
    module "app_us" {
      source    = "./modules/app"
      providers = { aws = aws.us_east_1 }
    }
    module "app_eu" {
      source    = "./modules/app"
      providers = { aws = aws.eu_west_1 }
    }
    folder "modules/app" {
      resource "aws_iam_role" "task" {
        name = "acme-app-task" # finding: "acme-app-task"
        assume_role_policy = jsonencode({
          Version   = "2012-10-17"
          Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
        })
      }
    }
  }
  fails "two roots that call one module" {
    folder "live/eu" {
      provider "aws" {
        region = "eu-west-1"
      }
      module "app" {
        source = "../../modules/app"
      }
    }
    folder "live/us" {
      provider "aws" {
        region = "us-east-1"
      }
      module "app" {
        source = "../../modules/app"
      }
    }
    folder "modules/app" {
      resource "aws_iam_role" "task" {
        name               = "acme-app-task" # finding: "acme-app-task"
        assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
      }
    }
  }
  fails "names that differ by their case" {
    resource "aws_iam_policy" "eu" {
      provider = aws.eu_west_1
      name     = "App" # finding
      policy   = jsonencode({ Version = "2012-10-17", Statement = [] })
    }
    resource "aws_iam_policy" "us" {
      provider = aws.us_east_1
      name     = "app"
      policy   = jsonencode({ Version = "2012-10-17", Statement = [] })
    }
  }
  passes "a name for each Region, and other accounts" {
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "audit"
      region = "us-east-1"
      assume_role {
        role_arn = "arn:aws:iam::444455556666:role/terraform"
      }
    }
    resource "aws_iam_role" "app" {
      for_each           = toset(["us-east-1", "eu-west-1"])
      name               = "acme-app-${each.key}"
      assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
    }
    resource "aws_iam_role" "terraform" {
      name               = "deploy"
      assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
    }
    resource "aws_iam_role" "terraform_audit" {
      provider           = aws.audit
      name               = "deploy"
      assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
    }
  }
  undecided "a name from a variable" {
    variable "name" {
      type = string
    }
    resource "aws_iam_role" "eu" {
      provider           = aws.eu_west_1
      name               = var.name # undecided: var.name
      assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
    }
    resource "aws_iam_role" "us" {
      provider           = aws.us_east_1
      name               = "acme-app"
      assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
    }
  }
}
