data "aws_region" "current" {}

data "aws_caller_identity" "current" {}

# Shield protects a network load balancer through its addresses, and names them by their allocation.
resource "aws_shield_protection" "front" {
  count        = length(var.public_subnets)
  name         = "${var.name}-${count.index}"
  resource_arn = "arn:aws:ec2:${data.aws_region.current.name}:${data.aws_caller_identity.current.account_id}:eip-allocation/${aws_eip.front[count.index].id}"
}
