terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

resource "aws_lb" "front" {
  name               = var.name
  load_balancer_type = "network"
  subnets            = var.public_subnets
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
