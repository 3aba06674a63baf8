package import Evaluation
package import Source
package import Terraform

/// What a user decided about rules.
package struct PolicySettings: Sendable {
  /// The rules that run, by id; `nil` runs those enabled by default.
  package var enabled: Set<String>?
  /// By rule id.
  package var severities: [String: Severity]
  /// Rules whose undecided checks are findings, by id.
  package var mustDecide: Set<String>
  /// The values of the `policy` block.
  package var policy: [String: Value]
  /// Values of rules' parameters, by rule id and name.
  package var parameters: [String: [String: Value]]

  package init(
    enabled: Set<String>? = nil, severities: [String: Severity] = [:], mustDecide: Set<String> = [],
    policy: [String: Value] = [:], parameters: [String: [String: Value]] = [:]
  ) {
    self.enabled = enabled
    self.severities = severities
    self.mustDecide = mustDecide
    self.policy = policy
    self.parameters = parameters
  }
}

/// What the rules say about one system.
package struct PolicyOutcome: Sendable {
  /// In the order of a report.
  package var findings: [Finding] = []
  package var undecided: [UndecidedCheck] = []
  /// Violated, satisfied and undecided checks together.
  package var checkCount = 0
  /// What policy was not asked for, one phrase each.
  package var notAskedFor: [String] = []
  /// Bounds that were reached, one sentence each: findings may be missing.
  package var boundsReached: [String] = []
  /// Expressions of rules that could not be evaluated, or words and places that could not be made; each once.
  package var faults: [EvaluationError] = []
}

/// Runs rules over a system.
package enum PolicyRun {
  /// Runs the enabled rules, merges findings of one cause and drops superseded ones.
  package static func run(_ rules: RuleSet, over system: System, settings: PolicySettings = PolicySettings())
    -> PolicyOutcome
  {
    let scope = RuleScope(system: system, rules: rules, policy: settings.policy)
    var outcome = PolicyOutcome()
    var violations: [Violation] = []
    var sound: [SoundInstance] = []
    var faults: [EvaluationError] = []
    var openWorlds: Set<[MissingValue]> = []
    for rule in rules.rules where settings.enabled?.contains(rule.id) ?? rule.isEnabledByDefault {
      if let types = rule.subjectTypes, scope.seesNone(of: types) { continue }
      var run = RuleRun(rules.complete(rule), scope: scope, settings: settings)
      run.run()
      violations += run.violations
      if settings.mustDecide.contains(rule.id) {
        violations += Indecision.violations(run.undecided, of: rule, severity: settings.severities[rule.id], in: system)
      }
      // Only what a finding will want to know.
      if !run.violations.isEmpty { sound += run.sound }
      // That there may be more than is seen is one doubt for all rules, not one for each thing they range over.
      let undecided = run.undecided.filter { $0.place != nil || openWorlds.insert($0.missing).inserted }
      outcome.undecided += undecided
      outcome.checkCount += run.checkCount - (run.undecided.count - undecided.count)
      faults += run.errors + run.violations.flatMap(\.faults)
      if run.isExhausted {
        outcome.boundsReached.append("\(rule.id) stopped after \(Limits.bindings) combinations of what it compares")
      }
    }
    let kept = violations.withoutSuperseded(in: system).merged(in: system, sound: sound)
    for text in kept.filter({ $0.finding.severity == .note }).compactMap(\.notAsked)
    where !outcome.notAskedFor.contains(text) {
      outcome.notAskedFor.append(text)
    }
    var seen = Set<EvaluationError>()
    outcome.faults = faults.filter { seen.insert($0).inserted }
    outcome.findings = sorted(kept.map(\.finding)) { system.file($0).path }
    return outcome
  }

  /// The order of a report: severity, consequence, path, line.
  package static func sorted(_ findings: [Finding], path: (FileID) -> String) -> [Finding] {
    var paths: [FileID: String] = [:]
    func name(_ finding: Finding) -> String {
      let file = finding.primary.place.file
      if let known = paths[file] { return known }
      let name = file.isRuleFile ? "" : path(file)
      paths[file] = name
      return name
    }
    let keyed = findings.map { ($0, name($0)) }
    return keyed.sorted { left, right in
      if left.0.severity != right.0.severity { return left.0.severity > right.0.severity }
      if left.0.rank != right.0.rank { return left.0.rank < right.0.rank }
      if left.1 != right.1 { return left.1 < right.1 }
      let (a, b) = (left.0.primary.place.range.start, right.0.primary.place.range.start)
      return a != b ? a < b : left.0.rule < right.0.rule
    }.map(\.0)
  }
}

extension Finding {
  /// Where it stands within its severity: the more harmful first, what `terraform validate` says too last.
  fileprivate var rank: Int {
    let family = rule.prefix { $0 != "/" }
    let count = Consequence.allCases.count
    if ["schema", "terraform", "syntax"].contains(String(family)) { return count + 1 }
    return consequence.flatMap { Consequence.allCases.firstIndex(of: $0) } ?? count
  }
}
