module "app_us" {
  source             = "../../modules/app"
  providers          = { aws = aws.us }
  subnet_ids         = ["subnet-0a1", "subnet-0a2"]
  vpc_id             = "vpc-0a"
  log_key_arn        = aws_kms_key.logs.arn
  log_retention_days = 365
}

module "app_eu" {
  source      = "../../modules/app"
  providers   = { aws = aws.eu }
  subnet_ids  = ["subnet-0b1", "subnet-0b2"]
  vpc_id      = "vpc-0b"
  log_key_arn = aws_kms_key.logs.arn
}

resource "aws_kms_key" "logs" {
  provider            = aws.us
  enable_key_rotation = true
}
