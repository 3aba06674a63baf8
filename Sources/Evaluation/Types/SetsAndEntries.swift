extension Entries {
  /// The same keys with other values.
  func mapValues<Failure: Error>(_ body: (String, Value) throws(Failure) -> Value) throws(Failure) -> Entries {
    var pairs: [(key: String, value: Value)] = []
    pairs.reserveCapacity(count)
    for (key, value) in zip(keys, values) { pairs.append((key, try body(key, value))) }
    return Entries(pairs, rest: rest)
  }

  /// Keys and values in order.
  public var pairs: [(key: String, value: Value)] { zip(keys, values).map { ($0, $1) } }
}

extension Elements {
  /// The members of a set, each once, in Terraform's order.
  ///
  /// A member that may equal another is left out and makes the set open: what is shown is certain to be there once.
  public init(setOf candidates: [Value], rest: Term?, in terms: TermTable) {
    var members: [Value] = []
    var present: Set<Value> = []
    var isUndecided = false
    let known = candidates.filter(\.isWhollyKnown)
    for value in known where present.insert(value).inserted { members.append(value) }
    for value in candidates where !value.isWhollyKnown && !present.contains(value) {
      let answers = members.map { Operators.equality($0, value, in: terms) }
      if answers.contains(true) { continue }
      if answers.allSatisfy({ $0 == false }) {
        present.insert(value)
        members.append(value)
      } else {
        isUndecided = true
      }
    }
    members = Self.sorted(members)
    var rest = rest
    if isUndecided, rest == nil {
      rest = terms.intern(.call(name: "toset", arguments: candidates))
    }
    self.init(members, rest: rest)
  }

  /// In Terraform's order; the text that orders a collection is made once for each.
  private static func sorted(_ members: [Value]) -> [Value] {
    guard members.contains(where: { $0.elements != nil || $0.entries != nil }) else {
      return members.sorted(by: precedes)
    }
    let keyed = members.map { (text: $0.orderingText, value: $0) }
    return keyed.sorted { left, right in
      if left.value.isUnknown || right.value.isUnknown { return !left.value.isUnknown && right.value.isUnknown }
      return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }.map(\.value)
  }

  /// Terraform's order of the members of a set: strings by their bytes, numbers and bools by value.
  static func precedes(_ left: Value, _ right: Value) -> Bool {
    switch (left.content, right.content) {
    case (.string(let a), .string(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
    case (.number(let a), .number(let b)): a < b || a.isZero && b.isZero && a.hasMinusSign && !b.hasMinusSign
    case (.bool(let a), .bool(let b)): !a && b
    case (.unknown, _), (_, .unknown): !left.isUnknown && right.isUnknown
    default: left.orderingText.utf8.lexicographicallyPrecedes(right.orderingText.utf8)
    }
  }
}

extension Value {
  /// Text that orders members of a set which have no order of their own, as cty orders them.
  ///
  /// https://github.com/zclconf/go-cty/blob/main/cty/set_internals.go
  fileprivate var orderingText: String {
    switch content {
    case .null: "~"
    case .unknown, .handle: "?"
    case .bool(let flag): flag ? "T" : "F"
    case .number(let number): VerbFormatter.general(number, digits: 10)
    case .string(let text): Self.quoted(text)
    case .list(let elements), .set(let elements): "[\(Self.orderingText(elements.values))]"
    case .tuple(let elements): "<\(Self.orderingText(elements.values))>"
    case .object(let entries): "<\(Self.orderingText(entries.values))>"
    case .map(let entries):
      "{\(entries.pairs.map { "\(Self.quoted($0.key)):\($0.value.orderingText);" }.joined())}"
    }
  }

  private static func orderingText(_ values: [Value]) -> String {
    values.map { $0.orderingText + ";" }.joined()
  }
}

extension Value {
  /// The element of an unknown value at a key.
  static func element(of term: Term, at key: Value, in terms: TermTable) -> Value {
    let type = terms.refinement(of: term).type.type(of: key)
    return .unknown(terms.intern(.element(term, key: key), Refinement(type: type)))
  }

  /// An unknown result of a pure function or operator.
  public static func unknownCall(
    _ name: String, _ arguments: [Value], _ refinement: Refinement = Refinement(), in terms: TermTable
  ) -> Value {
    Value(
      .unknown(terms.intern(.call(name: name, arguments: arguments), refinement)),
      references: terms.union(of: arguments))
  }
}

extension TermTable {
  /// Everything that any of the values was made of.
  public func union(of values: some Sequence<Value>) -> ReferenceSet {
    var result = ReferenceSet.empty
    for value in values where !value.references.isEmpty { result = union(result, value.references) }
    return result
  }
}
