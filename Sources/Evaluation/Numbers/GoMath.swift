#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Logarithm and power as Go computes them, whose last digits are not those of C.
///
/// https://github.com/golang/go/blob/master/src/math/log.go and pow.go
enum GoMath {
  static func log(_ x: Double) -> Double {
    if x.isNaN || x == .infinity { return x }
    if x < 0 { return .nan }
    if x == 0 { return -.infinity }
    var (fraction, exponent) = parts(x)
    if fraction < 2.0.squareRoot() / 2 {
      fraction *= 2
      exponent -= 1
    }
    let f = fraction - 1
    let k = Double(exponent)
    let s = f / (2 + f)
    let s2 = s * s
    let s4 = s2 * s2
    let odd = s4 * (2.857142874366239149e-01 + s4 * (1.818357216161805012e-01 + s4 * 1.479819860511658591e-01))
    let even = s4 * (2.222219843214978396e-01 + s4 * 1.531383769920937332e-01)
    let t1 = s2 * (6.666666666666735130e-01 + odd)
    let t2 = s4 * (3.999999999940941908e-01 + even)
    let half = 0.5 * f * f
    return k * 6.93147180369123816490e-01
      - ((half - (s * (half + t1 + t2) + k * 1.90821492927058770002e-10)) - f)
  }

  static func pow(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    if y == 1 { return x }
    if x.isNaN || y.isNaN || x == 0 || x.isInfinite || y.isInfinite { return special(x, y) }
    if y == 0.5 { return x.squareRoot() }
    if y == -0.5 { return 1 / x.squareRoot() }
    var whole = y.magnitude.rounded(.towardZero)
    var rest = y.magnitude - whole
    if rest != 0, x < 0 { return .nan }
    // A large even number.
    if whole >= 0x1p63 { return x == -1 ? 1 : (x.magnitude < 1) == (y > 0) ? 0 : .infinity }
    var result = 1.0
    if rest != 0 {
      if rest > 0.5 {
        rest -= 1
        whole += 1
      }
      result = exp(rest * log(x))
    }
    let power = power(of: x, Int64(whole), times: result)
    return y < 0
      ? Double(sign: .plus, exponent: -power.exponent, significand: 1 / power.fraction)
      : Double(sign: .plus, exponent: power.exponent, significand: power.fraction)
  }

  /// `result × x^count`, apart from the power of two that it is to be multiplied with.
  private static func power(
    of x: Double, _ count: Int64, times result: Double
  ) -> (fraction: Double, exponent: Int) {
    var result = result
    var total = 0
    var (fraction, exponent) = parts(x)
    var count = count
    while count != 0 {
      if exponent.magnitude > 1 << 12 {
        // It becomes infinite, or zero, whatever follows.
        total += exponent
        break
      }
      if count & 1 == 1 {
        result *= fraction
        total += exponent
      }
      fraction *= fraction
      exponent <<= 1
      if fraction < 0.5 {
        fraction += fraction
        exponent -= 1
      }
      count >>= 1
    }
    return (result, total)
  }

  /// C and Go agree where an operand is zero, infinite or no number.
  private static func special(_ x: Double, _ y: Double) -> Double {
    #if canImport(Glibc)
      Glibc.pow(x, y)
    #elseif canImport(Musl)
      Musl.pow(x, y)
    #else
      Darwin.pow(x, y)
    #endif
  }

  /// `x = fraction × 2^exponent` with a fraction from a half up to one.
  private static func parts(_ x: Double) -> (fraction: Double, exponent: Int) {
    let exponent = Int(x.exponent) + 1
    return (Double(sign: x.sign, exponent: -1, significand: x.significand), exponent)
  }
}

extension Number {
  /// The nearest double; `nil` for what is larger than any.
  public var double: Double? {
    if case .infinite(let isNegative) = storage { return isNegative ? -.infinity : .infinity }
    let value = big
    guard
      let rounded = Number(
        mantissa: value.mantissa, exponent: Int(value.exponent), isNegative: false,
        precision: Number.precisionOfDouble)?.big, let mantissa = rounded.mantissa.uint64
    else { return nil }
    let result = Double(sign: .plus, exponent: Int(rounded.exponent), significand: Double(mantissa))
    guard result.isFinite else { return nil }
    return value.isNegative ? -result : result
  }

  /// The number of a double, exactly; `nil` for what is none.
  public init?(_ value: Double) {
    if value.isNaN { return nil }
    if value.isInfinite {
      self = .infinity(isNegative: value < 0)
      return
    }
    let isNegative = value.sign == .minus
    let mantissa = value.significandBitPattern | (value.isNormal ? 1 << 52 : 0)
    self.init(
      mantissa: BigNatural(mantissa), exponent: Int(value.isNormal ? value.exponent : -1022) - 52,
      isNegative: isNegative, precision: Number.precisionOfDouble)
  }

  /// All digits of a whole number.
  static func integerText(_ number: Number) -> String {
    let big = number.big
    return String(decoding: (big.mantissa << Int(big.exponent)).decimalDigits, as: UTF8.self)
  }
}
