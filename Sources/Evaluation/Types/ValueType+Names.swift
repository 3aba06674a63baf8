extension ValueType {
  /// The name by which Terraform's messages call a type: `list of string`, `object`.
  public var friendlyName: String {
    switch self {
    case .any: "dynamic"
    case .bool: "bool"
    case .number: "number"
    case .string: "string"
    case .list(let element): "list of \(element.friendlyName)"
    case .set(let element): "set of \(element.friendlyName)"
    case .map(let element): "map of \(element.friendlyName)"
    case .tuple: "tuple"
    case .object: "object"
    }
  }

  /// The name of a type that is asked for, where `any` stands for one type to be found.
  public var constraintName: String {
    switch self {
    case .any: "any type"
    case .list(.any): "list of any single type"
    case .set(.any): "set of any single type"
    case .map(.any): "map of any single type"
    case .list(let element): "list of \(element.constraintName)"
    case .set(let element): "set of \(element.constraintName)"
    case .map(let element): "map of \(element.constraintName)"
    default: friendlyName
    }
  }

  /// The type as a configuration writes it: `list(string)`, `object({a=number})`; `any` where nothing is known.
  public var syntax: String {
    switch self {
    case .any: "any"
    case .bool: "bool"
    case .number: "number"
    case .string: "string"
    case .list(let element): "list(\(element.syntax))"
    case .set(let element): "set(\(element.syntax))"
    case .map(let element): "map(\(element.syntax))"
    case .tuple(let types): "tuple([\(types.map(\.syntax).joined(separator: ", "))])"
    case .object(let fields):
      "object({\(fields.map { "\($0.name)=\($0.isOptional ? "optional(\($0.type.syntax))" : $0.type.syntax)" }.joined(separator: ", "))})"
    }
  }

  /// Whether it is `bool`, `number` or `string`.
  public var isPrimitive: Bool {
    switch self {
    case .bool, .number, .string: true
    default: false
    }
  }

  var isObject: Bool { if case .object = self { true } else { false } }
  var isList: Bool { if case .list = self { true } else { false } }
  var isTuple: Bool { if case .tuple = self { true } else { false } }

  /// Whether values of it have elements without names: list, set or tuple.
  var isSequence: Bool {
    switch self {
    case .list, .set, .tuple: true
    default: false
    }
  }

  /// Whether it is a collection whose elements have a type.
  var hasKnownElements: Bool { self != .any && elementType != .any }

  /// What all elements of a collection are known to be.
  var elementType: ValueType {
    switch self {
    case .list(let element), .set(let element), .map(let element): element
    default: .any
    }
  }

  /// The type of an element or attribute.
  func type(of key: Value) -> ValueType {
    switch self {
    case .list(let element), .map(let element): element
    case .object(let fields): fields.first { $0.name == key.string }?.type ?? .any
    case .tuple(let types):
      if let index = key.number?.int, types.indices.contains(index) { types[index] } else { .any }
    default: .any
    }
  }
}

extension Value {
  /// The type of a value as far as it is known; that of a handle, and of a null that nothing converted, is `any`.
  public func type(in terms: TermTable) -> ValueType {
    switch content {
    case .null(let type): type
    case .handle: .any
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .list(let elements): .list(Self.commonType(elements.values, in: terms))
    case .set(let elements): .set(Self.commonType(elements.values, in: terms))
    case .tuple(let elements): .tuple(elements.values.map { $0.type(in: terms) })
    case .map(let entries): .map(Self.commonType(entries.values, in: terms))
    case .object(let entries):
      .object(zip(entries.keys, entries.values).map { ValueType.ObjectField(name: $0, type: $1.type(in: terms)) })
    case .unknown(let term): terms.refinement(of: term).type
    }
  }

  /// Elements of a list have one type; the first that is known says which.
  private static func commonType(_ values: [Value], in terms: TermTable) -> ValueType {
    for value in values {
      let type = value.type(in: terms)
      if type != .any { return type }
    }
    return .any
  }

  /// Whether nothing in it is unknown, at any depth; handles count as unknown contents.
  public var isWhollyKnown: Bool {
    switch content {
    case .null, .bool, .number, .string: true
    case .list(let elements), .set(let elements), .tuple(let elements):
      !elements.isOpen && elements.values.allSatisfy(\.isWhollyKnown)
    case .map(let entries), .object(let entries): !entries.isOpen && entries.values.allSatisfy(\.isWhollyKnown)
    case .unknown, .handle: false
    }
  }
}
