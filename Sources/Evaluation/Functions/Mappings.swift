/// Functions on maps and objects.
extension StandardFunctions {
  private static let map = Parameter("inputMap", .any)

  static let mappings: [Function] = [
    .partial("merge", [], variadic: Parameter("maps", .any, allowsNull: true)) {
      call, arguments throws(EvaluationError) in try merge(call, arguments)
    },
    .partial("keys", [map]) { call, arguments throws(EvaluationError) in try keys(call, arguments[0]) },
    .partial("values", [Parameter("mapping", .any)]) { call, arguments throws(EvaluationError) in
      try values(call, arguments[0])
    },
    .partial(
      "lookup", [map, Parameter("key", .string)], variadic: Parameter("default", .any, allowsNull: true),
      readsAll: false
    ) {
      call, arguments throws(EvaluationError) in try lookup(call, arguments)
    },
    .partial("zipmap", [Parameter("keys", .list(.string)), Parameter("values", .any)]) {
      call, arguments throws(EvaluationError) in try zipmap(call, arguments)
    },
    .whole("transpose", [Parameter("values", .map(.list(.string)))], returns: .map(.list(.string))) {
      call, arguments throws(EvaluationError) in try transpose(call, arguments[0])
    },
    .whole(
      "matchkeys",
      [Parameter("values", .list(.any)), Parameter("keys", .list(.any)), Parameter("searchset", .list(.any))],
      returns: .list(.any)
    ) { call, arguments throws(EvaluationError) in try matchkeys(call, arguments) },
  ]

  /// Whether a value is a map or an object, or may turn out to be one.
  private static func isMapping(_ value: Value, _ call: Function.Call) -> Bool {
    guard value.isUnknown else { return value.entries != nil }
    return switch value.type(in: call.terms) {
    case .any, .map, .object: true
    default: false
    }
  }

  /// Later maps win; what an unknown may replace is unknown, and what follows it is certain.
  private static func merge(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    var pairs: [String: Value] = [:]
    var isOpen = false
    var isObject = false
    let rest = call.terms.intern(.call(name: "merge", arguments: arguments))
    for argument in arguments {
      let value = try call.contents(of: argument)
      if value.isNull { continue }
      guard isMapping(value, call) else {
        throw call.failed(
          "merge", "arguments must be maps or objects, got \"\(value.type(in: call.terms).friendlyName)\"")
      }
      if case .map = value.content {} else { isObject = true }
      if value.isUnknown || value.entries?.isOpen == true {
        isOpen = true
        for key in pairs.keys { pairs[key] = Value.element(of: rest, at: .string(key), in: call.terms) }
      }
      for (key, inner) in value.entries?.pairs ?? [] { pairs[key] = inner }
    }
    let entries = Entries(pairs.map { (key: $0.key, value: $0.value) }, rest: isOpen ? rest : nil)
    let references = call.terms.union(of: arguments)
    // Maps of one type are a map; null, objects, and maps of several types make an object.
    let types = Set(arguments.map { $0.type(in: call.terms) })
    let isMap = !isObject && !types.isEmpty && !types.contains(.any) && types.count(where: \.hasKnownElements) <= 1
    return Value(isMap ? .map(entries) : .object(entries), references: references)
  }

  private static func keys(_ call: Function.Call, _ argument: Value) throws(EvaluationError) -> Value {
    let value = try call.contents(of: argument)
    if let entries = value.entries {
      let rest = entries.isOpen ? call.terms.intern(.call(name: "keys", arguments: [value])) : nil
      let keys = Elements(entries.keys.map { .string($0) }, rest: rest, unplacedCount: rest == nil ? 0 : entries.count)
      if case .map = value.content { return Value(.list(keys), references: value.references) }
      return Value(.tuple(keys), references: value.references)
    }
    guard isMapping(value, call) else { throw call.invalidArgument(0, "inputMap", "must have map or object type") }
    return Value.unknownCall("keys", [value], Refinement(type: .list(.string), isNotNull: true), in: call.terms)
  }

  private static func values(_ call: Function.Call, _ argument: Value) throws(EvaluationError) -> Value {
    let value = try call.contents(of: argument)
    if let entries = value.entries {
      let rest = entries.isOpen ? call.terms.intern(.call(name: "values", arguments: [value])) : nil
      let all = Elements(entries.values, rest: rest, unplacedCount: rest == nil ? 0 : entries.count)
      if case .map = value.content { return Value(.list(all), references: value.references) }
      return Value(.tuple(all), references: value.references)
    }
    guard isMapping(value, call) else {
      throw call.failed("values", "values() requires a map as the first argument")
    }
    return Value.unknownCall("values", [value], Refinement(isNotNull: true), in: call.terms)
  }

  private static func lookup(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    guard arguments.count <= 3 else {
      throw call.failed("lookup", "lookup() takes two or three arguments, got \(arguments.count)")
    }
    let value = try call.contents(of: arguments[0])
    guard isMapping(value, call) else {
      throw call.invalidArgument(0, "inputMap", "lookup() requires a map as the first argument")
    }
    let element = if case .map(let type) = value.type(in: call.terms) { type } else { ValueType.any }
    // The type of a default is wrong whatever the map and the key turn out to be.
    let fallback = arguments.count == 3 ? try lookupDefault(call, arguments[2], element) : nil
    guard let key = arguments[1].string, let entries = value.entries else {
      return Value.unknownCall("lookup", arguments, Refinement(type: element), in: call.terms)
    }
    if let found = entries[key] { return found.alsoReferring(to: arguments[1].references, in: call.terms) }
    if let rest = entries.rest {
      if fallback == nil { return Value.element(of: rest, at: .string(key), in: call.terms) }
      return Value.unknownCall("lookup", arguments, in: call.terms)
    }
    if let fallback { return fallback }
    if case .object = value.content {
      throw call.invalidArgument(0, "inputMap", "the given object has no attribute \"\(key)\"")
    }
    throw call.failed("lookup", "lookup failed to find key \"\(key)\"")
  }

  /// The default, as one of the elements if it is for a map.
  private static func lookupDefault(
    _ call: Function.Call, _ given: Value, _ element: ValueType
  ) throws(EvaluationError) -> Value {
    guard element != .any else { return given }
    do throws(ConversionFailure) { return try given.converted(to: element, in: call.terms) } catch {
      throw call.invalidArgument(2, "default", "the default value must have the same type as the map elements")
    }
  }

  private static func zipmap(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    let notList = call.failed("zipmap", "values argument must be a list or tuple value")
    let values = try elements(call, arguments[1], else: notList)
    if arguments[1].type(in: call.terms).isSet { throw notList }
    guard let keys = arguments[0].elements, let values, !keys.isOpen, !values.isOpen else {
      return Value.unknownCall("zipmap", arguments, Refinement(isNotNull: true), in: call.terms)
    }
    guard keys.values.count == values.values.count else {
      throw call.failed(
        "zipmap", "number of keys (\(keys.values.count)) does not match number of values (\(values.values.count))")
    }
    var pairs: [(key: String, value: Value)] = []
    for (position, (key, value)) in zip(keys.values, values.values).enumerated() {
      if key.isNull { throw call.failed("zipmap", "keys list has null value at index \(position)") }
      guard let name = key.string else {
        return Value.unknownCall("zipmap", arguments, Refinement(isNotNull: true), in: call.terms)
      }
      pairs.append((name, value))
    }
    let references = call.terms.union(of: arguments)
    return Value(isList(arguments[1]) ? .map(Entries(pairs)) : .object(Entries(pairs)), references: references)
  }

  private static func transpose(_ call: Function.Call, _ value: Value) throws(EvaluationError) -> Value {
    var result: [String: [String]] = [:]
    for (key, list) in value.entries?.pairs ?? [] {
      for member in list.elements?.values ?? [] {
        guard let name = member.string else {
          throw call.failed("transpose", "input list must not contain null string")
        }
        result[name, default: []].append(key)
      }
    }
    return Value(.map(Entries(result.map { (key: $0.key, value: .strings($0.value)) })))
  }

  private static func matchkeys(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    let values = arguments.values(0)
    guard let type = ValueType.unified(arguments.dropFirst().map { $0.type(in: call.terms) }) else {
      throw call.failed("matchkeys", "keys and searchset must be of the same type")
    }
    let lists = arguments.dropFirst().map {
      ((try? $0.converted(to: type, in: call.terms)) ?? $0).elements?.values ?? []
    }
    let keys = lists[0]
    guard values.count == keys.count else {
      throw call.failed("matchkeys", "length of keys and values should be equal")
    }
    let wanted = Set(lists[1])
    return .list(zip(keys, values).filter { wanted.contains($0.0) }.map(\.1))
  }
}
