resource "awsdynamodbtable" "settingsuseast1" {
  provider       = aws.useast1
  name           = "ferryline-settings"
  billing_mode   = "PROVISIONED"
  read_capacity  = 4
  write_capacity = 4
  hash_key       = "setting_key"
  attribute {
    name = "setting_key"
    type = "S"
  }
}

resource "aws_dynamodb_table_replica" "settingseuwest1" {
  provider        = aws.euwest1
  globaltablename = awsdynamodbtable.settingsuseast1.name
}
