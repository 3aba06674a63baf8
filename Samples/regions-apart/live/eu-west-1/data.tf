resource "aws_kms_key" "orders" {
  description         = "Encrypts the replica of the orders database in eu-west-1"
  enable_key_rotation = true
}

resource "aws_db_subnet_group" "orders" {
  name       = "acme-orders"
  subnet_ids = module.network.subnet_ids
}

resource "aws_db_instance" "orders_replica" {
  identifier                = "acme-orders-replica"
  replicate_source_db       = "arn:aws:rds:us-east-1:111122223333:db:acme-order"
  instance_class            = "db.r7g.large"
  db_subnet_group_name      = aws_db_subnet_group.orders.name
  storage_encrypted         = true
  kms_key_id                = aws_kms_key.orders.arn
  backup_retention_period   = 14
  deletion_protection       = true
  final_snapshot_identifier = "acme-orders-replica-final"
}
