rule "load-balancer/nothing-in-front" {
  title       = "Nothing leads clients from one Region to the other"
  severity    = "warning"
  consequence = "outage"
  precision   = "high"
  demand      = "Where a complete system is open to the internet in several Regions, something global stands in front of its load balancers."
  effect      = "clients keep the address of the Region that has failed; somebody has to tell them the other one."
  rationale   = <<-EOT
    Load balancers in two Regions are two addresses. Route 53 records, Global Accelerator endpoints or a CloudFront distribution make one
    of them, and lead away from a Region that has failed. The rule speaks only where the system block says complete = true: a record that
    other configuration makes isn't seen.
  EOT
  references = [
    "https://docs.aws.amazon.com/whitepapers/latest/disaster-recovery-workloads-on-aws/disaster-recovery-options-in-the-cloud.html",
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover.html",
    "https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoints.html",
  ]

  for "pair" {
    each  = system().complete ? pairs(in_source_order([for one in resources("aws_lb", "aws_alb") : one if faces_internet(one)])) : []
    where = region(pair[0]) != region(pair[1]) && component(pair[0]) == component(pair[1])
  }
  let {
    fronts = resources("aws_route53_record", "aws_globalaccelerator_endpoint_group", "aws_cloudfront_distribution", "aws_globalaccelerator_custom_routing_endpoint_group")
  }

  require {
    condition = length(fronts) > 0
    message   = "Load balancers in ${region(pair[0])} and ${region(pair[1])} are open to the internet, and nothing global stands in front of them."
    at        = header(pair[0])
    label     = "one address in each Region"
    related   = [for one in pair : { label = "in ${region(one)}", at = asked_for_at(one) }]
    searched  = "the roots ${listing([for base in roots() : address(base)])} have no Route 53 record, no Global Accelerator endpoint group and no CloudFront distribution"
    help      = "failover records of Route 53 that are aliases of both, or an endpoint group of Global Accelerator for each"
  }

  fails "two load balancers and no record, in a system that is declared complete" {
    system {
      complete = true
    }
    folder "live/dr" {
      provider "aws" {
        region = "us-west-2"
      }
      module "app" {
        source = "../../modules/app"
      }
    }
    folder "live/primary" {
      provider "aws" {
        region = "us-east-1"
      }
      module "app" {
        source = "../../modules/app"
      }
    }
    folder "modules/app" {
      resource "aws_lb" "main" { # finding
        name = "app"
      }
    }
  }
  passes "others may make the records" {
    folder "live/dr" {
      provider "aws" {
        region = "us-west-2"
      }
      module "app" {
        source = "../../modules/app"
      }
    }
    folder "live/primary" {
      provider "aws" {
        region = "us-east-1"
      }
      module "app" {
        source = "../../modules/app"
      }
    }
    folder "modules/app" {
      resource "aws_lb" "main" {
        name = "app"
      }
    }
  }
  passes "a record for each" {
    system {
      complete = true
    }
    resource "aws_lb" "us" {
      provider = aws.us_east_1
      name     = "app"
    }
    resource "aws_lb" "eu" {
      provider = aws.eu_west_1
      name     = "app"
    }
    resource "aws_route53_record" "app" {
      zone_id = "Z0123456789ABCDEFGHIJ"
      name    = "app.acme.example"
      type    = "CNAME"
      ttl     = 60
      records = [aws_lb.us.dns_name]
    }
  }
  undecided "what the module on nobody's disk makes" {
    system {
      complete = true
    }
    resource "aws_lb" "app_us" {
      provider = aws.us_east_1
      name     = "app"
    }
    resource "aws_lb" "app_eu" {
      provider = aws.eu_west_1
      name     = "app"
    }
    module "dns" { # undecided: module.dns is not on disk
      source = "app.terraform.io/acme/dns/aws"
    }
  }
}
