extension Number: CustomStringConvertible {
  /// The number of a decimal text such as `-12.5e3`; `nil` if it is none or too large.
  public init?(_ text: String) {
    if let last = text.utf8.last, last == UInt8(ascii: "f"), let infinity = Number(infinity: text) {
      self = infinity
      return
    }
    var bytes = Substring(text).utf8
    var isNegative = false
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      bytes.removeFirst()
    }
    let digitBytes = UInt8(ascii: "0")...UInt8(ascii: "9")
    let whole = bytes.prefix { digitBytes.contains($0) }
    bytes = bytes.dropFirst(whole.count)
    var fraction = bytes.prefix(0)
    if bytes.first == UInt8(ascii: ".") {
      bytes.removeFirst()
      fraction = bytes.prefix { digitBytes.contains($0) }
      bytes = bytes.dropFirst(fraction.count)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    guard whole.count + fraction.count <= EvaluationLimits.numberDigits else { return nil }
    var exponent = 0
    if let mark = bytes.first {
      guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return nil }
      guard let written = Int(Substring(bytes.dropFirst())), abs(written) <= EvaluationLimits.numberDigits else {
        return nil
      }
      exponent = written
    }
    if whole.count < 19, fraction.isEmpty, exponent == 0, let value = Int(Substring(whole)) {
      self.init(isNegative ? -value : value)
      return
    }
    self.init(
      decimalDigits: Array(whole) + Array(fraction), exponent: exponent - fraction.count, isNegative: isNegative)
  }

  /// Go's parser of numbers reads `Inf` and `inf`, with or without a sign.
  private init?(infinity text: String) {
    switch text {
    case "Inf", "inf", "+Inf", "+inf": self = .infinity(isNegative: false)
    case "-Inf", "-inf": self = .infinity(isNegative: true)
    default: return nil
    }
  }

  /// The nearest number to `± digits × 10^exponent`.
  private init?(decimalDigits: [UInt8], exponent: Int, isNegative: Bool) {
    let digits = BigNatural(decimalDigits: decimalDigits)
    if exponent >= 0 {
      self.init(
        mantissa: digits * BigNatural.power(of: 5, exponent), exponent: exponent, isNegative: isNegative)
      return
    }
    let power = BigNatural.power(of: 5, -exponent)
    guard let value = Number.quotient(digits, power, exponent: exponent, isNegative: isNegative) else { return nil }
    self = value
  }

  /// The shortest decimal text that reads back as this number, without an exponent, as Terraform prints it.
  public var description: String {
    switch storage {
    case .small(let value): return String(value)
    case .big(let value):
      let (digits, pointPosition) = value.shortestDigits
      let sign = value.isNegative ? "-" : ""
      return sign + Number.text(digits: digits, pointPosition: pointPosition)
    case .infinite(let isNegative): return isNegative ? "-Inf" : "+Inf"
    }
  }

  private static func text(digits: [UInt8], pointPosition: Int) -> String {
    if pointPosition <= 0 {
      return "0." + String(repeating: "0", count: -pointPosition) + String(decoding: digits, as: UTF8.self)
    }
    if pointPosition >= digits.count {
      return String(decoding: digits, as: UTF8.self) + String(repeating: "0", count: pointPosition - digits.count)
    }
    return String(decoding: digits[..<pointPosition], as: UTF8.self) + "."
      + String(decoding: digits[pointPosition...], as: UTF8.self)
  }
}

extension Number.Big {
  /// Decimal digits without trailing zeros, and the position of the point counted from the first digit.
  ///
  /// The shortest digits that lie nearer to this number than to its neighbours of 512 bits, found as Go's `strconv` finds
  /// them: the exact digits are cut where both the cut text and the neighbours' midpoints allow it.
  var shortestDigits: (digits: [UInt8], pointPosition: Int) {
    let widening = Number.precision - mantissa.bitCount
    let wide = mantissa << widening
    // All in units of a quarter of the last place, so that midpoints are whole.
    let quarter = Int(exponent) - widening - 2
    let lowerStep: UInt64 = mantissa == BigNatural(1) ? 1 : 2
    let fractionDigits = max(0, -quarter)
    let scale = quarter < 0 ? BigNatural.power(of: 5, fractionDigits) : BigNatural(1) << quarter
    let exact = ((wide << 2) * scale).decimalDigits
    let lower = (((wide << 2) - BigNatural(lowerStep)) * scale).decimalDigits
    let upper = (((wide << 2) + BigNatural(2)) * scale).decimalDigits
    let length = upper.count
    let point = length - fractionDigits
    let isInclusive = !wide.isOdd
    let digits = Self.shortest(
      Self.padded(exact, to: length), between: Self.padded(lower, to: length), and: upper, isInclusive: isInclusive)
    var trimmed = digits.digits
    let leading = trimmed.prefix { $0 == UInt8(ascii: "0") }.count
    trimmed.removeFirst(leading)
    while trimmed.last == UInt8(ascii: "0") { trimmed.removeLast() }
    return (trimmed, point - leading + (digits.carried ? 1 : 0))
  }

  private static func padded(_ digits: [UInt8], to length: Int) -> [UInt8] {
    [UInt8](repeating: UInt8(ascii: "0"), count: length - digits.count) + digits
  }

  private static func significantCount(_ digits: [UInt8]) -> Int {
    (digits.lastIndex { $0 != UInt8(ascii: "0") } ?? -1) + 1
  }

  private static func shortest(
    _ exact: [UInt8], between lower: [UInt8], and upper: [UInt8], isInclusive: Bool
  ) -> (digits: [UInt8], carried: Bool) {
    let lowerCount = significantCount(lower)
    let upperCount = significantCount(upper)
    for index in 0..<significantCount(exact) {
      let mayCut = lower[index] != exact[index] || isInclusive && index + 1 == lowerCount
      let mayRaise =
        exact[index] != upper[index]
        && (isInclusive || exact[index] + 1 < upper[index] || index + 1 < upperCount)
      if mayCut && mayRaise { return roundsUp(exact, at: index + 1) ? raised(exact, at: index) : cut(exact, at: index) }
      if mayCut { return cut(exact, at: index) }
      if mayRaise { return raised(exact, at: index) }
    }
    return (exact, false)
  }

  private static func roundsUp(_ digits: [UInt8], at index: Int) -> Bool {
    guard index < digits.count else { return false }
    let five = UInt8(ascii: "5")
    if digits[index] == five, significantCount(digits) == index + 1 {
      return index > 0 && (digits[index - 1] - UInt8(ascii: "0")) % 2 == 1
    }
    return digits[index] >= five
  }

  private static func cut(_ digits: [UInt8], at index: Int) -> (digits: [UInt8], carried: Bool) {
    (Array(digits[...index]), false)
  }

  private static func raised(_ digits: [UInt8], at index: Int) -> (digits: [UInt8], carried: Bool) {
    var result = Array(digits[...index])
    var position = index
    while position >= 0 {
      if result[position] != UInt8(ascii: "9") {
        result[position] += 1
        return (result, false)
      }
      result[position] = UInt8(ascii: "0")
      position -= 1
    }
    return ([UInt8(ascii: "1")] + result, true)
  }
}
