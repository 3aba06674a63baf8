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
