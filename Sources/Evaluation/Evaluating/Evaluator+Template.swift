public import HCL
public import Source

extension Evaluator {
  /// A template: text, or the value itself if it is nothing but one interpolation.
  func template(_ node: TemplateExpression) throws(EvaluationError) -> Value {
    if node.delimiter == .quotes { return try value(of: node.parts, at: place(node.range)) }
    return try text(of: node.parts, at: place(node.range))
  }

  /// The text of a row of template parts, or the value itself of a single interpolation.
  func value(of parts: [TemplatePart], at place: Place) throws(EvaluationError) -> Value {
    if parts.count == 1, case .interpolation(let inner, _) = parts[0] { return try evaluate(inner) }
    return try text(of: parts, at: place)
  }

  /// The text of a row of template parts, as for a file that is a template.
  public func text(of parts: [TemplatePart], at place: Place) throws(EvaluationError) -> Value {
    var pieces: [Value] = []
    var size = 0
    try append(parts, to: &pieces, size: &size, at: place)
    try terms.charge(joining: pieces, at: place)
    return terms.text(of: pieces)
  }

  private func append(
    _ parts: [TemplatePart], to pieces: inout [Value], size: inout Int, at place: Place
  ) throws(EvaluationError) {
    for part in parts {
      switch part {
      case .literal(let literal):
        let text = literal.decoded(in: file)
        size += text.utf8.count
        pieces.append(.string(text))
      case .interpolation(let inner, _):
        let piece = try interpolated(inner)
        size += piece.string?.utf8.count ?? 0
        pieces.append(piece)
      case .conditional(let node): try append(node, to: &pieces, size: &size, at: place)
      case .loop(let node): try append(node, to: &pieces, size: &size, at: place)
      }
      guard size <= EvaluationLimits.stringBytes, pieces.count <= EvaluationLimits.elements else {
        throw .tooLarge("string", limit: EvaluationLimits.stringBytes, at: place)
      }
    }
  }

  private func interpolated(_ expression: Expression) throws(EvaluationError) -> Value {
    let value = try evaluate(expression)
    if value.isNull {
      throw EvaluationError(
        "invalid-interpolation", "Invalid template interpolation value",
        "The expression result is null. Cannot include a null value in a string template.",
        at: place(expression.range))
    }
    if terms.isValidating, value.isUnknown {
      return Value.unknownCall("tostring", [value], Refinement(type: .string, isNotNull: true), in: terms)
    }
    if let number = value.number { try terms.charge(work: number.cost, at: place(expression.range)) }
    do throws(ConversionFailure) {
      if value.handle != nil { throw ConversionFailure("string required") }
      return try value.converted(to: .string, in: terms)
    } catch {
      throw EvaluationError(
        "invalid-interpolation", "Invalid template interpolation value",
        "Cannot include the given value in a string template: \(error.message).", at: place(expression.range))
    }
  }

  private func append(
    _ node: TemplateConditional, to pieces: inout [Value], size: inout Int, at place: Place
  ) throws(EvaluationError) {
    let condition = try self.condition(node.condition)
    if let flag = condition.bool {
      try append(flag ? node.whenTrue : node.whenFalse, to: &pieces, size: &size, at: place)
      return
    }
    let whenTrue = try branch(Result { () throws(EvaluationError) in try text(of: node.whenTrue, at: place) })
    let whenFalse = try branch(Result { () throws(EvaluationError) in try text(of: node.whenFalse, at: place) })
    pieces.append(
      whenTrue == whenFalse
        ? whenTrue
        : Value.unknownCall(
          "conditional", [condition, whenTrue, whenFalse], Refinement(type: .string, isNotNull: true), in: terms))
  }

  private func append(
    _ node: TemplateLoop, to pieces: inout [Value], size: inout Int, at place: Place
  ) throws(EvaluationError) {
    let iteration = try self.iteration(over: try evaluate(node.collection), node.collection)
    for (index, value) in iteration.values.enumerated() {
      try bound(node, key(index, in: iteration), value).append(node.body, to: &pieces, size: &size, at: place)
    }
    guard let rest = iteration.rest else { return }
    if terms.isValidating {
      pieces.append(
        Value.unknownCall("repeat", [.unknown(rest)], Refinement(type: .string, isNotNull: true), in: terms))
      return
    }
    let key = Value.unknownCall("each-key", [.unknown(rest)], in: terms)
    let value = Value.unknownCall("each", [.unknown(rest)], in: terms)
    let body = try bound(node, key, value).text(of: node.body, at: place)
    pieces.append(
      Value.unknownCall("repeat", [.unknown(rest), body], Refinement(type: .string, isNotNull: true), in: terms))
  }

  private func bound(_ node: TemplateLoop, _ key: Value, _ value: Value) -> Evaluator {
    guard let keyName = node.keyName else { return binding((text(node.valueName), value)) }
    return binding((text(keyName), key), (text(node.valueName), value))
  }
}
