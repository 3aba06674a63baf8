output "load_balancer_arn" {
  value = aws_lb.front.arn
}
