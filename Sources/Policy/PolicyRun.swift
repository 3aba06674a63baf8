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
  /// The comments that ignore findings.
  package var comments: IgnoreComments
  /// The day that their last days are compared with.
  package var today: CalendarDate

  /// Options of a run; `nil` for `enabled` runs what runs by default.
  package init(
    enabled: Set<String>? = nil, severities: [String: Severity] = [:], mustDecide: Set<String> = [],
    policy: [String: Value] = [:], parameters: [String: [String: Value]] = [:], comments: IgnoreComments = .none,
    today: CalendarDate = .today
  ) {
    self.enabled = enabled
    self.severities = severities
    self.mustDecide = mustDecide
    self.policy = policy
    self.parameters = parameters
    self.comments = comments
    self.today = today
  }

  func runs(_ rule: Rule) -> Bool { enabled?.contains(rule.id) ?? rule.isEnabledByDefault }
}

/// What the rules say about one system.
package struct PolicyOutcome: Sendable {
  /// In the order of a report.
  package var findings: [Finding] = []
  /// What comments ignore, each with its comment.
  package var ignored: [IgnoredFinding] = []
  /// What the names of the comments in the system's files did.
  package var ignoreStates: [IgnoreComments.Use: IgnoreState] = [:]
  /// The checks that wait for values.
  package var undecided: [UndecidedCheck] = []
  /// Violated, satisfied and undecided checks together.
  package var checkCount = 0
  /// What policy was not asked for, one phrase each.
  package var notAskedFor: [String] = []
  /// Bounds that were reached, one sentence each: findings may be missing.
  package var boundsReached: [String] = []
  /// Expressions of rules that could not be evaluated, or words and places that could not be made; each once.
  package var faults: [EvaluationError] = []

  /// Nothing was checked and nothing found.
  package init() {}
}

/// Runs rules over a system.
package enum PolicyRun {
  /// Runs the enabled rules, drops superseded findings, sets aside those that comments ignore, and merges those of one cause.
  package static func run(_ rules: RuleSet, over system: System, settings: PolicySettings = PolicySettings())
    -> PolicyOutcome
  {
    run(rules, over: system, settings: settings, about: .configuration)
  }

  static func run(_ rules: RuleSet, over system: System, settings: PolicySettings, about phase: Rule.Phase)
    -> PolicyOutcome
  {
    let scope = RuleScope(system: system, rules: rules, policy: settings.policy)
    var pass = RulePass(scope: scope, settings: settings)
    var ran: Set<String> = []
    for rule in rules.rules where settings.runs(rule) && rule.phase == phase {
      ran.insert(rule.id)
      pass.run(rule, of: rules)
    }
    var ignoring = Ignoring(settings.comments, system: system, today: settings.today)
    ignoring.mark(&pass.violations)
    var outcome = pass.finished()
    outcome.ignoreStates = ignoring.states(
      blindSpots: pass.blindSpots, ran: ran.contains,
      isComplete: !system.isIncomplete && outcome.boundsReached.isEmpty && system.boundsReached.isEmpty)
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
    if family == "ignore" { return count + 2 }
    return consequence.flatMap { Consequence.allCases.firstIndex(of: $0) } ?? count
  }
}
