// The Terraform layer.
