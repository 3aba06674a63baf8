resource "aws_sns_topic" "operations_us_east_1" {
  provider = aws.us_east_1
  name     = "ferryline-operations"
}

resource "aws_sns_topic" "operations_eu_west_1" {
  provider = aws.eu_west_1
  name     = "ferryline-operations"
}
