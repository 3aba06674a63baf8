module "travellers" {
  source            = "../modules/global-table"
  name              = "ferryline-travellers"
  hash_key          = "traveller_id"
  home_key_arn      = aws_kms_key.data_us_east_1.arn
  home_topic_arn    = aws_sns_topic.operations_us_east_1.arn
  replica_key_arn   = aws_kms_key.data_eu_west_1.arn
  replica_topic_arn = aws_sns_topic.operations_eu_west_1.arn
  providers = {
    aws.home    = aws.us_east_1
    aws.replica = aws.eu_west_1
  }
}

module "bookings" {
  source              = "../modules/global-database"
  name                = "ferryline-bookings"
  database_name       = "bookings"
  password            = var.bookings_password
  primary_key_arn     = aws_kms_key.data_us_east_1.arn
  primary_vpc_id      = module.network_us_east_1.vpc_id
  primary_clients     = module.network_us_east_1.cidr_block
  primary_subnets     = module.network_us_east_1.private_subnets
  secondary_key_arn   = aws_kms_key.data_eu_west_1.arn
  secondary_topic_arn = aws_sns_topic.operations_eu_west_1.arn
  secondary_vpc_id    = module.network_eu_west_1.vpc_id
  secondary_clients   = module.network_eu_west_1.cidr_block
  secondary_subnets   = module.network_eu_west_1.private_subnets
  providers = {
    aws.primary   = aws.us_east_1
    aws.secondary = aws.eu_west_1
  }
}
