rule "region/not-allowed" {
  title       = "Resource in a Region that is not allowed"
  severity    = "error"
  consequence = "exposure"
  precision   = "high"
  demand      = "Every resource is in a Region that regions.allowed of .regionlint.hcl names."
  effect      = "it stands where its owner said that nothing may: under another law, or where no one watches."
  rationale   = <<-EOT
    Which Regions an organisation works in is decided once, and a service control policy often enforces it: then apply fails. Where none
    does, a forgotten default Region is enough to put data under another law. Global services have no Region and are not judged.
    The rule says nothing until .regionlint.hcl has regions { allowed = [...] }.
  EOT
  references = [
    "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html",
  ]

  let {
    allowed = policy("regions.allowed")
  }
  for "home" {
    each = allowed == null ? [] : homes(flatten([for root in roots() : instances(root)]))
  }

  require {
    condition = contains(allowed, home.region)
    message   = "${address(home.thing)} is in ${home.region}, which regions.allowed does not name."
    at        = home.at
    label     = "in ${home.region}"
    related   = [{ label = "what is allowed", at = allowed }]
    help      = "an allowed Region, or ${home.region} among regions.allowed"
  }

  fails "a provider of a Region that is not allowed" {
    regions {
      allowed = ["eu-west-1", "eu-central-1"]
    }
    provider "aws" {
      region = "us-east-1" # finding: "us-east-1"
    }
    resource "aws_sns_topic" "alerts" {}
    resource "aws_sqs_queue" "orders" {}
  }
  fails "a replica of a table" {
    regions {
      allowed = ["us-east-1"]
    }
    resource "aws_dynamodb_table" "carts" {
      name     = "carts"
      hash_key = "id"
      attribute {
        name = "id"
        type = "S"
      }
      replica {
        region_name = "ap-south-1" # finding: "ap-south-1"
      }
    }
  }
  passes "allowed Regions and what has none" {
    regions {
      allowed = ["eu-west-1"]
    }
    resource "aws_sns_topic" "alerts" {
      provider = aws.eu_west_1
    }
    resource "aws_iam_role" "task" {
      assume_role_policy = "{}"
    }
  }
  passes "nothing is said about Regions" {
    resource "aws_sns_topic" "alerts" {}
  }
  undecided "a Region from a variable" {
    regions {
      allowed = ["eu-west-1"]
    }
    variable "region" {}
    provider "aws" {
      region = var.region
    }
    resource "aws_sns_topic" "alerts" {} # undecided: var.region
  }
}
