module "network_us_east_1" {
  source     = "../modules/network"
  name       = "ferryline-us-east-1"
  region     = "us-east-1"
  cidr_block = "10.64.0.0/16"
  providers  = { aws = aws.us_east_1 }
}

module "network_eu_west_1" {
  source     = "../modules/network"
  name       = "ferryline-eu-west-1"
  region     = "eu-west-1"
  cidr_block = "10.72.0.0/16"
  providers  = { aws = aws.eu_west_1 }
}

module "application_us_east_1" {
  source          = "../modules/application"
  name            = "ferryline-us-east-1"
  vpc_id          = module.network_us_east_1.vpc_id
  public_subnets  = module.network_us_east_1.public_subnets
  private_subnets = module.network_us_east_1.private_subnets
  providers       = { aws = aws.us_east_1 }
}

module "application_eu_west_1" {
  source          = "../modules/application"
  name            = "ferryline-eu-west-1"
  vpc_id          = module.network_eu_west_1.vpc_id
  public_subnets  = module.network_eu_west_1.public_subnets
  private_subnets = module.network_eu_west_1.private_subnets
  providers       = { aws = aws.eu_west_1 }
}

# IAM has no Regions: called once, through either provider.
module "access" {
  source    = "../modules/access"
  providers = { aws = aws.us_east_1 }
}
