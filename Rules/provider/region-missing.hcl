rule "provider/region-missing" {
  title       = "Provider of a multi-Region root states no Region"
  severity    = "warning"
  consequence = "misleading"
  precision   = "high"
  demand      = "Where a root configures several AWS providers, each states its Region."
  effect      = "its Region is whatever AWS_REGION or the profile says where Terraform runs; all such providers fall together in one Region."
  rationale   = <<-EOT
    A provider without region takes it from the environment. Beside others that state theirs, that is a Region nobody can read from the
    configuration, and a laptop and a pipeline may disagree about it. Empty blocks of reusable modules, which only name what is passed
    in, are not judged.
  EOT
  references  = ["https://registry.terraform.io/providers/hashicorp/aws/latest/docs#aws-configuration-reference"]

  for "configuration" {
    each  = providers("aws")
    where = in_root(configuration)
  }
  let {
    placed = [for other in beside(configuration) : other if is_written(other, "region")]
  }

  require {
    condition = is_written(configuration, "region") || length(placed) == 0
    message   = "Provider ${configuration.alias == null ? "aws" : "aws.${configuration.alias}"} states no Region, beside ${listing([for other in seen(placed) : "${describe(other.region)}"])}."
    at        = configuration.region
    label     = "region is not set"
    related   = [for other in slice(seen(placed), 0, 1) : { label = "states its Region", at = other.region }]
    help      = reads_as(configuration.alias) == null ? "region = … in this block" : "region = \"${reads_as(configuration.alias)}\""
  }

  fails "one of two says where" {
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" { # finding
      alias = "eu_central_1"
    }
  }
  passes "both say where, one by a variable" {
    variable "region" {
      type = string
    }
    provider "aws" {
      region = var.region
    }
    provider "aws" {
      alias  = "eu_central_1"
      region = "eu-central-1"
    }
  }
  passes "a reusable module names what is passed in" {
    provider "aws" {
      alias = "primary"
    }
    provider "aws" {
      alias = "replica"
    }
  }
}
