import Linting
import Policy
import Source

/// `regionlint explain`: all that a rule says about itself.
enum ExplainCommand {
  static func run(_ words: [String]) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(words, valued: ["rules-from"], flags: [])
    guard let id = arguments.rest.first, arguments.rest.count == 1 else {
      throw UsageError("explain takes the name of one rule; regionlint rules lists them")
    }
    let catalog: RuleCatalog
    do throws(LintError) { catalog = try RuleCatalog(userFolders: arguments.all("rules-from")) } catch {
      Output.error(Complaint.text(error))
      return .usage
    }
    guard let rule = catalog.rule(id) else {
      let near = NearestName.of(id, among: catalog.rules.map(\.id))
      throw UsageError(
        "there is no rule \(id)" + (near.map { "; did you mean \($0)?" } ?? "; regionlint rules lists them"))
    }
    try Output.text(text(of: rule))
    return .success
  }

  private static func text(of rule: RuleDescription) -> String {
    var parts = ["\(rule.id) (\(rule.severity.rawValue)): \(rule.title)", rule.demand]
    if let effect = rule.effect { parts.append("What happens otherwise: \(effect)") }
    if !rule.rationale.isEmpty { parts.append(rule.rationale) }
    if let help = rule.help { parts.append("How to mend it: \(help)") }
    parts += rule.examples.map { example in
      "\(heading(example.verdict)): \(example.title)\n\n" + indented(example.text)
    }
    if !rule.references.isEmpty {
      parts.append("Sources:\n" + rule.references.map { "  \($0)" }.joined(separator: "\n"))
    }
    parts.append(ifMeant(rule))
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func ifMeant(_ rule: RuleDescription) -> String {
    guard rule.id != RuleSet.syntaxRule else { return "It can be neither ignored nor switched off." }
    return "If it is meant: # regionlint:ignore \(rule.id) -- reason, directly above the block or argument\n"
      + "Switch it off: --disable \(rule.id), or rules { disable = [\"\(rule.id)\"] } in .regionlint.hcl"
  }

  private static func heading(_ verdict: RuleDescription.Example.Verdict) -> String {
    switch verdict {
    case .fails: "Wrong"
    case .passes: "Right"
    case .undecided: "Undecided"
    }
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }.joined(
      separator: "\n")
  }
}
