/// A natural number of any size: limbs of 32 bits, least significant first, without leading zeros.
struct BigNatural: Hashable, Sendable {
  var limbs: [UInt32]

  init(limbs: [UInt32]) {
    self.limbs = limbs
    trim()
  }

  init(_ value: UInt64) {
    self.init(limbs: [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)])
  }

  var isZero: Bool { limbs.isEmpty }
  var isOdd: Bool { (limbs.first ?? 0) & 1 == 1 }

  var bitCount: Int {
    guard let last = limbs.last else { return 0 }
    return limbs.count * 32 - last.leadingZeroBitCount
  }

  var trailingZeroBitCount: Int {
    guard let index = limbs.firstIndex(where: { $0 != 0 }) else { return 0 }
    return index * 32 + limbs[index].trailingZeroBitCount
  }

  /// The value if it fits.
  var uint64: UInt64? {
    guard limbs.count <= 2 else { return nil }
    return UInt64(limbs.first ?? 0) | UInt64(limbs.count > 1 ? limbs[1] : 0) << 32
  }

  func bit(at index: Int) -> Bool {
    let limb = index / 32
    return limb < limbs.count && limbs[limb] >> UInt32(index % 32) & 1 == 1
  }

  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }
}

extension BigNatural: Comparable {
  static func < (left: BigNatural, right: BigNatural) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    for index in left.limbs.indices.reversed() where left.limbs[index] != right.limbs[index] {
      return left.limbs[index] < right.limbs[index]
    }
    return false
  }

  static func + (left: BigNatural, right: BigNatural) -> BigNatural {
    var result: [UInt32] = []
    result.reserveCapacity(max(left.limbs.count, right.limbs.count) + 1)
    var carry: UInt64 = 0
    for index in 0..<max(left.limbs.count, right.limbs.count) {
      let sum = left.limb(index) + right.limb(index) + carry
      result.append(UInt32(truncatingIfNeeded: sum))
      carry = sum >> 32
    }
    result.append(UInt32(carry))
    return BigNatural(limbs: result)
  }

  /// `right` must not be greater than `left`.
  static func - (left: BigNatural, right: BigNatural) -> BigNatural {
    precondition(right <= left, "a natural number would become negative")
    var result: [UInt32] = []
    result.reserveCapacity(left.limbs.count)
    var borrow: UInt64 = 0
    for index in 0..<left.limbs.count {
      let difference = (1 << 32) + left.limb(index) - right.limb(index) - borrow
      result.append(UInt32(truncatingIfNeeded: difference))
      borrow = difference >> 32 == 0 ? 1 : 0
    }
    return BigNatural(limbs: result)
  }

  static func * (left: BigNatural, right: BigNatural) -> BigNatural {
    var result = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count + 1)
    for (i, a) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (j, b) in right.limbs.enumerated() {
        let sum = UInt64(a) * UInt64(b) + UInt64(result[i + j]) + carry
        result[i + j] = UInt32(truncatingIfNeeded: sum)
        carry = sum >> 32
      }
      result[i + right.limbs.count] = UInt32(carry)
    }
    return BigNatural(limbs: result)
  }

  static func << (value: BigNatural, count: Int) -> BigNatural {
    if value.isZero || count == 0 { return value }
    var result = [UInt32](repeating: 0, count: count / 32)
    let shift = UInt64(count % 32)
    var carry: UInt64 = 0
    for limb in value.limbs {
      let wide = UInt64(limb) << shift | carry
      result.append(UInt32(truncatingIfNeeded: wide))
      carry = wide >> 32
    }
    result.append(UInt32(carry))
    return BigNatural(limbs: result)
  }

  static func >> (value: BigNatural, count: Int) -> BigNatural {
    let skipped = count / 32
    guard skipped < value.limbs.count else { return BigNatural(limbs: []) }
    let shift = UInt64(count % 32)
    var result: [UInt32] = []
    for index in skipped..<value.limbs.count {
      let wide = value.limb(index) | value.limb(index + 1) << 32
      result.append(UInt32(truncatingIfNeeded: wide >> shift))
    }
    return BigNatural(limbs: result)
  }

  private func limb(_ index: Int) -> UInt64 { index < limbs.count ? UInt64(limbs[index]) : 0 }
}
