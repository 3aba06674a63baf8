extension BigNatural {
  /// Quotient and remainder by long division, a limb at a time.
  ///
  /// Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D.
  func dividedWithRemainder(by divisor: BigNatural) -> (quotient: BigNatural, remainder: BigNatural) {
    precondition(!divisor.isZero, "division of a natural number by zero")
    if self < divisor { return (BigNatural(limbs: []), self) }
    if divisor.limbs.count == 1 {
      let (quotient, remainder) = dividedWithRemainder(by: divisor.limbs[0])
      return (quotient, BigNatural(UInt64(remainder)))
    }
    // With the divisor's highest bit set, a digit is guessed from the highest limbs and is at most two too large.
    let shift = (divisor.limbs.last ?? 1).leadingZeroBitCount
    let normal = (divisor << shift).limbs
    var rest = (self << shift).limbs
    rest += [UInt32](repeating: 0, count: limbs.count + 1 - rest.count)
    var quotient = [UInt32](repeating: 0, count: rest.count - normal.count)
    for index in quotient.indices.reversed() { quotient[index] = Self.divide(&rest, at: index, by: normal) }
    return (BigNatural(limbs: quotient), BigNatural(limbs: rest) >> shift)
  }

  /// One limb of a quotient, whose multiple of the divisor is taken from the rest.
  private static func divide(_ rest: inout [UInt32], at index: Int, by divisor: [UInt32]) -> UInt32 {
    let count = divisor.count
    let high = UInt64(rest[index + count]) << 32 | UInt64(rest[index + count - 1])
    var digit = high / UInt64(divisor[count - 1])
    var remainder = high % UInt64(divisor[count - 1])
    while digit >> 32 != 0
      || digit * UInt64(divisor[count - 2]) > remainder << 32 | UInt64(rest[index + count - 2])
    {
      digit -= 1
      remainder += UInt64(divisor[count - 1])
      if remainder >> 32 != 0 { break }
    }
    var carry: UInt64 = 0
    var borrow: UInt64 = 0
    for offset in 0..<count {
      carry += digit * UInt64(divisor[offset])
      let difference = UInt64(rest[index + offset]) &- (carry & 0xFFFF_FFFF) &- borrow
      rest[index + offset] = UInt32(truncatingIfNeeded: difference)
      borrow = difference >> 63
      carry >>= 32
    }
    let difference = UInt64(rest[index + count]) &- carry &- borrow
    rest[index + count] = UInt32(truncatingIfNeeded: difference)
    guard difference >> 63 == 1 else { return UInt32(digit) }
    carry = 0
    for offset in 0..<count {
      carry += UInt64(rest[index + offset]) + UInt64(divisor[offset])
      rest[index + offset] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    rest[index + count] = UInt32(truncatingIfNeeded: UInt64(rest[index + count]) + carry)
    return UInt32(digit - 1)
  }

  func dividedWithRemainder(by divisor: UInt32) -> (quotient: BigNatural, remainder: UInt32) {
    var result = limbs
    var remainder: UInt64 = 0
    for index in limbs.indices.reversed() {
      let wide = remainder << 32 | UInt64(limbs[index])
      result[index] = UInt32(wide / UInt64(divisor))
      remainder = wide % UInt64(divisor)
    }
    return (BigNatural(limbs: result), UInt32(remainder))
  }

  func multiplied(by factor: UInt32, adding addend: UInt32 = 0) -> BigNatural {
    var result = self
    result.multiply(by: factor, adding: addend)
    return result
  }

  /// By squaring, so that a power of thousands costs a few products.
  static func power(of base: UInt32, _ exponent: Int) -> BigNatural {
    var result = BigNatural(1)
    for bit in stride(from: Int.bitWidth - 1 - exponent.leadingZeroBitCount, through: 0, by: -1) {
      result = result * result
      if exponent >> bit & 1 == 1 { result = result.multiplied(by: base) }
    }
    return result
  }

  /// Digits that one division or product handles at once, and ten to their number.
  private static let digitsAtOnce = 9
  private static let powerAtOnce: UInt32 = 1_000_000_000

  /// The decimal digits as ASCII, most significant first, without leading zeros; empty for zero.
  var decimalDigits: [UInt8] {
    var reversed: [UInt8] = []
    reversed.reserveCapacity(limbs.count * 10)
    var rest = limbs
    while let highest = rest.last {
      if highest == 0 {
        rest.removeLast()
        continue
      }
      var remainder: UInt64 = 0
      for index in rest.indices.reversed() {
        let wide = remainder << 32 | UInt64(rest[index])
        rest[index] = UInt32(truncatingIfNeeded: wide / UInt64(Self.powerAtOnce))
        remainder = wide % UInt64(Self.powerAtOnce)
      }
      for _ in 0..<Self.digitsAtOnce {
        reversed.append(UInt8(ascii: "0") + UInt8(remainder % 10))
        remainder /= 10
      }
    }
    while reversed.last == UInt8(ascii: "0") { reversed.removeLast() }
    return reversed.reversed()
  }

  /// The number that ASCII digits spell.
  init(decimalDigits digits: some Collection<UInt8>) {
    self.init(limbs: [])
    var chunk: UInt32 = 0
    var power: UInt32 = 1
    for digit in digits {
      chunk = chunk * 10 + UInt32(digit - UInt8(ascii: "0"))
      power *= 10
      if power == Self.powerAtOnce {
        multiply(by: power, adding: chunk)
        chunk = 0
        power = 1
      }
    }
    if power > 1 { multiply(by: power, adding: chunk) }
  }

  private mutating func multiply(by factor: UInt32, adding addend: UInt32) {
    var carry = UInt64(addend)
    for index in limbs.indices {
      carry += UInt64(limbs[index]) * UInt64(factor)
      limbs[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }
}
