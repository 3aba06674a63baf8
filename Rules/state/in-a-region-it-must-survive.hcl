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
    where = hangs_on_other(base)
  }
  group "set" {
    of = base
    by = [base.backend.region, regions_of(base)[0]]
  }
  let {
    members = seen(set.members)
    base    = members[0]
    stored  = base.backend.region
    home    = regions_of(base)[0]
    many    = count(members) > 1
  }

  require {
    condition = length(set.members) == 0
    message   = "The ${many ? "states" : "state"} of ${listing([for member in members : address(member)])}, which ${many ? "run" : "runs"} in ${home}, ${many ? "lie" : "lies"} in ${stored}, the Region ${many ? "they stand" : "it stands"} by for."
    at        = base.backend.region
    label     = "the bucket is in ${stored}"
    related   = [for member in slice(members, 1, count(members)) : { label = "and here", at = member.backend.region }]
    effect    = "while ${stored} is down, terraform can neither read nor lock ${many ? "these states" : "this state"}: nothing in ${home} can be changed, scaled or promoted by it."
    help      = "a bucket in ${home} or in a Region that runs nothing; terraform init -migrate-state moves the state"
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
  fails "two roots of the standby keep their states there, which is one thing to mend" {
    folder "live/eu-app" {
      terraform {
        backend "s3" {
          bucket = "acme-state"
          key    = "eu-app.tfstate"
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
    folder "live/eu-data" {
      terraform {
        backend "s3" {
          bucket = "acme-state"
          key    = "eu-data.tfstate"
          region = "us-east-1"
        }
      }
      provider "aws" {
        region = "eu-west-1"
      }
      resource "aws_sqs_queue" "imports" {
        name = "imports"
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
