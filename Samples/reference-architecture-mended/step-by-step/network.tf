module "network_us_east_1" {
  source     = "../modules/network"
  name       = "ferryline-us-east-1"
  region     = "us-east-1"
  cidr_block = "10.80.0.0/16"
  providers  = { aws = aws.us_east_1 }
}

module "network_eu_west_1" {
  source     = "../modules/network"
  name       = "ferryline-eu-west-1"
  region     = "eu-west-1"
  cidr_block = "10.96.0.0/16"
  providers  = { aws = aws.eu_west_1 }
}
