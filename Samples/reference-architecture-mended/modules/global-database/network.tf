resource "aws_db_subnet_group" "primary" {
  provider   = aws.primary
  name       = var.name
  subnet_ids = var.primary_subnets
}

resource "aws_db_subnet_group" "secondary" {
  provider   = aws.secondary
  name       = var.name
  subnet_ids = var.secondary_subnets
}

resource "aws_security_group" "primary" {
  provider    = aws.primary
  name        = var.name
  description = "PostgreSQL of ${var.name}"
  vpc_id      = var.primary_vpc_id
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = [var.primary_clients]
  }
}

resource "aws_security_group" "secondary" {
  provider    = aws.secondary
  name        = var.name
  description = "PostgreSQL of ${var.name}"
  vpc_id      = var.secondary_vpc_id
  ingress {
    protocol    = "tcp"
    from_port   = 5432
    to_port     = 5432
    cidr_blocks = [var.secondary_clients]
  }
}
