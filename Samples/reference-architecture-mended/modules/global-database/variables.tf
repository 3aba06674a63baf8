variable "name" {
  type = string
}

variable "database_name" {
  type = string
}

variable "password" {
  type      = string
  sensitive = true
  ephemeral = true
}

variable "primary_key_arn" {
  type = string
}

variable "primary_vpc_id" {
  type = string
}

variable "primary_clients" {
  description = "Address range of what may connect"
  type        = string
}

variable "primary_subnets" {
  type = list(string)
}

variable "secondary_key_arn" {
  type = string
}

variable "secondary_topic_arn" {
  type = string
}

variable "secondary_vpc_id" {
  type = string
}

variable "secondary_clients" {
  description = "Address range of what may connect"
  type        = string
}

variable "secondary_subnets" {
  type = list(string)
}
