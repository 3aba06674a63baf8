/// Why a value is not of a type, worded as Terraform words it.
public struct ConversionFailure: Error, Hashable, Sendable {
  /// Without a full stop, such as `a number is required`, or `element 0: string required` where the types alone do not fit.
  public var message: String
  /// The steps to the part whose value does not fit, as an expression writes them; empty where the types alone do not fit.
  public var path: String

  /// A failure in Terraform's words.
  public init(_ message: String, path: String = "") {
    self.message = message
    self.path = path
  }

  func inside(_ step: String) -> ConversionFailure { ConversionFailure(message, path: step + path) }

  /// The message behind the path, as Terraform gives it for variables: `.a[0]: a number is required`.
  public var locatedMessage: String {
    path.isEmpty ? message : "\(path): \(message)"
  }
}

extension Value {
  /// The value as one of another type.
  ///
  /// Elements keep their origins and references. An unknown stays the same unknown unless its type is known to be another.
  /// Handles are left as they are: their contents are their scope's.
  public func converted(to type: ValueType, in terms: TermTable) throws(ConversionFailure) -> Value {
    do throws(ConversionFailure) { return try convertedPart(to: type, in: terms) } catch {
      // Terraform compares the types before it looks at the values.
      let own = self.type(in: terms)
      throw own.converts(to: type) ? error : ConversionFailure(own.mismatch(with: type))
    }
  }

  /// The value, or a part of it, as one of another type.
  fileprivate func convertedPart(to type: ValueType, in terms: TermTable) throws(ConversionFailure) -> Value {
    switch (type, content) {
    case (.any, _), (_, .handle): return self
    case (_, .null(let own)): return try convertedNull(own, to: type)
    case (_, .unknown(let term)): return try converted(unknown: term, to: type, in: terms)
    case (.bool, _): return try convertedToBool()
    case (.number, _): return try convertedToNumber(in: terms)
    case (.string, _): return try convertedToString()
    case (.list(let element), _): return try convertedToSequence(of: element, type: type, in: terms)
    case (.set(let element), _): return try convertedToSequence(of: element, type: type, in: terms)
    case (.tuple(let types), _): return try convertedToTuple(of: types, in: terms)
    case (.map(let element), _): return try convertedToMap(of: element, in: terms)
    case (.object(let fields), _): return try convertedToObject(of: fields, in: terms)
    }
  }

  /// The same history with another content.
  func with(_ content: Content) -> Value { Value(content, references: references, origin: origin) }

  private func convertedNull(_ own: ValueType, to type: ValueType) throws(ConversionFailure) -> Value {
    guard own.converts(to: type) else { throw Self.mismatch(type) }
    return with(.null(type.withoutDefaults))
  }

  private func converted(
    unknown term: Term, to type: ValueType, in terms: TermTable
  ) throws(ConversionFailure) -> Value {
    let refinement = terms.refinement(of: term)
    guard refinement.type.converts(to: type) else { throw Self.mismatch(type) }
    let staysItself = refinement.type == .any || refinement.type == type || !type.isPrimitive && !type.isSet
    if staysItself { return self }
    let name =
      switch type {
      case .bool: "tobool"
      case .number: "tonumber"
      case .string: "tostring"
      default: "toset"
      }
    let converted = terms.intern(
      .call(name: name, arguments: [self]), Refinement(type: type, isNotNull: refinement.isNotNull))
    return with(.unknown(converted))
  }

  private static func mismatch(_ type: ValueType) -> ConversionFailure {
    ConversionFailure("\(type.constraintName) required")
  }

  private func convertedToBool() throws(ConversionFailure) -> Value {
    switch content {
    case .bool: return self
    case .string("true"), .string("1"): return with(.bool(true))
    case .string("false"), .string("0"): return with(.bool(false))
    case .string: throw ConversionFailure("a bool is required")
    default: throw Self.mismatch(.bool)
    }
  }

  private func convertedToNumber(in terms: TermTable) throws(ConversionFailure) -> Value {
    switch content {
    case .number: return self
    case .string(let text):
      if let number = Number(text) { return with(.number(number)) }
      guard Number.isBeyondBounds(text) else { throw ConversionFailure("a number is required") }
      let refinement = Refinement(type: .number, isNotNull: true)
      return with(.unknown(terms.intern(.call(name: "tonumber", arguments: [.string(text)]), refinement)))
    default: throw Self.mismatch(.number)
    }
  }

  private func convertedToString() throws(ConversionFailure) -> Value {
    switch content {
    case .string: return self
    case .number(let number): return with(.string(number.description))
    case .bool(let value): return with(.string(value ? "true" : "false"))
    default: throw Self.mismatch(.string)
    }
  }

  private func convertedToSequence(
    of element: ValueType, type: ValueType, in terms: TermTable
  ) throws(ConversionFailure) -> Value {
    guard let elements else { throw Self.mismatch(type) }
    var target = element
    if target == .any {
      guard let common = ValueType.unified(elements.values.map({ $0.type(in: terms) })) else {
        throw Self.mismatch(type)
      }
      target = common
    }
    var result = elements
    for index in result.values.indices {
      result.values[index] = try Self.inside("[\(index)]") { () throws(ConversionFailure) in
        try elements.values[index].convertedPart(to: target, in: terms)
      }
    }
    guard type.isSet else { return with(.list(result)) }
    if case .set = content, target == element || element == .any { return with(.set(result)) }
    return with(.set(Elements(setOf: result.values, rest: result.rest, in: terms)))
  }

  private func convertedToTuple(of types: [ValueType], in terms: TermTable) throws(ConversionFailure) -> Value {
    guard case .tuple(var elements) = content, !elements.isOpen, elements.values.count == types.count else {
      throw Self.mismatch(.tuple(types))
    }
    for index in types.indices {
      let value = elements.values[index]
      elements.values[index] = try Self.inside("[\(index)]") { () throws(ConversionFailure) in
        try value.convertedPart(to: types[index], in: terms)
      }
    }
    return with(.tuple(elements))
  }

  private func convertedToMap(of element: ValueType, in terms: TermTable) throws(ConversionFailure) -> Value {
    guard let entries else { throw Self.mismatch(.map(element)) }
    var target = element
    if target == .any {
      guard let common = ValueType.unified(entries.values.map({ $0.type(in: terms) })) else {
        throw Self.mismatch(.map(element))
      }
      target = common
    }
    let result = try entries.mapValues { (key, value) throws(ConversionFailure) in
      try Self.inside("[\(Self.quoted(key))]") { () throws(ConversionFailure) in
        try value.convertedPart(to: target, in: terms)
      }
    }
    return with(.map(result))
  }

  private func convertedToObject(
    of fields: [ValueType.ObjectField], in terms: TermTable
  ) throws(ConversionFailure) -> Value {
    guard let entries else { throw Self.mismatch(.object(fields)) }
    var pairs: [(key: String, value: Value)] = []
    for field in fields {
      var value = entries[field.name]
      if value == nil, let rest = entries.rest {
        value = Value.element(of: rest, at: .string(field.name), in: terms)
      }
      if value == nil || value?.isNull == true, field.isOptional { value = field.defaultValue ?? .null }
      guard let value else { throw ConversionFailure("attribute \"\(field.name)\" is required") }
      let converted = try Self.inside(".\(field.name)") { () throws(ConversionFailure) in
        try value.convertedPart(to: field.type, in: terms)
      }
      pairs.append((field.name, converted))
    }
    return with(.object(Entries(pairs)))
  }

  private static func inside(
    _ step: @autoclosure () -> String, _ body: () throws(ConversionFailure) -> Value
  ) throws(ConversionFailure) -> Value {
    do throws(ConversionFailure) { return try body() } catch { throw error.inside(step()) }
  }
}

extension ValueType {
  var isSet: Bool { if case .set = self { true } else { false } }
}
