output "vpc_id" {
  value = module.network.vpc_id
}

output "peering_connection_id" {
  value = aws_vpc_peering_connection.eu_west_1.id
}
