/// A number of the Terraform language.
///
/// Integers of 64 bits are stored as such; all else is a binary floating-point number of 512 bits, rounded half to even,
/// which is what Terraform computes with (Go's `big.Float` at the precision that cty gives it). So `0.1 + 0.2` is `0.3`,
/// and `10 / 3 * 3` is `10`. Each number has one representation: equality of the representation is equality of numbers.
public struct Number: Hashable, Sendable {
  enum Storage: Hashable, Sendable {
    case small(Int64)
    case big(Big)
    /// What division by zero gives.
    case infinite(isNegative: Bool)
  }

  /// `mantissa × 2^exponent` with an odd mantissa.
  struct Big: Hashable, Sendable {
    var mantissa: BigNatural
    var exponent: Int32
    var isNegative: Bool
  }

  let storage: Storage

  /// The bits of a mantissa, as in cty.
  static let precision = 512

  /// A whole number, exactly.
  public init(_ value: Int) { storage = .small(Int64(value)) }

  init(_ storage: Storage) { self.storage = storage }

  private init(small: Int64) { self.init(.small(small)) }

  /// The nearest number to `± (mantissa + a little if hasMore) × 2^exponent`; `nil` if it is too large.
  init?(mantissa: BigNatural, exponent: Int, isNegative: Bool, hasMore: Bool = false) {
    var mantissa = mantissa
    var exponent = exponent
    let excess = mantissa.bitCount - Number.precision
    if excess > 0 {
      let half = mantissa.bit(at: excess - 1)
      let below = hasMore || mantissa.trailingZeroBitCount < excess - 1
      mantissa = mantissa >> excess
      if half && (below || mantissa.isOdd) { mantissa = mantissa + BigNatural(1) }
      exponent += excess
    }
    let zeros = mantissa.trailingZeroBitCount
    mantissa = mantissa >> zeros
    exponent += zeros
    if mantissa.isZero || exponent < -EvaluationLimits.numberExponent {
      self.init(small: 0)
    } else if exponent >= 0, exponent + mantissa.bitCount <= 63, let magnitude = mantissa.uint64 {
      let value = Int64(magnitude << UInt64(exponent))
      self.init(small: isNegative ? -value : value)
    } else if exponent <= EvaluationLimits.numberExponent {
      self.init(.big(Big(mantissa: mantissa, exponent: Int32(exponent), isNegative: isNegative)))
    } else {
      return nil
    }
  }

  var big: Big {
    switch storage {
    case .small(let value): Big(mantissa: BigNatural(value.magnitude), exponent: 0, isNegative: value < 0)
    case .big(let value): value
    case .infinite: preconditionFailure("infinity has no digits")
    }
  }

  /// Whether it is less than zero, minus infinity included.
  public var isNegative: Bool {
    switch storage {
    case .small(let value): value < 0
    case .big(let value): value.isNegative
    case .infinite(let isNegative): isNegative
    }
  }

  /// Plus or minus infinity.
  static func infinity(isNegative: Bool) -> Number { Number(.infinite(isNegative: isNegative)) }

  /// Whether it is plus or minus infinity.
  public var isInfinite: Bool { if case .infinite = storage { true } else { false } }

  /// Whether it is zero.
  public var isZero: Bool { storage == .small(0) }

  /// Whether there is no fractional part.
  public var isInteger: Bool {
    switch storage {
    case .small: true
    case .big(let value): value.exponent >= 0
    case .infinite: false
    }
  }

  /// The number as an `Int`, if it is an integer that fits.
  public var int: Int? { if case .small(let value) = storage { Int(value) } else { nil } }

  /// The nearest double.
  public var double: Double {
    switch storage {
    case .small(let value): Double(value)
    case .big: Double(description) ?? 0
    case .infinite(let isNegative): isNegative ? -.infinity : .infinity
    }
  }
}

extension Number: Comparable {
  /// By size, exactly; infinities are at the ends.
  public static func < (left: Number, right: Number) -> Bool {
    if case .small(let a) = left.storage, case .small(let b) = right.storage { return a < b }
    if left.isNegative != right.isNegative { return left.isNegative }
    if left.isInfinite || right.isInfinite { return left != right && (left.isInfinite == left.isNegative) }
    let a = left.big
    let b = right.big
    let exponent = min(a.exponent, b.exponent)
    let magnitudeA = a.mantissa << Int(a.exponent - exponent)
    let magnitudeB = b.mantissa << Int(b.exponent - exponent)
    return left.isNegative ? magnitudeB < magnitudeA : magnitudeA < magnitudeB
  }
}

/// Arithmetic; `nil` means that the result is too large for `EvaluationLimits.numberExponent`, or that infinity leaves none.
extension Number {
  /// The number with the other sign.
  public func negated() -> Number {
    if case .small(let value) = storage, value != .min { return Number(small: -value) }
    if isInfinite { return .infinity(isNegative: !isNegative) }
    let value = big
    return Number(mantissa: value.mantissa, exponent: Int(value.exponent), isNegative: !value.isNegative) ?? self
  }

  /// The sum, rounded to the precision of `cty`; `nil` if there is none.
  public func adding(_ other: Number) -> Number? {
    if case .small(let a) = storage, case .small(let b) = other.storage {
      let (sum, overflow) = a.addingReportingOverflow(b)
      if !overflow { return Number(small: sum) }
    }
    if isInfinite { return other.isInfinite && other != self ? nil : self }
    if other.isInfinite { return other }
    let a = big
    let b = other.big
    let exponent = min(a.exponent, b.exponent)
    let magnitudeA = a.mantissa << Int(a.exponent - exponent)
    let magnitudeB = b.mantissa << Int(b.exponent - exponent)
    if a.isNegative == b.isNegative {
      return Number(mantissa: magnitudeA + magnitudeB, exponent: Int(exponent), isNegative: a.isNegative)
    }
    return magnitudeA < magnitudeB
      ? Number(mantissa: magnitudeB - magnitudeA, exponent: Int(exponent), isNegative: b.isNegative)
      : Number(mantissa: magnitudeA - magnitudeB, exponent: Int(exponent), isNegative: a.isNegative)
  }

  /// The difference; `nil` if there is none.
  public func subtracting(_ other: Number) -> Number? { adding(other.negated()) }

  /// The product; `nil` if there is none.
  public func multiplied(by other: Number) -> Number? {
    if case .small(let a) = storage, case .small(let b) = other.storage {
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      if !overflow { return Number(small: product) }
    }
    if isInfinite || other.isInfinite {
      return isZero || other.isZero ? nil : .infinity(isNegative: isNegative != other.isNegative)
    }
    let a = big
    let b = other.big
    return Number(
      mantissa: a.mantissa * b.mantissa, exponent: Int(a.exponent) + Int(b.exponent),
      isNegative: a.isNegative != b.isNegative)
  }

  /// The quotient: infinity for division by zero, `nil` where both are zero or infinite.
  public func divided(by other: Number) -> Number? {
    if other.isZero || isInfinite {
      return isZero && other.isZero || isInfinite && other.isInfinite
        ? nil : .infinity(isNegative: isNegative != other.isNegative)
    }
    if other.isInfinite { return Number(0) }
    if case .small(let a) = storage, case .small(let b) = other.storage, b != -1, a % b == 0 {
      return Number(small: a / b)
    }
    let a = big
    let b = other.big
    return Number.quotient(
      a.mantissa, b.mantissa, exponent: Int(a.exponent) - Int(b.exponent), isNegative: a.isNegative != b.isNegative)
  }

  static func quotient(
    _ dividend: BigNatural, _ divisor: BigNatural, exponent: Int, isNegative: Bool
  ) -> Number? {
    let shift = max(0, precision + 2 - dividend.bitCount + divisor.bitCount)
    let (quotient, remainder) = (dividend << shift).dividedWithRemainder(by: divisor)
    // The remainder only says that the quotient is a little greater: one more bit stands for it.
    let widened = (quotient << 1) + BigNatural(remainder.isZero ? 0 : 1)
    return Number(mantissa: widened, exponent: exponent - shift - 1, isNegative: isNegative)
  }

  /// What remains of a division that is cut off toward zero, with the sign of the dividend; a divisor of zero changes nothing, as in Terraform.
  public func remainder(dividingBy other: Number) -> Number? {
    if other.isZero { return self }
    if isInfinite || other.isInfinite { return nil }
    if case .small(let a) = storage, case .small(let b) = other.storage, b != -1 { return Number(small: a % b) }
    guard let ratio = divided(by: other), let part = ratio.truncated.multiplied(by: other) else { return nil }
    return subtracting(part)
  }

  /// The integer next to it toward zero.
  public var truncated: Number {
    if isInteger || isInfinite { return self }
    let value = big
    return Number(mantissa: value.mantissa >> Int(-value.exponent), exponent: 0, isNegative: value.isNegative) ?? self
  }

  /// The largest whole number that is not above it.
  public var floor: Number {
    let whole = truncated
    return whole == self || !isNegative ? whole : whole.subtracting(Number(1)) ?? whole
  }

  /// The smallest whole number that is not below it.
  public var ceiling: Number {
    let whole = truncated
    return whole == self || isNegative ? whole : whole.adding(Number(1)) ?? whole
  }

  /// The number without its sign.
  public var magnitude: Number { isNegative ? negated() : self }

  /// The number of a double, exactly; `nil` for what is none.
  public init?(_ value: Double) {
    if value.isNaN { return nil }
    if value.isInfinite {
      self = .infinity(isNegative: value < 0)
      return
    }
    if value == 0 {
      self.init(0)
      return
    }
    self.init(
      mantissa: BigNatural(value.significandBitPattern | (value.isNormal ? 1 << 52 : 0)),
      exponent: Int(value.isNormal ? value.exponent : -1022) - 52, isNegative: value < 0)
  }
}
