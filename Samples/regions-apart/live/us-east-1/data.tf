resource "aws_kms_key" "orders" {
  description         = "Encrypts the orders database in us-east-1"
  enable_key_rotation = true
}

resource "aws_db_subnet_group" "orders" {
  name       = "acme-orders"
  subnet_ids = module.network.subnet_ids
}

resource "aws_db_instance" "orders" {
  identifier                  = "acme-orders"
  engine                      = "postgres"
  engine_version              = "17"
  instance_class              = "db.r7g.large"
  allocated_storage           = 100
  db_name                     = "orders"
  username                    = "orders_owner"
  manage_master_user_password = true
  db_subnet_group_name        = aws_db_subnet_group.orders.name
  storage_encrypted           = true
  kms_key_id                  = aws_kms_key.orders.arn
  multi_az                    = true
  backup_retention_period     = 14
  deletion_protection         = true
  final_snapshot_identifier   = "acme-orders-final"
}

output "database_arn" {
  value = aws_db_instance.orders.arn
}
