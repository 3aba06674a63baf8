# The lag of a replicated store is a metric: of Aurora in the Region of the secondary, of DynamoDB in the Region that sends.

locals {
  aurora_lag_metrics = ["AuroraGlobalDBReplicationLag", "AuroraGlobalDBRPOLag", "AuroraGlobalDBProgressLag"]
  table_lag_metrics  = ["ReplicationLatency"]
}

# The names of the metrics an alarm watches, each with its place.
function "watched" {
  params = [alarm]
  result = concat(arguments(alarm, "metric_name"), arguments(alarm, "metric_query.metric.metric_name"))
}

# The alarms on any of these metrics.
function "alarms_on" {
  params = [names]
  result = [for alarm in resources("aws_cloudwatch_metric_alarm") : alarm if anytrue([for name in watched(alarm) : contains(names, name)])]
}

# The values that an alarm gives to a dimension.
function "dimension" {
  params = [alarm, name]
  result = [for map in concat(arguments(alarm, "dimensions"), arguments(alarm, "metric_query.metric.dimensions")) : map[name] if contains(keys(map), name)]
}

# The alarms that name a store in their dimensions and watch one of these metrics.
function "alarms_of" {
  params = [store, names]
  result = [for alarm in concat(referrers(store, "aws_cloudwatch_metric_alarm", "dimensions"), referrers(store, "aws_cloudwatch_metric_alarm", "metric_query.metric.dimensions")) : alarm if anytrue([for name in watched(alarm) : contains(names, name)])]
}

# The members of a global database with more than one member, once for each database.
function "global_databases" {
  params = []
  result = [for cluster in seen(resources("aws_rds_cluster")) : cluster if is_member(cluster) ? length(members_beside(cluster)) > 1 && same(first(members_beside(cluster)), cluster) : false]
}

function "is_watched" {
  params = [store]
  result = type(store) == "aws_dynamodb_table" ? length(alarms_of(store, local.table_lag_metrics)) > 0 : anytrue([for member in members_beside(store) : length(alarms_of(member, local.aurora_lag_metrics)) > 0])
}

# What people call a store.
function "store_name" {
  params = [store]
  result = type(store) == "aws_dynamodb_table" ? describe(store.name) : global_name(store)
}

# Whether somebody else watches: teams that alarm in another product.
function "is_watched_elsewhere" {
  params = []
  result = length(flatten([for name in ["datadog", "newrelic", "grafana", "dynatrace", "signalfx"] : seen(providers(name))])) + length(seen(resources("datadog_monitor", "newrelic_nrql_alert_condition", "grafana_rule_group", "dynatrace_metric_events", "signalfx_detector"))) > 0
}

# Tables without replicas of strong consistency, which have no lag.
function "lagging_tables" {
  params = []
  result = [for table in resources("aws_dynamodb_table") : table if has_replicas(table) && !anytrue([for block in table.replica : is_written(block, "consistency_mode") ? written(block, "consistency_mode") == "STRONG" : false])]
}
