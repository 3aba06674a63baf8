/// Functions on sets, and combinations of lists.
extension StandardFunctions {
  static let sets: [Function] = [
    .partial("setunion", [Parameter("first_set", .set(.any))], variadic: Parameter("other_sets", .set(.any))) {
      call, arguments throws(EvaluationError) in try union(call, arguments)
    },
    .partial("setintersection", [Parameter("first_set", .set(.any))], variadic: Parameter("other_sets", .set(.any))) {
      call, arguments throws(EvaluationError) in
      try combined("setintersection", call, arguments) { answers in
        answers.contains(false) ? false : answers.contains(nil) ? nil : true
      }
    },
    .partial("setsubtract", [Parameter("a", .set(.any)), Parameter("b", .set(.any))]) {
      call, arguments throws(EvaluationError) in
      try combined("setsubtract", call, arguments) { answers in answers.first?.map { !$0 } }
    },
    .partial("setproduct", [], variadic: Parameter("sets", .any)) { call, arguments throws(EvaluationError) in
      try product(call, arguments)
    },
  ]

  /// Set operations convert their arguments to one element type.
  private static func unifiedSets(
    _ name: String, _ call: Function.Call, _ arguments: [Value]
  ) throws(EvaluationError) -> [Value] {
    let types = arguments.flatMap { $0.elements?.values.map { $0.type(in: call.terms) } ?? [] }
    guard let type = ValueType.unified(types) else {
      throw call.failed(name, "given sets must all have compatible element types")
    }
    return arguments.map { (try? $0.converted(to: .set(type), in: call.terms)) ?? $0 }
  }

  private static func union(_ call: Function.Call, _ given: [Value]) throws(EvaluationError) -> Value {
    let arguments = try unifiedSets("setunion", call, given)
    let isOpen = arguments.contains { $0.elements?.isOpen ?? true }
    let rest = isOpen ? call.terms.intern(.call(name: "setunion", arguments: arguments)) : nil
    let members = Elements(setOf: arguments.flatMap { $0.elements?.values ?? [] }, rest: rest, in: call.terms)
    return Value(.set(members), references: call.terms.union(of: arguments))
  }

  /// Whether a set has a member; `known` are its members if all are known, since looking one up costs nothing then.
  private static func contained(_ member: Value, in set: Value, known: Set<Value>?, _ call: Function.Call) -> Bool? {
    if let known, member.isWhollyKnown { return known.contains(member) }
    guard let elements = set.elements else { return nil }
    let shown = Operators.contains(elements.values, member, in: call.terms)
    return shown == false && elements.isOpen ? nil : shown
  }

  /// The members of the first set that are kept for what is known of each in the others: whether it is there.
  private static func combined(
    _ name: String, _ call: Function.Call, _ given: [Value], keeps: ([Bool?]) -> Bool?
  ) throws(EvaluationError) -> Value {
    let arguments = try unifiedSets(name, call, given)
    let others = arguments.dropFirst().map { set in
      (set: set, known: set.isWhollyKnown ? Set(set.elements?.values ?? []) : nil)
    }
    let count = arguments[0].elements?.values.count ?? 0
    for other in others where other.known == nil || !arguments[0].isWhollyKnown {
      try call.terms.charge(reading: [other.set], times: count, at: call.place)
    }
    var isOpen = arguments[0].elements?.isOpen ?? true
    var members: [Value] = []
    for member in arguments[0].elements?.values ?? [] {
      switch keeps(others.map { contained(member, in: $0.set, known: $0.known, call) }) {
      case true?: members.append(member)
      case false?: break
      case nil: isOpen = true
      }
    }
    let rest = isOpen ? call.terms.intern(.call(name: name, arguments: arguments)) : nil
    return Value(.set(Elements(members, rest: rest)), references: call.terms.union(of: arguments))
  }

  private static func product(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    guard arguments.count >= 2 else { throw call.failed("setproduct", "at least two arguments are required") }
    var rows: [[Value]] = [[]]
    var isOpen = false
    var isSet = false
    for (position, argument) in arguments.enumerated() {
      let notList = call.invalidArgument(position, "sets", "a set or a list is required")
      let part = try elements(call, argument, else: notList)
      if case .set = argument.content { isSet = true }
      isOpen = isOpen || part?.isOpen ?? true
      let list = part.flatMap { try? Value(.list($0)).converted(to: .list(.any), in: call.terms).elements }
      let values = (list ?? part)?.values ?? []
      guard rows.count * max(1, values.count) <= EvaluationLimits.elements else {
        throw .tooLarge("list", limit: EvaluationLimits.elements, at: call.place)
      }
      try call.terms.charge(work: 2 * rows.count * values.count * (position + 1), at: call.place)
      rows = rows.flatMap { row in values.map { row + [$0] } }
    }
    let rest = isOpen ? call.terms.intern(.call(name: "setproduct", arguments: arguments)) : nil
    let tuples = rows.map { Value(.tuple(Elements($0)), references: call.terms.union(of: $0)) }
    let elements = Elements(tuples, rest: rest, unplacedCount: isOpen ? tuples.count : 0)
    let result = isSet ? Value.Content.set(elements) : .list(elements)
    return Value(result, references: call.terms.union(of: arguments))
  }
}
