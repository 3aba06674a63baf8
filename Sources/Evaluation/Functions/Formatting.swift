extension StandardFunctions {
  static let formatting: [Function] = [
    .partial("format", [Parameter("format", .string)], variadic: Parameter("args", .any, allowsNull: true)) {
      call, arguments throws(EvaluationError) in
      try formatted(call, "format", arguments)
    },
    .partial("formatlist", [Parameter("format", .string)], variadic: Parameter("args", .any, allowsNull: true)) {
      call, arguments throws(EvaluationError) in try formattedList(call, arguments)
    },
  ]

  /// Known pieces and unknown ones in plain `%s`, `%v` and `%d` are a template; else an unknown makes a term of the call.
  private static func formatted(
    _ call: Function.Call, _ name: String, _ arguments: [Value], iteration: Int? = nil
  ) throws(EvaluationError) -> Value {
    let values = Array(arguments.dropFirst())
    let references = call.terms.union(of: arguments)
    // Terraform gives what it does not know for a null of no known type, whatever the format says.
    let isUntyped = values.contains { if case .null(.any) = $0.content { true } else { false } }
    guard let text = arguments[0].string, !isUntyped else {
      return Value.unknownCall(name, arguments, Refinement(type: .string, isNotNull: true), in: call.terms)
    }
    let made: [Value]?
    var work = 0
    var numbers: [Value] = []
    do throws(FormatFailure) {
      let format = try FormatString(text)
      work = format.workOfDigits
      numbers = format.numberArguments.filter(values.indices.contains).map { values[$0] }
      if format.leastSize > EvaluationLimits.stringBytes { throw FormatFailure(message: "", isAboutSize: true) }
      made = try pieces(format, values, call.terms)
    } catch {
      if error.isAboutSize { throw .tooLarge("string", limit: EvaluationLimits.stringBytes, at: call.place) }
      if error.isAboutArguments, iteration == nil { throw call.invalidArgument(1, "args", error.message) }
      throw call.failed(name, (iteration.map { "error on format iteration \($0): " } ?? "") + error.message)
    }
    guard let made else {
      return Value.unknownCall(name, arguments, Refinement(type: .string, isNotNull: true), in: call.terms)
    }
    for number in numbers { try call.terms.charge(digitsOf: number, at: call.place) }
    try call.terms.charge(work: work + 32 + text.utf8.count, at: call.place)
    for piece in made { try call.terms.charge(work: piece.shallowCost, at: call.place) }
    try call.terms.charge(joining: made, at: call.place)
    var result = call.terms.text(of: made)
    result.references = references
    guard result.string?.utf8.count ?? 0 <= EvaluationLimits.stringBytes else {
      throw .tooLarge("string", limit: EvaluationLimits.stringBytes, at: call.place)
    }
    return result
  }

  /// The text between verbs and what stands for them; `nil` if an unknown cannot be a piece of a template.
  private static func pieces(
    _ format: FormatString, _ values: [Value], _ terms: TermTable
  ) throws(FormatFailure) -> [Value]? {
    if values.count > format.argumentCount, !format.hasExplicitArguments {
      let why =
        format.argumentCount == 0 ? "no verbs in format string" : "only \(format.argumentCount) used by format string"
      throw FormatFailure(message: "too many arguments; \(why)", isAboutArguments: true)
    }
    var pieces: [Value] = []
    for piece in format.pieces {
      switch piece {
      case .literal(let text): pieces.append(.string(text))
      case .verb(let verb):
        guard verb.argument < values.count else {
          throw FormatFailure(
            message: "not enough arguments for \"\(verb.text)\" at \(verb.offset): need index \(verb.argument + 1) "
              + "but have \(values.count) total")
        }
        guard let piece = try formatted(values[verb.argument], verb, terms) else { return nil }
        pieces.append(piece)
      }
    }
    return pieces
  }

  /// One value under one verb; `nil` if it is unknown and cannot be a piece of a template.
  private static func formatted(
    _ value: Value, _ verb: FormatString.Verb, _ terms: TermTable
  ) throws(FormatFailure) -> Value? {
    if case .null(.any) = value.content { return nil }
    if let term = value.term {
      let type = terms.refinement(of: term).type
      let isText = type == .any || type.isPrimitive && !(type == .number && verb.mode == "v")
      return verb.isPlain && (verb.mode == "s" || verb.mode == "v") && isText ? value : nil
    }
    guard value.isWhollyKnown else { return nil }
    let text = try VerbFormatter(verb: verb, terms: terms).text(of: value)
    return .string(text)
  }

  /// An element is never of an unknown type, as a whole argument that is null may be.
  private static func ofSomeType(_ value: Value) -> Value {
    if case .null(.any) = value.content { Value(.null(.string)) } else { value }
  }

  private static func formattedList(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    var count: Int?
    var isUndecided = arguments[0].isUnknown
    for (position, argument) in arguments.enumerated().dropFirst() {
      if let elements = argument.elements {
        if elements.isOpen { isUndecided = true }
        if let known = count, known != elements.values.count, !isUndecided {
          throw call.invalidArgument(
            position, "args",
            "argument \(position) has length \(elements.values.count), which is inconsistent with argument "
              + "1 of length \(known)")
        }
        count = elements.values.count
      } else if case .null(.any) = argument.content {
        isUndecided = true
      } else if let term = argument.term, !call.terms.refinement(of: term).type.isPrimitive {
        isUndecided = true
      }
    }
    if isUndecided {
      return Value.unknownCall(
        "formatlist", arguments, Refinement(type: .list(.string), isNotNull: true), in: call.terms)
    }
    var results: [Value] = []
    for index in 0..<(count ?? 1) {
      let row = arguments.enumerated().map { position, argument in
        position > 0 ? argument.elements.map { ofSomeType($0.values[index]) } ?? argument : argument
      }
      results.append(try formatted(call, "formatlist", row, iteration: index))
    }
    return Value(.list(Elements(results)), references: call.terms.union(of: arguments))
  }
}
