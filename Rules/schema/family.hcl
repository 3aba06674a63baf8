locals {
  # What to write instead of an argument that looks right and isn't, where its name alone is not the whole remedy.
  argument_remedies = {
    "aws_globalaccelerator_accelerator.attributes.flow_monitoring_enabled" = "flow_logs_enabled = true, with flow_logs_s3_bucket and flow_logs_s3_prefix"
    "aws_dynamodb_table_replica.global_table_name"                         = "global_table_arn = the arn of the table; the replica's Region is its provider's"
    "aws_dynamodb_table_replica.region_name"                               = "remove it: the replica's Region is its provider's (with AWS provider 6: region)"
    "aws_globalaccelerator_accelerator.endpoint_group_region"              = "endpoint_group_region belongs to aws_globalaccelerator_endpoint_group"
    "aws_globalaccelerator_listener.endpoint_group_region"                 = "endpoint_group_region belongs to aws_globalaccelerator_endpoint_group"
    "aws_globalaccelerator_endpoint_group.health_check"                    = "write it flat: health_check_port, health_check_protocol, health_check_path"
  }
}

# The remedy for a problem of the schema: of the table, or the nearest name.
function "schema_help" {
  params = [problem]
  result = lookup(local.argument_remedies, subject_of(problem), problem.suggestion == null ? "remove it, or look up its name in the documentation of the provider" : "${problem.suggestion}")
}

# "did you mean x?", or what is wrong where nothing is near.
function "did_you_mean" {
  params = [problem, otherwise]
  result = problem.suggestion == null ? otherwise : "did you mean ${problem.suggestion}?"
}

# "aws_dynamodb_table_replica.region_name", from a summary such as: aws_dynamodb_table_replica has no argument "region_name".
function "subject_of" {
  params = [problem]
  result = join(".", try(regex("^([a-z0-9_.]+) [a-z ]+\"([a-z0-9_]+)\"", problem.summary), [""]))
}
