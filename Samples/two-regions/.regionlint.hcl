policy {
  shield = "not-required"
}
