terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

resource "aws_eip" "front" {
  count  = length(var.public_subnets)
  domain = "vpc"
}

# Security groups must be there when the load balancer is created; without them it can't preserve the addresses of clients.
resource "aws_lb" "front" {
  name               = var.name
  load_balancer_type = "network"
  security_groups    = [aws_security_group.front.id]
  dynamic "subnet_mapping" {
    for_each = var.public_subnets
    content {
      subnet_id     = subnet_mapping.value
      allocation_id = aws_eip.front[subnet_mapping.key].id
    }
  }
}

resource "aws_lb_target_group" "front" {
  name     = var.name
  port     = 8443
  protocol = "TCP"
  vpc_id   = var.vpc_id
  health_check {
    protocol = "HTTPS"
    path     = "/healthy"
    matcher  = "200"
  }
}

resource "aws_lb_listener" "front" {
  load_balancer_arn = aws_lb.front.arn
  port              = 443
  protocol          = "TCP"
  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.front.arn
  }
}

data "aws_ssm_parameter" "image" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64"
}

resource "aws_launch_template" "application" {
  name          = var.name
  image_id      = data.aws_ssm_parameter.image.value
  instance_type = "m7g.large"
}

resource "aws_autoscaling_group" "application" {
  name                = var.name
  min_size            = 2
  max_size            = 6
  vpc_zone_identifier = var.private_subnets
  target_group_arns   = [aws_lb_target_group.front.arn]
  launch_template {
    id      = aws_launch_template.application.id
    version = aws_launch_template.application.latest_version
  }
}

resource "aws_security_group" "front" {
  name        = var.name
  description = "TLS from clients of the accelerator"
  vpc_id      = var.vpc_id
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
  egress {
    protocol    = "tcp"
    from_port   = 8443
    to_port     = 8443
    cidr_blocks = ["10.0.0.0/8"]
  }
}
