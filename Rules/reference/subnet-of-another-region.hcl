rule "reference/subnet-of-another-region" {
  title       = "Resource is put into subnets of another Region"
  severity    = "error"
  supersedes  = ["provider/name-names-another-region"]
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Subnets that a resource or a subnet group is put into are in its own Region."
  effect      = "apply fails: a subnet of another Region is not found."
  rationale   = <<-EOT
    A module that is called once and given the subnets of several Regions makes everything in the Region of its one provider. Plan
    accepts the foreign ids.
  EOT
  references = [
    "https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html",
    "https://developer.hashicorp.com/terraform/language/modules/develop/providers",
  ]

  for "place" { each = local.subnet_arguments }
  for "consumer" { each = resources(place.type) }
  let {
    foreign = [for value in each_value(consumer, place.path) : value if !same_region(region(value), region(consumer))]
  }

  require {
    condition = length(foreign) == 0
    message   = "${title(substr(a_noun(consumer), 0, 1))}${substr(a_noun(consumer), 1, -1)} in ${region(consumer)} ${strcontains(type(consumer), "subnet_group") ? "holds" : "is put into"} subnets of ${listing(unique([for value in seen(foreign) : region(value)]))}."
    at        = first(foreign)
    label     = placed_label(first(foreign))
    related = concat(
      [{ label = module(consumer) == null ? "${address(consumer)} is in ${region(consumer)}" : "everything in it is in ${region(consumer)}", at = asked_for_at(consumer) }],
      [for value in seen(foreign) : { label = placed_label(value), at = value }],
    )
    participants = concat(seen(targets(first(foreign))), [consumer])
    effect       = "apply fails: ${strcontains(type(consumer), "subnet_group") ? "a subnet group takes subnets" : "${a_noun(consumer)} goes into subnets"} of its own Region only."
    help         = module(consumer) == null ? (counterpart(first(foreign), region(consumer)) != null ? "use ${counterpart(first(foreign), region(consumer))}" : "use subnets of ${region(consumer)}, or the provider of ${region(first(foreign))}") : "call ${address(module(consumer))} once for each Region, with the providers and only that Region's subnets"
  }

  fails "a subnet group with subnets of the other Region" {
    resource "aws_subnet" "eu" {
      provider   = aws.eu_west_1
      count      = 2
      vpc_id     = "vpc-0b"
      cidr_block = "10.1.${count.index}.0/24"
    }
    resource "aws_db_subnet_group" "us" {
      provider   = aws.us_east_1
      name       = "db"
      subnet_ids = aws_subnet.eu[*].id # finding
    }
  }
  passes "subnets of its own Region, and ids that say nothing" {
    resource "aws_subnet" "eu" {
      provider   = aws.eu_west_1
      vpc_id     = "vpc-0b"
      cidr_block = "10.1.0.0/24"
    }
    resource "aws_db_subnet_group" "eu" {
      provider   = aws.eu_west_1
      name       = "db"
      subnet_ids = [aws_subnet.eu.id, "subnet-0b2"]
    }
  }
  undecided "subnets from a variable" {
    variable "subnet_ids" {
      type = list(string)
    }
    resource "aws_db_subnet_group" "us" {
      provider   = aws.us_east_1
      name       = "db"
      subnet_ids = var.subnet_ids # undecided: var.subnet_ids
    }
  }
}
