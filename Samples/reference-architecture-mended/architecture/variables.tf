variable "bookings_password" {
  description = "Master password of the bookings database; write-only, kept in no state"
  type        = string
  sensitive   = true
  ephemeral   = true
}
