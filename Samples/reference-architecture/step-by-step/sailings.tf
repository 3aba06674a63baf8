resource "aws_dynamodb_table" "sailingsuseast1" {
  provider       = aws.useast1
  name           = "ferryline-sailings"
  billing_mode   = "PROVISIONED"
  read_capacity  = 4
  write_capacity = 4
  hashkey        = "sailing_key"
  attribute { name = "sailing_key" type = "S" }
}

resource "awsdynamodbtablereplica" "sailingseuwest1" {
  provider        = aws.euwest1
  globaltablename = aws_dynamodb_table.sailingsuseast1.name
  region_name     = "eu-west-1"
}
