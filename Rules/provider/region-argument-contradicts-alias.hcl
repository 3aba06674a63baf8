rule "provider/region-argument-contradicts-alias" {
  title       = "Region argument overrides the alias beside it"
  severity    = "warning"
  supersedes  = ["provider/name-names-another-region"]
  consequence = "misleading"
  precision   = "high"
  demand      = "A resource that states a Region and names a provider alias for a Region says the same with both."
  effect      = "the region argument wins; the resource is not where its provider says."
  rationale   = <<-EOT
    With AWS provider 6 the region argument decides, whatever the provider's own Region is. Beside an alias that reads as another
    Region one of the two was forgotten, often in moving the resource. Changing the argument creates the resource anew.
  EOT
  references = [
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/enhanced-region-support",
  ]

  for "base" { each = roots() }
  for "object" {
    each  = instances(base)
    where = regional(object) && contains(majors(object), 6) && meta(object, "provider") != null && is_written(object, "region") && provider(object) != null
  }
  let {
    stated = written(object, "region")
    named  = reads_as(provider(object).alias)
  }

  require {
    condition = named == null ? true : stated == named
    message   = "${address(object)} is in ${describe(stated)} although its provider aws.${provider(object).alias} reads as ${named}."
    at        = stated
    label     = "decides"
    related   = [{ label = "reads as ${named}, and decides nothing", at = meta(object, "provider") }]
    help      = "remove region, or provider"
  }

  fails "two Regions on one resource" {
    terraform {
      required_providers {
        aws = {
          source  = "hashicorp/aws"
          version = "~> 6.0"
        }
      }
    }
    provider "aws" {
      alias  = "us_east_1"
      region = "us-east-1"
    }
    resource "aws_sns_topic" "alerts" {
      provider = aws.us_east_1
      region   = "eu-west-1" # finding: "eu-west-1"
      name     = "alerts"
    }
  }
  passes "the same Region twice, or a provider that reads as none" {
    terraform {
      required_providers {
        aws = {
          source  = "hashicorp/aws"
          version = "~> 6.0"
        }
      }
    }
    provider "aws" {
      alias  = "us_east_1"
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "audit"
      region = "us-east-1"
    }
    resource "aws_sns_topic" "alerts" {
      provider = aws.us_east_1
      region   = "us-east-1"
      name     = "alerts"
    }
    resource "aws_sns_topic" "audit" {
      provider = aws.audit
      region   = "eu-west-1"
      name     = "audit"
    }
  }
}
