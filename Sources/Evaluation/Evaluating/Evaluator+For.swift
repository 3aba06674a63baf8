import HCL
import Source

extension Evaluator {
  /// A `for` expression; over an open collection the result is open too.
  func comprehension(_ node: ForExpression) throws(EvaluationError) -> Value {
    let source = try evaluate(node.collection)
    let iteration = try self.iteration(over: source, node.collection)
    var building = Comprehension(evaluator: self, node: node)
    for (index, value) in iteration.values.enumerated() {
      building.isPlaced = index < iteration.placedCount
      try building.add(key: node.keyName == nil ? .null : key(index, in: iteration), value: value)
    }
    if let rest = iteration.rest { building.open(by: unseenResult(node, rest)) }
    return building.result(of: source)
  }

  /// What an unseen element would give: it tells one comprehension over an unknown from another.
  private func unseenResult(_ node: ForExpression, _ rest: Term) -> Term {
    if keepsOrigins { return handsOn(node) ? rest : terms.fresh("for", from: rest) }
    let key = Value.unknown(terms.intern(.call(name: "each-key", arguments: [.unknown(rest)])))
    let value = Value.unknown(terms.intern(.call(name: "each", arguments: [.unknown(rest)])))
    let inner = bound(node, key, value)
    var parts: [Value] = [.unknown(rest)]
    for expression in [node.key, node.value, node.condition] {
      guard let expression else {
        parts.append(.null)
        continue
      }
      let failed = Value.unknown(terms.intern(.failure(place(expression.range))))
      parts.append((try? inner.evaluate(expression)) ?? failed)
    }
    if node.key == nil, node.condition == nil, parts[2].term == value.term { return rest }
    return terms.intern(.call(name: node.groups ? "for-groups" : "for", arguments: parts))
  }

  /// Whether the result is the collection itself: `[for x in list : x]`.
  private func handsOn(_ node: ForExpression) -> Bool {
    guard node.key == nil, node.condition == nil, case .traversal(let value) = node.value, value.steps.isEmpty else {
      return false
    }
    return text(value.root) == text(node.valueName)
  }

  fileprivate func bound(_ node: ForExpression, _ key: Value, _ value: Value) -> Evaluator {
    guard let keyName = node.keyName else { return binding((text(node.valueName), value)) }
    return binding((text(keyName), key), (text(node.valueName), value))
  }

  /// Keys and values of anything that `for` may range over.
  struct Iteration {
    enum Keys {
      case positions, values
      case names([String])
    }

    var keys: Keys
    var values: [Value]
    var rest: Term?
    /// How many of the first items have a certain place.
    var placedCount: Int
  }

  func iteration(over source: Value, _ expression: Expression) throws(EvaluationError) -> Iteration {
    var source = source
    if let handle = source.handle { source = try scope.contents(of: handle) }
    switch source.content {
    case .null:
      throw EvaluationError(
        "iteration-over-null", "Iteration over null value",
        "A null value cannot be used as the collection in a 'for' expression.", at: place(expression.range))
    case .unknown(let term):
      let type = terms.refinement(of: term).type
      if type.isPrimitive { throw notIterable(type, expression) }
      return Iteration(keys: .positions, values: [], rest: term, placedCount: 0)
    case .list(let elements), .tuple(let elements):
      return Iteration(
        keys: .positions, values: elements.values, rest: elements.rest, placedCount: elements.placedCount)
    case .set(let elements):
      return Iteration(
        keys: .values, values: elements.values, rest: elements.rest, placedCount: elements.isOpen ? 0 : .max)
    case .map(let entries), .object(let entries):
      return Iteration(
        keys: .names(entries.keys), values: entries.values, rest: entries.rest,
        placedCount: entries.isOpen ? 0 : .max)
    default: throw notIterable(source.type(in: terms), expression)
    }
  }

  /// The key or index of an item, which few loops ask for.
  func key(_ index: Int, in iteration: Iteration) -> Value {
    switch iteration.keys {
    case .positions: index < iteration.placedCount ? .number(index) : unplacedIndex(iteration.rest, index)
    case .values: iteration.values[index]
    case .names(let names): .string(names[index])
    }
  }

  private func unplacedIndex(_ rest: Term?, _ index: Int) -> Value {
    let rest = rest.map { Value.unknown($0) } ?? .null
    return Value.unknownCall(
      "position", [rest, .number(index)], Refinement(type: .number, isNotNull: true, minimum: Number(index)), in: terms)
  }

  private func notIterable(_ type: ValueType, _ expression: Expression) -> EvaluationError {
    EvaluationError(
      "iteration-over-non-iterable", "Iteration over non-iterable value",
      "A value of type \(type.friendlyName) cannot be used as the collection in a 'for' expression.",
      at: place(expression.range))
  }
}

/// The result of a `for` expression while its elements are visited.
private struct Comprehension {
  /// With the names of the loop bound, whose values change from element to element.
  private var inner: Evaluator
  private let node: ForExpression
  /// Whether the element that is added next has a certain place in the result.
  var isPlaced = true
  private var values: [Value] = []
  private var placedCount = 0
  private var pairs: [(key: String, value: Value)] = []
  private var positions: [String: Int] = [:]
  private var groups: [[Value]] = []
  private var rest: Term?
  private var references = ReferenceSet.empty

  init(evaluator: Evaluator, node: ForExpression) {
    inner = evaluator.bound(node, .null, .null)
    self.node = node
  }

  private var terms: TermTable { inner.terms }

  mutating func open(by term: Term) { rest = rest ?? term }

  mutating func add(key: Value, value: Value) throws(EvaluationError) {
    let last = inner.bindings.count - 1
    inner.bindings[last].value = value
    if node.keyName != nil { inner.bindings[last - 1].value = key }
    if let condition = node.condition {
      guard let answer = try unlessOpen({ () throws(EvaluationError) in try self.condition(condition) }) else { return }
      if answer.bool == false { return }
      if answer.isUnknown {
        // It may or may not be there.
        references = terms.union(references, answer.references)
        open(by: terms.intern(.call(name: "if", arguments: [answer, value])))
        return
      }
    }
    guard let keyExpression = node.key else {
      let result = try inner.evaluate(node.value)
      references = terms.union(references, result.references)
      values.append(result)
      if isPlaced && rest == nil { placedCount = values.count }
      return
    }
    guard let key = try unlessOpen({ () throws(EvaluationError) in try self.key(keyExpression) }) else { return }
    if terms.isValidating, let term = key.term { return open(by: term) }
    let result = try inner.evaluate(node.value)
    references = terms.union(terms.union(references, result.references), key.references)
    try add(result, at: key, keyExpression)
  }

  /// What a key or condition gives; `nil` if it fails after an unknown one, which to Terraform is no mistake yet.
  private func unlessOpen(_ evaluate: () throws(EvaluationError) -> Value) throws(EvaluationError) -> Value? {
    do throws(EvaluationError) { return try evaluate() } catch {
      if terms.isValidating, rest != nil, !error.isBound { return nil }
      throw error
    }
  }

  private mutating func add(
    _ result: Value, at key: Value, _ keyExpression: Expression
  ) throws(EvaluationError) {
    guard let name = key.string else {
      open(by: terms.intern(.call(name: "object", arguments: [key, result])))
      return
    }
    if let position = positions[name] {
      guard node.groups else {
        throw EvaluationError(
          "duplicate-object-key", "Duplicate object key",
          "Two different items produced the key \"\(name)\" in this 'for' expression. If duplicates are expected, use "
            + "the ellipsis (...) after the value expression to enable grouping by key.",
          at: inner.place(keyExpression.range))
      }
      groups[position].append(result)
      return
    }
    positions[name] = pairs.count
    pairs.append((name, result))
    groups.append([result])
  }

  private func key(_ expression: Expression) throws(EvaluationError) -> Value {
    let key = try inner.evaluate(expression)
    if let number = key.number { try terms.charge(work: number.cost, at: inner.place(expression.range)) }
    if key.isNull {
      throw EvaluationError(
        "invalid-object-key", "Invalid object key",
        "Key expression in 'for' expression must not produce a null value.", at: inner.place(expression.range))
    }
    do throws(ConversionFailure) {
      if key.handle != nil { throw ConversionFailure("string required") }
      return try key.converted(to: .string, in: terms)
    } catch {
      throw EvaluationError(
        "invalid-object-key", "Invalid object key",
        "The key expression produced an invalid result: \(error.message).", at: inner.place(expression.range))
    }
  }

  private func condition(_ expression: Expression) throws(EvaluationError) -> Value {
    let value = try inner.evaluate(expression)
    if value.isNull {
      throw EvaluationError(
        "null-condition", "Condition is null", "The value of the 'if' clause must not be null.",
        at: inner.place(expression.range))
    }
    do throws(ConversionFailure) {
      if value.handle != nil { throw ConversionFailure("bool required") }
      return try value.converted(to: .bool, in: terms)
    } catch {
      throw EvaluationError(
        "invalid-for-condition", "Invalid 'for' condition",
        "The 'if' clause value is invalid: \(error.message).", at: inner.place(expression.range))
    }
  }

  func result(of source: Value) -> Value {
    let all = rest == nil ? references : terms.union(references, source.references)
    if node.key == nil {
      let unplaced = rest == nil ? 0 : values.count - placedCount
      return Value(.tuple(Elements(values, rest: rest, unplacedCount: unplaced)), references: all)
    }
    guard node.groups else { return Value(.object(Entries(pairs, rest: rest)), references: all) }
    let grouped = zip(pairs, groups).map { pair, members in
      let elements = Elements(members, rest: rest, unplacedCount: rest == nil ? 0 : members.count)
      return (key: pair.key, value: Value(.tuple(elements), references: terms.union(of: members)))
    }
    return Value(.object(Entries(grouped, rest: rest)), references: all)
  }
}
