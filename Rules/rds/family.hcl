# The name that tells a database from all others of its Region; null if AWS makes one up.
function "database_name" {
  params = [database]
  result = type(database) == "aws_rds_cluster" ? database.cluster_identifier : database.identifier
}

# The databases of a Region, each with its name.
function "databases_in" {
  params = [place]
  result = [for database in resources("aws_db_instance", "aws_rds_cluster") : database if region(database) == place && is_written(database, type(database) == "aws_rds_cluster" ? "cluster_identifier" : "identifier")]
}

# The last field of an ARN: the name.
function "name_in_arn" {
  params = [arn]
  result = known(arn) ? lower(regex("[^:]*$", arn)) : arn
}

# Whether an ARN stands in the configuration as text, and is not read from what has it.
function "is_spelt_out" {
  params = [arn]
  result = known(arn) ? true : text(arn) == null ? false : strcontains(text(arn), "arn:")
}
