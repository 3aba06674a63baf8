variable "fleet_password" {
  description = "Master password of the fleet database; write-only, kept in no state"
  type        = string
  sensitive   = true
  ephemeral   = true
}
