/// Functions on lists.
extension StandardFunctions {
  private static let list = Parameter("list", .any)
  private static let anyList = Parameter("list", .list(.any))

  static let collections: [Function] = [
    .partial("length", [Parameter("value", .any)], readsAll: false) { call, arguments throws(EvaluationError) in
      try length(call, arguments[0])
    },
    .partial("concat", [], variadic: Parameter("seqs", .any)) { call, arguments throws(EvaluationError) in
      try concat(call, arguments)
    },
    .partial("flatten", [list]) { call, arguments throws(EvaluationError) in try flatten(call, arguments[0]) },
    .partial("compact", [Parameter("list", .list(.string))]) { call, arguments throws(EvaluationError) in
      compact(call, arguments[0])
    },
    .partial("distinct", [anyList]) { call, arguments throws(EvaluationError) in
      try call.chargeComparisons(of: arguments[0])
      return distinct(call, arguments[0])
    },
    .partial("reverse", [list]) { call, arguments throws(EvaluationError) in try reverse(call, arguments[0]) },
    .whole("sort", [Parameter("list", .list(.string))], returns: .list(.string)) {
      call, arguments throws(EvaluationError) in
      if let position = arguments.values(0).firstIndex(where: \.isNull) {
        throw call.failed("sort", "given list element \(position) is null; a null string cannot be sorted")
      }
      return .strings(arguments.strings(0).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    },
    .partial("slice", [list, Parameter("start_index", .number), Parameter("end_index", .number)]) {
      call, arguments throws(EvaluationError) in try slice(call, arguments)
    },
    .partial("element", [list, Parameter("index", .number)]) { call, arguments throws(EvaluationError) in
      try element(call, arguments)
    },
    .partial("index", [list, Parameter("value", .any)]) { call, arguments throws(EvaluationError) in
      try index(call, arguments)
    },
    .partial("contains", [list, Parameter("value", .any)]) {
      call, arguments throws(EvaluationError) in try contains(call, arguments)
    },
    .partial("chunklist", [anyList, Parameter("size", .number)]) { call, arguments throws(EvaluationError) in
      try chunklist(call, arguments)
    },
  ]

  /// The elements of an argument that must be a list, tuple or set; `nil` for an unknown.
  static func elements(
    _ call: Function.Call, _ value: Value, else error: @autoclosure () -> EvaluationError
  ) throws(EvaluationError) -> Elements? {
    let value = try call.contents(of: value)
    if let elements = value.elements { return elements }
    guard value.isUnknown else { throw error() }
    let type = value.type(in: call.terms)
    guard type == .any || type.isSequence else { throw error() }
    return nil
  }

  /// Whether an argument counts as a list (and the result is one) rather than a tuple.
  static func isList(_ value: Value) -> Bool {
    if case .tuple = value.content { return false }
    return !value.isUnknown
  }

  private static func length(_ call: Function.Call, _ given: Value) throws(EvaluationError) -> Value {
    let value = try call.contents(of: given)
    let refinement: (Int) -> Refinement = { Refinement(type: .number, isNotNull: true, minimum: Number($0)) }
    switch value.content {
    case .string(let text):
      try call.terms.charge(work: value.shallowCost, at: call.place)
      return Value(.number(Number(text.count)), references: value.references)
    case .list(let elements), .set(let elements), .tuple(let elements):
      if elements.isOpen {
        return Value.unknownCall("length", [value], refinement(elements.values.count), in: call.terms)
      }
      return Value(.number(Number(elements.values.count)), references: value.references)
    case .map(let entries), .object(let entries):
      if entries.isOpen { return Value.unknownCall("length", [value], refinement(entries.count), in: call.terms) }
      return Value(.number(Number(entries.count)), references: value.references)
    case .unknown(let term):
      switch call.terms.refinement(of: term).type {
      case .tuple(let types): return .number(types.count)
      case .object(let fields): return .number(fields.count)
      case .bool, .number: break
      default: return Value.unknownCall("length", [value], refinement(0), in: call.terms)
      }
    default: break
    }
    throw call.failed("length", "argument must be a string, a collection type, or a structural type")
  }

  private static func concat(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    guard !arguments.isEmpty else { throw call.failed("concat", "at least one argument is required") }
    var values: [Value] = []
    var unplaced = 0
    var isOpen = false
    for (position, argument) in arguments.enumerated() {
      let type = argument.type(in: call.terms).friendlyName
      if argument.type(in: call.terms).isSet {
        throw call.invalidArgument(position, "seqs", "all arguments must be lists or tuples; got \(type)")
      }
      let part = try elements(
        call, argument,
        else: call.invalidArgument(position, "seqs", "all arguments must be lists or tuples; got \(type)"))
      let shown = part?.values ?? []
      values += shown
      if isOpen { unplaced += shown.count } else { unplaced += part?.unplacedCount ?? 0 }
      isOpen = isOpen || part?.isOpen ?? true
    }
    guard values.count <= EvaluationLimits.elements else {
      throw .tooLarge("list", limit: EvaluationLimits.elements, at: call.place)
    }
    let rest = isOpen ? call.terms.intern(.call(name: "concat", arguments: arguments)) : nil
    let elements = Elements(values, rest: rest, unplacedCount: unplaced)
    let references = call.terms.union(of: arguments)
    let isTuple = arguments.contains { if case .tuple = $0.content { true } else { false } }
    let result = Value(isTuple ? .tuple(elements) : .list(elements), references: references)
    if isTuple { return result }
    guard let type = ValueType.unified(values.map { $0.type(in: call.terms) }),
      let converted = try? result.converted(to: .list(type), in: call.terms)
    else { return Value(.tuple(elements), references: references) }
    return converted
  }

  private static func flatten(_ call: Function.Call, _ argument: Value) throws(EvaluationError) -> Value {
    let notList = call.failed("flatten", "can only flatten lists, sets and tuples")
    guard let outer = try elements(call, argument, else: notList) else {
      return Value.unknownCall("flatten", [argument], Refinement(isNotNull: true), in: call.terms)
    }
    var flat: [Value] = []
    var isOpen = false
    var placed = 0
    try append(outer, call, to: &flat, isOpen: &isOpen, placed: &placed, depth: 0)
    let rest = isOpen ? call.terms.intern(.call(name: "flatten", arguments: [argument])) : nil
    return Value(
      .tuple(Elements(flat, rest: rest, unplacedCount: isOpen ? flat.count - placed : 0)),
      references: argument.references)
  }

  private static func append(
    _ elements: Elements, _ call: Function.Call, to flat: inout [Value], isOpen: inout Bool, placed: inout Int,
    depth: Int
  ) throws(EvaluationError) {
    guard depth < EvaluationLimits.decodedDepth else { throw .tooDeep(at: call.place) }
    guard flat.count + elements.values.count <= EvaluationLimits.elements else {
      throw .tooLarge("list", limit: EvaluationLimits.elements, at: call.place)
    }
    for (position, value) in elements.values.enumerated() {
      if position >= elements.placedCount { isOpen = true }
      var inner = value.elements
      if let term = value.term {
        let type = call.terms.refinement(of: term).type
        // An element that may be a list may stand for any number of elements.
        if type == .any || type.isSequence { inner = Elements([], rest: term) }
      }
      if let inner {
        try append(inner, call, to: &flat, isOpen: &isOpen, placed: &placed, depth: depth + 1)
      } else {
        flat.append(value)
        if !isOpen { placed = flat.count }
      }
    }
    if elements.isOpen { isOpen = true }
  }

  /// Null and empty strings are left out; an unknown that may be empty makes the rest open.
  private static func compact(_ call: Function.Call, _ argument: Value) -> Value {
    guard let given = argument.elements else {
      return Value.unknownCall("compact", [argument], Refinement(type: .list(.string), isNotNull: true), in: call.terms)
    }
    var values: [Value] = []
    var isOpen = false
    var placed = 0
    for (position, value) in given.values.enumerated() {
      if position >= given.placedCount { isOpen = true }
      if value.isNull || value.string?.isEmpty == true { continue }
      if value.isUnknown, value.knownPrefix(in: call.terms).isEmpty {
        isOpen = true
        continue
      }
      values.append(value)
      if !isOpen { placed = values.count }
    }
    let rest = isOpen || given.isOpen ? call.terms.intern(.call(name: "compact", arguments: [argument])) : nil
    return Value(
      .list(Elements(values, rest: rest, unplacedCount: values.count - placed)),
      references: argument.references)
  }

  private static func distinct(_ call: Function.Call, _ argument: Value) -> Value {
    guard let given = argument.elements else {
      return Value.unknownCall("distinct", [argument], Refinement(isNotNull: true), in: call.terms)
    }
    var values: [Value] = []
    var present: Set<Value> = []
    var isOpen = false
    var placed = 0
    for (position, value) in given.values.enumerated() where !present.contains(value) {
      if position >= given.placedCount { isOpen = true }
      if !value.isWhollyKnown || isOpen && !present.isEmpty {
        switch Operators.contains(values, value, in: call.terms) {
        case true?: continue
        case nil:
          isOpen = true
          continue
        case false?: break
        }
      }
      present.insert(value)
      values.append(value)
      if !isOpen { placed = values.count }
    }
    let rest = isOpen || given.isOpen ? call.terms.intern(.call(name: "distinct", arguments: [argument])) : nil
    let elements = Elements(values, rest: rest, unplacedCount: values.count - placed)
    return Value(.list(elements), references: argument.references)
  }

  private static func reverse(_ call: Function.Call, _ argument: Value) throws(EvaluationError) -> Value {
    let type = argument.type(in: call.terms).friendlyName
    let notList = call.invalidArgument(0, "list", "can only reverse list or tuple values, not \(type)")
    guard let given = try elements(call, argument, else: notList) else {
      return Value.unknownCall("reverse", [argument], in: call.terms)
    }
    let rest = given.isOpen ? call.terms.intern(.call(name: "reverse", arguments: [argument])) : nil
    let reversed = Elements(given.values.reversed(), rest: rest, unplacedCount: rest == nil ? 0 : given.values.count)
    return Value(isList(argument) ? .list(reversed) : .tuple(reversed), references: argument.references)
  }

  private static func slice(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    if arguments[0].type(in: call.terms).isSet {
      throw call.invalidArgument(
        0, "list",
        "cannot slice a set, because its elements do not have indices; explicitly convert to a list if the ordering of the result is not important"
      )
    }
    let notList = call.invalidArgument(0, "list", "must be a list or tuple value")
    guard let given = try elements(call, arguments[0], else: notList), arguments[1].number != nil,
      arguments[2].number != nil
    else { return Value.unknownCall("slice", arguments, Refinement(isNotNull: true), in: call.terms) }
    let start = try call.integerArgument(1, arguments[1], "start_index", prefix: "invalid start index: ")
    let end = try call.integerArgument(2, arguments[2], "end_index", prefix: "invalid end index: ")
    if start < 0 { throw call.invalidArgument(1, "start_index", "start index must not be less than zero") }
    if end < start {
      throw call.invalidArgument(1, "start_index", "start index must not be greater than end index")
    }
    if !given.isOpen, start > given.values.count {
      throw call.invalidArgument(
        1, "start_index", "start index must not be greater than the length of the list")
    }
    if end <= given.placedCount {
      let part = Elements(Array(given.values[start..<end]))
      return Value(isList(arguments[0]) ? .list(part) : .tuple(part), references: arguments[0].references)
    }
    if given.isOpen { return Value.unknownCall("slice", arguments, Refinement(isNotNull: true), in: call.terms) }
    throw call.invalidArgument(
      2, "end_index",
      "end index must not be greater than the length of the list")
  }

  private static func element(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    let type = arguments[0].type(in: call.terms)
    let notList = call.failed("element", "cannot read elements from \(type.friendlyName)")
    if type.isSet { throw notList }
    guard let given = try elements(call, arguments[0], else: notList), arguments[1].number != nil else {
      return Value.unknownCall("element", arguments, Refinement(type: type.elementType), in: call.terms)
    }
    let index = try call.integer(arguments[1], "element", prefix: "invalid index: ")
    if index < 0 {
      throw call.failed("element", "cannot use element function with a negative index")
    }
    if given.isOpen {
      if index < given.placedCount { return given.values[index] }
      return Value.unknownCall("element", arguments, Refinement(type: type.elementType), in: call.terms)
    }
    guard !given.values.isEmpty else { throw call.failed("element", "cannot use element function with an empty list") }
    return given.values[index % given.values.count]
  }

  private static func index(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    let notList = call.failed("index", "argument must be a list or tuple")
    if case .set = arguments[0].content { throw notList }
    guard let given = try elements(call, arguments[0], else: notList) else {
      return Value.unknownCall("index", arguments, Refinement(type: .number, isNotNull: true), in: call.terms)
    }
    if given.values.isEmpty, !given.isOpen { throw call.failed("index", "cannot search an empty list") }
    for (position, value) in given.values.enumerated() {
      switch Operators.equality(value, arguments[1], in: call.terms) {
      case true? where position < given.placedCount:
        return Value(.number(Number(position)), references: call.terms.union(of: arguments))
      case true?, nil:
        return Value.unknownCall("index", arguments, Refinement(type: .number, isNotNull: true), in: call.terms)
      case false?: continue
      }
    }
    if given.isOpen {
      return Value.unknownCall("index", arguments, Refinement(type: .number, isNotNull: true), in: call.terms)
    }
    throw call.failed("index", "item not found")
  }

  private static func contains(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    let notList = call.failed("contains", "argument must be list, tuple, or set")
    let given = try elements(call, arguments[0], else: notList)
    let shown = given.flatMap { Operators.contains($0.values, arguments[1], in: call.terms) }
    let references = call.terms.union(of: arguments)
    if shown == true { return Value(.bool(true), references: references) }
    if shown == false, given?.isOpen == false { return Value(.bool(false), references: references) }
    return Value.unknownCall("contains", arguments, Refinement(type: .bool, isNotNull: true), in: call.terms)
  }

  private static func chunklist(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    guard let given = arguments[0].elements, !given.isOpen, arguments[1].number != nil else {
      return Value.unknownCall("chunklist", arguments, Refinement(isNotNull: true), in: call.terms)
    }
    let size = try call.integer(arguments[1], "chunklist", prefix: "invalid size: ")
    if size < 0 { throw call.failed("chunklist", "the size argument must be positive") }
    var chunks: [Value] = []
    let step = size == 0 ? max(1, given.values.count) : size
    for start in stride(from: 0, to: given.values.count, by: step) {
      chunks.append(.list(Array(given.values[start..<min(start + step, given.values.count)])))
    }
    return Value(.list(Elements(chunks)), references: arguments[0].references)
  }
}
