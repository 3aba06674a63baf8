import JSON
import Linting
import Policy
import Source

/// The rules of a run with their help texts; all that ran, whether or not they found anything.
struct SARIFRules {
  let descriptors: [JSONTree]
  private let indices: [String: Int]

  init(_ analysis: Analysis, options: SARIFOptions) {
    var rules = analysis.rules
    var known = Set(rules.map(\.id))
    // A finding's rule is always described, if only by its name.
    let ignored = options.includesIgnored ? analysis.ignored.map(\.finding) : []
    for finding in analysis.findings + ignored where known.insert(finding.rule).inserted {
      rules.append(Self.unnamed(finding))
    }
    indices = Dictionary(rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
    descriptors = rules.map { Self.descriptor($0, options: options) }
  }

  func index(of rule: String) -> Int? { indices[rule] }

  private static func unnamed(_ finding: Finding) -> RuleDescription {
    RuleDescription(
      id: finding.rule, title: finding.rule, severity: finding.severity, consequence: finding.consequence,
      demand: finding.rule, effect: finding.effect, rationale: "", references: [], tags: [], precision: "high",
      securitySeverity: nil, help: finding.help, examples: [], isEnabledByDefault: true, aliases: [])
  }

  private static func descriptor(_ rule: RuleDescription, options: SARIFOptions) -> JSONTree {
    let source = rule.references.first { $0.hasPrefix("https://") }
    let page = options.documentationBase.map { "\($0)/\(rule.id)" } ?? source
    let help = RuleHelp(rule)
    return
      ([
        "id": .string(rule.id), "name": .string(name(rule.id)),
        "shortDescription": ["text": .string(bounded(SARIFText.sentence(rule.title)))],
        "fullDescription": ["text": .string(bounded(SARIFText.sentence(rule.demand)))],
        "help": ["text": .string(help.text), "markdown": .string(help.markdown)], "helpUri": .optional(page),
        "defaultConfiguration": ["level": .string(rule.severity.rawValue)], "properties": properties(rule),
      ] as JSONTree).withoutNulls
  }

  /// GitHub takes at most 1024 characters; a whole file is rejected for one more.
  private static func bounded(_ text: String) -> String { text.count <= 1024 ? text : text.prefix(1021) + "..." }

  private static func properties(_ rule: RuleDescription) -> JSONTree {
    let problem = rule.severity == .note ? "recommendation" : rule.severity.rawValue
    let score = rule.securitySeverity
    var tags = ["multi-region", "terraform", "aws"]
    let own = [rule.family] + (score == nil ? [] : ["security"]) + rule.tags
    for tag in own where !tags.contains(tag) { tags.append(tag) }
    // Ten are shown; `security` is one of them or the score has no effect.
    let shown = tags.prefix(10).filter { score != nil || $0 != "security" }
    return
      ([
        "tags": .strings(Array(shown)), "precision": .string(rule.precision),
        "problem.severity": score == nil ? .string(problem) : .null, "security-severity": .optional(score),
      ] as JSONTree).withoutNulls
  }

  /// `family/name-of-rule` as `NameOfRule`.
  private static func name(_ id: String) -> String {
    let name = id.split(separator: "/").last ?? ""
    return name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

/// What a rule's page says, made from its file.
struct RuleHelp {
  private let rule: RuleDescription

  init(_ rule: RuleDescription) { self.rule = rule }

  /// Without markup.
  var text: String {
    let mend = rule.help.map { "Mend: " + SARIFText.ended($0) }
    let paragraphs = [SARIFText.sentence(rule.demand), happens, mend, "Sources: " + sources].compactMap(\.self)
    return paragraphs.filter { !$0.isEmpty && $0 != "Sources: " }.joined(separator: "\n\n")
  }

  /// Five headings; those with nothing to say are left out.
  var markdown: String {
    var sections = ["**\(SARIFText.sentence(rule.demand))**"]
    func add(_ heading: String, _ body: String?) {
      if let body, !body.isEmpty { sections.append("### \(heading)\n\(body)") }
    }
    add("What happens", happens)
    add("Wrong", code(.fails))
    add("Right", code(.passes) ?? rule.help.map(SARIFText.ended))
    add("When it stays silent", silent)
    add("If it is meant", meant)
    return sections.joined(separator: "\n\n") + "\n"
  }

  private var happens: String {
    let effect = rule.effect.map(SARIFText.sentence) ?? ""
    return [effect, rule.rationale].filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func code(_ verdict: RuleDescription.Example.Verdict) -> String? {
    guard let example = rule.examples.first(where: { $0.verdict == verdict }) else { return nil }
    // A fence longer than any in the text.
    let fence = example.text.contains("```") ? "````" : "```"
    return "\(fence)hcl\n\(example.text)\n\(fence)"
  }

  private var silent: String? {
    let titles = rule.examples.filter { $0.verdict == .undecided }.map(\.title).filter { !$0.isEmpty }
    guard !titles.isEmpty else { return nil }
    return "What cannot be known before apply is *undecided* and gives no finding:\n\n"
      + titles.map { "- \($0)" }.joined(separator: "\n")
  }

  private var meant: String {
    guard rule.id != RuleSet.syntaxRule else { return "Syntax errors can be neither ignored nor switched off." }
    let setting =
      "`# regionlint:ignore \(rule.id) -- reason`, directly above the block or argument; everywhere: "
      + "`rules { disable = [\"\(rule.id)\"] }` in `.regionlint.hcl`."
    return rule.references.isEmpty ? setting : "\(setting) Source: \(sources)"
  }

  private var sources: String { rule.references.joined(separator: " ") }
}
