/// Bounds that keep a run finite whatever a rule or a configuration says; reaching one is reported.
enum Limits {
  /// Bindings of one rule in one system.
  static let bindings = 100_000
  /// Elements of a list that the rule language makes.
  static let elements = 100_000
  /// Calls of functions of rule files inside one another.
  static let calls = 64
  /// Results of functions that are remembered at a time; more cost time, not answers.
  static let rememberedResults = 500_000
  /// Bytes of a message, label, help or effect.
  static let text = 1_000
  /// Characters of the reason why a check is undecided.
  static let cause = 200
  /// Further instances that a finding lists by address.
  static let instances = 20
  /// Further places of a finding.
  static let related = 20
  /// Addresses that an undecided check is listed with.
  static let addresses = 3
}
