locals {
  # Policies that offer TLS 1.2 and newer only. The names are AWS' own: TLS13-1-0 and TLS13-1-1 still offer the old versions.
  modern_policy = "TLS-1-2|TLS13-1-2|TLS13-1-3|FS-1-2|TLS13-1-2-Res"
}

# One setting of a target group's health check; what is not written is the provider's or AWS' default.
function "health_setting" {
  params = [target_group, name]
  result = length(target_group.health_check) == 0 ? health_default(target_group, name) : (
    written(target_group.health_check[0], name) == null ? health_default(target_group, name) : tostring(written(target_group.health_check[0], name))
  )
}

function "health_default" {
  params = [target_group, name]
  result = name == "port" ? "traffic-port" : name == "path" ? "/" : name == "protocol" ? (
    contains(["TCP", "TLS", "UDP", "TCP_UDP"], given(target_group.protocol) ? target_group.protocol : "HTTP") ? "TCP" : "HTTP"
  ) : ""
}

# Where a health check's setting stands, or should stand.
function "health_place" {
  params = [target_group, name]
  result = length(target_group.health_check) == 0 ? header(target_group) : (
    written(target_group.health_check[0], name) == null ? header(target_group.health_check[0]) : written(target_group.health_check[0], name)
  )
}

# The target groups a listener forwards to by default.
function "forwards_to" {
  params = [listener]
  result = flatten(concat(
    [for argument in arguments(listener, "default_action.target_group_arn") : targets(argument)],
    [for argument in arguments(listener, "default_action.forward.target_group.arn") : targets(argument)],
  ))
}

# Whether a load balancer is a target of a failover: an endpoint of an accelerator, or the target of a routed alias.
function "fails_over" {
  params = [load_balancer]
  result = count(referrers(load_balancer, "aws_globalaccelerator_endpoint_group", "endpoint_configuration.endpoint_id")) > 0 || count([
    for record in resources("aws_route53_record") : record
    if length(record.alias) > 0 && length(record.latency_routing_policy) + length(record.failover_routing_policy) + length(record.weighted_routing_policy) > 0 && anytrue([for reference in references(record.alias[0].name) : reference.target == load_balancer])
  ]) > 0
}

# How a listener encrypts: not at all, or with which policy.
function "encryption_of" {
  params = [listener]
  result = contains(["HTTPS", "TLS"], given(listener.protocol) ? listener.protocol : "HTTP") ? (given(listener.ssl_policy) ? listener.ssl_policy : "the default policy") : "no TLS"
}
