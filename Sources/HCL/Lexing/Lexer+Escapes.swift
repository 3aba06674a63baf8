import Source

extension Lexer {
  /// Steps over a backslash with what it escapes, noting wrong escapes; `false` if no character of this line follows.
  mutating func skipEscape() -> Bool {
    let start = index
    guard index + 1 < bytes.count, byte(1) != Byte.newline, byte(1) != Byte.carriageReturn,
      let length = UTF8Sequence.length(in: bytes, at: index + 1)
    else { return false }
    index += 1 + length
    switch bytes[start + 1] {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), Byte.quote, Byte.backslash: break
    case UInt8(ascii: "u"): skipCodePoint(from: start, digits: 4)
    case UInt8(ascii: "U"): skipCodePoint(from: start, digits: 8)
    default:
      let symbol = String(decoding: bytes[start + 1..<index], as: UTF8.self)
      escapeErrors.append(EscapeError(message: .unknownEscape(symbol), range: ByteRange(start, index)))
    }
    return true
  }

  private mutating func skipCodePoint(from start: Int, digits: Int) {
    var value: UInt32 = 0
    while index < start + 2 + digits, Byte.isHexDigit(byte(0)) {
      value = value << 4 | UInt32(Byte.hexValue(byte(0)))
      index += 1
    }
    let range = ByteRange(start, index)
    if range.count != 2 + digits {
      escapeErrors.append(EscapeError(message: digits == 4 ? .shortEscape : .longEscape, range: range))
    } else if Unicode.Scalar(value) == nil {
      escapeErrors.append(EscapeError(message: .impossibleCharacter(value), range: range))
    }
  }
}

extension Byte {
  /// What a hexadecimal digit is worth.
  static func hexValue(_ digit: UInt8) -> UInt8 {
    isDigit(digit) ? digit &- 48 : (digit | 0x20) &- 87
  }
}
