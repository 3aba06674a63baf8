/// Functions that choose among values, or say whether some hold.
extension StandardFunctions {
  static let choosing: [Function] = [
    .partial("coalesce", [], variadic: Parameter("vals", .any, allowsNull: true)) {
      call, arguments throws(EvaluationError) in try coalesce(call, arguments)
    },
    .partial("coalescelist", [], variadic: Parameter("vals", .any, allowsNull: true)) {
      call, arguments throws(EvaluationError) in try coalesceList(call, arguments)
    },
    .partial("one", [Parameter("list", .any)]) { call, arguments throws(EvaluationError) in
      try one(call, arguments[0])
    },
    .partial("alltrue", [Parameter("list", .list(.bool))]) { call, arguments throws(EvaluationError) in
      try quantified("alltrue", call, arguments[0], decides: false)
    },
    .partial("anytrue", [Parameter("list", .list(.bool))]) { call, arguments throws(EvaluationError) in
      try quantified("anytrue", call, arguments[0], decides: true)
    },
  ]

  /// The first argument that is neither null nor empty, converted to the type of all.
  private static func coalesce(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    let handles = arguments.contains { $0.handle != nil }
    // Null of no type goes with anything.
    let isLoose = handles || arguments.contains { if case .null(.any) = $0.content { true } else { false } }
    let unified = ValueType.unified(arguments.map { $0.type(in: call.terms) }) ?? (isLoose ? .any : nil)
    guard let type = unified, !arguments.isEmpty else {
      throw call.failed("coalesce", "all arguments must have the same type")
    }
    var undecided: [Value] = []
    for argument in arguments {
      guard let value = try? argument.converted(to: type, in: call.terms) else { continue }
      if value.isNull || value.string?.isEmpty == true { continue }
      if value.isUnknown, !isCertainlyGiven(value, call.terms) {
        undecided.append(value)
        continue
      }
      if undecided.isEmpty { return value }
      return Value.unknownCall("coalesce", undecided + [value], Refinement(type: type, isNotNull: true), in: call.terms)
    }
    if undecided.count == 1, let only = undecided.first { return only }
    if !undecided.isEmpty {
      return Value.unknownCall("coalesce", undecided, Refinement(type: type, isNotNull: true), in: call.terms)
    }
    throw call.failed("coalesce", "no non-null, non-empty-string arguments")
  }

  private static func isCertainlyGiven(_ value: Value, _ terms: TermTable) -> Bool {
    guard let term = value.term else { return true }
    let refinement = terms.refinement(of: term)
    guard refinement.isNotNull else { return false }
    return !refinement.prefix.isEmpty || refinement.type != .string && refinement.type != .any
  }

  private static func coalesceList(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    guard !arguments.isEmpty else { throw call.failed("coalescelist", "at least one argument is required") }
    var undecided: [Value] = []
    let notList = call.failed("coalescelist", "coalescelist arguments must be lists or tuples")
    for argument in arguments {
      let type = argument.type(in: call.terms)
      if type.isSet || argument.isNull && type == .any { throw notList }
    }
    for argument in arguments where !argument.isNull {
      let given = try elements(call, argument, else: notList)
      if given?.values.isEmpty == false {
        if undecided.isEmpty { return argument }
        undecided.append(argument)
        break
      }
      if given?.isOpen ?? true { undecided.append(argument) }
    }
    if undecided.count == 1, let only = undecided.first { return only }
    guard !undecided.isEmpty else { throw call.failed("coalescelist", "no non-null arguments") }
    return Value.unknownCall("coalescelist", undecided, Refinement(isNotNull: true), in: call.terms)
  }

  private static func one(_ call: Function.Call, _ argument: Value) throws(EvaluationError) -> Value {
    let wrong = call.invalidArgument(
      0, "list", "must be a list, set, or tuple value with either zero or one elements")
    guard let given = try elements(call, argument, else: wrong) else {
      return Value.unknownCall("one", [argument], in: call.terms)
    }
    if given.values.count > 1 { throw wrong }
    if given.isOpen {
      // More than one would be an error, so the one that is shown is the one.
      if let only = given.values.first { return only }
      return Value.unknownCall("one", [Value(argument.content)], in: call.terms).alsoReferring(
        to: argument.references, in: call.terms)
    }
    return given.values.first ?? Value(.null, references: argument.references)
  }

  private static func quantified(
    _ name: String, _ call: Function.Call, _ argument: Value, decides: Bool
  ) throws(EvaluationError) -> Value {
    guard let given = argument.elements else {
      return Value.unknownCall(name, [argument], Refinement(type: .bool, isNotNull: true), in: call.terms)
    }
    var isUndecided = given.isOpen
    for value in given.values {
      if value.bool == decides || !decides && value.isNull {
        return Value(.bool(decides), references: argument.references)
      }
      if value.isUnknown { isUndecided = true }
    }
    if isUndecided {
      return Value.unknownCall(name, [argument], Refinement(type: .bool, isNotNull: true), in: call.terms)
    }
    return Value(.bool(!decides), references: argument.references)
  }
}
