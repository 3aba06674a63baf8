rule "state/in-one-of-its-regions" {
  title       = "One state for several Regions lies in one of them"
  severity    = "note"
  consequence = "weaker"
  precision   = "very-high"
  demand      = "The state of a root that works in several Regions is kept in a Region that runs nothing of it."
  rationale   = <<-EOT
    Terraform reads, locks and writes the state for every plan and apply. Where one root builds several Regions and its state lies in one
    of them, losing that Region also takes away the means to change the others. A bucket in a Region that runs nothing avoids that; so
    does a root for each Region.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/backend/s3",
    "https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/disaster-recovery-options-in-the-cloud.html",
  ]

  for "base" {
    each  = roots()
    where = base.backend == null ? false : base.backend.type == "s3" && length(regions_of(base)) > 1
  }
  let {
    homes  = regions_of(base)
    stored = base.backend.region
  }

  require {
    condition = !contains(homes, stored)
    message   = "The state of ${address(base)}, which runs in ${listing(seen(homes))}, lies in one of these Regions: ${stored}."
    at        = base.backend.region
    label     = "the bucket is in ${stored}"
    effect    = "while ${stored} is down, terraform can change nothing in the other ${count(homes) == 2 ? "Region" : "Regions"} either."
    help      = "a bucket in a Region that runs nothing, or a root for each Region; terraform init -migrate-state moves the state"
  }

  fails "the bucket is in the first Region" {
    terraform {
      backend "s3" {
        bucket = "acme-state"
        key    = "app.tfstate"
        region = "us-east-1" # finding: "us-east-1"
      }
    }
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu"
      region = "eu-west-1"
    }
    resource "aws_sqs_queue" "us" {
      name = "jobs"
    }
    resource "aws_sqs_queue" "eu" {
      provider = aws.eu
      name     = "jobs"
    }
  }
  passes "a third Region" {
    terraform {
      backend "s3" {
        bucket = "acme-state"
        key    = "app.tfstate"
        region = "us-west-2"
      }
    }
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu"
      region = "eu-west-1"
    }
    resource "aws_sqs_queue" "us" {
      name = "jobs"
    }
    resource "aws_sqs_queue" "eu" {
      provider = aws.eu
      name     = "jobs"
    }
  }
  undecided "the command line says where the bucket is" {
    terraform {
      backend "s3" {}
    }
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu"
      region = "eu-west-1"
    }
    resource "aws_sqs_queue" "us" { # undecided: states no region
      name = "jobs"
    }
    resource "aws_sqs_queue" "eu" {
      provider = aws.eu
      name     = "jobs"
    }
  }
}
