/// Arithmetic as Go's `big.Float` does it, zeros with their signs; `nil` means that the result is beyond
/// `EvaluationLimits.numberExponent`, or that infinity leaves none.
extension Number {
  /// The number with the other sign.
  public func negated() -> Number {
    switch storage {
    case .small(let value) where value != 0 && value != .min: Number(.small(-value), precision: precision)
    case .infinite(let isNegative): .infinity(isNegative: !isNegative)
    default:
      Number(
        mantissa: big.mantissa, exponent: Int(big.exponent), isNegative: !big.isNegative, precision: precision)
        ?? self
    }
  }

  /// The sum, by default rounded to the precision of the wider one; `nil` if there is none.
  public func adding(_ other: Number) -> Number? { adding(other, precision: max(precision, other.precision)) }

  func adding(_ other: Number, precision: UInt16) -> Number? {
    if case .small(let a) = storage, case .small(let b) = other.storage {
      let (sum, overflow) = a.addingReportingOverflow(b)
      if !overflow, precision > Number.precisionOfDouble { return Number(.small(sum), precision: precision) }
    }
    if isInfinite { return other.isInfinite && other != self ? nil : self }
    if other.isInfinite { return other }
    let a = big
    let b = other.big
    let exponent = min(a.exponent, b.exponent)
    let magnitudeA = a.mantissa << Int(a.exponent - exponent)
    let magnitudeB = b.mantissa << Int(b.exponent - exponent)
    if a.isNegative == b.isNegative {
      return Number(
        mantissa: magnitudeA + magnitudeB, exponent: Int(exponent), isNegative: a.isNegative, precision: precision)
    }
    let isBelow = magnitudeA < magnitudeB
    let difference = isBelow ? magnitudeB - magnitudeA : magnitudeA - magnitudeB
    return Number(
      mantissa: difference, exponent: Int(exponent),
      isNegative: !difference.isZero && (isBelow ? b.isNegative : a.isNegative), precision: precision)
  }

  /// The difference; `nil` if there is none.
  public func subtracting(_ other: Number) -> Number? { adding(other.negated()) }

  /// The product, of as many bits as it takes up to those of text, or as the wider one has; `nil` if there is none.
  public func multiplied(by other: Number) -> Number? {
    let most = max(precision, other.precision)
    guard let product = multiplied(by: other, precision: max(most, Number.precisionOfText)) else { return nil }
    guard case .big(let value) = product.storage else {
      guard most <= Number.precisionOfDouble, let whole = product.int else {
        return Number(product.storage, precision: most)
      }
      let bits = UInt16(Int.bitWidth - whole.magnitude.leadingZeroBitCount - whole.trailingZeroBitCount)
      return Number(product.storage, precision: max(most, bits))
    }
    return Number(product.storage, precision: max(most, UInt16(value.mantissa.bitCount)))
  }

  func multiplied(by other: Number, precision: UInt16) -> Number? {
    if case .small(let a) = storage, case .small(let b) = other.storage, a != 0, b != 0 {
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      if !overflow, precision > Number.precisionOfDouble { return Number(.small(product), precision: precision) }
    }
    if isInfinite || other.isInfinite {
      return isZero || other.isZero ? nil : .infinity(isNegative: hasMinusSign != other.hasMinusSign)
    }
    let a = big
    let b = other.big
    return Number(
      mantissa: a.mantissa * b.mantissa, exponent: Int(a.exponent) + Int(b.exponent),
      isNegative: a.isNegative != b.isNegative, precision: precision)
  }

  /// The quotient: infinity for division by zero, `nil` where both are zero or infinite.
  public func divided(by other: Number) -> Number? {
    divided(by: other, precision: max(precision, other.precision))
  }

  func divided(by other: Number, precision: UInt16) -> Number? {
    let isNegative = hasMinusSign != other.hasMinusSign
    if other.isZero || isInfinite {
      return isZero && other.isZero || isInfinite && other.isInfinite ? nil : .infinity(isNegative: isNegative)
    }
    if isZero || other.isInfinite {
      return Number(isNegative ? .big(.negativeZero) : .small(0), precision: precision)
    }
    if case .small(let a) = storage, case .small(let b) = other.storage, b != -1, a % b == 0,
      precision > Number.precisionOfDouble
    {
      return Number(.small(a / b), precision: precision)
    }
    let a = big
    let b = other.big
    return Number.quotient(
      a.mantissa, b.mantissa, exponent: Int(a.exponent) - Int(b.exponent), isNegative: isNegative,
      precision: precision)
  }

  static func quotient(
    _ dividend: BigNatural, _ divisor: BigNatural, exponent: Int, isNegative: Bool, precision: UInt16
  ) -> Number? {
    let shift = max(0, Int(precision) + 2 - dividend.bitCount + divisor.bitCount)
    let (quotient, remainder) = (dividend << shift).dividedWithRemainder(by: divisor)
    // The remainder only says that the quotient is a little greater: one more bit stands for it.
    let widened = (quotient << 1) + BigNatural(remainder.isZero ? 0 : 1)
    return Number(
      mantissa: widened, exponent: exponent - shift - 1, isNegative: isNegative, precision: precision)
  }

  /// What remains of a division that is cut off toward zero, in the dividend's precision; a divisor of zero changes nothing, as in
  /// Terraform.
  public func remainder(dividingBy other: Number) -> Number? {
    if other.isZero { return self }
    if isInfinite || other.isInfinite { return nil }
    if case .small(let a) = storage, case .small(let b) = other.storage, b != -1 {
      return Number(.small(a % b), precision: precision)
    }
    guard let ratio = divided(by: other, precision: precision),
      let part = ratio.truncated.multiplied(by: other, precision: precision)
    else { return nil }
    return adding(part.negated(), precision: precision)
  }

  /// The integer next to it toward zero, without the sign of zero.
  public var truncated: Number {
    if isZero { return Number(.small(0), precision: precision) }
    if isInteger || isInfinite { return self }
    let value = big
    let whole = value.mantissa >> Int(-value.exponent)
    return Number(
      mantissa: whole, exponent: 0, isNegative: value.isNegative && !whole.isZero, precision: precision) ?? self
  }

  /// The largest whole number that is not above it.
  public var floor: Number {
    if isZero || isInteger || isInfinite { return isZero ? truncated : self }
    return isNegative ? truncated.adding(Number(-1), precision: precision) ?? self : truncated
  }

  /// The smallest whole number that is not below it.
  public var ceiling: Number {
    if isZero || isInteger || isInfinite { return isZero ? truncated : self }
    return isNegative ? truncated : truncated.adding(Number(1), precision: precision) ?? self
  }

  /// The number without its sign.
  public var magnitude: Number { hasMinusSign ? negated() : self }
}
