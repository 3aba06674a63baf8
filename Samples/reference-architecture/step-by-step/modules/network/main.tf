terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

resource "aws_vpc" "this" {
  cidrblock = var.cidrblock
  tags      = { Name = var.name }
}
