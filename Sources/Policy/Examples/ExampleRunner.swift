import Evaluation
import HCL
package import Source
import Terraform

/// What running one example of a rule gave.
package struct ExampleResult: Sendable, Hashable {
  /// The rule's id.
  package var rule: String
  /// What the example says that the rule does with it.
  package var verdict: RuleDescription.Example.Verdict
  /// The label of the example.
  package var title: String
  /// The header of the example's block.
  package var place: Place
  /// What is not as the example says, at places in the rule file; empty if the example holds.
  package var failures: [Diagnostic]

  /// Whether the rule does what the example says.
  package var holds: Bool { failures.isEmpty }
}

/// Runs the examples of rules, which are their tests.
package enum ExampleRunner {
  /// Runs all examples of a rule, whose set must have been read whole (`RuleSet(checking:)`, or a user's rules).
  package static func run(_ rule: Rule, of rules: RuleSet, policy: PolicySettings = PolicySettings()) -> [ExampleResult]
  {
    let tree = Parser.parse(rule.file)
    guard let block = tree.body.blocks.first(where: { $0.header == rule.header }) else { return [] }
    return block.body.blocks.compactMap { example in
      guard let verdict = RuleDescription.Example.Verdict(rawValue: tree.text(of: example.type)) else { return nil }
      let run = ExampleRun(rule: rule, rules: rules, tree: tree, example: example, verdict: verdict)
      return ExampleResult(
        rule: rule.id, verdict: verdict, title: example.labels.first.map { tree.file.text($0.content) } ?? "",
        place: Place(file: rule.file.id, range: example.header), failures: run.failures(settings: policy))
    }
  }
}

/// One example, run as a root of its own.
struct ExampleRun {
  let rule: Rule
  let rules: RuleSet
  let tree: SyntaxTree
  let example: Block
  let verdict: RuleDescription.Example.Verdict

  func failures(settings: PolicySettings) -> [Diagnostic] {
    let files = ExampleFiles(example, in: tree)
    let marks = ExampleMarks(files, ruleFile: rule.file.id)
    guard files.diagnostics.isEmpty, marks.diagnostics.isEmpty else { return files.diagnostics + marks.diagnostics }
    let system = ExampleSystem.make(files.files, traits: files.traits)
    var settings = settings
    settings.policy.merge(files.policy) { $1 }
    let outcome = outcome(system, settings)
    let actual = outcome.findings.map { located($0, files: files, system: system) }
    return faults(outcome) + compare(actual, with: marks.marks) + undecided(outcome, marks: marks.marks, system: system)
  }

  /// What the rule alone says; for a rule about ignore comments also those run that the comments name.
  private func outcome(_ system: System, _ settings: PolicySettings) -> PolicyOutcome {
    var settings = settings
    settings.comments = IgnoreComments(system.workspace, rules: rules)
    settings.enabled = [rule.id]
    guard rule.phase == .comments else { return PolicyRun.run(rules, over: system, settings: settings) }
    settings.enabled = Set(rules.rules.map(\.id).filter(settings.comments.names))
    let others = PolicyRun.run(rules, over: system, settings: settings)
    settings.enabled = [rule.id]
    var account = IgnoreAccount(settings.comments, today: settings.today) { system.file($0).path }
    account.add(others.ignoreStates)
    return IgnoreRules.run(
      rules, problems: account.problems { _ in true }, in: system.workspace, settings: settings)
  }

  private func failure(_ summary: String, at range: ByteRange, detail: String = "") -> Diagnostic {
    Diagnostic(code: "example", summary: summary, detail: detail, place: Place(file: rule.file.id, range: range))
  }

  // MARK: Findings

  private struct Actual {
    var finding: Finding
    /// Which of the example's files; `nil` for what is not of the example.
    var file: Int?
    var line: Int
    var text: String
    var range: ByteRange
  }

  private func located(_ finding: Finding, files: ExampleFiles, system: System) -> Actual {
    let place = finding.primary.place
    guard !place.file.isRuleFile else {
      return Actual(finding: finding, file: nil, line: 0, text: "", range: example.header)
    }
    let source = system.file(place.file)
    let number = files.files.firstIndex { $0.path.hasSuffix("/" + source.path) || $0.path == source.path }
    let isOwn = number.map { files.files[$0].bytes.count == tree.file.bytes.count } ?? false
    return Actual(
      finding: finding, file: number, line: Lines.number(at: Int(place.range.start), in: source.bytes),
      text: source.text(place.range), range: isOwn ? place.range : example.header)
  }

  private func compare(_ actual: [Actual], with marks: [ExampleMark]) -> [Diagnostic] {
    var left = actual
    var failures: [Diagnostic] = []
    var open: [ExampleMark] = []
    for mark in marks {
      guard case .finding = mark.kind else { continue }
      if let index = left.firstIndex(where: { matches($0, mark) }) { left.remove(at: index) } else { open.append(mark) }
    }
    for mark in open {
      let near = left.firstIndex { $0.file == mark.file && $0.line == mark.line }
      let found = near.map { left.remove(at: $0) }
      failures.append(missing(mark, found: found))
    }
    failures += left.map {
      failure("Unmarked finding: \($0.finding.message)", at: $0.range, detail: "It underlines \"\($0.text)\".")
    }
    if verdict == .fails, actual.isEmpty, open.isEmpty {
      failures.append(failure("This example fails nothing: it marks no finding, and there is none", at: example.header))
    }
    return failures
  }

  private func matches(_ actual: Actual, _ mark: ExampleMark) -> Bool {
    guard actual.file == mark.file, actual.line == mark.line else { return false }
    if case .finding(let severity?) = mark.kind, severity != actual.finding.severity { return false }
    return mark.text.map { $0 == actual.text } ?? true
  }

  private func missing(_ mark: ExampleMark, found: Actual?) -> Diagnostic {
    guard let found else { return failure("There is no finding on this line", at: mark.range) }
    if let text = mark.text, text != found.text {
      return failure("The finding underlines \"\(found.text)\", not \"\(text)\"", at: mark.range)
    }
    return failure("The finding is of severity \(found.finding.severity.rawValue)", at: mark.range)
  }

  // MARK: Undecided

  private func undecided(_ outcome: PolicyOutcome, marks: [ExampleMark], system: System) -> [Diagnostic] {
    let says = outcome.undecided.flatMap(\.missing).map(\.says)
    var failures: [Diagnostic] = []
    let marked = marks.filter { $0.kind == .undecided }
    for mark in marked {
      guard !says.contains(where: { says in mark.text.map { says.contains($0) } ?? true }) else { continue }
      let instead = says.isEmpty ? "everything is decided" : "undecided are: \(says.joined(separator: "; "))"
      failures.append(failure("\(mark.text ?? "Nothing") is not missing here; \(instead)", at: mark.range))
    }
    switch verdict {
    case .undecided where outcome.undecided.isEmpty:
      if marked.isEmpty { failures.append(failure("Everything in this example is decided", at: example.header)) }
    case .passes where !outcome.undecided.isEmpty && marked.isEmpty:
      failures.append(failure("This example is undecided: \(says.joined(separator: "; "))", at: example.header))
    default: break
    }
    return failures
  }

  /// Expressions that fail are faults of the rule or of the example.
  private func faults(_ outcome: PolicyOutcome) -> [Diagnostic] {
    outcome.faults.map { error in
      let place = error.diagnostic.place
      let range = place.file == rule.file.id ? place.range : example.header
      let elsewhere = place.file != rule.file.id && place.file.isRuleFile ? rules.file(place.file)?.path : nil
      return failure(
        error.diagnostic.summary + (elsewhere.map { " (in \($0))" } ?? ""), at: range, detail: error.diagnostic.detail)
    }
  }
}
