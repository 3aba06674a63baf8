package import Source

/// What a rule file says about itself: everything but its demand's logic.
package struct RuleDescription: Sendable, Hashable {
  /// An example of the rule file, as Terraform text.
  package struct Example: Sendable, Hashable {
    /// What the rule does with an example.
    package enum Verdict: String, Sendable, Hashable { case fails, passes, undecided }

    /// What the rule does with it.
    package var verdict: Verdict
    /// The label of the block.
    package var title: String
    /// The body of the block, outdented.
    package var text: String

    /// An example with its Terraform text.
    package init(verdict: Verdict, title: String, text: String) {
      self.verdict = verdict
      self.title = title
      self.text = text
    }
  }

  /// `family/name`.
  package var id: String
  /// What is wrong where the rule speaks, without a full stop.
  package var title: String
  /// How much its findings matter by default.
  package var severity: Severity
  /// What happens because of a violation; `nil` if it names nothing.
  package var consequence: Consequence?
  /// What must hold, in a sentence.
  package var demand: String
  /// What a violation leads to, in a sentence; `nil` if it does not say.
  package var effect: String?
  /// Why the demand is made, in paragraphs.
  package var rationale: String
  /// Addresses of the pages that the facts come from.
  package var references: [String]
  /// Words by which `tag:…` selects it.
  package var tags: [String]
  /// `very-high`, `high`, `medium` or `low`.
  package var precision: String
  /// Only on rules about security: CVSS-like, `0.0`–`10.0`.
  package var securitySeverity: String?
  /// The remedy as the rule file writes it; `nil` if it writes none.
  package var help: String?
  /// Its examples in the order of the file.
  package var examples: [Example]
  /// Whether it runs without being asked for.
  package var isEnabledByDefault: Bool
  /// Former ids, by which it is still known.
  package var aliases: [String]

  /// A description of all that the file says.
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
