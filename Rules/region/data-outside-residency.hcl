rule "region/data-outside-residency" {
  title       = "Data at rest outside the Regions it must stay in"
  severity    = "error"
  consequence = "exposure"
  precision   = "high"
  demand      = "Everything that holds data is in a Region that policy.residency of .regionlint.hcl names."
  effect      = "data lies under a law it must not lie under."
  rationale   = <<-EOT
    Data that must stay in a country or union leaves it by a replica, a copied snapshot, a replicated secret or a bucket on the wrong
    provider. What only computes or routes may be elsewhere and is not judged. The rule says nothing until .regionlint.hcl has
    policy { residency = [...] }.
  EOT
  references = [
    "https://docs.aws.amazon.com/prescriptive-guidance/latest/strategy-aws-data-residency/welcome.html",
  ]

  let {
    homeland = policy("residency")
  }
  for "home" {
    each = homeland == null ? [] : homes(flatten([for kind in local.stores : resources(kind)]))
  }

  require {
    condition = contains(homeland, home.region)
    message   = "${address(home.thing)} keeps data in ${home.region}, which policy.residency does not name."
    at        = home.at
    label     = "in ${home.region}"
    related   = [{ label = "where data must stay", at = homeland }]
    help      = "a Region of policy.residency for everything that holds data"
  }

  fails "a secret that is replicated abroad" {
    policy {
      residency = ["us-east-1"]
    }
    resource "aws_secretsmanager_secret" "token" {
      replica {
        region = "eu-west-1" # finding: "eu-west-1"
      }
    }
  }
  passes "computing is done elsewhere" {
    policy {
      residency = ["us-east-1"]
    }
    resource "aws_s3_bucket" "orders" {}
    resource "aws_lb" "edge" {
      provider = aws.eu_west_1
    }
  }
  passes "nothing is said about residency" {
    resource "aws_s3_bucket" "orders" {}
  }
  undecided "a replica in a Region from a variable" {
    policy {
      residency = ["us-east-1"]
    }
    variable "away" {}
    resource "aws_secretsmanager_secret" "token" {
      replica {
        region = var.away # undecided: var.away
      }
    }
  }
}
