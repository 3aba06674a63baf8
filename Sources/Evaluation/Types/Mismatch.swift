extension ValueType {
  /// Why no value of this type is one of another, as cty's `MismatchMessage` says it.
  ///
  /// https://github.com/zclconf/go-cty/blob/main/cty/convert/mismatch_msg.go
  func mismatch(with wanted: ValueType) -> String {
    switch (self, wanted) {
    case (.object(let given), .object(let fields)): Self.mismatch(given, fields) ?? "object required"
    case (.tuple, .list(.any)): "all list elements must have the same type"
    case (.tuple, .set(.any)): "all set elements must have the same type"
    case (.object, .map(.any)): "all map elements must have the same type"
    case (.tuple(let types), .list(let element)), (.tuple(let types), .set(let element)):
      Self.mismatch(types, element) ?? "\(wanted.constraintName) required"
    case (.object(let fields), .map(let element)):
      Self.mismatch(fields, element) ?? "\(wanted.constraintName) required"
    case (.list(let given), .list(let element)), (.set(let given), .list(let element)):
      "incorrect list element type: \(given.mismatch(with: element))"
    case (.list(let given), .set(let element)), (.set(let given), .set(let element)):
      "incorrect set element type: \(given.mismatch(with: element))"
    case (.map(let given), .map(let element)): "incorrect map element type: \(given.mismatch(with: element))"
    default: "\(wanted.constraintName) required"
    }
  }

  private static func mismatch(_ given: [ObjectField], _ wanted: [ObjectField]) -> String? {
    let types = Dictionary(given.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
    let missing = wanted.filter { types[$0.name] == nil && !$0.isOptional }.map { Value.quoted($0.name) }.sorted()
    if missing.count == 1 { return "attribute \(missing[0]) is required" }
    if missing.count == 2 { return "attributes \(missing[0]) and \(missing[1]) are required" }
    if let last = missing.last {
      return "attributes \(missing.dropLast().joined(separator: ", ")), and \(last) are required"
    }
    for field in wanted.sorted(by: { $0.name < $1.name }) {
      guard let type = types[field.name], !type.converts(to: field.type) else { continue }
      return "attribute \(Value.quoted(field.name)): \(type.mismatch(with: field.type))"
    }
    return nil
  }

  private static func mismatch(_ types: [ValueType], _ element: ValueType) -> String? {
    guard let index = types.firstIndex(where: { !$0.converts(to: element) }) else { return nil }
    return "element \(index): \(types[index].mismatch(with: element))"
  }

  private static func mismatch(_ fields: [ObjectField], _ element: ValueType) -> String? {
    guard let field = fields.first(where: { !$0.type.converts(to: element) }) else { return nil }
    return "element \(Value.quoted(field.name)): \(field.type.mismatch(with: element))"
  }

  /// The type that values have once defaults have been put in, its attributes in order.
  public var withoutDefaults: ValueType {
    switch self {
    case .any, .bool, .number, .string: self
    case .list(let element): .list(element.withoutDefaults)
    case .set(let element): .set(element.withoutDefaults)
    case .map(let element): .map(element.withoutDefaults)
    case .tuple(let types): .tuple(types.map(\.withoutDefaults))
    case .object(let fields):
      .object(
        fields.map { ObjectField(name: $0.name, type: $0.type.withoutDefaults) }
          .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }
  }
}
