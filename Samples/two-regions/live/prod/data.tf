resource "aws_rds_global_cluster" "orders" {
  global_cluster_identifier = "acme-orders"
  engine                    = "aurora-postgresql"
  engine_version            = "16.8"
  storage_encrypted         = true
  deletion_protection       = true
}

resource "aws_rds_cluster" "orders_us" {
  provider                  = aws.us
  cluster_identifier        = "acme-orders-us"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  engine                    = aws_rds_global_cluster.orders.engine
  engine_version            = aws_rds_global_cluster.orders.engine_version
  database_name             = "orders"
  master_username           = "orders_owner"
  master_password           = var.db_password
  storage_encrypted         = true
  kms_key_id                = aws_kms_key.orders_us.arn
  deletion_protection       = true
  backup_retention_period   = 14
  final_snapshot_identifier = "acme-orders-us-final"
}

resource "aws_rds_cluster_instance" "orders_us" {
  provider           = aws.us
  identifier         = "acme-orders-us-1"
  cluster_identifier = aws_rds_cluster.orders_us.id
  engine             = aws_rds_cluster.orders_us.engine
  instance_class     = "db.r7g.large"
}

resource "aws_rds_cluster" "orders_eu" {
  provider                  = aws.eu
  cluster_identifier        = "acme-orders-eu"
  global_cluster_identifier = aws_rds_global_cluster.orders.id
  engine                    = aws_rds_global_cluster.orders.engine
  engine_version            = aws_rds_global_cluster.orders.engine_version
  source_region             = "us-east-1"
  storage_encrypted         = true
  kms_key_id                = aws_kms_key.orders_eu.arn
  skip_final_snapshot       = true
  depends_on                = [aws_rds_cluster_instance.orders_us]
  lifecycle {
    ignore_changes = [source_region]
  }
}

resource "aws_kms_key" "orders_us" {
  provider = aws.us
}

resource "aws_kms_key" "orders_eu" {
  provider = aws.eu
}

resource "aws_dynamodb_table" "carts" {
  provider         = aws.us
  name             = "carts"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "cart_id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "cart_id"
    type = "S"
  }
  point_in_time_recovery {
    enabled = true
  }
  lifecycle {
    ignore_changes = [replica]
  }
}

resource "aws_dynamodb_table_replica" "carts_eu" {
  provider         = aws.eu
  global_table_arn = aws_dynamodb_table.carts.arn
}

resource "aws_dynamodb_table" "sessions" {
  provider         = aws.us
  name             = "sessions"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "session_id"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  attribute {
    name = "session_id"
    type = "S"
  }
  dynamic "replica" {
    for_each = var.session_regions
    content {
      region_name = replica.value
    }
  }
}

resource "aws_s3_bucket" "archive" {
  provider = aws.ap_southeast_1
  bucket   = "acme-order-archive"
}
