# The address ranges of a VPC, each with its place. 100.64.0.0/10 is left out: it is reused on purpose for what isn't routed.
function "ranges_of" {
  params = [vpc]
  result = [for range in concat(
    given(vpc.cidr_block) ? [vpc.cidr_block] : [],
    [for association in referrers(vpc, "aws_vpc_ipv4_cidr_block_association", "vpc_id") : association.cidr_block if given(association.cidr_block)],
  ) : range if !cidrs_overlap(range, "100.64.0.0/10")]
}

# Whether a VPC takes its range from IPAM, which hands out no range twice.
function "is_allocated" {
  params = [vpc]
  result = given(vpc.ipv4_ipam_pool_id)
}

# What joins two VPCs: a peering between them, or one transit gateway, or two that are peered.
function "links" {
  params = [left, right]
  result = concat(
    [for peering in referrers(left, "aws_vpc_peering_connection", "vpc_id") : peering if anytrue([for peer in targets(peering.peer_vpc_id) : peer == right])],
    [for peering in referrers(right, "aws_vpc_peering_connection", "vpc_id") : peering if anytrue([for peer in targets(peering.peer_vpc_id) : peer == left])],
    [for peering in resources("aws_ec2_transit_gateway_peering_attachment") : peering if joins(peering, left, right) || joins(peering, right, left)],
  )
}

# Whether anything may join a VPC to one of another Region: what nothing joins needs no look at every other VPC.
function "may_be_joined" {
  params = [vpc]
  result = length(referrers(vpc, "aws_vpc_peering_connection", "vpc_id")) > 0 || contains(peers(), vpc) || length(resources("aws_ec2_transit_gateway_peering_attachment")) > 0 && length(gateways_of(vpc)) > 0
}

# The VPCs that peerings ask for.
function "peers" {
  params = []
  result = flatten([for peering in resources("aws_vpc_peering_connection") : targets(peering.peer_vpc_id)])
}

# The transit gateways that a VPC is attached to.
function "gateways_of" {
  params = [vpc]
  result = flatten([for attachment in referrers(vpc, "aws_ec2_transit_gateway_vpc_attachment", "vpc_id") : targets(attachment.transit_gateway_id)])
}

# Whether a peering of transit gateways leads from the one VPC to the other.
function "joins" {
  params = [peering, from, to]
  result = anytrue([for gateway in targets(peering.transit_gateway_id) : contains(gateways_of(from), gateway)]) && anytrue([for gateway in targets(peering.peer_transit_gateway_id) : contains(gateways_of(to), gateway)])
}
