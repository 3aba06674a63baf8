extension StandardFunctions {
  private static let number = Parameter("num", .number)

  static let numeric: [Function] = [
    .whole("abs", [number], returns: .number) { call, arguments throws(EvaluationError) in
      Value(.number(arguments.number(0).magnitude))
    },
    .whole("ceil", [number], returns: .number) { call, arguments throws(EvaluationError) in
      Value(.number(arguments.number(0).ceiling))
    },
    .whole("floor", [number], returns: .number) { call, arguments throws(EvaluationError) in
      Value(.number(arguments.number(0).floor))
    },
    .whole("signum", [number], returns: .number) { call, arguments throws(EvaluationError) in
      let value = arguments.number(0)
      _ = try call.integer(arguments[0], "signum")
      return .number(value.isZero ? 0 : value.isNegative ? -1 : 1)
    },
    .whole("max", [], variadic: Parameter("numbers", .number), returns: .number) {
      call, arguments throws(EvaluationError) in try extreme(call, "max", arguments) { $0 < $1 }
    },
    .whole("min", [], variadic: Parameter("numbers", .number), returns: .number) {
      call, arguments throws(EvaluationError) in try extreme(call, "min", arguments) { $1 < $0 }
    },
    .whole("log", [number, Parameter("base", .number)], returns: .number) { call, arguments throws(EvaluationError) in
      let (number, base) = (try double(call, "log", arguments[0]), try double(call, "log", arguments[1]))
      return try result(call, "log", GoMath.log(number) / GoMath.log(base))
    },
    .whole("pow", [number, Parameter("power", .number)], returns: .number) { call, arguments throws(EvaluationError) in
      let (number, power) = (try double(call, "pow", arguments[0]), try double(call, "pow", arguments[1]))
      return try result(call, "pow", GoMath.pow(number, power))
    },
    .whole("parseint", [Parameter("number", .any), Parameter("base", .number)], returns: .number) {
      call, arguments throws(EvaluationError) in try parsedInteger(call, arguments)
    },
    .whole("sum", [Parameter("list", .any)], returns: .number) { call, arguments throws(EvaluationError) in
      try sum(call, arguments[0])
    },
    .whole(
      "range", [], variadic: Parameter("params", .number), returns: .list(.number)
    ) { call, arguments throws(EvaluationError) in try range(call, arguments) },
  ]

  /// The first of the numbers that none is beyond.
  private static func extreme(
    _ call: Function.Call, _ name: String, _ arguments: [Value], _ isBefore: (Number, Number) -> Bool
  ) throws(EvaluationError) -> Value {
    guard var result = arguments.first?.number else { throw call.failed(name, "must pass at least one number") }
    for value in arguments { if let number = value.number, isBefore(result, number) { result = number } }
    return Value(.number(result))
  }

  private static func double(_ call: Function.Call, _ name: String, _ value: Value) throws(EvaluationError) -> Double {
    let number = value.number ?? Number(0)
    guard let double = number.double else {
      let most = Number(Double.greatestFiniteMagnitude).map { Number.integerText($0) } ?? ""
      throw call.failed(name, "value must be between -\(most) and \(most), inclusive")
    }
    return double
  }

  private static func result(_ call: Function.Call, _ name: String, _ value: Double) throws(EvaluationError) -> Value {
    guard let result = Number(value) else { throw call.failed(name, "the result is no number") }
    return Value(.number(result))
  }

  private static func parsedInteger(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    guard let text = arguments[0].string else {
      throw call.invalidArgument(
        0, "number", "first argument must be a string, not \(arguments[0].type(in: call.terms).friendlyName)")
    }
    let base = try call.integerArgument(1, arguments[1], "base")
    guard (2...62).contains(base) else {
      throw call.invalidArgument(1, "base", "base must be a whole number between 2 and 62 inclusive")
    }
    // Each digit multiplies what the digits before it make.
    let length = min(text.utf8.count, EvaluationLimits.numberDigits)
    try call.terms.charge(work: length * length / 256, at: call.place)
    guard let result = integer(of: text, base: base) else {
      throw call.invalidArgument(
        0, "number", "cannot parse \"\(text)\" as a base \(base) integer")
    }
    return Value(.number(result))
  }

  private static func integer(of text: String, base: Int) -> Number? {
    var digits = Substring(text)
    let isNegative = digits.hasPrefix("-")
    if isNegative || digits.hasPrefix("+") { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.utf8.count <= EvaluationLimits.numberDigits else { return nil }
    var result = BigNatural(0)
    for byte in digits.utf8 {
      let value: Int
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = Int(byte) - 48
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = Int(byte) - 97 + 10
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = Int(byte) - 65 + (base <= 36 ? 10 : 36)
      default: return nil
      }
      guard value < base else { return nil }
      result = result.multiplied(by: UInt32(base), adding: UInt32(value))
    }
    // As many bits as it has: Go makes it from an integer of any size.
    let precision = UInt16(max(Int(Number.precisionOfCount), result.bitCount))
    return Number(mantissa: result, exponent: 0, isNegative: isNegative && !result.isZero, precision: precision)
  }

  private static func sum(_ call: Function.Call, _ list: Value) throws(EvaluationError) -> Value {
    if list.entries?.count == 0, list.entries?.isOpen == false {
      throw call.invalidArgument(0, "list", "cannot sum an empty list")
    }
    guard let values = list.elements?.values else {
      let isMapping = list.entries != nil
      throw call.invalidArgument(
        0, "list",
        isMapping
          ? "argument must be list, set, or tuple. Received \(list.type(in: call.terms).friendlyName)"
          : "cannot sum noniterable")
    }
    guard !values.isEmpty else { throw call.invalidArgument(0, "list", "cannot sum an empty list") }
    var total: Number?
    for value in values {
      try call.terms.charge(digitsOf: value, at: call.place)
      guard let number = try? value.converted(to: .number, in: call.terms).number else {
        throw call.invalidArgument(0, "list", "argument must be list, set, or tuple of number values")
      }
      guard let before = total else {
        total = number
        continue
      }
      guard let sum = before.adding(number) else {
        if !before.isInfinite { throw .numberTooLarge(at: call.place) }
        throw call.failed("sum", "can't compute sum of opposing infinities")
      }
      total = sum
    }
    return Value(.number(total ?? Number(0)))
  }

  private static func range(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    guard (1...3).contains(arguments.count) else {
      throw call.failed("range", "must have one, two, or three arguments")
    }
    let start = arguments.count == 1 ? Number(0) : arguments.number(0)
    let end = arguments.number(arguments.count == 1 ? 0 : 1)
    let isDown = end < start
    let step = arguments.count == 3 ? arguments.number(2) : Number(isDown ? -1 : 1)
    if step.isNegative != isDown, start != end {
      let why =
        isDown
        ? "end must be greater than start when step is positive" : "end must be less than start when step is negative"
      throw call.invalidArgument(2, "params", why)
    }
    var values: [Value] = []
    var next = start
    while isDown ? end < next : next < end {
      guard values.count < EvaluationLimits.rangeElements else {
        throw call.failed(
          "range",
          "more than 1024 values were generated; either decrease the difference between start and end or use a smaller step"
        )
      }
      values.append(Value(.number(next)))
      guard let following = next.adding(step) else { break }
      next = following
    }
    return .list(values)
  }
}
