# A global table is a table with its replica blocks and the replica resources that name it.

function "table_name" {
  params = [table]
  result = describe(table.name)
}

function "is_provisioned" {
  params = [table]
  result = states(table, "billing_mode") ? table.billing_mode == "PROVISIONED" : true
}

# A replica with strong consistency needs no stream, and has no lag.
function "is_strong" {
  params = [table]
  result = anytrue([for block in table.replica : is_written(block, "consistency_mode") ? written(block, "consistency_mode") == "STRONG" : false])
}

# The key of the customer's that encrypts the table, if there is one.
function "table_keys" {
  params = [table]
  result = [for block in table.server_side_encryption : block.kms_key_arn if sets(block, "kms_key_arn") && (states(block, "enabled") ? block.enabled : false)]
}

# Names of attributes that the table's keys and the keys of its indexes use.
function "key_names" {
  params = [table]
  result = concat(arguments(table, "hash_key"), arguments(table, "range_key"), arguments(table, "global_secondary_index.hash_key"),
  arguments(table, "global_secondary_index.range_key"), arguments(table, "local_secondary_index.range_key"))
}

# Keys, attributes and indexes in one line, in a fixed order.
function "schema_of" {
  params = [table]
  result = join(", ", concat(
    ["hash ${states(table, "hash_key") ? table.hash_key : "-"}", "range ${states(table, "range_key") ? table.range_key : "-"}"],
    sort([for block in table.attribute : "${block.name} ${block.type}"]),
    sort([for block in table.global_secondary_index : "index ${block.name} (${states(block, "hash_key") ? block.hash_key : "-"}, ${states(block, "range_key") ? block.range_key : "-"}, ${states(block, "projection_type") ? block.projection_type : "-"})"]),
    sort([for block in table.local_secondary_index : "local index ${block.name} (${states(block, "range_key") ? block.range_key : "-"}, ${states(block, "projection_type") ? block.projection_type : "-"})"]),
  ))
}

locals {
  # What people write into a replica resource, and what they mean by it.
  replica_mistakes = {
    global_table_name = { says = "names its table by global_table_name, which does not exist", help = "global_table_arn = the arn of the table" }
    source_table_arn  = { says = "names its table by source_table_arn, which does not exist", help = "global_table_arn = the arn of the table" }
    table_name        = { says = "names its table by table_name, which does not exist", help = "global_table_arn = the arn of the table" }
    region_name       = { says = "states its Region by region_name, which does not exist", help = "remove it: a replica is in the Region of its provider" }
  }
}

# The argument that a problem says does not exist in a replica resource; empty if it says something else.
function "mistaken_argument" {
  params = [problem]
  result = try(regex("^aws_dynamodb_table_replica has no argument \"([a-z_]+)\"", problem.summary)[0], "")
}

# What has to be scaled, as Application Auto Scaling names it: the table and each of its global indexes.
function "scaled_parts" {
  params = [table]
  result = concat(
    [{ id = "table/${table.name}", dimension = "dynamodb:table:WriteCapacityUnits", says = "the table" }],
    [for block in table.global_secondary_index : { id = "table/${table.name}/index/${block.name}", dimension = "dynamodb:index:WriteCapacityUnits", says = "the index ${describe(block.name)}" }],
  )
}

function "is_scaled" {
  params = [part]
  result = anytrue([for policy in resources("aws_appautoscaling_policy") : policy.scalable_dimension == part.dimension && policy.resource_id == part.id])
}
