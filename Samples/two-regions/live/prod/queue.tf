module "queue" {
  source    = "app.terraform.io/acme/queue/aws"
  version   = "~> 2.1"
  providers = { aws = aws.us }
  name      = "orders"
}
