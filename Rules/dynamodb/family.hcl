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
