rule "network/cidr-overlap" {
  title       = "Joined VPCs of two Regions share addresses"
  severity    = "error"
  consequence = "apply-fails"
  precision   = "high"
  demand      = "VPCs of different Regions that are joined have no addresses in common."
  rationale   = <<-EOT
    Traffic to an address that both VPCs hold never leaves the one it starts in. A peering of such VPCs is created and fails at once; a
    transit gateway takes the routes and drops half of the traffic. The usual cause is one module with one default range, called for
    each Region. VPCs that nothing joins may share addresses, and often do on purpose: that is a note, for the day they are joined.
  EOT
  references = [
    "https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html",
    "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-peering.html",
  ]

  for "pair" {
    each  = overlapping_pairs([for vpc in in_source_order(resources("aws_vpc")) : { of = vpc, ranges = ranges_of(vpc), side = region(vpc), meets_all = may_be_joined(vpc) }])
    where = region(pair[0]) != region(pair[1]) && !is_allocated(pair[0]) && !is_allocated(pair[1])
  }
  let {
    left   = pair[0]
    right  = pair[1]
    shared = flatten([for one in ranges_of(left) : [for other in ranges_of(right) : { left = one, right = other } if cidrs_overlap(one, other)]])
    joints = links(left, right)
  }

  require {
    condition = length(shared) == 0 || length(joints) == 0
    message   = "The VPCs of ${region(left)} and ${region(right)} are joined and share addresses: ${describe(first(shared).left)} and ${describe(first(shared).right)}."
    at        = first(shared).right
    label     = "${address(right)}, in ${region(right)}"
    related = [
      { label = "${address(left)}, in ${region(left)}", at = first(shared).left },
      { label = "joins them", at = header(first(joints)) },
    ]
    effect = "apply fails: the peering ends in the state failed; or traffic for the shared addresses stays in ${region(left)} or in ${region(right)}."
    help   = "a range of its own for each Region; the range of a VPC that exists can't be changed"
  }
  require {
    severity  = "note"
    condition = length(shared) == 0 || length(joints) > 0
    message   = "The VPCs of ${region(left)} and ${region(right)} share addresses, and nothing joins them: ${describe(first(shared).left)} and ${describe(first(shared).right)}."
    at        = first(shared).right
    label     = "${address(right)}, in ${region(right)}"
    related   = [{ label = "${address(left)}, in ${region(left)}", at = first(shared).left }]
    effect    = "they can't be joined later, by peering or by a transit gateway."
    help      = "a range of its own for each Region, if they may ever be joined"
  }

  fails "a peering of two VPCs that overlap" {
    resource "aws_vpc" "eu" {
      provider   = aws.eu_west_1
      cidr_block = "10.0.128.0/17"
    }
    resource "aws_vpc" "us" {
      provider   = aws.us_east_1
      cidr_block = "10.0.0.0/16" # finding: "10.0.0.0/16"
    }
    resource "aws_vpc_peering_connection" "between" {
      provider    = aws.us_east_1
      vpc_id      = aws_vpc.us.id
      peer_vpc_id = aws_vpc.eu.id
      peer_region = "eu-west-1"
    }
  }
  fails "one module with its default range, called twice and joined by transit gateways" {
    module "network_eu" {
      source    = "./modules/network"
      providers = { aws = aws.eu_west_1 }
    }
    module "network_us" {
      source    = "./modules/network"
      providers = { aws = aws.us_east_1 }
    }
    resource "aws_ec2_transit_gateway_peering_attachment" "between" {
      provider                = aws.us_east_1
      transit_gateway_id      = module.network_us.transit_gateway_id
      peer_transit_gateway_id = module.network_eu.transit_gateway_id
      peer_region             = "eu-west-1"
    }
    folder "modules/network" {
      variable "cidr_block" {
        type    = string
        default = "10.0.0.0/16"
      }
      resource "aws_vpc" "main" {
        cidr_block = var.cidr_block # finding
      }
      resource "aws_ec2_transit_gateway" "main" {}
      resource "aws_ec2_transit_gateway_vpc_attachment" "main" {
        transit_gateway_id = aws_ec2_transit_gateway.main.id
        vpc_id             = aws_vpc.main.id
        subnet_ids         = ["subnet-0a1"]
      }
      output "transit_gateway_id" {
        value = aws_ec2_transit_gateway.main.id
      }
    }
  }
  fails "a root for each Region, and a peering that reads the other VPC from its state" {
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
      resource "aws_vpc" "main" {
        cidr_block = "10.0.128.0/17"
      }
      output "vpc_id" {
        value = aws_vpc.main.id
      }
    }
    folder "live/us" {
      provider "aws" {
        region = "us-east-1"
      }
      data "terraform_remote_state" "eu" {
        backend = "s3"
        config = {
          bucket = "acme-state"
          key    = "eu.tfstate"
          region = "us-west-2"
        }
      }
      resource "aws_vpc" "main" {
        cidr_block = "10.0.0.0/16" # finding: "10.0.0.0/16"
      }
      resource "aws_vpc_peering_connection" "between" {
        vpc_id      = aws_vpc.main.id
        peer_vpc_id = data.terraform_remote_state.eu.outputs.vpc_id
        peer_region = "eu-west-1"
      }
    }
  }
  fails "two VPCs that nothing joins" {
    resource "aws_vpc" "eu" {
      provider   = aws.eu_west_1
      cidr_block = "10.0.0.0/16"
    }
    resource "aws_vpc" "us" {
      provider   = aws.us_east_1
      cidr_block = "10.0.0.0/16" # finding(note)
    }
  }
  passes "a range for each Region" {
    resource "aws_vpc" "eu" {
      provider   = aws.eu_west_1
      cidr_block = "10.1.0.0/16"
    }
    resource "aws_vpc" "us" {
      provider   = aws.us_east_1
      cidr_block = "10.0.0.0/16"
    }
    resource "aws_vpc_ipv4_cidr_block_association" "pods_eu" {
      provider   = aws.eu_west_1
      vpc_id     = aws_vpc.eu.id
      cidr_block = "100.64.0.0/16"
    }
    resource "aws_vpc_ipv4_cidr_block_association" "pods_us" {
      provider   = aws.us_east_1
      vpc_id     = aws_vpc.us.id
      cidr_block = "100.64.0.0/16"
    }
    resource "aws_vpc_peering_connection" "between" {
      provider    = aws.us_east_1
      vpc_id      = aws_vpc.us.id
      peer_vpc_id = aws_vpc.eu.id
      peer_region = "eu-west-1"
    }
  }
  undecided "a range from a variable" {
    variable "cidr_block" {
      type = string
    }
    resource "aws_vpc" "eu" {
      provider   = aws.eu_west_1
      cidr_block = var.cidr_block # undecided: var.cidr_block
    }
    resource "aws_vpc" "us" {
      provider   = aws.us_east_1
      cidr_block = "10.0.0.0/16"
    }
  }
}
