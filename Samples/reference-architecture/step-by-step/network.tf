module "networkuseast1" {
  source     = "./modules/network"
  name       = "ferryline-us-east-1"
  cidr_block = "10.80.0.0/16"
  providers  = { aws = aws.useast1 }
}

module "networkeuwest1" {
  source     = "./modules/network"
  name       = "ferryline-eu-west-1"
  cidr_block = "10.96.0.0/16"
  providers  = { aws = aws.eu_west_1 }
}
