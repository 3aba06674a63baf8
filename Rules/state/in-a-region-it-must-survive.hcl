rule "state/in-a-region-it-must-survive" {
  title       = "State lies in the Region it should survive"
  severity    = "warning"
  consequence = "outage"
  precision   = "high"
  demand      = "The state of a Region that stands by for another is not kept in that other Region."
  rationale   = <<-EOT
    Terraform reads, locks and writes the state for every plan and apply. A bucket is in one Region: while that Region is down, nothing
    that the state describes can be changed by Terraform, also not the standby that is healthy and has to be scaled up or promoted. The
    state belongs where its resources are, or in a Region that runs nothing. Which Region stands by for which is said by
    `primary` in the system block; without it each Region stands by for all others.
  EOT
  references = [
    "https://developer.hashicorp.com/terraform/language/backend/s3",
    "https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/disaster-recovery-options-in-the-cloud.html",
  ]

  for "base" {
    each  = roots()
    where = base.backend == null ? false : base.backend.type == "s3"
  }
  let {
    homes  = regions_of(base)
    others = unique(flatten([for other in roots() : regions_of(other) if !same(other, base)]))
    stored = base.backend.region
    # Whether the loss of a Region is what the root is there for.
    survives = [for home in homes : home if system().primary == null ? true : home != system().primary]
  }

  require {
    condition = length(homes) != 1 || length(survives) == 0 || length(others) == 0 ? true : stored == homes[0] || !contains(others, stored) || (system().primary == null ? false : stored != system().primary)
    message   = "The state of ${address(base)}, which runs in ${first(homes)}, lies in ${stored}, the Region it stands by for."
    at        = base.backend.region
    label     = "the bucket is in ${stored}"
    effect    = "while ${stored} is down, terraform can neither read nor lock this state: nothing in ${first(homes)} can be changed, scaled or promoted by it."
    help      = "a bucket in ${first(homes)} or in a Region that runs nothing; terraform init -migrate-state moves the state"
  }
  require {
    severity    = "note"
    consequence = "weaker"
    condition   = length(homes) < 2 ? true : !contains(homes, stored)
    message     = "The state of ${address(base)}, which runs in ${listing(seen(homes))}, lies in one of these Regions: ${stored}."
    at          = base.backend.region
    label       = "the bucket is in ${stored}"
    effect      = "while ${stored} is down, terraform can change nothing in the other ${count(homes) == 2 ? "Region" : "Regions"} either."
    help        = "a bucket in a Region that runs nothing, or a root for each Region; terraform init -migrate-state moves the state"
  }

  fails "the standby's state in the primary's Region" {
    folder "live/eu" {
      terraform {
        backend "s3" {
          bucket = "acme-state"
          key    = "eu.tfstate"
          region = "us-east-1" # finding: "us-east-1"
        }
      }
      provider "aws" {
        region = "eu-west-1"
      }
      resource "aws_sqs_queue" "jobs" {
        name = "jobs"
      }
    }
    folder "live/us" {
      terraform {
        backend "s3" {
          bucket = "acme-state"
          key    = "us.tfstate"
          region = "us-east-1"
        }
      }
      provider "aws" {
        region = "us-east-1"
      }
      resource "aws_sqs_queue" "jobs" {
        name = "jobs"
      }
    }
  }
  fails "one state for both Regions, in one of them" {
    terraform {
      backend "s3" {
        bucket = "acme-state"
        key    = "app.tfstate"
        region = "us-east-1" # finding(note): "us-east-1"
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
  passes "the primary's state may lie with the standby, and a third Region serves both" {
    system {
      primary = "us-east-1"
    }
    folder "live/eu" {
      terraform {
        backend "s3" {
          bucket = "acme-state"
          key    = "eu.tfstate"
          region = "us-west-2"
        }
      }
      provider "aws" {
        region = "eu-west-1"
      }
      resource "aws_sqs_queue" "jobs" {
        name = "jobs"
      }
    }
    folder "live/us" {
      terraform {
        backend "s3" {
          bucket = "acme-state-eu"
          key    = "us.tfstate"
          region = "eu-west-1"
        }
      }
      provider "aws" {
        region = "us-east-1"
      }
      resource "aws_sqs_queue" "jobs" {
        name = "jobs"
      }
    }
  }
  undecided "the command line says where the bucket is" {
    folder "live/eu" {
      terraform {
        backend "s3" {}
      }
      provider "aws" {
        region = "eu-west-1"
      }
      resource "aws_sqs_queue" "jobs" { # undecided: the backend of live/eu states no region
        name = "jobs"
      }
    }
    folder "live/us" {
      provider "aws" {
        region = "us-east-1"
      }
      resource "aws_sqs_queue" "jobs" {
        name = "jobs"
      }
    }
  }
}
