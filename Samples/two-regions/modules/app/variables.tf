variable "subnet_ids" {
  type = list(string)
}

variable "vpc_id" {
  type = string
}

variable "log_key_arn" {
  type = string
}

variable "log_retention_days" {
  type    = number
  default = 30
}
