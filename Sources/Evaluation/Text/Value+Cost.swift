extension Value {
  /// Takes what reading all of the value costs from `left`, and stops when nothing is left: one for each value inside and for each
  /// four bytes of text, more for numbers of many digits. Collections inside that are shared count each time, as they are read.
  func count(in left: inout Int) {
    guard left > 0 else { return }
    left -= 1
    switch content {
    case .string(let text): left -= text.utf8.count / 4
    case .number(let number): left -= number.cost
    case .list(let elements), .set(let elements), .tuple(let elements):
      for value in elements.values where left > 0 { value.count(in: &left) }
    case .map(let entries), .object(let entries):
      for value in entries.values where left > 0 { value.count(in: &left) }
    case .null, .bool, .unknown, .handle: break
    }
    left = max(0, left)
  }

  /// What reading all of it costs, counted no further than to a bound.
  func cost(atMost bound: Int) -> Int {
    var left = bound
    count(in: &left)
    return bound - left
  }

  /// How many elements or bytes it shows, in the unit of `count`, whatever the elements are.
  var shallowCost: Int {
    switch content {
    case .string(let text): text.utf8.count / 4
    case .list(let elements), .set(let elements), .tuple(let elements): elements.values.count
    case .map(let entries), .object(let entries): entries.count
    case .null, .bool, .number, .unknown, .handle: 0
    }
  }
}

extension Number {
  /// What computing with it, or writing it in digits, costs more than with a small number: the square of its length.
  var cost: Int {
    guard case .big(let big) = storage else { return 0 }
    let words = (big.mantissa.bitCount + Int(big.exponent.magnitude)) / 64
    return words * words / 8 + words * 4
  }
}
