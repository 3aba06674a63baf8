import Evaluation
import Source
import Terraform

extension VocabularyTable {
  /// Lists.
  static let lists: [VocabularyEntry] = [
    VocabularyEntry(
      "first", .lists, ["list"], meaning: "The first element; null if there is none.", example: "first(targets(x.arn))"
    ) { (call) throws(EvaluationError) in
      guard let elements = try call.elements(0) else { return call.unknown() }
      if let first = elements.values.first { return first }
      return elements.isOpen ? call.unknown() : .null
    },
    VocabularyEntry(
      "unique", .lists, ["list"],
      meaning: "The elements without repetition: the same content, instance or unknown is one element.",
      example: "unique([for m in members : region(m)])"
    ) { (call) throws(EvaluationError) in
      guard let elements = try call.elements(0) else { return call.unknown() }
      return Value(.tuple(Elements(elements.values.unique, rest: elements.rest)))
    },
    VocabularyEntry(
      "pairs", .lists, ["list"], meaning: "Each unordered pair of elements once, as a list of two.",
      example: "pairs(resources(\"aws_vpc\"))"
    ) { (call) throws(EvaluationError) in
      guard let elements = try call.elements(0) else { return call.unknown() }
      return call.scope.pairs(of: elements, at: call.call.place)
    },
    VocabularyEntry(
      "seen", .lists, ["list"],
      meaning: "The elements that the configuration shows, as a closed list: for messages, never for conditions.",
      example: "seen(targets(x.arn))"
    ) { (call) throws(EvaluationError) in
      if call.arguments[0].isNull { return .tuple([]) }
      return .tuple(try call.elements(0)?.values ?? [])
    },
    VocabularyEntry(
      "in_source_order", .lists, ["list"],
      meaning:
        "Instances in the order in which the text asks for them: by the place of the outermost module call, then inwards.",
      example: "in_source_order(set.members)[0]"
    ) { (call) throws(EvaluationError) in
      guard let elements = try call.elements(0) else { return call.unknown() }
      let system = call.system
      let order = elements.values.map { value in
        value.handle.map { (system.callPath(of: $0) + [$0]).map { system.header(of: $0) } } ?? []
      }
      let sorted = elements.values.indices.sorted { left, right in
        order[left] == order[right]
          ? left < right
          : order[left].lexicographicallyPrecedes(order[right], by: { call.scope.stands($0, before: $1) })
      }
      return Value(.tuple(Elements(sorted.map { elements.values[$0] }, rest: elements.rest)))
    },
    VocabularyEntry(
      "length", .lists, ["value"],
      meaning:
        "Terraform's `length`; an instance that stands for an unknown number of instances is not counted but makes "
        + "the number unknown.",
      example: "length(resources(\"aws_lb\")) > 0"
    ) { (call) throws(EvaluationError) in
      guard let function = StandardFunctions.table["length"] else { return call.unknown(.number) }
      return try function.apply(call.call, [call.scope.counted(call.arguments[0])])
    },
  ]
}

extension RuleScope {
  /// Whether one place stands before another: by path, then by position.
  func stands(_ left: Place, before right: Place) -> Bool {
    if left.file == right.file { return left.range.start < right.range.start }
    return system.file(left.file).path < system.file(right.file).path
  }

  /// Pairs of what stands for itself; what stands for an unknown number leaves the list open, and so does the bound.
  func pairs(of elements: Elements, at place: Place) -> Value {
    let open = countable(elements)
    let known = elements.values.filter { $0.handle.map { symbolicCause(of: $0) == nil } ?? true }
    var pairs: [Value] = []
    for (index, left) in known.enumerated() {
      for right in known[(index + 1)...] {
        guard pairs.count < Limits.elements else {
          exhausted.insert("compared no more than \(Limits.elements) pairs of \(known.count) things")
          return Value(.tuple(Elements(pairs, rest: open.rest ?? system.terms.intern(.failure(place)))))
        }
        pairs.append(.tuple([left, right]))
      }
    }
    return Value(.tuple(Elements(pairs, rest: open.rest)))
  }

  /// A list without the handles that stand for an unknown number, which leave it open.
  func counted(_ value: Value) -> Value {
    guard let elements = value.elements else { return value }
    let open = countable(elements)
    guard open.isOpen else { return value }
    let known = elements.values.filter { $0.handle.map { symbolicCause(of: $0) == nil } ?? true }
    return Value(.tuple(Elements(known, rest: open.rest)), references: value.references, origin: value.origin)
  }
}
