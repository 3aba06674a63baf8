# Data is encrypted with a key of the Region it lies in.
resource "aws_kms_key" "data_us_east_1" {
  provider            = aws.us_east_1
  description         = "ferryline data in us-east-1"
  enable_key_rotation = true
}

resource "aws_kms_key" "data_eu_west_1" {
  provider            = aws.eu_west_1
  description         = "ferryline data in eu-west-1"
  enable_key_rotation = true
}
