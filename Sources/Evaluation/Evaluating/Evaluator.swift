public import HCL
public import Source

/// Evaluates expressions of one file in one frame.
///
/// A struct that is cheap to make: one for each file and frame, or for each expression.
public struct Evaluator {
  /// Where unknown values are kept; one table for a whole run.
  public let terms: TermTable
  /// What gives names and functions their meaning.
  public let scope: any Scope
  /// The file that the ranges of the expressions refer to.
  public let file: SourceFile
  /// Goes into the origin of every value made here.
  public let frame: UInt32
  /// The names that `for` expressions, or the caller, bind: innermost last.
  public var bindings: [(name: String, value: Value)]
  /// Whether a value that is only handed on keeps the origin it has: a name with its accesses, a branch of a conditional,
  /// an element, an argument that a function returns unchanged.
  ///
  /// Rules are evaluated so: what they read stands where the configuration wrote it, not where the rule asks for it. Values
  /// without an origin still get one. What an unseen element of an open collection would give is not worked out for them:
  /// two `for` expressions over one open collection are never known to be the same. The side of a conditional that a known
  /// condition does not choose is not evaluated, and does not decide the type.
  public var keepsOrigins = false

  /// An evaluator of one file in one frame, in which the caller binds these names.
  public init(
    terms: TermTable, scope: any Scope, file: SourceFile, frame: UInt32, bindings: [(name: String, value: Value)] = []
  ) {
    self.terms = terms
    self.scope = scope
    self.file = file
    self.frame = frame
    self.bindings = bindings
  }

  /// The value of an expression, its origin set to the expression's place and this frame (but see `keepsOrigins`).
  ///
  /// Elements of collections keep the origins of their own expressions.
  public func evaluate(_ expression: Expression) throws(EvaluationError) -> Value {
    let place = Place(file: file.id, range: expression.range)
    try terms.enter(at: place)
    defer { terms.depth -= 1 }
    var value = try valueWithoutOrigin(of: expression)
    if !keepsOrigins || value.origin == nil { value.origin = Origin(place: place, frame: frame) }
    return value
  }

  private func valueWithoutOrigin(of expression: Expression) throws(EvaluationError) -> Value {
    switch expression {
    case .literal(let node): return try literal(node)
    case .template(let node): return try charged(try template(node), expression)
    case .traversal(let node): return closed(try traversal(node))
    case .access(let node): return closed(try apply(node.steps[...], to: try evaluate(node.source)))
    case .call(let node): return closed(try charged(try call(node), expression))
    case .unary(let node): return try unary(node)
    case .binary(let node): return try binary(node)
    case .conditional(let node): return try conditional(node)
    case .tuple(let node): return try bounded(try tuple(node), expression)
    case .object(let node): return closed(try bounded(try object(node), expression))
    case .comprehension(let node):
      return closed(try bounded(try charged(try comprehension(node), expression), expression))
    case .parenthesized(let node): return try evaluate(node.inner)
    case .invalid(let range):
      // The parser has reported it.
      let place = place(range)
      return .unknown(terms.intern(.failure(place)))
    }
  }

  private func charged(_ value: Value, _ expression: Expression) throws(EvaluationError) -> Value {
    try terms.charge(value, at: place(expression.range))
    return value
  }

  /// A collection made of others, which may hold one of them so often that reading it all would never end.
  private func bounded(_ value: Value, _ expression: Expression) throws(EvaluationError) -> Value {
    let size = value.cost(atMost: EvaluationLimits.valueSize)
    // Counting alone costs little.
    try terms.charge(work: size / 4, at: place(expression.range))
    guard size < EvaluationLimits.valueSize else {
      throw .tooLarge("value", limit: EvaluationLimits.valueSize, at: place(expression.range))
    }
    return value
  }

  func place(_ range: ByteRange) -> Place { Place(file: file.id, range: range) }

  func text(_ identifier: Identifier) -> String { file.text(identifier.range) }

  /// The same evaluator with more names bound.
  func binding(_ more: (name: String, value: Value)...) -> Evaluator {
    var copy = self
    copy.bindings += more
    return copy
  }

  private func literal(_ node: LiteralExpression) throws(EvaluationError) -> Value {
    switch node.kind {
    case .null: return .null
    case .true: return .bool(true)
    case .false: return .bool(false)
    case .number:
      guard let number = Number(file.text(node.range)) else {
        if Number.isBeyondBounds(file.text(node.range)) { throw .numberTooLarge(at: place(node.range)) }
        throw EvaluationError(
          "invalid-number", "Invalid number literal", "Failed to recognize the value of this number literal.",
          at: place(node.range))
      }
      try terms.charge(work: number.cost, at: place(node.range))
      return Value(.number(number))
    }
  }

  private func tuple(_ node: TupleExpression) throws(EvaluationError) -> Value {
    var values: [Value] = []
    values.reserveCapacity(node.elements.count)
    for element in node.elements { values.append(try evaluate(element)) }
    return Value(.tuple(Elements(values)), references: terms.union(of: values))
  }

  private func object(_ node: ObjectExpression) throws(EvaluationError) -> Value {
    var pairs: [(key: String, value: Value)] = []
    pairs.reserveCapacity(node.items.count)
    var unknownKeys: [Value] = []
    var references = ReferenceSet.empty
    for item in node.items {
      let key = try objectKey(item.key)
      let value = try evaluate(item.value)
      references = terms.union(terms.union(references, key.references), value.references)
      if let name = key.string {
        pairs.append((name, value))
      } else {
        // It may replace what was given before under the key that it turns out to be.
        unknownKeys.append(key)
        unknownKeys.append(value)
        try terms.charge(work: pairs.count + unknownKeys.count, at: place(node.range))
        let rest = terms.intern(.call(name: "object", arguments: pairs.map(\.value) + unknownKeys))
        pairs = pairs.map { pair in
          TextParts.mayBeEqual([.string(pair.key)], terms.textParts(of: key))
            ? (pair.key, Value.element(of: rest, at: .string(pair.key), in: terms)) : pair
        }
      }
    }
    let rest = unknownKeys.isEmpty ? nil : terms.intern(.call(name: "object", arguments: unknownKeys))
    return Value(.object(Entries(pairs, rest: rest)), references: references)
  }

  /// A key as a string, or unknown.
  private func objectKey(_ key: ObjectKey) throws(EvaluationError) -> Value {
    switch key {
    case .name(let identifier): return .string(text(identifier))
    case .expression(let expression):
      let value = try evaluate(expression)
      if let number = value.number { try terms.charge(work: number.cost, at: place(expression.range)) }
      if value.isNull {
        throw EvaluationError(
          "null-key", "Null value as key", "Can't use a null value as a key.", at: place(expression.range))
      }
      do throws(ConversionFailure) {
        if value.handle != nil { throw ConversionFailure("string required") }
        return try value.converted(to: .string, in: terms)
      } catch {
        throw EvaluationError(
          "incorrect-key-type", "Incorrect key type", "Can't use this value as a key: \(error.message).",
          at: place(expression.range))
      }
    }
  }
}
