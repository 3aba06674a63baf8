import Evaluation
import Source
import Terraform

extension VocabularyTable {
  /// What is written in an instance or block.
  static let arguments: [VocabularyEntry] = [
    VocabularyEntry(
      "given", .arguments, ["value"],
      meaning: "Whether an argument is written and not null; undecided for an unknown that may be null.",
      example: "given(x.source_region)"
    ) { call in call.scope.isGiven(call.arguments[0]).map(Value.bool) ?? call.unknown(.bool) },
    VocabularyEntry(
      "known", .arguments, ["value"], meaning: "Whether a value is wholly known.", example: "known(x.name)"
    ) { call in .bool(call.scope.isKnown(call.arguments[0])) },
    VocabularyEntry(
      "written", .arguments, ["x", "name"],
      meaning: "Whatever stands under a name, whether or not the schema knows it; null if nothing does.",
      example: "written(x, \"global_table_name\")"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown() }
      return call.system.written(try call.name(1), in: handle)
    },
    VocabularyEntry(
      "written_names", .arguments, ["x"],
      meaning: "All names written in an instance or block, meta-arguments left out.", example: "written_names(x)"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown() }
      return .tuple(call.system.writtenNames(of: handle).map(Value.string))
    },
    VocabularyEntry(
      "is_written", .arguments, ["x", "name"],
      meaning: "Whether an argument or block stands in an instance or block, whatever its value.",
      example: "is_written(x, \"region\")"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown(.bool) }
      return .bool(call.system.writtenNames(of: handle).contains(try call.name(1)))
    },
    VocabularyEntry(
      "arguments", .arguments, ["x", "path"],
      meaning: "All values given at a path through nested blocks, each with its own place; null is not given.",
      example: "arguments(x, \"replica.kms_key_arn\")"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown() }
      let values = call.system.arguments(at: try call.name(1), of: handle)
      // What is written as null is not given.
      return Value(.tuple(Elements(values.values.filter { !$0.isNull }, rest: values.rest)))
    },
    VocabularyEntry(
      "meta", .arguments, ["x", "name"],
      meaning:
        "A meta-argument as written (`provider`, `providers`, `count`, `for_each`, `depends_on`); null if it is not.",
      example: "at = meta(x, \"provider\")"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown() }
      let name = try call.name(1)
      let value = call.system.written(name, in: call.system.owner(of: handle))
      // A provider is a name, not a value: `aws.eu`.
      guard name == "provider", !value.isNull, let place = call.scope.places(of: value).first else { return value }
      return Value(.string(call.system.file(place.file).text(place.range)), origin: value.origin)
    },
    VocabularyEntry(
      "each_value", .arguments, ["x", "path"],
      meaning:
        "All written values at a path, lists taken apart: each element by itself; open if a whole list is unknown.",
      example: "each_value(group, \"subnet_ids\")"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown() }
      return Value(.tuple(call.scope.single(call.system.arguments(at: try call.name(1), of: handle))))
    },
    VocabularyEntry(
      "ignores", .arguments, ["x", "argument"],
      meaning: "Whether `lifecycle { ignore_changes }` names the argument, or all.",
      example: "ignores(cluster, \"source_region\")"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown(.bool) }
      return .bool(call.system.ignores(try call.name(1), in: handle))
    },
    VocabularyEntry(
      "ignore_changes", .arguments, ["x"],
      meaning: "`ignore_changes` as written, a place for a finding; null at the header of what should hold it.",
      example: "at = ignore_changes(cluster)"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown() }
      return call.system.ignoreChanges(of: handle)
    },
    VocabularyEntry(
      "prevents_destroy", .arguments, ["x"], meaning: "Whether `lifecycle { prevent_destroy = true }` is written.",
      example: "prevents_destroy(x)"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown(.bool) }
      return .bool(call.system.preventsDestroy(handle))
    },
  ]
}

extension RuleScope {
  /// Whether a value was written and is not null; `nil` if that hangs on an unknown.
  func isGiven(_ value: Value) -> Bool? {
    guard let term = value.term else { return !value.isNull }
    if isUnwritten(value, term: term) { return false }
    return system.terms.refinement(of: term).isNotNull ? true : nil
  }

  /// Whether this is the term of an attribute that the configuration does not set: it stands at the header of its own block.
  private func isUnwritten(_ value: Value, term: Term) -> Bool {
    guard case .attribute(of: let handle, let path) = system.terms.node(of: term), let origin = value.origin else {
      return false
    }
    if origin.place == system.header(of: handle) { return true }
    // An attribute of a nested block stands at that block's header.
    let names = path.split(separator: ".")
    guard names.count > 1, !origin.place.file.isRuleFile else { return false }
    let text = system.file(origin.place.file).text(origin.place.range)
    let block = names[names.count - 2]
    return text == block || text == "content" || text.hasPrefix("dynamic \"\(block)\"")
  }

  /// The values, with the elements of collections in their place; null is left out.
  func single(_ values: Elements) -> Elements {
    var found: [Value] = []
    var rest = values.rest
    for value in values.values where !value.isNull {
      if let elements = value.elements {
        found += elements.values.filter { !$0.isNull }.map { standing($0, in: value) }
        rest = rest ?? elements.rest
      } else if let term = value.term, isSequence(system.terms.refinement(of: term).type) {
        rest = rest ?? term
      } else {
        found.append(value)
      }
    }
    return Elements(found, rest: rest)
  }

  /// An element at its own place if that is inside the list as written, else at the place of the list.
  private func standing(_ element: Value, in list: Value) -> Value {
    guard let whole = list.origin else { return element }
    if let own = element.origin, own.place.file == whole.place.file, whole.place.range.contains(own.place.range) {
      return element
    }
    return element.from(whole)
  }

  private func isSequence(_ type: ValueType) -> Bool {
    switch type {
    case .list, .set, .tuple: true
    default: false
    }
  }

  /// Whether nothing in it is unknown and it is not open.
  func isKnown(_ value: Value, depth: Int = 0) -> Bool {
    if value.isUnknown { return false }
    guard depth < 32 else { return true }
    if let elements = value.elements {
      return !elements.isOpen && elements.values.allSatisfy { isKnown($0, depth: depth + 1) }
    }
    if let entries = value.entries {
      return !entries.isOpen && entries.values.allSatisfy { isKnown($0, depth: depth + 1) }
    }
    return true
  }
}
