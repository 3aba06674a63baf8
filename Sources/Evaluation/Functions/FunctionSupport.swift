import Source

/// A parameter with the type that its argument is converted to.
struct Parameter: Sendable {
  var name: String
  var type: ValueType
  var allowsNull: Bool

  init(_ name: String, _ type: ValueType, allowsNull: Bool = false) {
    self.name = name
    self.type = type
    self.allowsNull = allowsNull
  }
}

extension Function {
  typealias Body = @Sendable (Call, [Value]) throws(EvaluationError) -> Value

  /// A function that computes with whole values: if any part of an argument is unknown, the result is a term of the function.
  static func whole(
    _ name: String, _ parameters: [Parameter], variadic: Parameter? = nil, returns type: ValueType = .string,
    _ body: @escaping Body
  ) -> Function {
    partial(name, parameters, variadic: variadic) { call, arguments throws(EvaluationError) in
      guard arguments.allSatisfy(\.isWhollyKnown) else {
        return Value.unknownCall(name, arguments, Refinement(type: type, isNotNull: true), in: call.terms)
      }
      var result = try body(call, arguments)
      result.references = call.terms.union(of: arguments)
      result.origin = nil
      return result
    }
  }

  /// A function that gets its arguments converted and without handles, unknown and open ones included.
  ///
  /// What it reads and makes counts as steps, unless it only hands on a part of what it gets (`readsAll`).
  static func partial(
    _ name: String, _ parameters: [Parameter], variadic: Parameter? = nil, readsAll: Bool = true, _ body: @escaping Body
  ) -> Function {
    Function(name, parameters: parameters.map(\.name), variadicParameter: variadic?.name) {
      call, arguments throws(EvaluationError) in
      if readsAll { try call.terms.charge(reading: arguments, at: call.place) }
      var converted: [Value] = []
      converted.reserveCapacity(arguments.count)
      for (index, argument) in arguments.enumerated() {
        guard let parameter = index < parameters.count ? parameters[index] : variadic else { break }
        converted.append(try call.argument(index, argument, parameter))
      }
      let result = try body(call, converted)
      if readsAll { try call.terms.charge(work: result.shallowCost, at: call.place) }
      return result
    }
  }
}

extension Function.Call {
  /// The code of a mistake that the type of one argument makes, whatever the others are.
  static let unsuitableArgument = "invalid-function-argument/type"

  func argument(_ index: Int, _ given: Value, _ parameter: Parameter) throws(EvaluationError) -> Value {
    var value = given
    if let handle = value.handle, parameter.type != .any {
      value = try scope.contents(of: handle)
    }
    if value.isNull {
      if parameter.allowsNull { return value }
      throw invalidArgument(index, parameter.name, "argument must not be null")
    }
    if parameter.type.isSet { try chargeComparisons(of: value) }
    if parameter.type == .number { try terms.charge(digitsOf: value, at: place) }
    do throws(ConversionFailure) {
      return try value.converted(to: parameter.type, in: terms)
    } catch {
      var refused = invalidArgument(index, parameter.name, error.message)
      refused.diagnostic.code = Self.unsuitableArgument
      throw refused
    }
  }

  /// Counts making a set, or elements without repetition: each is hashed and sorted, and one that is not known is compared with
  /// all others.
  func chargeComparisons(of value: Value) throws(EvaluationError) {
    guard let values = value.elements?.values else { return }
    let unknown = values.count { !$0.isWhollyKnown }
    try terms.charge(work: unknown * values.count, at: place)
    try terms.charge(reading: values, times: 4, at: place)
  }

  /// A handle as what it holds; other values as they are.
  func contents(of value: Value) throws(EvaluationError) -> Value {
    guard let handle = value.handle else { return value }
    return try scope.contents(of: handle)
  }

  /// A string no larger than evaluation allows.
  func text(_ string: String) throws(EvaluationError) -> Value {
    guard string.utf8.count <= EvaluationLimits.stringBytes else {
      throw .tooLarge("string", limit: EvaluationLimits.stringBytes, at: place)
    }
    return .string(string)
  }

  static let anyInteger = ", between -9223372036854775808 and 9223372036854775807"

  /// A whole number that a certain argument must be.
  func integerArgument(
    _ index: Int, _ value: Value, _ parameter: String, prefix: String = ""
  ) throws(EvaluationError) -> Int {
    guard let number = value.number?.int else {
      throw invalidArgument(index, parameter, "\(prefix)value must be a whole number\(Self.anyInteger)")
    }
    return Self.bounded(number)
  }

  private static func bounded(_ number: Int) -> Int { min(max(number, -(1 << 52)), 1 << 52) }

  /// A whole number that an argument must be; one of more than 52 bits is cut to 52, which is beyond every use.
  func integer(
    _ value: Value, _ function: String, prefix: String = "",
    range: String = anyInteger
  ) throws(EvaluationError) -> Int {
    guard let number = value.number, number.isInteger, range.isEmpty || number.int != nil else {
      throw failed(function, "\(prefix)value must be a whole number\(range)")
    }
    return Self.bounded(number.int ?? (number.isNegative ? -1 << 52 : 1 << 52))
  }
}

/// Arguments that `whole` has converted and checked.
extension [Value] {
  func text(_ index: Int) -> String { self[index].string ?? "" }
  func number(_ index: Int) -> Number { self[index].number ?? Number(0) }
  func flag(_ index: Int) -> Bool { self[index].bool ?? false }
  func strings(_ index: Int) -> [String] { (self[index].elements?.values ?? []).map { $0.string ?? "" } }
  func values(_ index: Int) -> [Value] { self[index].elements?.values ?? [] }
}

extension Value {
  static func list(_ values: [Value]) -> Value { Value(.list(Elements(values))) }
  static func strings(_ texts: some Sequence<String>) -> Value { .list(texts.map { .string($0) }) }
}
