locals {
  # Inputs of a module that name the Region of something else, and may differ from the call's own.
  foreign_region_inputs = "peer|replica|source|secondary|standby|primary|dr_|_dr|home|state|allowed|backup|destination|target|remote|other"

  # Arguments that hold the name of a Region, by type; a provider's own `region` and the `region` of an instance are asked apart.
  region_paths = [
    { type = "aws_globalaccelerator_endpoint_group", path = "endpoint_group_region" },
    { type = "aws_route53_record", path = "latency_routing_policy.region" },
    { type = "aws_route53_health_check", path = "cloudwatch_alarm_region" },
    { type = "aws_route53_zone", path = "vpc.vpc_region" },
    { type = "aws_route53_zone_association", path = "vpc_region" },
    { type = "aws_vpc_peering_connection", path = "peer_region" },
    { type = "aws_ec2_transit_gateway_peering_attachment", path = "peer_region" },
    { type = "aws_dynamodb_table", path = "replica.region_name" },
    { type = "aws_rds_cluster", path = "source_region" },
    { type = "aws_secretsmanager_secret", path = "replica.region" },
    { type = "aws_ecr_replication_configuration", path = "replication_configuration.rule.destination.region" },
  ]

  # Arguments that hold Availability Zones of the instance's own Region.
  zone_paths = [
    { type = "aws_subnet", path = "availability_zone" },
    { type = "aws_instance", path = "availability_zone" },
    { type = "aws_ebs_volume", path = "availability_zone" },
    { type = "aws_db_instance", path = "availability_zone" },
    { type = "aws_rds_cluster", path = "availability_zones" },
    { type = "aws_rds_cluster_instance", path = "availability_zone" },
    { type = "aws_docdb_cluster", path = "availability_zones" },
    { type = "aws_docdb_cluster_instance", path = "availability_zone" },
    { type = "aws_neptune_cluster", path = "availability_zones" },
    { type = "aws_elasticache_cluster", path = "availability_zone" },
    { type = "aws_elasticache_cluster", path = "preferred_availability_zones" },
    { type = "aws_elasticache_replication_group", path = "preferred_cache_cluster_azs" },
    { type = "aws_dax_cluster", path = "availability_zones" },
    { type = "aws_autoscaling_group", path = "availability_zones" },
    { type = "aws_elb", path = "availability_zones" },
    { type = "aws_efs_file_system", path = "availability_zone_name" },
  ]

  # Data sources that ask no Region for anything.
  placeless_data = ["aws_iam_policy_document", "aws_partition", "aws_caller_identity", "aws_default_tags", "aws_regions", "aws_service", "aws_arn"]

  # Arguments that name an instance, and in which people write the Region it is for.
  name_arguments = ["name", "bucket", "identifier", "cluster_identifier", "cluster_id", "function_name", "queue_name", "alarm_name"]

  # Types that are named for another Region than their own, or for two.
  named_for_others = "peering|accepter|_replica|replication|^aws_route$|^aws_vpc_endpoint|^aws_iam_|^aws_route53|_attachment$|_association$|^aws_cloudwatch_event_target|^aws_ssm_parameter$|^aws_secretsmanager_secret|^aws_backup"
}

function "is_named_for_others" {
  params = [type]
  result = length(regexall(local.named_for_others, type)) > 0
}

# The Region that an alias or another name reads as: the one it has, written `us_east_1` or `us-east-1`; null if none or several.
function "reads_as" {
  params = [name]
  result = name == null || !known(name) ? null : one_of(unique(regions_in(name)))
}

# Whether a configuration of the provider stands in a root.
function "in_root" {
  params = [configuration]
  result = module(configuration) == null
}

# The other configurations of the provider in the same root.
function "beside" {
  params = [configuration]
  result = [for other in providers("aws") : other if root(other) == root(configuration) && module(other) == null && other != configuration]
}

# The Regions that a module call seems to be meant for: by its name, by an input called region, by an input that names it.
function "claims" {
  params = [call]
  result = unique([for witness in witnesses(call) : witness.region])
}

# What says so: { region, at, says } for each.
function "witnesses" {
  params = [call]
  result = [for witness in concat(
    [{ region = reads_as(label(call)), at = header(call), says = "its name reads as" }],
    [for name, value in call.inputs : { region = known(value) && is_text(value) ? reads_as(value) : null, at = value, says = "${name} is" }
    if contains(["region", "aws_region", "name", "identifier", "prefix", "name_prefix"], name)],
  ) : witness if witness.region != null]
}

function "is_text" {
  params = [value]
  result = can(regex("", value))
}

# Calls of the same module in the same folder, itself left out.
function "sibling_calls" {
  params = [call]
  result = [for other in modules() : other if other.source == call.source && root(other) == root(call) && module(other) == module(call) && other != call]
}

# Whether something inside the call is in the Region by an argument of its own (AWS provider 6), so that the input decides.
function "reaches" {
  params = [call, place]
  result = contains(majors(call), 6) ? anytrue([for inside in instances(call) : regional(inside) && region(inside) == place]) : false
}

# What an object is named for: { region, at, says } for its label, its naming arguments and its tags Name and Region.
function "name_witnesses" {
  params = [instance]
  result = [for witness in concat(
    [{ region = reads_as(label(instance)), at = header(instance), says = "its label" }],
    [for name in setintersection(local.name_arguments, written_names(instance)) : { region = text_region(written(instance, name)), at = written(instance, name), says = name }],
    is_written(instance, "tags") ? [for name in ["Name", "Region"] : { region = text_region(try(instance.tags[name], null)), at = try(instance.tags[name], null), says = "tag ${name}" }] : [],
  ) : witness if witness.region != null]
}

function "text_region" {
  params = [value]
  result = value == null || !known(value) ? null : one_of(unique(try(regions_in(value), [])))
}

# The Region an object is in; for an endpoint group, which has none, the one it serves.
function "working_region" {
  params = [instance]
  result = type(instance) == "aws_globalaccelerator_endpoint_group" ? (given(instance.endpoint_group_region) ? instance.endpoint_group_region : null) : region(instance)
}

# The Region of an Availability Zone: of its name, or of what it is taken from (a data source, a subnet).
function "zone_region" {
  params = [zone]
  result = known(zone) ? region_of_zone(zone) : region(zone)
}

# The instances that a configuration of the provider makes, in address order.
function "bound" {
  params = [configuration]
  result = flatten([for base in roots() : [for instance in instances(base) : instance if provider(instance) == configuration]])
}
