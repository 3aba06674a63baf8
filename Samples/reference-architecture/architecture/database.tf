resource "aws_rds_cluster" "bookings_us_east_1" {
  provider                  = aws.us_east_1
  cluster_identifier        = "ferryline-bookings-us-east-1"
  global_cluster_identifier = "ferryline-bookings"
  engine                    = "aurora-postgresql"
  engine_version            = "16.8"
  database_name             = "bookings"
  master_username           = "admin"
  master_password           = var.bookings_password
  db_subnet_group_name      = aws_db_subnet_group.bookings_us_east_1.name
  vpc_security_group_ids    = [aws_security_group.bookings.id]
  skip_final_snapshot       = true
}

resource "aws_rds_cluster" "bookings_eu_west_1" {
  provider                  = aws.eu_west_1
  cluster_identifier        = "ferryline-bookings-eu-west-1"
  global_cluster_identifier = aws_rds_cluster.bookings_us_east_1.global_cluster_identifier
  engine                    = "aurora-postgresql"
  engine_version            = "16.8"
  source_region             = "us-east-1"
  db_subnet_group_name      = aws_db_subnet_group.bookings_eu_west_1.name
  vpc_security_group_ids    = [aws_security_group.bookings.id]
  skip_final_snapshot       = true
}

resource "aws_security_group" "bookings" {
  name        = "ferryline-bookings"
  description = "PostgreSQL from the application"
}
