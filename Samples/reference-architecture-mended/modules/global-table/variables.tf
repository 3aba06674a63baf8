variable "name" {
  type = string
}

variable "hash_key" {
  type = string
}

variable "home_key_arn" {
  type = string
}

variable "home_topic_arn" {
  type = string
}

variable "replica_key_arn" {
  type = string
}

variable "replica_topic_arn" {
  type = string
}
