/// Formats one known value under one verb, as Go's `fmt` does for the verbs that Terraform has.
struct VerbFormatter {
  let verb: FormatString.Verb
  let terms: TermTable

  func text(of value: Value) throws(FormatFailure) -> String {
    switch verb.mode {
    case "v": return padded(verb.flags.contains("#") ? json(value) : plain(value))
    case "t": return padded(try converted(value, to: .bool).bool == true ? "true" : "false")
    case "s", "q":
      var text = try converted(value, to: .string).string ?? ""
      if let precision = verb.precision { text = String(text.prefix(precision)) }
      return padded(verb.mode == "q" ? Value.quoted(text) : text)
    default:
      guard let number = try converted(value, to: .number).number else { throw failure("a number is required") }
      guard "bdoxX".contains(verb.mode) else { return try decimal(number) }
      guard number.isInteger else { throw failure("an integer is required") }
      return integer(number)
    }
  }

  private func failure(_ why: String) -> FormatFailure {
    FormatFailure(message: "unsupported value for \"\(verb.text)\" at \(verb.offset): \(why)")
  }

  private func converted(_ value: Value, to type: ValueType) throws(FormatFailure) -> Value {
    if value.isNull { throw failure("null value cannot be formatted") }
    do throws(ConversionFailure) { return try value.converted(to: type, in: terms) } catch {
      throw failure(error.message)
    }
  }

  private func json(_ value: Value) -> String { value.jsonText ?? "null" }

  private func plain(_ value: Value) -> String {
    if let text = value.string { return text }
    return value.number.map(Self.general) ?? json(value)
  }

  private func padded(_ text: String) -> String {
    guard let width = verb.width, text.count < width else { return text }
    let padding = String(repeating: " ", count: max(0, min(width, EvaluationLimits.stringBytes) - text.count))
    return verb.flags.contains("-") ? text + padding : padding + text
  }

  /// With the sign and zeros that flags ask for.
  private func padded(digits: String, isNegative: Bool) -> String {
    let sign = isNegative ? "-" : verb.flags.contains("+") ? "+" : verb.flags.contains(" ") ? " " : ""
    if verb.flags.contains("0"), !verb.flags.contains("-"), let width = verb.width {
      let zeros = min(width, EvaluationLimits.stringBytes) - digits.count - sign.count
      return sign + String(repeating: "0", count: max(0, zeros)) + digits
    }
    return padded(sign + digits)
  }

  private func integer(_ number: Number) -> String {
    let big = number.truncated.big
    let natural = big.mantissa << Int(big.exponent)
    var digits =
      switch verb.mode {
      case "b": Self.text(of: natural, bitsOfDigit: 1)
      case "o": Self.text(of: natural, bitsOfDigit: 3)
      case "x", "X": Self.text(of: natural, bitsOfDigit: 4)
      default: natural.isZero ? "0" : String(decoding: natural.decimalDigits, as: UTF8.self)
      }
    if verb.mode == "X" { digits = digits.uppercased() }
    if verb.flags.contains("#") {
      switch verb.mode {
      case "x": digits = "0x" + digits
      case "X": digits = "0X" + digits
      case "o": digits = "0" + digits
      case "b": digits = "0b" + digits
      default: break
      }
    }
    return padded(digits: digits, isNegative: number.truncated.isNegative)
  }

  private static func text(of natural: BigNatural, bitsOfDigit: Int) -> String {
    if natural.isZero { return "0" }
    let count = (natural.bitCount + bitsOfDigit - 1) / bitsOfDigit
    var result = ""
    for position in (0..<count).reversed() {
      var digit = 0
      for bit in (0..<bitsOfDigit).reversed() {
        digit = digit << 1 | (natural.bit(at: position * bitsOfDigit + bit) ? 1 : 0)
      }
      result += String(digit, radix: 16)
    }
    return result
  }

  private func decimal(_ number: Number) throws(FormatFailure) -> String {
    if number.isInfinite { return padded(number.description) }
    let precision = verb.precision ?? 6
    guard precision <= EvaluationLimits.numberDigits else { throw FormatFailure(message: "", isAboutSize: true) }
    let text: String
    switch verb.mode {
    case "f", "F": text = Self.fixed(number.magnitude, precision)
    case "e", "E": text = Self.scientific(number.magnitude, precision)
    default:
      text =
        verb.precision.map { Self.general(number.magnitude, digits: max(1, $0)) } ?? Self.general(number.magnitude)
    }
    return padded(
      digits: verb.mode.isUppercase ? text.uppercased() : text, isNegative: number.hasMinusSign)
  }

  /// `value × 10^places`, rounded half to even.
  private static func scaled(_ number: Number, _ places: Int) -> BigNatural {
    let big = number.big
    var numerator = big.mantissa
    var denominator = BigNatural(1)
    if places >= 0 { numerator = numerator * .power(of: 10, places) } else { denominator = .power(of: 10, -places) }
    if big.exponent >= 0 {
      numerator = numerator << Int(big.exponent)
    } else {
      denominator = denominator << Int(-big.exponent)
    }
    let (quotient, remainder) = numerator.dividedWithRemainder(by: denominator)
    let doubled = remainder << 1
    let roundsUp = denominator < doubled || doubled == denominator && quotient.isOdd
    return roundsUp ? quotient + BigNatural(1) : quotient
  }

  private static func fixed(_ number: Number, _ precision: Int) -> String {
    var digits = scaled(number, precision).decimalDigits.map { Character(Unicode.Scalar($0)) }
    if digits.count <= precision { digits = Array(repeating: "0", count: precision + 1 - digits.count) + digits }
    let point = digits.count - precision
    return String(digits[..<point]) + (precision > 0 ? "." + String(digits[point...]) : "")
  }

  /// The decimal exponent of the first digit.
  private static func exponent(_ number: Number) -> Int {
    if number.isZero { return 0 }
    return number.shortestDigits.pointPosition - 1
  }

  private static func scientific(_ number: Number, _ precision: Int) -> String {
    var exponent = Self.exponent(number)
    var digits = number.isZero ? [] : scaled(number, precision - exponent).decimalDigits
    if digits.isEmpty { digits = Array(repeating: UInt8(ascii: "0"), count: precision + 1) }
    if digits.count > precision + 1 {
      exponent += 1
      digits.removeLast()
    }
    return scientific(digits, exponent)
  }

  private static func scientific(_ digits: [UInt8], _ exponent: Int) -> String {
    let text = digits.map { Character(Unicode.Scalar($0)) }
    let fraction = digits.count > 1 ? "." + String(text.dropFirst()) : ""
    let magnitude = String(abs(exponent))
    return "\(text[0])\(fraction)e\(exponent < 0 ? "-" : "+")\(magnitude.count < 2 ? "0" : "")\(magnitude)"
  }

  /// The shortest text that reads back, with an exponent for what is below 1e-4 or not below 1e6, as Go's `big.Float`.
  private static func general(_ number: Number) -> String {
    if number.isInfinite { return number.description }
    if number.isZero { return number.description }
    let sign = number.isNegative ? "-" : ""
    let (digits, point) = number.magnitude.shortestDigits
    let exponent = point - 1
    if exponent < -4 || exponent >= 6 { return sign + scientific(digits, exponent) }
    return number.description
  }

  /// `%g` of so many digits; the sign of a negative number included.
  static func general(_ number: Number, digits count: Int) -> String {
    if number.isZero { return "0" }
    if number.isNegative || number.isInfinite {
      return number.isInfinite ? number.description : "-" + general(number.magnitude, digits: count)
    }
    let exponent = Self.exponent(number)
    if exponent < -4 || exponent >= count {
      let text = scientific(number, count - 1)
      guard let mark = text.firstIndex(of: "e") else { return text }
      return withoutTrailingZeros(String(text[..<mark])) + text[mark...]
    }
    return withoutTrailingZeros(fixed(number, max(0, count - 1 - exponent)))
  }

  private static func withoutTrailingZeros(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var result = Substring(text)
    while result.hasSuffix("0") { result.removeLast() }
    if result.hasSuffix(".") { result.removeLast() }
    return String(result)
  }
}
