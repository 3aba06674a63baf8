locals {
  # The attributes of a target that belong together in an alias: where it is, and the zone that says so.
  alias_pairs = {
    aws_globalaccelerator_accelerator                = { names = ["dns_name", "dual_stack_dns_name"], zones = ["hosted_zone_id"] }
    aws_globalaccelerator_custom_routing_accelerator = { names = ["dns_name"], zones = ["hosted_zone_id"] }
    aws_lb                                           = { names = ["dns_name"], zones = ["zone_id"] }
    aws_alb                                          = { names = ["dns_name"], zones = ["zone_id"] }
    aws_elb                                          = { names = ["dns_name"], zones = ["zone_id"] }
    aws_cloudfront_distribution                      = { names = ["domain_name"], zones = ["hosted_zone_id"] }
    aws_vpc_endpoint                                 = { names = ["dns_entry"], zones = ["dns_entry"] }
    aws_api_gateway_domain_name                      = { names = ["regional_domain_name", "cloudfront_domain_name"], zones = ["regional_zone_id", "cloudfront_zone_id"] }
    aws_apigatewayv2_domain_name                     = { names = ["domain_name_configuration"], zones = ["domain_name_configuration"] }
  }
  # Zones that AWS keeps for services without a Region.
  accelerator_zone  = "Z2BJ6XQ5FK7U4H"
  distribution_zone = "Z2FDTNDATAQYW2"
  # Networks that Route 53's health checkers can't reach: private, shared, loopback, link-local, multicast.
  unreachable_networks = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4"]
}

# The zone a record is in, if this system makes it: only then are all its records known.
function "own_zones" {
  params = [record]
  result = [for zone in targets(record.zone_id) : zone if type(zone) == "aws_route53_zone" && !is_data(zone)]
}

# The name of a record as Route 53 has it: lower case, without the last dot, with the zone's name where it is known.
function "fqdn" {
  params = [record]
  result = qualified(trimsuffix(lower(record.name), "."), [for zone in seen(targets(record.zone_id)) : trimsuffix(lower(zone.name), ".")])
}

function "qualified" {
  params = [name, zone_names]
  result = length(zone_names) != 1 ? name : name == "" ? zone_names[0] : endswith(name, zone_names[0]) ? name : "${name}.${zone_names[0]}"
}

# The one instance an alias takes a name or a zone from; null if none or several.
function "alias_target" {
  params = [value]
  result = one_of(unique([for reference in references(value) : reference.target if try(contains(keys(local.alias_pairs), type(reference.target)), false)]))
}

# The attributes of one instance that a value was made of.
function "attributes_read" {
  params = [value, instance]
  result = [for reference in references(value) : reference.path if reference.target == instance]
}

# The Region a record sends its clients to: of the alias' target, or as the host name of the record says. Null if there is none.
function "steered_to" {
  params = [record]
  result = length(record.alias) == 1 ? alias_region(record.alias[0].name) : given(record.records) ? one_of(unique(flatten([for host in record.records : known(host) ? regions_in(host) : [region(host)]]))) : null
}

function "alias_region" {
  params = [name]
  result = alias_target(name) != null ? region(alias_target(name)) : known(name) ? one_of(regions_in(name)) : region(name)
}

# The name of a record in words.
function "shown_name" {
  params = [record]
  result = known(fqdn(record)) ? fqdn(record) : describe(record.name)
}

# " in us-east-1", or nothing where the Region is not known or there is none.
function "steered_words" {
  params = [record]
  result = steered_to(record) == null ? "" : known(steered_to(record)) ? " in ${steered_to(record)}" : ""
}

# Whether the record is one of several that share a name and are chosen by policy.
function "is_routed" {
  params = [record]
  result = length(record.latency_routing_policy) + length(record.failover_routing_policy) + length(record.weighted_routing_policy) + length(record.geolocation_routing_policy) + length(record.geoproximity_routing_policy) > 0
}

# PRIMARY or SECONDARY, in capitals; null for a record without failover.
function "failover_half" {
  params = [record]
  result = length(record.failover_routing_policy) == 1 ? upper(record.failover_routing_policy[0].type) : null
}

# The records of the same set (zone, name, type) as the given one, itself included, in a zone of this system.
function "set_in_zone" {
  params = [record, zone]
  result = [for other in referrers(zone, "aws_route53_record", "zone_id") : other if other.type == record.type && fqdn(other) == fqdn(record)]
}

# What else was looked at when a record's other half was missed.
function "searched_in" {
  params = [zone, record]
  result = join("; ", concat(
    [count(referrers(zone, "aws_route53_record", "zone_id")) <= 1 ? "${address(zone)} has no other record" : "${address(zone)} has ${count(referrers(zone, "aws_route53_record", "zone_id")) - 1} other ${count(referrers(zone, "aws_route53_record", "zone_id")) == 2 ? "record, and it is" : "records, and none is"} ${count(referrers(zone, "aws_route53_record", "zone_id")) == 2 ? "not " : ""}the other half"],
    [for call in modules() : "${address(call)} is not on disk, but is not given this zone" if opaque(call)],
  ))
}

# How a record is addressed in a label: "aws_route53_record.admin, an alias of module.app_us.aws_lb.main".
function "record_label" {
  params = [record]
  result = length(record.alias) == 1 ? (
    alias_target(record.alias[0].name) != null ? "${address(record)}, an alias of ${address(alias_target(record.alias[0].name))}" : address(record)
  ) : address(record)
}

# What the missing half could name: the same kind of thing in another module call of the same source, or of another Region.
function "other_home" {
  params = [target]
  result = target == null ? null : module(target) == null ? (
    one_of(seen([for other in resources(type(target)) : address(other) if region(other) != region(target)]))
    ) : (
    one_of(seen([for other in modules() : address(other) if other.source == module(target).source && region(other) != region(target)]))
  )
}
