extension Number: CustomStringConvertible {
  /// The number of a decimal text such as `-12.5e3`; `nil` if it is none or too large.
  public init?(_ text: String) {
    if let last = text.utf8.last, last == UInt8(ascii: "f"), let infinity = Number(infinity: text) {
      self = infinity
      return
    }
    guard let decimal = DecimalText(text) else { return nil }
    let (whole, fraction, isNegative) = (decimal.whole, decimal.fraction, decimal.isNegative)
    guard whole.count + fraction.count <= EvaluationLimits.numberDigits else { return nil }
    var exponent = 0
    if let mark = decimal.rest.first {
      guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return nil }
      guard let written = Int(Substring(decimal.rest.dropFirst())), abs(written) <= EvaluationLimits.numberDigits else {
        return nil
      }
      exponent = written
    }
    if whole.count < 19, fraction.isEmpty, exponent == 0, let value = Int64(Substring(whole)), value > 0 || !isNegative
    {
      self.init(.small(isNegative ? -value : value), precision: Number.precisionOfText)
      return
    }
    self.init(
      decimalDigits: Array(whole) + Array(fraction), exponent: exponent - fraction.count, isNegative: isNegative)
  }

  /// Whether a text is a number, but one of more digits or of a larger exponent than are worked with here.
  static func isBeyondBounds(_ text: String) -> Bool {
    guard let decimal = DecimalText(text) else { return false }
    var bytes = decimal.rest
    if let mark = bytes.popFirst() {
      guard [UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "p")].contains(mark) else { return false }
      if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { bytes.removeFirst() }
      // Go refuses exponents of more than 32 bits.
      guard !bytes.isEmpty, bytes.allSatisfy(DecimalText.digits.contains), Int32(Substring(bytes)) != nil else {
        return false
      }
    }
    return Number(text) == nil
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
    let precision = Number.precisionOfText
    if exponent >= 0 || digits.isZero {
      self.init(
        mantissa: digits.isZero ? digits : digits * BigNatural.power(of: 5, exponent), exponent: exponent,
        isNegative: isNegative, precision: precision)
      return
    }
    let power = BigNatural.power(of: 5, -exponent)
    guard
      let value = Number.quotient(digits, power, exponent: exponent, isNegative: isNegative, precision: precision)
    else { return nil }
    self = value
  }

  /// The shortest decimal text that reads back as this number, without an exponent, as Terraform prints it.
  public var description: String {
    switch storage {
    // Of 53 bits, some have fewer digits than they have places.
    case .small(let value) where precision > Number.precisionOfDouble || value.magnitude < 1 << 53: return String(value)
    case .small, .big:
      if isZero { return "-0" }
      let (digits, pointPosition) = shortestDigits
      return (hasMinusSign ? "-" : "") + Number.text(digits: digits, pointPosition: pointPosition)
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

/// A decimal text as far as its exponent: `-12.5` of `-12.5e3`.
private struct DecimalText {
  typealias Bytes = Substring.UTF8View

  static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  let isNegative: Bool
  let whole: Bytes
  let fraction: Bytes
  /// What stands behind the digits: the exponent, if it is a number.
  let rest: Bytes

  /// `nil` if there are no digits.
  init?(_ text: String) {
    var bytes = Substring(text).utf8
    isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    whole = bytes.prefix { Self.digits.contains($0) }
    bytes = bytes.dropFirst(whole.count)
    if bytes.first == UInt8(ascii: ".") {
      bytes.removeFirst()
      fraction = bytes.prefix { Self.digits.contains($0) }
      bytes = bytes.dropFirst(fraction.count)
    } else {
      fraction = bytes.prefix(0)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    rest = bytes
  }
}

/// The shortest digits that lie nearer to a number than to its neighbours, found as Go's `big.Float` finds them: the exact
/// digits are cut where both the cut text and the midpoints to the neighbours allow it.
///
/// https://github.com/golang/go/blob/master/src/math/big/ftoa.go
extension Number {
  /// Decimal digits without trailing zeros, and the position of the point counted from the first digit.
  var shortestDigits: (digits: [UInt8], pointPosition: Int) {
    let value = big
    // In units of half of the last place, so that the midpoints are whole.
    let widening = Int(precision) + 1 - value.mantissa.bitCount
    let wide = widening < 0 ? value.mantissa >> -widening : value.mantissa << widening
    let exponent = Int(value.exponent) - widening
    let leading = LeadingDigits(exponent: exponent)
    let exact = leading.digits(of: wide)
    let lower = leading.digits(of: wide - BigNatural(1))
    let upper = leading.digits(of: wide + BigNatural(1))
    let length = upper.count
    let digits = Self.shortest(
      Self.padded(exact, to: length), between: Self.padded(lower, to: length), and: upper, isInclusive: !wide.bit(at: 1)
    )
    var trimmed = digits.digits
    let zeros = trimmed.prefix { $0 == UInt8(ascii: "0") }.count
    trimmed.removeFirst(zeros)
    while trimmed.last == UInt8(ascii: "0") { trimmed.removeLast() }
    return (trimmed, length + leading.place - zeros + (digits.carried ? 1 : 0))
  }

  /// Writes `mantissa × 2^exponent` in as many leading digits as tell the mantissas apart, and one more that stands for all after
  /// them: so a number of thousands of digits costs little more than one of its precision.
  private struct LeadingDigits {
    let exponent: Int
    /// How many digits are left out at the end.
    let skipped: Int
    private let power: BigNatural

    init(exponent: Int) {
      self.exponent = exponent
      // A bit is 0.30103 digits: what is left out lies some digits below the last bit.
      skipped = max(0, (exponent >= 0 ? exponent * 3 / 10 : -exponent * 69 / 100) - 8)
      power = BigNatural.power(of: 5, exponent >= 0 ? skipped : -exponent - skipped)
    }

    /// The decimal exponent of the last digit.
    var place: Int { (exponent >= 0 ? skipped : skipped + exponent) - 1 }

    func digits(of mantissa: BigNatural) -> [UInt8] {
      let hasMore: Bool
      let whole: BigNatural
      if exponent >= 0 {
        let (quotient, remainder) = (mantissa << (exponent - skipped)).dividedWithRemainder(by: power)
        (whole, hasMore) = (quotient, !remainder.isZero)
      } else {
        let product = mantissa * power
        (whole, hasMore) = (product >> skipped, product.trailingZeroBitCount < skipped)
      }
      return whole.decimalDigits + [UInt8(ascii: hasMore ? "1" : "0")]
    }
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
