# The lag of a replicated store is a metric: of Aurora in the Region of the secondary, of DynamoDB in the Region that sends.

function "states" {
  params = [holder, name]
  result = is_written(holder, name) ? written(holder, name) != null : false
}

# The names of the metrics an alarm watches.
function "watched" {
  params = [alarm]
  result = concat(arguments(alarm, "metric_name"), arguments(alarm, "metric_query.metric.metric_name"))
}

function "aurora_lag_metrics" {
  params = []
  result = ["AuroraGlobalDBReplicationLag", "AuroraGlobalDBRPOLag", "AuroraGlobalDBProgressLag"]
}

function "lag_alarms" {
  params = [names]
  result = [for alarm in resources("aws_cloudwatch_metric_alarm") : alarm if anytrue([for name in watched(alarm) : contains(names, name)])]
}

# Tables that replicate, and clusters that replicate from another Region.
function "replicated_tables" {
  params = []
  result = [for table in resources("aws_dynamodb_table") : table if length(table.replica) + length(referrers(table, "aws_dynamodb_table_replica", "global_table_arn")) + length([for replica in resources("aws_dynamodb_table_replica") : replica if is_written(replica, "global_table_name") ? anytrue([for target in seen(targets(written(replica, "global_table_name"))) : same(target, table)]) : false]) > 0]
}

function "global_members" {
  params = []
  result = [for cluster in resources("aws_rds_cluster") : cluster if states(cluster, "global_cluster_identifier")]
}

# Whether somebody else watches: teams that alarm in another product.
function "watched_elsewhere" {
  params = []
  result = length(resources("datadog_monitor", "newrelic_nrql_alert_condition", "grafana_rule_group")) > 0
}
