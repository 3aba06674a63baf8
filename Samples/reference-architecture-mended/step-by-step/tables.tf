locals {
  tables = {
    settings = "setting_key"
    sailings = "sailing_key"
    quotas   = "quota_key"
  }
}

module "tables" {
  source            = "../modules/global-table"
  for_each          = local.tables
  name              = "ferryline-${each.key}"
  hash_key          = each.value
  home_key_arn      = aws_kms_key.data_us_east_1.arn
  home_topic_arn    = aws_sns_topic.operations_us_east_1.arn
  replica_key_arn   = aws_kms_key.data_eu_west_1.arn
  replica_topic_arn = aws_sns_topic.operations_eu_west_1.arn
  providers = {
    aws.home    = aws.us_east_1
    aws.replica = aws.eu_west_1
  }
}
