import Evaluation
import HCL
import Source
import Terraform

/// Visits every binding of a rule's `for`, `let` and `group` blocks, in address order.
struct BindingWalk {
  let scope: RuleScope
  /// Called with the names of each binding; doubts make it a possible one only.
  let visit: (Environment, [Doubt]) -> Void
  /// Called where perhaps more bindings exist than are visited.
  let leaveOpen: (Environment, Doubt) -> Void
  /// Counts down; shared with the walks inside groups.
  let budget: Budget

  final class Budget {
    var left: Int
    private(set) var isExhausted = false

    init(_ bindings: Int) { left = bindings }

    func take() -> Bool {
      left -= 1
      if left < 0 { isExhausted = true }
      return !isExhausted
    }
  }

  func walk(_ statements: ArraySlice<RuleStatement>, in environment: Environment, doubts: [Doubt] = []) {
    guard !budget.isExhausted else { return }
    guard let statement = statements.first else {
      if budget.take() { visit(environment, doubts) }
      return
    }
    let rest = statements.dropFirst()
    switch statement {
    case .define(let definitions):
      walk(rest, in: Environment(parent: environment, definitions: definitions), doubts: doubts)
    case .iterate(let iteration):
      iterate(iteration, then: rest, in: environment, doubts: doubts)
    case .group(let grouping):
      group(grouping, then: rest, in: environment, doubts: doubts)
    }
  }

  // MARK: for

  private func iterate(
    _ iteration: Iteration, then rest: ArraySlice<RuleStatement>, in environment: Environment, doubts: [Doubt]
  ) {
    let elements: Elements
    do throws(EvaluationError) {
      elements = try self.elements(of: scope.evaluate(iteration.each, in: environment))
    } catch {
      leaveOpen(environment, .error(error))
      return
    }
    for value in elements.values {
      guard !budget.isExhausted else { return }
      let inner = Environment(
        parent: environment, file: environment.file, context: environment.context, isSubject: true,
        values: [(iteration.name, value)])
      filtered(iteration.filter, in: inner, doubts: doubts) { walk(rest, in: inner, doubts: $0) }
    }
    if let term = elements.rest { leaveOpen(environment, .term(term)) }
  }

  /// The elements a `for` visits; null has none, an instance is itself the only one.
  private func elements(of value: Value) throws(EvaluationError) -> Elements {
    if let elements = value.elements { return elements }
    switch value.content {
    case .null: return Elements([])
    case .unknown(let term): return Elements([], rest: term)
    case .map(let entries), .object(let entries): return Elements(entries.values, rest: entries.rest)
    case .handle(let handle) where handle.terraformKind == .resource:
      let contents = try scope.contents(of: handle)
      return contents.elements ?? Elements(contents.entries?.values ?? [], rest: contents.entries?.rest)
    default: return Elements([value])
    }
  }

  /// Goes on if the filter holds; with one more doubt if nobody knows.
  private func filtered(
    _ filter: Expression?, in environment: Environment, doubts: [Doubt], then next: ([Doubt]) -> Void
  ) {
    guard let filter else { return next(doubts) }
    switch scope.verdict(filter, in: environment) {
    case .satisfied: next(doubts)
    case .violated: break
    case .undecided(let doubt): next(doubts + [doubt])
    }
  }

  // MARK: group

  private func group(
    _ grouping: Grouping, then rest: ArraySlice<RuleStatement>, in environment: Environment, doubts: [Doubt]
  ) {
    for group in gather(grouping, in: environment) {
      guard !budget.isExhausted else { return }
      let set = Value.object([
        ("key", group.key), ("members", Value(.tuple(Elements(group.members, rest: group.rest)))),
      ])
      let inner = Environment(
        parent: environment, file: environment.file, context: environment.context, isSubject: true,
        values: [(grouping.name, set)])
      filtered(grouping.filter, in: inner, doubts: doubts) { walk(rest, in: inner, doubts: $0) }
    }
  }

  /// Equal keys, one group; what may belong to a group, or to any, leaves it open.
  private func gather(_ grouping: Grouping, in environment: Environment) -> [Gathered] {
    let gathering = Gathering()
    let collect = BindingWalk(
      scope: scope,
      visit: { inner, doubts in
        // Rules judge the members they see; one that perhaps belongs to them is an undecided check of its own.
        if let doubt = doubts.first { leaveOpen(environment, doubt) }
        do throws(EvaluationError) {
          let key = try scope.evaluate(grouping.key, in: inner)
          let member = try scope.evaluate(grouping.member, in: inner)
          gathering.add(member, key: key, isCertain: doubts.isEmpty, cause: cause(of: member, doubts))
        } catch {
          leaveOpen(environment, .error(error))
          gathering.leaveOpen(.error(error))
        }
      },
      leaveOpen: { environment, doubt in
        leaveOpen(environment, doubt)
        gathering.leaveOpen(doubt)
      }, budget: budget)
    collect.walk(grouping.inner[...], in: environment)
    var groups = gathering.groups
    openSimilar(&groups)
    if let term = gathering.doubt?.term(in: scope.system) {
      for index in groups.indices where groups[index].rest == nil { groups[index].rest = term }
    }
    return groups.filter { !$0.members.isEmpty }
  }

  /// Why more members than this one may belong to its group.
  private func cause(of member: Value, _ doubts: [Doubt]) -> Term? {
    if let handle = member.handle, let term = scope.symbolicCause(of: handle) { return term }
    return doubts.first?.term(in: scope.system)
  }

  /// Two groups whose keys may be equal may be one.
  private func openSimilar(_ groups: inout [Gathered]) {
    let doubtful = groups.indices.filter { !scope.isKnown(groups[$0].key) }
    for left in doubtful {
      for right in groups.indices where right != left {
        guard let term = scope.mayEqual(groups[left].key, groups[right].key) else { continue }
        groups[left].rest = groups[left].rest ?? term
        groups[right].rest = groups[right].rest ?? term
      }
    }
  }
}

private struct Gathered {
  var key: Value
  var members: [Value]
  var rest: Term?
}

/// Collects the members of groups while their bindings are walked.
private final class Gathering {
  var groups: [Gathered] = []
  /// The first reason why there may be members that are not shown.
  var doubt: Doubt?
  private var numbers: [Value: Int] = [:]

  func add(_ member: Value, key: Value, isCertain: Bool, cause: Term?) {
    let number = self.number(of: key)
    if isCertain { groups[number].members.append(member) }
    if groups[number].rest == nil { groups[number].rest = cause }
  }

  func leaveOpen(_ new: Doubt) {
    if doubt == nil { doubt = new }
  }

  private func number(of key: Value) -> Int {
    if let known = numbers[key] { return known }
    numbers[key] = groups.count
    groups.append(Gathered(key: key, members: []))
    return groups.count - 1
  }
}

extension RuleScope {
  /// What a condition says.
  func verdict(_ condition: Expression, in environment: Environment) -> Verdict {
    do throws(EvaluationError) {
      let value = try evaluate(condition, in: environment)
      switch value.content {
      case .bool(true): return .satisfied
      case .bool(false): return .violated
      case .unknown(let term): return .undecided(.term(term))
      default:
        let place = Place(file: environment.file.id, range: condition.range)
        throw EvaluationError(
          Diagnostic(
            code: "rule-condition-type", summary: "A condition is true or false, not \(Words.kind(of: value))",
            place: place))
      }
    } catch {
      return .undecided(.error(error))
    }
  }
}
