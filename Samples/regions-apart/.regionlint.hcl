system "orders" {
  roots   = ["live/*"]
  primary = "us-east-1"
}
