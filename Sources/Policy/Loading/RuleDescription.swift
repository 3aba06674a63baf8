package import Source

/// What a rule file says about itself: everything but its demand's logic.
package struct RuleDescription: Sendable, Hashable {
  /// An example of the rule file, as Terraform text.
  package struct Example: Sendable, Hashable {
    package enum Verdict: String, Sendable, Hashable { case fails, passes, undecided }

    package var verdict: Verdict
    package var title: String
    /// The body of the block, outdented.
    package var text: String

    package init(verdict: Verdict, title: String, text: String) {
      self.verdict = verdict
      self.title = title
      self.text = text
    }
  }

  /// `family/name`.
  package var id: String
  package var title: String
  package var severity: Severity
  package var consequence: Consequence?
  package var demand: String
  package var effect: String?
  package var rationale: String
  package var references: [String]
  package var tags: [String]
  /// `very-high`, `high`, `medium` or `low`.
  package var precision: String
  /// Only on rules about security: CVSS-like, `0.0`–`10.0`.
  package var securitySeverity: String?
  package var help: String?
  package var examples: [Example]
  package var isEnabledByDefault: Bool
  package var aliases: [String]

  package init(
    id: String, title: String, severity: Severity, consequence: Consequence?, demand: String, effect: String?,
    rationale: String, references: [String], tags: [String], precision: String, securitySeverity: String?,
    help: String?, examples: [Example], isEnabledByDefault: Bool, aliases: [String]
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.consequence = consequence
    self.demand = demand
    self.effect = effect
    self.rationale = rationale
    self.references = references
    self.tags = tags
    self.precision = precision
    self.securitySeverity = securitySeverity
    self.help = help
    self.examples = examples
    self.isEnabledByDefault = isEnabledByDefault
    self.aliases = aliases
  }

  /// The part before the slash.
  package var family: String { String(id.prefix { $0 != "/" }) }
}
