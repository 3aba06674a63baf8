# The addresses of the load balancers are protected in modules/application. The subscription itself is left to the account that pays.
resource "aws_shield_protection" "accelerator" {
  provider     = aws.us_east_1
  name         = "ferryline-accelerator"
  resource_arn = aws_globalaccelerator_accelerator.front.arn
}

resource "aws_shield_protection" "zone" {
  provider     = aws.us_east_1
  name         = "ferryline-zone"
  resource_arn = aws_route53_zone.public.arn
}
