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
          for thing in count(targets(value)) > 0 ? seen(targets(value)) : [null] : { consumer = consumer, value = value, target = thing }
          if thing != null ? !known(region(thing)) : !known(value) && !known(region(value)) && length(regexall(local.id_paths, place.path)) > 0
        ]
      ] if known(region(consumer)) && region(consumer) != null
    ]])
  }
  group "set" {
    of = use
    by = [use.target != null ? identity(use.target) : identity(use.value)]
  }
  let {
    words = set.members[0].target == null ? describe(set.members[0].value) : address(set.members[0].target)
    homes = unique([for use in set.members : region(use.consumer)])
    base  = set.members[0]
    other = first([for use in set.members : use if region(use.consumer) != region(base.consumer)])
  }

  require {
    condition = length(homes) < 2
    message   = "${words} is used in ${listing(homes)}, and can be in one Region only."
    at        = other.value
    label     = "used in ${region(other.consumer)}"
    related = [
      { label = "used in ${region(base.consumer)}", at = base.value },
      { label = "in one Region, whichever", at = base.target == null ? null : header(base.target) },
    ]
    help = base.target == null ? "one for each Region" : "${a_noun(base.target)} for each Region, each with its provider"
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
  fails "one variable for two Regions, whatever its value" {
    variable "vpc_id" {
      type = string
    }
    resource "aws_subnet" "eu" {
      provider   = aws.eu_west_1
      vpc_id     = var.vpc_id
      cidr_block = "10.1.0.0/24"
    }
    resource "aws_subnet" "us" {
      provider   = aws.us_east_1
      vpc_id     = var.vpc_id # finding: var.vpc_id
      cidr_block = "10.0.0.0/24"
    }
  }
  passes "names may be alike in two Regions" {
    variable "key_name" {
      type = string
    }
    resource "aws_instance" "eu" {
      provider      = aws.eu_west_1
      ami           = "ami-0123456789abcdef0"
      instance_type = "m7g.large"
      key_name      = var.key_name
    }
    resource "aws_instance" "us" {
      provider      = aws.us_east_1
      ami           = "ami-0fedcba9876543210"
      instance_type = "m7g.large"
      key_name      = var.key_name
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
