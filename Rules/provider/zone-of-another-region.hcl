rule "provider/zone-of-another-region" {
  title       = "Availability Zone of another Region"
  severity    = "error"
  supersedes  = ["provider/name-names-another-region"]
  consequence = "apply-fails"
  precision   = "very-high"
  demand      = "An Availability Zone that a resource names is in the resource's own Region."
  effect      = "apply fails: the Region has no such Availability Zone."
  rationale   = <<-EOT
    The name of an Availability Zone begins with its Region. A zone written into a module that is called for two Regions can be right
    in one of them only; and data.aws_availability_zones read through the default provider lists the zones of the default Region for
    resources of another. Plan accepts both.
  EOT
  references = [
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/availability_zones",
  ]

  for "place" { each = local.zone_paths }
  for "object" { each = resources(place.type) }
  for "zone" { each = each_value(object, place.path) }

  require {
    condition = same_region(zone_region(zone), region(object))
    message   = "${address(object)} is in ${region(object)} and names an Availability Zone of ${zone_region(zone)}."
    at        = zone
    label     = "in ${zone_region(zone)}"
    related   = [{ label = "${address(object)} is in ${region(object)}", at = header(object) }]
    help      = known(zone) ? "\"${region(object)}${substr(zone, length(zone_region(zone)), -1)}\", or a provider of ${zone_region(zone)}" : "read the zones with the provider of ${region(object)}"
  }

  fails "a zone of the other Region" {
    resource "aws_subnet" "app" {
      provider          = aws.eu_west_1
      vpc_id            = "vpc-0b"
      cidr_block        = "10.1.0.0/24"
      availability_zone = "us-east-1a" # finding: "us-east-1a"
    }
  }
  fails "zones read through the default provider" {
    data "aws_availability_zones" "here" {
      state = "available"
    }
    resource "aws_subnet" "app" {
      provider          = aws.eu_west_1
      vpc_id            = "vpc-0b"
      cidr_block        = "10.1.0.0/24"
      availability_zone = data.aws_availability_zones.here.names[0] # finding
    }
  }
  passes "a zone of its own Region, and a Local Zone" {
    resource "aws_subnet" "app" {
      provider          = aws.eu_west_1
      vpc_id            = "vpc-0b"
      cidr_block        = "10.1.0.0/24"
      availability_zone = "eu-west-1a"
    }
    resource "aws_subnet" "edge" {
      provider          = aws.us_east_1
      vpc_id            = "vpc-0a"
      cidr_block        = "10.0.9.0/24"
      availability_zone = "us-east-1-bos-1a"
    }
  }
  undecided "a zone from a variable" {
    variable "zone" {
      type = string
    }
    resource "aws_subnet" "app" {
      provider          = aws.eu_west_1
      vpc_id            = "vpc-0b"
      cidr_block        = "10.1.0.0/24"
      availability_zone = var.zone # undecided: var.zone
    }
  }
}
