/// Bytes with a meaning, by name.
enum Byte {
  static let tab: UInt8 = 9
  static let newline: UInt8 = 10
  static let carriageReturn: UInt8 = 13
  static let space: UInt8 = 32
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let dollar = UInt8(ascii: "$")
  static let percent = UInt8(ascii: "%")
  static let openBrace = UInt8(ascii: "{")
  static let tilde = UInt8(ascii: "~")

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  /// Whether an ASCII byte goes on with a name.
  static func continuesName(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 97 < 6 }
}

/// Reading of UTF-8 by the reference implementation's lax notion of it: lead byte and number of continuation bytes.
enum UTF8Sequence {
  /// The length of the sequence that starts at `index`, or `nil` if it is broken.
  static func length(in bytes: [UInt8], at index: Int) -> Int? {
    let lead = bytes[index]
    let length: Int
    switch lead {
    case 0..<0x80: return 1
    case 0xC0..<0xE0: length = 2
    case 0xE0..<0xF0: length = 3
    case 0xF0..<0xF8: length = 4
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// The scalar at `index` with its length; `nil` for broken sequences, surrogates and the like.
  static func scalar(in bytes: [UInt8], at index: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard index < bytes.count, let length = length(in: bytes, at: index) else { return nil }
    let lead = bytes[index]
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<max(length, 1) { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }
}

extension Unicode.Scalar {
  /// Whether Go's `unicode.IsSpace` holds, by which the reference implementation trims.
  var isTemplateSpace: Bool {
    switch value {
    case 9...13, 0x20, 0x85, 0xA0: true
    case 0..<0x80: false
    default: properties.isWhitespace
    }
  }

  /// Whether a name may start with it: `ID_Start` of Unicode 9, which the reference implementation was built with.
  var startsName: Bool { value == 0x5F || properties.isIDStart && isOfUnicode9 }

  /// Whether a name may go on with it: `ID_Continue` of Unicode 9, or `-`.
  var continuesName: Bool { value == 0x2D || properties.isIDContinue && isOfUnicode9 }

  private var isOfUnicode9: Bool { (properties.age?.major ?? 100) <= 9 }
}
