# Notions that all families share. Rules see these functions and locals by name.

locals {
  # What people call an instance of a type, without its article.
  nouns = {
    aws_acm_certificate                                = "certificate"
    aws_alb                                            = "load balancer"
    aws_alb_target_group                               = "target group"
    aws_autoscaling_group                              = "Auto Scaling group"
    aws_backup_vault                                   = "backup vault"
    aws_cloudfront_distribution                        = "CloudFront distribution"
    aws_cloudwatch_log_group                           = "log group"
    aws_cloudwatch_metric_alarm                        = "alarm"
    aws_db_instance                                    = "database instance"
    aws_db_instance_automated_backups_replication      = "copy of a database's backups"
    aws_db_snapshot_copy                               = "database snapshot"
    aws_db_subnet_group                                = "database subnet group"
    aws_docdb_cluster                                  = "DocumentDB cluster"
    aws_dynamodb_table                                 = "table"
    aws_dynamodb_table_replica                         = "table replica"
    aws_ebs_snapshot_copy                              = "copy of a volume's snapshot"
    aws_ebs_volume                                     = "volume"
    aws_ecr_repository                                 = "container repository"
    aws_ecs_cluster                                    = "ECS cluster"
    aws_ecs_service                                    = "ECS service"
    aws_ecs_task_definition                            = "task definition"
    aws_efs_file_system                                = "file system"
    aws_efs_replication_configuration                  = "file system"
    aws_eip                                            = "Elastic IP"
    aws_eks_cluster                                    = "EKS cluster"
    aws_elasticache_replication_group                  = "cache replication group"
    aws_elasticache_subnet_group                       = "cache subnet group"
    aws_elb                                            = "load balancer"
    aws_globalaccelerator_accelerator                  = "accelerator"
    aws_globalaccelerator_custom_routing_accelerator   = "custom routing accelerator"
    aws_globalaccelerator_endpoint_group               = "endpoint group"
    aws_iam_group                                      = "IAM group"
    aws_iam_instance_profile                           = "IAM instance profile"
    aws_iam_openid_connect_provider                    = "IAM OpenID Connect provider"
    aws_iam_policy                                     = "IAM policy"
    aws_iam_role                                       = "IAM role"
    aws_iam_saml_provider                              = "IAM SAML provider"
    aws_iam_server_certificate                         = "IAM server certificate"
    aws_iam_user                                       = "IAM user"
    aws_instance                                       = "EC2 instance"
    aws_internet_gateway                               = "internet gateway"
    aws_kinesis_stream                                 = "data stream"
    aws_kms_key                                        = "KMS key"
    aws_kms_replica_key                                = "KMS replica key"
    aws_lambda_function                                = "function"
    aws_launch_template                                = "launch template"
    aws_lb                                             = "load balancer"
    aws_lb_listener                                    = "listener"
    aws_lb_target_group                                = "target group"
    aws_memorydb_cluster                               = "MemoryDB cluster"
    aws_msk_cluster                                    = "Kafka cluster"
    aws_nat_gateway                                    = "NAT gateway"
    aws_neptune_cluster                                = "Neptune cluster"
    aws_network_acl                                    = "network ACL"
    aws_rds_cluster                                    = "database cluster"
    aws_rds_cluster_instance                           = "cluster instance"
    aws_rds_global_cluster                             = "global cluster"
    aws_redshift_snapshot_copy_grant                   = "grant for copies of snapshots"
    aws_route_table                                    = "route table"
    aws_s3_bucket                                      = "bucket"
    aws_s3_bucket_server_side_encryption_configuration = "bucket"
    aws_secretsmanager_secret                          = "secret"
    aws_security_group                                 = "security group"
    aws_sns_topic                                      = "topic"
    aws_sqs_queue                                      = "queue"
    aws_ssm_parameter                                  = "parameter"
    aws_subnet                                         = "subnet"
    aws_vpc                                            = "VPC"
    aws_vpc_endpoint                                   = "VPC endpoint"
    aws_wafv2_web_acl                                  = "web ACL"
  }
}

# "load balancer" for an instance; its type if nothing better is known.
function "noun" {
  params = [instance]
  result = lookup(local.nouns, type(instance), type(instance))
}

# "a load balancer", "an Elastic IP".
function "a_noun" {
  params = [instance]
  result = "${contains(["a", "e", "i", "o", "u", "E", "I", "A"], substr(noun(instance), 0, 1)) ? "an" : "a"} ${noun(instance)}"
}

# "a", "a and b", "a, b and c".
function "listing" {
  params = [words]
  result = count(words) < 2 ? join("", seen(words)) : "${join(", ", slice(seen(words), 0, count(words) - 1))} and ${seen(words)[count(words) - 1]}"
}

# Whether two places agree; what has no Region agrees with everything.
function "same_region" {
  params = [left, right]
  result = left == null || right == null || left == right
}

# What a value names, for labels: the address of the instance, else nothing.
function "target_address" {
  params = [value]
  result = join("", [for target in seen(targets(value)) : address(target)])
}

# "aws_lb.main, in eu-west-1", or "in eu-west-1" for what is named by its ARN.
function "placed_label" {
  params = [value]
  result = count(targets(value)) == 1 ? "${target_address(value)}, in ${region(value)}" : "in ${region(value)}"
}

# The name of the module call that a text such as `module.app_eu.load_balancer_arn` starts with; empty if it doesn't.
function "call_in" {
  params = [text]
  result = try(regex("^module\\.([A-Za-z0-9_-]+)", text)[0], "")
}

# How `value` would be written for another Region: through the one call of the same module there, or by the one
# instance of the same type there. Null if the configuration has no such thing, or several.
function "counterpart" {
  params = [value, place]
  result = one_of(length(call_in(text(value))) > 0 ? counterparts_by_call(value, place) : counterparts_by_type(value, place))
}

function "counterparts_by_call" {
  params = [value, place]
  result = seen([for other in modules() : replace(text(value), "module.${call_in(text(value))}", "module.${label(other)}")
  if region(other) == place && root(other) == root(value) && anytrue([for own in modules() : label(own) == call_in(text(value)) && own.source == other.source && root(own) == root(other)])])
}

function "counterparts_by_type" {
  params = [value, place]
  result = flatten([for own in seen(targets(value)) : seen([for other in resources(type(own)) : replace(text(value), plain_address(own), plain_address(other))
  if region(other) == place && root(other) == root(own) && startswith(text(value), plain_address(own))])])
}

# How many elements are seen; for words, never for conditions.
function "count" {
  params = [list]
  result = length([for element in seen(list) : true])
}

function "one_of" {
  params = [list]
  result = length(list) == 1 ? list[0] : null
}

# Where the instance is asked for: the call of its module, or its own header in a root.
function "asked_for_at" {
  params = [instance]
  result = module(instance) == null ? header(instance) : header(module(instance))
}

# The root something is in, without what tells Regions and their roles apart: "live/" for live/eu-west-1 and for live/dr. Roots of
# one kind stand for each other.
function "kind_of_root" {
  params = [thing]
  result = replace(without_regions(root(thing)), "/(^|[-_/])(primary|secondary|active|passive|standby|failover|dr|main|us|eu|ap|sa|ca|me|af|il|mx)($|[-_/])/", "$1$3")
}

# The same component in each Region: instances of one declaration in several module calls, or of one type under names
# that differ by their Region only.
function "component" {
  params = [instance]
  result = module(instance) == null ? "${kind_of_root(instance)}:${type(instance)}.${without_regions(label(instance))}" : place(header(instance))
}

# The listeners of a load balancer, under both names of their type.
function "listeners_of" {
  params = [load_balancer]
  result = concat(
    referrers(load_balancer, "aws_lb_listener", "load_balancer_arn"),
    referrers(load_balancer, "aws_alb_listener", "load_balancer_arn"),
  )
}

function "is_load_balancer" {
  params = [instance]
  result = contains(["aws_lb", "aws_alb"], type(instance))
}

function "is_network_load_balancer" {
  params = [instance]
  result = is_load_balancer(instance) ? given(instance.load_balancer_type) && instance.load_balancer_type == "network" : false
}

# Whether a load balancer is open to the internet; internal = true closes it.
function "faces_internet" {
  params = [load_balancer]
  result = !given(load_balancer.internal) || load_balancer.internal == false
}

# Whether an argument is written with a value; the schema's own default does not count.
function "states" {
  params = [holder, name]
  result = is_written(holder, name) ? written(holder, name) != null : false
}

# Whether an argument is stated, an unknown included unless its text may choose null.
function "sets" {
  params = [holder, name]
  result = !is_written(holder, name) ? false : known(written(holder, name)) ? written(holder, name) != null : strcontains(text(written(holder, name)), "null") ? given(written(holder, name)) : true
}

# The members of an Aurora global database are the clusters that state its global_cluster_identifier, by reference or by name,
# and the one that the global cluster was made from. Terraform never says who is primary: it follows from what the clusters state.

locals {
  # What only a cluster states that makes its database itself.
  bootstrap_arguments = [
    "master_username", "master_password", "master_password_wo", "manage_master_user_password", "snapshot_identifier",
    "restore_to_point_in_time", "s3_import",
  ]
}

# The global clusters that were made from a cluster.
function "adopting" {
  params = [cluster]
  result = seen(referrers(cluster, "aws_rds_global_cluster", "source_db_cluster_identifier"))
}

function "is_member" {
  params = [cluster]
  result = states(cluster, "global_cluster_identifier") ? true : length(adopting(cluster)) > 0
}

# The declared global cluster of a member; none or one.
function "global_clusters" {
  params = [cluster]
  result = states(cluster, "global_cluster_identifier") ? [for target in seen(targets(cluster.global_cluster_identifier)) : target if type(target) == "aws_rds_global_cluster"] : adopting(cluster)
}

# What all members of a global database have in common.
function "global_key" {
  params = [cluster]
  result = length(global_clusters(cluster)) > 0 ? "${root(first(global_clusters(cluster)))}:${address(first(global_clusters(cluster)))}" : cluster.global_cluster_identifier
}

function "global_name" {
  params = [cluster]
  result = length(global_clusters(cluster)) > 0 ? describe(first(global_clusters(cluster)).global_cluster_identifier) : describe(cluster.global_cluster_identifier)
}

# All members of the database that a member belongs to.
function "members_beside" {
  params = [cluster]
  result = in_source_order([for other in seen(resources("aws_rds_cluster")) : other if is_member(other) ? global_key(other) == global_key(cluster) : false])
}

# Whether a cluster makes its database itself: credentials, a snapshot, a restore, or a global cluster made from it.
function "bootstraps" {
  params = [cluster]
  result = anytrue([for name in local.bootstrap_arguments : sets(cluster, name)]) || length(adopting(cluster)) > 0
}

# Whether a cluster says itself that it replicates: a source, or a source Region that is not its own.
function "says_secondary" {
  params = [cluster]
  result = states(cluster, "replication_source_identifier") ? true : states(cluster, "source_region") ? cluster.source_region != region(cluster) : false
}

function "writers_among" {
  params = [members]
  result = [for member in members : member if bootstraps(member) && !says_secondary(member)]
}

# Whether a member is the primary although others bring credentials too: adopted, or all others wait for it.
function "is_proven_primary" {
  params = [cluster, members]
  result = length(adopting(cluster)) > 0 || (length(members) > 1 && alltrue([for other in members : same(other, cluster) || ordered_after(other, cluster)]))
}

# The primary, where exactly one member can be it; else null.
function "primary_among" {
  params = [members]
  result = one_of(length(writers_among(members)) == 1 ? writers_among(members) : length(writers_among(members)) > 1 ? [for member in writers_among(members) : member if is_proven_primary(member, members)] : length(members) > 1 ? [for member in members : member if !says_secondary(member)] : [])
}

function "secondaries_among" {
  params = [members]
  result = [for member in members : member if says_secondary(member) ? true : primary_among(members) == null ? false : !same(member, primary_among(members))]
}

# "the primary", "the secondary", or "the member" where nothing tells.
function "role" {
  params = [member, members]
  result = primary_among(members) == null ? "the member" : same(member, primary_among(members)) ? "the primary" : "the secondary"
}

# Whether a member is encrypted; it is not unless it says so.
function "is_encrypted" {
  params = [cluster]
  result = states(cluster, "storage_encrypted") ? cluster.storage_encrypted : false
}

# Whether what a member does not state about encryption comes from elsewhere: a snapshot, or serverless, which is always encrypted.
function "inherits_encryption" {
  params = [cluster]
  result = states(cluster, "storage_encrypted") ? false : anytrue([for name in ["snapshot_identifier", "restore_to_point_in_time", "s3_import"] : is_written(cluster, name)]) || (states(cluster, "engine_mode") ? cluster.engine_mode == "serverless" : false)
}

# A global table is a table with its replica blocks and the replica resources that name it.

locals {
  mistaken_replicas = [for replica in resources("aws_dynamodb_table_replica") : replica if is_written(replica, "global_table_name")]
}

# Replica resources of a table: by its ARN, or by the argument global_table_name, which does not exist but shows what is meant.
function "replica_resources" {
  params = [table]
  result = concat(
    referrers(table, "aws_dynamodb_table_replica", "global_table_arn"),
    [for replica in local.mistaken_replicas : replica if names_by_mistake(replica, table)],
  )
}

function "names_by_mistake" {
  params = [replica, table]
  result = anytrue([for target in seen(targets(written(replica, "global_table_name"))) : same(target, table)])
}

function "has_replicas" {
  params = [table]
  result = anytrue([for replica in concat(table.replica, replica_resources(table)) : true])
}

# The Regions of the replicas, for messages.
function "replica_regions" {
  params = [table]
  result = unique(concat(
    [for block in seen(table.replica) : block.region_name],
    [for replica in seen(replica_resources(table)) : region(replica)],
  ))
}
