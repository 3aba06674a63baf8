import Source

/// The raw text of templates: where its escapes stand, what they mean, and where its white space ends.
struct TemplateText {
  let bytes: [UInt8]
  let hasBackslashEscapes: Bool

  /// One character as written, or one escape.
  struct Unit {
    var end: Int
    /// `nil` for what is no character of its own (`$${`, a wrong escape).
    var scalar: Unicode.Scalar?
    /// What the reference implementation makes of the unit if it is not the scalar or the raw bytes.
    var text: Range<Int>?
  }

  /// Cuts off white space at the start, escaped white space included.
  func trimmedStart(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let unit = unit(at: start, limit: range.upperBound)
      guard let scalar = unit.scalar, scalar.isTemplateSpace else { break }
      start = unit.end
    }
    return start..<range.upperBound
  }

  /// Cuts off white space at the end, escaped white space included.
  func trimmedEnd(_ range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    var position = range.lowerBound
    while position < range.upperBound {
      let unit = unit(at: position, limit: range.upperBound)
      position = unit.end
      if unit.scalar?.isTemplateSpace != true { end = position }
    }
    return range.lowerBound..<end
  }

  /// The unit that starts at `index`.
  func unit(at index: Int, limit: Int) -> Unit {
    let byte = bytes[index]
    if byte == Byte.dollar || byte == Byte.percent {
      let isEscape = index + 2 < limit && bytes[index + 1] == byte && bytes[index + 2] == Byte.openBrace
      if isEscape { return Unit(end: index + 3, scalar: nil, text: index + 1..<index + 3) }
    } else if byte == Byte.backslash, hasBackslashEscapes, index + 1 < limit {
      return escape(at: index, limit: limit)
    } else if byte >= 0x80, let (scalar, length) = UTF8Sequence.scalar(in: bytes, at: index), index + length <= limit {
      return Unit(end: index + length, scalar: scalar, text: nil)
    }
    return Unit(end: index + 1, scalar: byte < 0x80 ? Unicode.Scalar(byte) : nil, text: index..<index + 1)
  }

  private func escape(at index: Int, limit: Int) -> Unit {
    let mark = bytes[index + 1]
    switch mark {
    case UInt8(ascii: "n"): return Unit(end: index + 2, scalar: "\n", text: nil)
    case UInt8(ascii: "r"): return Unit(end: index + 2, scalar: "\r", text: nil)
    case UInt8(ascii: "t"): return Unit(end: index + 2, scalar: "\t", text: nil)
    case Byte.quote, Byte.backslash: return Unit(end: index + 2, scalar: Unicode.Scalar(mark), text: nil)
    case UInt8(ascii: "u"): return codePoint(at: index, digits: 4, limit: limit)
    case UInt8(ascii: "U"): return codePoint(at: index, digits: 8, limit: limit)
    default:
      // A wrong escape: the reference implementation keeps the symbol.
      let length = UTF8Sequence.length(in: bytes, at: index + 1) ?? 1
      return Unit(end: min(index + 1 + length, limit), scalar: nil, text: index + 1..<min(index + 1 + length, limit))
    }
  }

  private func codePoint(at index: Int, digits: Int, limit: Int) -> Unit {
    var value: UInt32 = 0
    var end = index + 2
    while end < min(index + 2 + digits, limit), Byte.isHexDigit(bytes[end]) {
      value = value << 4 | UInt32(Byte.hexValue(bytes[end]))
      end += 1
    }
    guard end == index + 2 + digits, let scalar = Unicode.Scalar(value) else {
      return Unit(end: end, scalar: nil, text: index..<end)
    }
    return Unit(end: end, scalar: scalar, text: nil)
  }
}
