locals {
  # Arguments that take a key of the resource's own Region. Replicas of tables have rules of their own.
  key_arguments = [
    { type = "aws_rds_cluster", path = "kms_key_id" },
    { type = "aws_rds_cluster", path = "performance_insights_kms_key_id" },
    { type = "aws_rds_cluster", path = "master_user_secret_kms_key_id" },
    { type = "aws_rds_cluster_instance", path = "performance_insights_kms_key_id" },
    { type = "aws_db_instance", path = "kms_key_id" },
    { type = "aws_db_instance", path = "performance_insights_kms_key_id" },
    { type = "aws_db_instance", path = "master_user_secret_kms_key_id" },
    { type = "aws_db_instance_automated_backups_replication", path = "kms_key_id" },
    { type = "aws_docdb_cluster", path = "kms_key_id" },
    { type = "aws_neptune_cluster", path = "kms_key_arn" },
    { type = "aws_dynamodb_table", path = "server_side_encryption.kms_key_arn" },
    { type = "aws_elasticache_replication_group", path = "kms_key_id" },
    { type = "aws_memorydb_cluster", path = "kms_key_arn" },
    { type = "aws_s3_bucket_server_side_encryption_configuration", path = "rule.apply_server_side_encryption_by_default.kms_master_key_id" },
    { type = "aws_secretsmanager_secret", path = "kms_key_id" },
    { type = "aws_ssm_parameter", path = "key_id" },
    { type = "aws_sqs_queue", path = "kms_master_key_id" },
    { type = "aws_sns_topic", path = "kms_master_key_id" },
    { type = "aws_kinesis_stream", path = "kms_key_id" },
    { type = "aws_msk_cluster", path = "encryption_info.encryption_at_rest_kms_key_arn" },
    { type = "aws_efs_file_system", path = "kms_key_id" },
    { type = "aws_ebs_volume", path = "kms_key_id" },
    { type = "aws_ebs_snapshot_copy", path = "kms_key_id" },
    { type = "aws_backup_vault", path = "kms_key_arn" },
    { type = "aws_cloudwatch_log_group", path = "kms_key_id" },
    { type = "aws_lambda_function", path = "kms_key_arn" },
    { type = "aws_ecr_repository", path = "encryption_configuration.kms_key" },
    { type = "aws_redshift_snapshot_copy_grant", path = "kms_key_id" },
  ]
}

# The Region of a key: null for what AWS looks up in the caller's own Region, such as an alias name or a bare id.
function "key_region" {
  params = [value]
  result = is_alias_name(value) ? null : known(value) ? startswith(value, "arn:") || length(seen(targets(value))) > 0 ? region(value) : null : region(value)
}

# Whether a value is the name of an alias, also where it is read from an alias of another Region: each Region looks up its own.
function "is_alias_name" {
  params = [value]
  result = known(value) ? startswith(value, "alias/") : startswith(text(value), "\"alias/") || anytrue([for reference in references(value) : contains(["name", "id"], reference.path) && type(reference.target) == "aws_kms_alias"])
}

# "A log group", with a capital letter.
function "title_case" {
  params = [words]
  result = "${upper(substr(words, 0, 1))}${substr(words, 1, -1)}"
}

# "aws.eu": the configuration a module is given, as its caller writes it.
function "provider_text" {
  params = [instance]
  result = provider(instance) == null ? "aws" : provider(instance).alias == null ? "aws" : "aws.${provider(instance).alias}"
}

# The customer's keys that a bucket names for its objects.
function "bucket_keys" {
  params = [bucket]
  result = flatten([for each in referrers(bucket, "aws_s3_bucket_server_side_encryption_configuration", "bucket") : arguments(each, "rule.apply_server_side_encryption_by_default.kms_master_key_id")])
}

function "has_bucket_key" {
  params = [bucket]
  result = length(bucket_keys(bucket)) > 0 || is_written(bucket, "server_side_encryption_configuration")
}
