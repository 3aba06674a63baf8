/// A number of the Terraform language.
///
/// What Terraform computes with is Go's `big.Float`: a binary floating-point number, rounded half to even, of as many bits as the
/// wider operand has. What is written has 512 bits, so `0.1 + 0.2` is `0.3`, and `10 / 3 * 3` is `10`; what counts (`length`,
/// an index, `count.index`) has 64, so `length(a) / length(b) * length(b)` may be a little less than `length(a)`; what `pow` and
/// `log` give has 53. Each value has one representation, but `precision` also decides how it is printed.
public struct Number: Sendable {
  enum Storage: Hashable, Sendable {
    case small(Int64)
    case big(Big)
    /// What division by zero gives.
    case infinite(isNegative: Bool)
  }

  /// `mantissa × 2^exponent` with an odd mantissa; or negative zero, which has the mantissa zero.
  struct Big: Hashable, Sendable {
    var mantissa: BigNatural
    var exponent: Int32
    var isNegative: Bool

    static let negativeZero = Big(mantissa: BigNatural(limbs: []), exponent: 0, isNegative: true)
  }

  let storage: Storage
  /// The bits of the mantissa that computing with it keeps.
  let precision: UInt16

  /// The bits of what is written in digits, as in cty.
  static let precisionOfText: UInt16 = 512
  /// The bits of what Go counts with an `int64`.
  static let precisionOfCount: UInt16 = 64
  /// The bits of a `float64`.
  static let precisionOfDouble: UInt16 = 53

  /// A whole number that something counts: its precision is that of Go's `int64`.
  public init(_ value: Int) { self.init(.small(Int64(value)), precision: Number.precisionOfCount) }

  init(_ storage: Storage, precision: UInt16) {
    self.storage = storage
    self.precision = precision
  }

  /// The nearest number to `± (mantissa + a little if hasMore) × 2^exponent`; `nil` if it is too large, or too near to zero.
  init?(mantissa: BigNatural, exponent: Int, isNegative: Bool, hasMore: Bool = false, precision: UInt16) {
    var mantissa = mantissa
    var exponent = exponent
    let excess = mantissa.bitCount - Int(precision)
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
    if mantissa.isZero {
      self.init(isNegative ? .big(.negativeZero) : .small(0), precision: precision)
    } else if exponent >= 0, exponent + mantissa.bitCount <= 63, let magnitude = mantissa.uint64 {
      let value = Int64(magnitude << UInt64(exponent))
      self.init(.small(isNegative ? -value : value), precision: precision)
    } else if abs(exponent) <= EvaluationLimits.numberExponent {
      self.init(
        .big(Big(mantissa: mantissa, exponent: Int32(exponent), isNegative: isNegative)), precision: precision)
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
  public var isNegative: Bool { hasMinusSign && !isZero }

  /// Whether it is negative or negative zero.
  var hasMinusSign: Bool {
    switch storage {
    case .small(let value): value < 0
    case .big(let value): value.isNegative
    case .infinite(let isNegative): isNegative
    }
  }

  /// Plus or minus infinity.
  static func infinity(isNegative: Bool) -> Number {
    Number(.infinite(isNegative: isNegative), precision: precisionOfText)
  }

  /// Whether it is plus or minus infinity.
  public var isInfinite: Bool { if case .infinite = storage { true } else { false } }

  /// Whether it is zero, of either sign.
  public var isZero: Bool { storage == .small(0) || storage == .big(.negativeZero) }

  /// Whether there is no fractional part.
  public var isInteger: Bool {
    switch storage {
    case .small: true
    case .big(let value): value.exponent >= 0
    case .infinite: false
    }
  }

  /// The number as an `Int`, if it is an integer that fits.
  public var int: Int? {
    if case .small(let value) = storage { return Int(value) }
    return isZero ? 0 : nil
  }
}

extension Number: Hashable {
  /// Whether both are one member of a set of Terraform's: whole numbers by their value, others by the text that stands for them at
  /// their precision. Negative zero is not zero.
  public static func == (left: Number, right: Number) -> Bool {
    if left.precision == right.precision || !left.isFraction || !right.isFraction {
      return left.storage == right.storage
    }
    return left.description == right.description
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    if isFraction { hasher.combine(description) } else { hasher.combine(storage) }
  }

  private var isFraction: Bool { if case .big(let value) = storage { value.exponent < 0 } else { false } }

  /// Terraform's `==`, to which negative zero is zero.
  func equals(_ other: Number) -> Bool { self == other || isZero && other.isZero }
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

  /// The opposite of the other way round, since neither zero is less than the other.
  public static func <= (left: Number, right: Number) -> Bool { !(right < left) }

  /// The opposite of the other way round.
  public static func >= (left: Number, right: Number) -> Bool { !(left < right) }
}
