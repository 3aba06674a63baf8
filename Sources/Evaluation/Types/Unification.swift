extension ValueType {
  /// The type that values of all these types convert to, as cty unifies types; `nil` if there is none.
  public static func unified(_ types: [ValueType]) -> ValueType? {
    let known = types.filter { $0 != .any }
    guard let first = known.first else { return .any }
    if known.count < types.count, !known.allSatisfy(\.isPrimitive) { return .any }
    if known.allSatisfy({ $0 == first }) { return first }
    if known.allSatisfy(\.isPrimitive) {
      // What is not known yet may be anything, and so may all of them together.
      return known.contains(.string) ? .string : known.count < types.count ? .any : nil
    }
    if known.allSatisfy(\.isObject) { return unifiedObjects(known) }
    if known.allSatisfy(\.isTuple) { return unifiedTuples(known) }
    return unifiedMaps(known) ?? unifiedLists(known) ?? preferred(known)
  }

  /// The first type, lists before tuples and tuples before sets, that all others convert to.
  private static func preferred(_ types: [ValueType]) -> ValueType? {
    let ordered = types.filter(\.isList) + types.filter(\.isTuple) + types.filter { !$0.isList && !$0.isTuple }
    return ordered.first { target in types.allSatisfy { $0 == target || $0.converts(to: target) } }
  }

  private static func unifiedObjects(_ types: [ValueType]) -> ValueType? {
    var all: [[ObjectField]] = []
    for type in types {
      guard case .object(let fields) = type else { return nil }
      all.append(fields)
    }
    let names = all[0].map(\.name)
    if all.allSatisfy({ $0.map(\.name) == names }) {
      let columns = names.indices.map { index in unified(all.map { $0[index].type }) }
      let unifiedFields = zip(names, columns).compactMap { name, type in type.map { ObjectField(name: name, type: $0) }
      }
      // What does not go together under one name does not go together in a map either.
      return unifiedFields.count == names.count ? .object(unifiedFields) : nil
    }
    return unified(all.flatMap { $0.map(\.type) }).map { .map($0) }
  }

  private static func unifiedMaps(_ types: [ValueType]) -> ValueType? {
    var elements: [ValueType] = []
    for type in types {
      switch type {
      case .map(let element): elements.append(element)
      case .object(let fields): elements += fields.map(\.type)
      default: return nil
      }
    }
    return unified(elements).map { .map($0) }
  }

  private static func unifiedTuples(_ types: [ValueType]) -> ValueType? {
    var all: [[ValueType]] = []
    for type in types {
      guard case .tuple(let elements) = type else { return nil }
      all.append(elements)
    }
    let count = all[0].count
    if all.allSatisfy({ $0.count == count }) {
      let columns = (0..<count).compactMap { index in unified(all.map { $0[index] }) }
      return columns.count == count ? .tuple(columns) : nil
    }
    return unified(all.flatMap { $0 }).map { .list($0) }
  }

  private static func unifiedLists(_ types: [ValueType]) -> ValueType? {
    if types.allSatisfy(\.isSet) { return unified(types.map(\.elementType)).map { .set($0) } }
    guard types.contains(where: \.isList) else { return nil }
    var elements: [ValueType] = []
    for type in types {
      switch type {
      case .list(let element): elements.append(element)
      case .tuple(let members): elements += members
      default: return nil
      }
    }
    return unified(elements).map { .list($0) }
  }

  /// Whether every value of this type may convert to another; a string may be a number.
  func converts(to target: ValueType) -> Bool {
    switch (self, target) {
    case (.any, _), (_, .any): true
    case (.bool, .string), (.number, .string), (.string, .bool), (.string, .number): true
    case (.list(let a), .list(let b)), (.list(let a), .set(let b)), (.set(let a), .list(let b)),
      (.set(let a), .set(let b)), (.map(let a), .map(let b)):
      a.converts(to: b)
    case (.tuple(let types), .list(.any)), (.tuple(let types), .set(.any)): Self.unified(types) != nil
    case (.object(let fields), .map(.any)): Self.unified(fields.map(\.type)) != nil
    case (.tuple(let types), .list(let element)), (.tuple(let types), .set(let element)):
      types.allSatisfy { $0.converts(to: element) }
    case (.tuple(let a), .tuple(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.converts(to: $1) }
    case (.object(let fields), .map(let element)): fields.allSatisfy { $0.type.converts(to: element) }
    // A map may lack what is optional.
    case (.map(let element), .object(let fields)):
      fields.allSatisfy { $0.isOptional || element.converts(to: $0.type) }
    case (.object(let given), .object(let wanted)):
      wanted.allSatisfy { field in
        given.first { $0.name == field.name }.map { $0.type.converts(to: field.type) } ?? field.isOptional
      }
    default: self == target
    }
  }
}
