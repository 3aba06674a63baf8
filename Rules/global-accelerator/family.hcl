locals {
  # The protocols of a load balancer's listener that can answer what an accelerator's listener takes in.
  answering_protocols = {
    TCP = ["HTTP", "HTTPS", "TCP", "TLS", "TCP_UDP"]
    UDP = ["UDP", "TCP_UDP", "QUIC", "TCP_QUIC"]
  }
  # Arguments of an endpoint group that act on endpoints which Global Accelerator probes itself.
  probe_arguments = [
    "health_check_port", "health_check_protocol", "health_check_path", "health_check_interval_seconds", "threshold_count",
  ]
  # What a probe speaks, and what would have to be spoken for it to fail.
  clashing_protocols = [
    { probe = "HTTP", served = "HTTPS" },
    { probe = "HTTP", served = "TLS" },
    { probe = "HTTPS", served = "HTTP" },
  ]
}

# The Region an endpoint group serves: stated, or else the one its provider works in.
function "served_region" {
  params = [endpoint_group]
  result = is_written(endpoint_group, "endpoint_group_region") ? endpoint_group.endpoint_group_region : region(provider(endpoint_group))
}

# "The endpoint group of us-east-1"; by its address if its Region is not known.
function "group_words" {
  params = [endpoint_group]
  result = known(served_region(endpoint_group)) ? "The endpoint group of ${served_region(endpoint_group)}" : "Endpoint group ${address(endpoint_group)}"
}

# The endpoint groups of the same listener, itself included.
function "groups_beside" {
  params = [endpoint_group]
  result = [for other in resources("aws_globalaccelerator_endpoint_group") : other if other.listener_arn == endpoint_group.listener_arn]
}

# "load balancer", "Elastic IP": what an endpoint is.
function "endpoint_noun" {
  params = [value]
  result = count(targets(value)) == 1 ? noun(first(targets(value))) : known(value) ? noun_of_literal(value) : "endpoint"
}

function "noun_of_literal" {
  params = [text]
  result = strcontains(text, ":loadbalancer/") ? "load balancer" : startswith(text, "eipalloc-") ? "Elastic IP" : startswith(text, "i-") ? "EC2 instance" : "endpoint"
}

# Whether an endpoint is a load balancer, whose own target groups decide its health.
function "endpoint_is_load_balancer" {
  params = [endpoint]
  result = known(endpoint.endpoint_id) ? strcontains(endpoint.endpoint_id, ":loadbalancer/") : anytrue([for target in targets(endpoint.endpoint_id) : is_load_balancer(target)])
}

# Whether an endpoint is an Elastic IP.
function "endpoint_is_elastic_ip" {
  params = [endpoint]
  result = known(endpoint.endpoint_id) ? startswith(endpoint.endpoint_id, "eipalloc-") : anytrue([for target in targets(endpoint.endpoint_id) : type(target) == "aws_eip"])
}

# The EC2 instances behind an endpoint: itself, or what its Elastic IP is attached to.
function "instances_behind" {
  params = [target]
  result = type(target) == "aws_instance" ? [target] : type(target) == "aws_eip" ? concat(
    given(target.instance) ? targets(target.instance) : [],
    flatten([for association in referrers(target, "aws_eip_association", "allocation_id") : targets(association.instance_id)]),
  ) : []
}

# What answers behind an endpoint that Global Accelerator probes: { port, protocol, path, at, what } for each listener of
# the network load balancer that owns the Elastic IP, and for each target group that the EC2 instance is attached to.
function "answers_behind" {
  params = [target]
  result = concat(
    type(target) != "aws_eip" ? [] : flatten([for balancer in referrers(target, "aws_lb", "subnet_mapping.allocation_id") : [
      for listener in listeners_of(balancer) : {
        port     = tonumber(listener.port)
        protocol = listener.protocol
        path     = null
        at       = listener.port
        what     = address(listener)
    }]]),
    flatten([for instance in instances_behind(target) : [for attachment in referrers(instance, "aws_lb_target_group_attachment", "target_id") : [
      for target_group in targets(attachment.target_group_arn) : {
        port     = tonumber(given(attachment.port) ? attachment.port : target_group.port)
        protocol = target_group.protocol
        path     = length(target_group.health_check) == 0 ? null : target_group.health_check[0].path
        at       = given(attachment.port) ? attachment.port : target_group.port
        what     = address(target_group)
    }]]]),
  )
}

# The port that Global Accelerator probes: stated, or else the first port of the listener.
function "probed_port" {
  params = [endpoint_group]
  result = given(endpoint_group.health_check_port) ? tonumber(endpoint_group.health_check_port) : first([for listener in targets(endpoint_group.listener_arn) : tonumber(listener.port_range[0].from_port)])
}

# The protocol that Global Accelerator probes with: TCP unless stated.
function "probed_protocol" {
  params = [endpoint_group]
  result = given(endpoint_group.health_check_protocol) ? endpoint_group.health_check_protocol : "TCP"
}
