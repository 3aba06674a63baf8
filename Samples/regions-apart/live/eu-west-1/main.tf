# The Region that stands by.

terraform {
  required_version = ">= 1.11"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.80"
    }
  }
  backend "s3" {
    bucket       = "acme-orders-state-us-east-1"
    key          = "eu-west-1.tfstate"
    region       = "us-east-1"
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region = "eu-west-1"
}

data "terraform_remote_state" "global" {
  backend = "s3"
  config = {
    bucket = "acme-orders-state"
    key    = "global.tfstate"
    region = "us-west-2"
  }
}

data "terraform_remote_state" "us_east_1" {
  backend = "s3"
  config = {
    bucket = "acme-orders-state"
    key    = "us-east-1.tfstate"
    region = "us-west-2"
  }
}

module "network" {
  source     = "../../modules/network"
  cidr_block = "10.20.128.0/17"
}

module "app" {
  source          = "../../modules/app"
  vpc_id          = module.network.vpc_id
  subnet_ids      = module.network.subnet_ids
  certificate_arn = aws_acm_certificate_validation.app.certificate_arn
}

resource "aws_vpc_peering_connection_accepter" "us_east_1" {
  vpc_peering_connection_id = data.terraform_remote_state.us_east_1.outputs.peering_connection_id
  auto_accept               = true
}

resource "aws_acm_certificate" "app" {
  domain_name               = "app.${data.terraform_remote_state.global.outputs.zone_name}"
  subject_alternative_names = ["admin.${data.terraform_remote_state.global.outputs.zone_name}"]
  validation_method         = "DNS"
}

resource "aws_acm_certificate_validation" "app" {
  certificate_arn = aws_acm_certificate.app.arn
}

output "vpc_id" {
  value = module.network.vpc_id
}
