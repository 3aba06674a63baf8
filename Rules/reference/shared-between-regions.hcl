rule "reference/shared-between-regions" {
  title       = "One regional object is used in two Regions"
  severity    = "error"
  supersedes  = ["provider/name-names-another-region"]
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "What can be used in its own Region only is used by consumers of one Region."
  effect      = "apply fails: in one of the Regions at least there is no such thing."
  rationale   = <<-EOT
    A security group, a subnet group or a key is in one Region, wherever that is. If consumers of two Regions use it, one of them is
    wrong even where the object's own Region can't be told from the text, because its provider is configured nowhere or waits for a
    variable. Where its Region is known, each consumer that differs is reported on its own.
  EOT
  references = [
    "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html",
    "https://developer.hashicorp.com/terraform/language/providers/configuration#alias-multiple-provider-configurations",
  ]

  for "use" {
    each = flatten([for place in concat(local.same_region_arguments, local.subnet_arguments, local.security_group_arguments) : [
      for consumer in resources(place.type) : [
        for value in each_value(consumer, place.path) : [
          for target in seen(targets(value)) : { consumer = consumer, value = value, target = target } if !known(region(target))
        ]
      ] if known(region(consumer)) && region(consumer) != null
    ]])
  }
  group "set" {
    of = use
    by = [address(use.target), root(use.target)]
  }
  let {
    homes = unique([for use in set.members : region(use.consumer)])
    base  = set.members[0]
    other = first([for use in set.members : use if region(use.consumer) != region(base.consumer)])
  }

  require {
    condition = length(homes) < 2
    message   = "${address(base.target)} is used in ${listing(homes)}, and can be in one Region only."
    at        = other.value
    label     = "used in ${region(other.consumer)}"
    related = [
      { label = "used in ${region(base.consumer)}", at = base.value },
      { label = "in one Region, whichever", at = header(base.target) },
    ]
    help = "${a_noun(base.target)} for each Region, each with its provider"
  }

  fails "two clusters of two Regions with one security group" {
    provider "aws" {
      alias  = "us_east_1"
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu_west_1"
      region = "eu-west-1"
    }
    resource "aws_security_group" "db" {
      name = "db"
    }
    resource "aws_rds_cluster" "eu" {
      provider               = aws.eu_west_1
      cluster_identifier     = "orders-eu"
      engine                 = "aurora-postgresql"
      vpc_security_group_ids = [aws_security_group.db.id]
      skip_final_snapshot    = true
    }
    resource "aws_rds_cluster" "us" {
      provider               = aws.us_east_1
      cluster_identifier     = "orders-us"
      engine                 = "aurora-postgresql"
      vpc_security_group_ids = [aws_security_group.db.id] # finding: aws_security_group.db.id
      skip_final_snapshot    = true
    }
  }
  passes "a security group for each Region" {
    provider "aws" {
      alias  = "us_east_1"
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu_west_1"
      region = "eu-west-1"
    }
    resource "aws_security_group" "eu" {
      provider = aws.eu_west_1
      name     = "db"
    }
    resource "aws_security_group" "us" {
      provider = aws.us_east_1
      name     = "db"
    }
    resource "aws_rds_cluster" "eu" {
      provider               = aws.eu_west_1
      cluster_identifier     = "orders-eu"
      engine                 = "aurora-postgresql"
      vpc_security_group_ids = [aws_security_group.eu.id]
      skip_final_snapshot    = true
    }
    resource "aws_rds_cluster" "us" {
      provider               = aws.us_east_1
      cluster_identifier     = "orders-us"
      engine                 = "aurora-postgresql"
      vpc_security_group_ids = [aws_security_group.us.id]
      skip_final_snapshot    = true
    }
  }
}
