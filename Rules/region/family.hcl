# Where instances are, and where replicas that are blocks of an instance put its data.

locals {
  # What holds data at rest.
  stores = [
    "aws_backup_vault", "aws_cloudwatch_log_group", "aws_db_instance", "aws_docdb_cluster", "aws_dynamodb_table",
    "aws_dynamodb_table_replica", "aws_ebs_snapshot_copy", "aws_ebs_volume", "aws_efs_file_system", "aws_elasticache_cluster",
    "aws_elasticache_replication_group", "aws_elasticsearch_domain", "aws_fsx_lustre_file_system", "aws_fsx_ontap_file_system",
    "aws_fsx_openzfs_file_system", "aws_fsx_windows_file_system", "aws_glacier_vault", "aws_instance", "aws_keyspaces_table",
    "aws_kinesis_stream", "aws_memorydb_cluster", "aws_msk_cluster", "aws_neptune_cluster", "aws_opensearch_domain",
    "aws_rds_cluster", "aws_redshift_cluster", "aws_s3_bucket", "aws_secretsmanager_secret", "aws_sqs_queue", "aws_ssm_parameter",
    "aws_timestreamwrite_table",
  ]
}

# The places of a list of instances: their own, and those that their replica blocks name.
function "homes" {
  params = [instances]
  result = concat(
    [for one in instances : { thing = one, region = region(one), at = placed_at(one) } if regional(one)],
    flatten([for one in instances : [for place in arguments(one, "replica.region_name") : { thing = one, region = place, at = place }] if type(one) == "aws_dynamodb_table"]),
    flatten([for one in instances : [for place in arguments(one, "replica.region") : { thing = one, region = place, at = place }] if type(one) == "aws_secretsmanager_secret"]),
  )
}

# What puts an instance where it is: its own argument, the region of its provider, or the header of the instance.
function "placed_at" {
  params = [instance]
  result = is_written(instance, "region") ? written(instance, "region") : provider(instance).region != null ? provider(instance).region : header(instance)
}
