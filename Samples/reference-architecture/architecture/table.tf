resource "aws_dynamodb_table" "travellers" {
  provider       = aws.us_east_1
  name           = "ferryline-travellers"
  billing_mode   = "PROVISIONED"
  read_capacity  = 20
  write_capacity = 20
  hash_key       = "traveller_id"
  attribute {
    name = "traveller_id"
    type = "S"
  }
}

resource "aws_dynamodb_table_replica" "travellers_eu_west_1" {
  provider          = aws.eu_west_1
  global_table_name = aws_dynamodb_table.travellers.name
  region_name       = "eu-west-1"
}
