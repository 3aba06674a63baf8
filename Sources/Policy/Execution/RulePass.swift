import Evaluation
import Source
import Terraform

/// What the rules found so far in one system.
struct RulePass {
  let scope: RuleScope
  let settings: PolicySettings
  var violations: [Violation] = []
  private(set) var blindSpots: [BlindSpot] = []
  private var outcome = PolicyOutcome()
  private var sound: [SoundInstance] = []
  private var faults: [EvaluationError] = []
  private var openWorlds: Set<[MissingValue]> = []

  init(scope: RuleScope, settings: PolicySettings) {
    self.scope = scope
    self.settings = settings
  }

  private var system: System { scope.system }

  mutating func run(_ rule: Rule, of rules: RuleSet) {
    if let types = rule.subjectTypes, scope.seesNone(of: types) {
      if system.reasonForMore != nil { blindSpots.append(BlindSpot(rule: rule.id, extent: .unseen)) }
      return
    }
    var run = RuleRun(rules.complete(rule), scope: scope, settings: settings)
    run.run()
    violations += run.violations
    blindSpots += run.blindSpots
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
    if run.isExhausted { scope.exhausted.insert("stopped after \(Limits.bindings) combinations of what it compares") }
    outcome.boundsReached += scope.exhausted.sorted().map { "\(rule.id) \($0)" }
    scope.exhausted = []
  }

  /// The outcome, with findings of one cause merged: those that stay, and those of each comment.
  func finished() -> PolicyOutcome {
    var outcome = outcome
    let heard = violations.withoutSuperseded(in: system)
    let ignored = heard.filter { $0.ignoredBy != nil }
    let addresses = Set(ignored.flatMap { $0.subjects.map { system.root(of: $0) + ":" + system.address(of: $0) } })
    let kept = heard.filter { $0.ignoredBy == nil }
      .merged(in: system, sound: sound.filter { !addresses.contains($0.key) })
    for text in kept.filter({ $0.finding.severity == .note }).compactMap(\.notAsked)
    where !outcome.notAskedFor.contains(text) {
      outcome.notAskedFor.append(text)
    }
    outcome.faults = faults.unique
    outcome.findings = PolicyRun.sorted(kept.map(\.finding)) { system.file($0).path }
    outcome.ignored = settings.comments.comments.enumerated().flatMap { number, comment in
      ignored.filter { $0.ignoredBy == number }.merged(in: system, sound: []).map {
        IgnoredFinding(
          finding: $0.finding, comment: comment.place, reason: comment.reason, until: comment.until)
      }
    }
    return outcome
  }
}
