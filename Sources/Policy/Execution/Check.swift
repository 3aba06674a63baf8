import Evaluation
import HCL
import Source
import Terraform

/// A violated demand before it is merged with others of the same cause.
struct Violation {
  var rule: Rule
  /// Which `require` of the rule.
  var demand: Int
  var finding: Finding
  /// The instances of the binding, outermost variable first.
  var subjects: [Handle]
  var notAsked: String?
  /// The module entry for which the primary place speaks; `nil` if it speaks for all that read its file.
  var frame: UInt32?
  /// The number of the comment that ignores it.
  var ignoredBy: Int?
  /// What went wrong while the words were made; a fault of the rule.
  var faults: [EvaluationError]
}

/// Runs the checks of one rule over one system.
struct RuleRun {
  let rule: Rule
  let scope: RuleScope
  let settings: PolicySettings
  private(set) var violations: [Violation] = []
  private(set) var undecided: [UndecidedCheck] = []
  private(set) var errors: [EvaluationError] = []
  private(set) var sound: [SoundInstance] = []
  /// Where it could not decide, if a comment asks.
  private(set) var blindSpots: [BlindSpot] = []
  private(set) var checkCount = 0
  private(set) var isExhausted = false

  init(_ rule: Rule, scope: RuleScope, settings: PolicySettings) {
    self.rule = rule
    self.scope = scope
    self.settings = settings
  }

  mutating func run() {
    let budget = BindingWalk.Budget(Limits.bindings)
    // The walk calls back, so what it finds is gathered outside of `self`.
    var bindings: [(Environment, [Doubt])] = []
    var open: [(Environment, Doubt)] = []
    let walk = BindingWalk(
      scope: scope, visit: { bindings.append(($0, $1)) }, leaveOpen: { open.append(($0, $1)) }, budget: budget)
    walk.walk(rule.statements[...], in: outermost())
    for (environment, doubts) in bindings { check(environment, doubts: doubts) }
    for (environment, doubt) in open {
      noteBlindSpot(doubt, place: nil, in: environment)
      leaveUndecided(doubt)
    }
    isExhausted = budget.isExhausted
  }

  /// The names every binding sees: the parameters, as the configuration sets them.
  private func outermost() -> Environment {
    let root = Environment(parent: nil, file: rule.file, context: rule.context)
    guard !rule.parameters.isEmpty else { return root }
    let given = settings.parameters[rule.id] ?? [:]
    let defaults = Environment(parent: root, definitions: rule.parameters.filter { given[$0.name] == nil })
    let values = rule.parameters.compactMap { parameter in given[parameter.name].map { (parameter.name, $0) } }
    return Environment(parent: defaults, file: rule.file, context: rule.context, values: values)
  }

  private mutating func check(_ environment: Environment, doubts: [Doubt]) {
    for (demand, requirement) in rule.requirements.enumerated() {
      checkCount += 1
      switch scope.verdict(requirement.condition, in: environment) {
      case .satisfied:
        if doubts.isEmpty { noteSound(environment, demand: demand) }
      case .undecided(let doubt):
        checkCount -= 1
        leaveUndecided(doubts.first ?? doubt, by: requirement, in: environment)
      case .violated:
        if let doubt = doubts.first {
          checkCount -= 1
          leaveUndecided(doubt, by: requirement, in: environment)
          continue
        }
        var builder = FindingBuilder(rule: rule, requirement: requirement, scope: scope, environment: environment)
        violations.append(builder.violation(demand: demand, override: settings.severities[rule.id]))
      }
    }
  }

  /// Remembers an instance with a key, so that a finding about its like can say which are sound.
  private mutating func noteSound(_ environment: Environment, demand: Int) {
    guard let subject = environment.subjects.first(where: { $0.handle != nil }),
      let first = scope.owner(of: subject), sound.count < Limits.bindings
    else { return }
    let address = scope.system.address(of: first)
    guard address.hasSuffix("]") else { return }
    let check = SoundInstance.Check(rule: rule.id, demand: demand)
    sound.append(SoundInstance(check: check, root: scope.system.root(of: first), address: address))
  }

  private mutating func leaveUndecided(_ doubt: Doubt, by requirement: Requirement, in environment: Environment) {
    let subjects = scope.subjects(of: environment).prefix(Limits.addresses)
    let place = place(of: requirement, in: environment)
    noteBlindSpot(doubt, place: place, in: environment)
    leaveUndecided(doubt, place: place, addresses: subjects.map { scope.system.address(of: $0) })
  }

  /// Remembers what could not be decided, if a comment names the rule: it may be needed there.
  private mutating func noteBlindSpot(_ doubt: Doubt, place: Place?, in environment: Environment) {
    guard settings.comments.names(rule.id) else { return }
    let subjects = scope.subjects(of: environment)
    blindSpots.append(BlindSpot(rule: rule.id, doubt: doubt, place: place, subjects: subjects, in: scope.system))
  }

  private mutating func leaveUndecided(_ doubt: Doubt, place: Place? = nil, addresses: [String] = []) {
    checkCount += 1
    if case .error(let error) = doubt { errors.append(error) }
    undecided.append(
      UndecidedCheck(rule: rule.id, place: place, addresses: addresses, missing: doubt.missing(in: scope.system)))
  }

  /// Where an undecided check would have reported.
  private func place(of requirement: Requirement, in environment: Environment) -> Place? {
    guard let at = requirement.at, let value = try? scope.evaluate(at, in: environment) else { return nil }
    return scope.places(of: value).first
  }
}
