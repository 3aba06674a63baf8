rule "reference/security-group-of-another-region" {
  title       = "Security group of another Region"
  severity    = "error"
  supersedes  = ["provider/name-names-another-region"]
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "Security groups are used, and referred to in rules, in their own Region only."
  effect      = "apply fails: there is no such security group in the Region of the resource."
  rationale   = <<-EOT
    A security group belongs to a VPC. Within one Region a rule may name a group of a peered VPC; across Regions it may not, and has to
    name address ranges. What is attached to something in another Region isn't found at all. Plan accepts both.
  EOT
  references = [
    "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html",
    "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html",
  ]

  for "place" { each = local.security_group_arguments }
  for "consumer" { each = resources(place.type) }
  for "value" { each = each_value(consumer, place.path) }

  require {
    condition = same_region(region(value), region(consumer))
    message   = "${address(consumer)} is in ${region(consumer)} and refers to ${count(targets(value)) == 1 ? a_target(value) : "a security group"} of ${region(value)}."
    at        = value
    label     = placed_label(value)
    related = [
      { label = "${address(consumer)} is in ${region(consumer)}", at = header(consumer) },
      { label = "the other end", at = header(first(targets(value))) },
    ]
    participants = concat(seen(targets(value)), [consumer])
    help         = counterpart(value, region(consumer)) != null ? "use ${counterpart(value, region(consumer))}" : strcontains(place.type, "rule") ? "a range of addresses: no rule can name a group of another Region" : "a security group of ${region(consumer)}"
  }

  fails "a rule that lets in a group of the other Region" {
    resource "aws_security_group" "app" {
      provider = aws.us_east_1
      name     = "app"
    }
    resource "aws_security_group" "db" {
      provider = aws.eu_west_1
      name     = "db"
    }
    resource "aws_vpc_security_group_ingress_rule" "db" {
      provider                     = aws.eu_west_1
      security_group_id            = aws_security_group.db.id
      referenced_security_group_id = aws_security_group.app.id # finding: aws_security_group.app.id
      ip_protocol                  = "tcp"
      from_port                    = 5432
      to_port                      = 5432
    }
  }
  undecided "the id is a secret's text, which may name a group of any Region" {
    data "aws_secretsmanager_secret_version" "group" {
      provider  = aws.us_east_1
      secret_id = "eu/security-group"
    }
    resource "aws_rds_cluster" "eu" {
      provider               = aws.eu_west_1
      cluster_identifier     = "orders-eu"
      engine                 = "aurora-postgresql"
      vpc_security_group_ids = [data.aws_secretsmanager_secret_version.group.secret_string] # undecided: secret_string
      skip_final_snapshot    = true
    }
  }
  fails "a cluster with the group of the other Region" {
    resource "aws_security_group" "db" {
      provider = aws.us_east_1
      name     = "db"
    }
    resource "aws_rds_cluster" "eu" {
      provider               = aws.eu_west_1
      cluster_identifier     = "orders-eu"
      engine                 = "aurora-postgresql"
      vpc_security_group_ids = [aws_security_group.db.id] # finding
      skip_final_snapshot    = true
    }
  }
  passes "address ranges across Regions, groups within one" {
    resource "aws_security_group" "app" {
      provider = aws.eu_west_1
      name     = "app"
    }
    resource "aws_security_group" "db" {
      provider = aws.eu_west_1
      name     = "db"
    }
    resource "aws_vpc_security_group_ingress_rule" "near" {
      provider                     = aws.eu_west_1
      security_group_id            = aws_security_group.db.id
      referenced_security_group_id = aws_security_group.app.id
      ip_protocol                  = "tcp"
      from_port                    = 5432
      to_port                      = 5432
    }
    resource "aws_vpc_security_group_ingress_rule" "far" {
      provider          = aws.eu_west_1
      security_group_id = aws_security_group.db.id
      cidr_ipv4         = "10.0.0.0/16"
      ip_protocol       = "tcp"
      from_port         = 5432
      to_port           = 5432
    }
  }
  undecided "a group from a variable" {
    variable "peer_group" {
      type = string
    }
    resource "aws_vpc_security_group_ingress_rule" "db" {
      provider                     = aws.eu_west_1
      security_group_id            = "sg-0b"
      referenced_security_group_id = var.peer_group # undecided: var.peer_group
      ip_protocol                  = "tcp"
    }
  }
}
