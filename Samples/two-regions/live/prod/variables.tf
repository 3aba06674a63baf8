variable "standby_region" {
  type = string
}

variable "session_regions" {
  description = "Regions that hold a replica of the sessions table"
  type        = set(string)
}

variable "db_password" {
  type      = string
  sensitive = true
}
