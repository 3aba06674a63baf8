# What faces the internet, and who protects it.

locals {
  # Types that a protection may name.
  protectable = [
    "aws_alb", "aws_cloudfront_distribution", "aws_eip", "aws_elb", "aws_globalaccelerator_accelerator", "aws_lb", "aws_route53_zone",
  ]
}

# Whether a network load balancer stands behind an accelerator, which then is what Shield protects.
function "is_behind_accelerator" {
  params = [load_balancer]
  result = count(referrers(load_balancer, "aws_globalaccelerator_endpoint_group", "endpoint_configuration.endpoint_id")) > 0
}

# The Elastic IPs of a network load balancer: Shield protects these, not the load balancer.
function "addresses_of" {
  params = [load_balancer]
  result = flatten([for allocation in arguments(load_balancer, "subnet_mapping.allocation_id") : targets(allocation)])
}

# The public entry points of the system in the form in which Shield Advanced protects them. A network load balancer
# stands for itself only if it has neither Elastic IPs nor an accelerator in front.
function "entry_points" {
  params = []
  result = concat(
    [for accelerator in resources("aws_globalaccelerator_accelerator") : accelerator if !given(accelerator.enabled) || accelerator.enabled != false],
    [for distribution in resources("aws_cloudfront_distribution") : distribution if distribution.enabled == true],
    [for balancer in resources("aws_elb") : balancer if faces_internet(balancer)],
    [for balancer in resources("aws_lb", "aws_alb") : balancer if faces_internet(balancer) && !is_network_load_balancer(balancer)],
    flatten([for balancer in resources("aws_lb", "aws_alb") : [for address in addresses_of(balancer) : address] if is_network_load_balancer(balancer)]),
    [for balancer in resources("aws_lb", "aws_alb") : balancer
    if is_network_load_balancer(balancer) && faces_internet(balancer) && length(addresses_of(balancer)) == 0 && !is_behind_accelerator(balancer)],
  )
}

# Whether some protection names the instance.
function "is_protected" {
  params = [instance]
  result = anytrue([for protection in resources("aws_shield_protection") : contains_instance(protected_by(protection), instance)])
}

# What a protection names: whole (`resource_arn = x.arn`), or in an ARN made from its id.
function "protected_by" {
  params = [protection]
  result = length(mentioned(protection.resource_arn)) > 0 ? mentioned(protection.resource_arn) : targets(protection.resource_arn)
}

function "mentioned" {
  params = [arn]
  result = [for reference in references(arn) : reference.target if can(address(reference.target)) && contains(local.protectable, type(reference.target))]
}

function "contains_instance" {
  params = [list, instance]
  result = anytrue([for element in list : element == instance])
}

# "in us-east-1" for an instance, "for all Regions" for what has none.
function "home" {
  params = [instance]
  result = regional(instance) ? "in ${describe(region(instance))}" : "for all Regions"
}

# "an accelerator", "a load balancer in us-east-1".
function "entry_words" {
  params = [instance]
  result = regional(instance) ? "${a_noun(instance)} ${home(instance)}" : a_noun(instance)
}

# Whether Shield Advanced can't protect the instance.
function "is_unprotectable" {
  params = [instance]
  result = contains(["aws_instance", "aws_globalaccelerator_custom_routing_accelerator"], type(instance)) ? true : (
    is_load_balancer(instance) ? given(instance.load_balancer_type) && contains(["network", "gateway"], instance.load_balancer_type) : false
  )
}
