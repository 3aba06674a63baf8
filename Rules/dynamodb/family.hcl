# A global table is a table with its replica blocks and the replica resources that name it.

# Replica resources of a table: by its ARN, or by the argument global_table_name, which does not exist but shows what is meant.
function "replica_resources" {
  params = [table]
  result = concat(
    referrers(table, "aws_dynamodb_table_replica", "global_table_arn"),
    [for replica in resources("aws_dynamodb_table_replica") : replica if names_by_mistake(replica, table)],
  )
}

function "names_by_mistake" {
  params = [replica, table]
  result = is_written(replica, "global_table_name") ? anytrue([for target in seen(targets(written(replica, "global_table_name"))) : same(target, table)]) : false
}

function "has_replicas" {
  params = [table]
  result = length(table.replica) + length(replica_resources(table)) > 0
}

# The Regions of the replicas, for messages.
function "replica_regions" {
  params = [table]
  result = unique(concat(
    [for block in seen(table.replica) : block.region_name],
    [for replica in seen(replica_resources(table)) : region(replica)],
  ))
}

function "table_name" {
  params = [table]
  result = describe(table.name)
}

# Whether an argument is written with a value; the schema's own default does not count.
function "states" {
  params = [holder, name]
  result = is_written(holder, name) ? written(holder, name) != null : false
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
  result = [for block in table.server_side_encryption : block.kms_key_arn if states(block, "kms_key_arn")]
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
    sort([for block in table.global_secondary_index : "index ${block.name}"]),
    sort([for block in table.local_secondary_index : "index ${block.name}"]),
  ))
}
