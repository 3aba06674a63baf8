resource "aws_dynamodb_table" "quotasuseast1" {
  provider       = aws.useast1
  name           = "ferryline-quotas"
  billing_mode   = "PROVISIONED"
  read_capacity  = 4
  write_capacity = 4
  hash_key       = "quotakey"
  attribute {
    name = "quota_key"
    type = "S"
  }
}
