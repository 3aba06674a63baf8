public import HCL
public import Source

extension Evaluator {
  func traversal(_ node: TraversalExpression) throws(EvaluationError) -> Value {
    if let index = bindings.indices.last(where: { file.holds(bindings[$0].name, at: node.root.range) }) {
      return try apply(node.steps[...], to: bindings[index].value)
    }
    let resolution = try scope.resolve(node, evaluator: self)
    return try apply(node.steps.dropFirst(resolution.consumedSteps), to: resolution.value)
  }

  /// A value behind a row of accesses; each gives what its steps find, with the origin of what is found.
  public func apply(_ steps: ArraySlice<AccessStep>, to value: Value) throws(EvaluationError) -> Value {
    var value = value
    for step in steps {
      switch step {
      case .attribute(let name): value = try attribute(text(name), of: value, at: place(name.range))
      case .index(let key, let range):
        value = try element(try evaluate(key), of: value, at: place(range))
      case .legacyIndex(let range):
        let key = Number(file.text(range)).map { Value(.number($0)) } ?? .number(0)
        value = try element(key, of: value, at: place(range))
      case .splat(_, let range, let each):
        value = try splat(value, each)
        try terms.charge(work: value.shallowCost * (1 + each.count), at: place(range))
      }
    }
    return value
  }

  /// `value.name`.
  public func attribute(_ name: String, of value: Value, at place: Place) throws(EvaluationError) -> Value {
    switch value.content {
    case .handle(let handle): return try scope.attribute(name, of: handle, at: place)
    case .null:
      throw EvaluationError(
        "null-attribute-access", "Attempt to get attribute from null value",
        "This value is null, so it does not have any attributes.", at: place)
    case .unknown(let term): return try attribute(name, ofUnknown: term, value, at: place)
    case .object(let entries):
      if let found = entries[name] ?? shown(entries.rest, .string(name), value) { return found }
      let near = nearestName(to: name, among: entries.keys)
      throw .unsupportedAttribute(
        "This object does not have an attribute named \"\(name)\".", at: place, suggestion: near)
    case .map(let entries):
      if let found = entries[name] ?? shown(entries.rest, .string(name), value) { return found }
      throw EvaluationError(
        "missing-map-element", "Missing map element",
        "This map does not have an element with the key \"\(name)\".", at: place)
    case .bool, .number, .string:
      let type = value.type(in: terms).friendlyName
      throw .unsupportedAttribute("Can't access attributes on a primitive-typed value (\(type)).", at: place)
    case .list(let elements) where elements.values.contains(where: { $0.entries != nil || $0.handle != nil }):
      throw .unsupportedAttribute(
        "Can't access attributes on a list of objects. Did you mean to access attribute \"\(name)\" for a specific "
          + "element of the list, or across all elements of the list?", at: place)
    case .set(let elements) where elements.values.contains(where: { $0.entries != nil }):
      throw .unsupportedAttribute(
        "Can't access attributes on a set of objects. Did you mean to access an attribute across all "
          + "elements of the set?", at: place)
    case .list, .set, .tuple:
      throw .unsupportedAttribute("This value does not have any attributes.", at: place)
    }
  }

  private func attribute(
    _ name: String, ofUnknown term: Term, _ value: Value, at place: Place
  ) throws(EvaluationError) -> Value {
    switch terms.refinement(of: term).type {
    case let type where type.isPrimitive:
      throw .unsupportedAttribute(
        "Can't access attributes on a primitive-typed value (\(type.friendlyName)).", at: place)
    case .object(let fields) where !fields.contains { $0.name == name }:
      throw .unsupportedAttribute(
        "This object does not have an attribute named \"\(name)\".", at: place,
        suggestion: nearestName(to: name, among: fields.map(\.name)))
    case let type where type.isSequence:
      throw .unsupportedAttribute("This value does not have any attributes.", at: place)
    default: return shown(term, .string(name), value) ?? value
    }
  }

  /// What an open or unknown collection has at a key that it does not show.
  private func shown(_ rest: Term?, _ key: Value, _ whole: Value) -> Value? {
    guard let rest else { return nil }
    var element = Value.element(of: rest, at: key, in: terms)
    element.references = terms.union(whole.references, key.references)
    return element
  }

  /// `value[key]`.
  public func element(_ key: Value, of value: Value, at place: Place) throws(EvaluationError) -> Value {
    if let handle = value.handle { return try scope.element(key, of: handle, at: place) }
    if value.isNull {
      throw EvaluationError(
        "null-index", "Attempt to index null value", "This value is null, so it does not have any indices.", at: place)
    }
    if terms.isValidating, key.isUnknown, key.type(in: terms) == .any {
      return Value.unknownCall("index", [value, key], in: terms)
    }
    if key.isNull { throw .invalidIndex("Can't use a null value as an indexing key.", at: place) }
    switch value.content {
    case .unknown(let term):
      guard !terms.refinement(of: term).type.isPrimitive else {
        throw .invalidIndex("This value does not have any indices.", at: place)
      }
      try check(key, of: terms.refinement(of: term).type, at: place)
      return shown(term, key, value) ?? value
    case .tuple(let elements), .list(let elements): return try element(key, of: elements, value, at: place)
    case .map(let entries), .object(let entries): return try element(key, of: entries, value, at: place)
    case .set: throw Self.setIndex(at: place)
    default: throw .invalidIndex("This value does not have any indices.", at: place)
    }
  }

  private static func setIndex(at place: Place) -> EvaluationError {
    .invalidIndex(
      "Elements of a set are identified only by their value and don't have any separate index or key to select with, "
        + "so it's only possible to perform operations across all elements of the set.", at: place)
  }

  /// Whether a key can be one of a collection of which only the type is known.
  private func check(_ key: Value, of type: ValueType, at place: Place) throws(EvaluationError) {
    switch type {
    case .set: throw Self.setIndex(at: place)
    case .list, .tuple: _ = try indexKey(key, as: .number, at: place)
    case .map, .object: _ = try indexKey(key, as: .string, at: place)
    default: break
    }
  }

  private static let noElement = "The given key does not identify an element in this collection value"

  private func indexKey(_ key: Value, as type: ValueType, at place: Place) throws(EvaluationError) -> Value {
    do throws(ConversionFailure) {
      if key.handle != nil { throw ConversionFailure("\(type.friendlyName) required") }
      return try key.converted(to: type, in: terms)
    } catch {
      throw .invalidIndex("\(Self.noElement): \(error.message).", at: place)
    }
  }

  private func element(
    _ given: Value, of elements: Elements, _ whole: Value, at place: Place
  ) throws(EvaluationError) -> Value {
    let key = try indexKey(given, as: .number, at: place)
    guard let number = key.number else {
      try terms.charge(reading: elements.values, at: place)
      let type = ValueType.unified(elements.values.map { $0.type(in: terms) }) ?? .any
      let isCertain = !elements.isOpen && !(terms.isValidating && whole.type(in: terms).isTuple)
      return Value.unknownCall("index", [whole, key], Refinement(type: isCertain ? type : .any), in: terms)
    }
    if number.isNegative {
      throw .invalidIndex("\(Self.noElement): a negative number is not a valid index for a sequence.", at: place)
    }
    guard number.isInteger else {
      throw .invalidIndex(
        "\(Self.noElement): indexing a sequence requires a whole number, but the given index has a "
          + "fractional part.", at: place)
    }
    if let index = number.int, index < elements.placedCount {
      return elements.values[index].alsoReferring(to: key.references, in: terms)
    }
    if let found = shown(elements.rest, key, whole) { return found }
    let why = elements.values.isEmpty ? ": the collection has no elements" : ""
    throw .invalidIndex("\(Self.noElement)\(why).", at: place)
  }

  private func element(
    _ given: Value, of entries: Entries, _ whole: Value, at place: Place
  ) throws(EvaluationError) -> Value {
    let key = try indexKey(given, as: .string, at: place)
    guard let name = key.string else { return Value.unknownCall("index", [whole, key], in: terms) }
    if let found = entries[name] { return found.alsoReferring(to: key.references, in: terms) }
    if let found = shown(entries.rest, key, whole) { return found }
    if case .object = whole.content, given.number != nil {
      throw .invalidIndex(
        "\(Self.noElement). An object only supports looking up attributes by name, not by numeric index.", at: place)
    }
    throw .invalidIndex("\(Self.noElement).", at: place)
  }

  private func splat(_ source: Value, _ each: [AccessStep]) throws(EvaluationError) -> Value {
    var whole = source
    if let handle = source.handle {
      let contents = try scope.contents(of: handle)
      if contents.elements != nil || contents.isUnknown { whole = contents }
    }
    switch whole.content {
    case .null: return .tuple([])
    case .unknown(let term):
      let type = terms.refinement(of: term).type
      let isOne = type != .any && !type.isSequence
      if terms.isValidating { return try splat(ofUnknown: term, type, each, isOne: isOne) }
      if isOne { return try splat(of: Elements([whole]), whole, each, isList: false) }
      return try splat(of: Elements([], rest: term), whole, each, isList: false)
    case .list(let elements), .set(let elements): return try splat(of: elements, whole, each, isList: true)
    case .tuple(let elements): return try splat(of: elements, whole, each, isList: false)
    default: return try splat(of: Elements([source]), source, each, isList: false)
    }
  }

  /// The type of what a splat gives of each element follows from the type of the elements.
  private func splat(
    ofUnknown term: Term, _ type: ValueType, _ each: [AccessStep], isOne: Bool
  ) throws(EvaluationError) -> Value {
    var result = Refinement()
    // One value may turn out to be null, which is no element.
    if isOne { _ = try apply(each[...], to: .unknown(term)) }
    if !isOne, type.hasKnownElements {
      let unseen = terms.intern(.call(name: "element", arguments: [.unknown(term)]), Refinement(type: type.elementType))
      result.type = .list(try apply(each[...], to: .unknown(unseen)).type(in: terms))
    }
    return .unknown(terms.fresh("splat", from: term, result))
  }

  private func splat(
    of elements: Elements, _ whole: Value, _ each: [AccessStep], isList: Bool
  ) throws(EvaluationError) -> Value {
    var results: [Value] = []
    results.reserveCapacity(elements.values.count)
    for element in elements.values { results.append(try apply(each[...], to: element)) }
    var references = terms.union(of: results)
    var rest: Term?
    if let term = elements.rest {
      // What an unseen element gives tells one splat from another: the same collection and accesses, the same term.
      let unseen = Value.unknown(terms.intern(.call(name: "each", arguments: [.unknown(term)])))
      let one = try apply(each[...], to: unseen)
      rest = each.isEmpty ? term : terms.intern(.call(name: "splat", arguments: [.unknown(term), one]))
      references = terms.union(references, whole.references)
    }
    let result = Elements(results, rest: rest, unplacedCount: elements.unplacedCount)
    return Value(isList ? .list(result) : .tuple(result), references: references)
  }
}

extension Value {
  /// The same value, said to be made of more.
  public func alsoReferring(to more: ReferenceSet, in terms: TermTable) -> Value {
    if more.isEmpty { return self }
    var copy = self
    copy.references = terms.union(references, more)
    return copy
  }
}
