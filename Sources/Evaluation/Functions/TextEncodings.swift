/// Text in other encodings, for `textencodebase64` and `textdecodebase64`: those whose tables need no data.
extension StandardFunctions {
  private enum TextEncoding {
    case utf8, latin1, ascii, windows1252
    /// With a mark of the byte order where its name leaves the order open.
    case utf16(isBigEndian: Bool, hasMark: Bool)

    init?(_ name: String) {
      switch name.uppercased() {
      case "UTF-8": self = .utf8
      case "ISO-8859-1", "ISO_8859-1", "ISO_8859-1:1987", "LATIN1", "L1": self = .latin1
      case "US-ASCII", "ASCII": self = .ascii
      case "WINDOWS-1252": self = .windows1252
      case "UTF-16LE": self = .utf16(isBigEndian: false, hasMark: false)
      case "UTF-16BE": self = .utf16(isBigEndian: true, hasMark: false)
      case "UTF-16": self = .utf16(isBigEndian: true, hasMark: true)
      default: return nil
      }
    }

    /// The name in the registry of IANA.
    var registeredName: String {
      switch self {
      case .utf8: "UTF-8"
      case .latin1: "ISO_8859-1:1987"
      case .ascii: "US-ASCII"
      case .windows1252: "windows-1252"
      case .utf16(let isBigEndian, let hasMark): hasMark ? "UTF-16" : isBigEndian ? "UTF-16BE" : "UTF-16LE"
      }
    }
  }

  /// What the bytes 0x80 to 0x9F of windows-1252 stand for; zero for none.
  /// https://encoding.spec.whatwg.org/index-windows-1252.txt
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  /// How names of encodings begin that Terraform knows; their tables are not here.
  private static let otherEncodings = [
    "IBM", "CP", "CS", "ISO", "KOI8", "MAC", "WINDOWS-", "GB", "HZ", "BIG5", "EUC", "SHIFT_JIS", "MS_KANJI", "L",
    "LATIN",
    "ECMA", "X-", "TIS", "4", "8", "EXTENDED", "ARABIC", "GREEK", "HEBREW", "CYRILLIC", "ASMO", "ELOT", "KOREAN", "KS",
  ]

  /// The encoding of a name; `nil` if its table is not here.
  private static func encoding(
    _ name: String, _ call: Function.Call
  ) throws(EvaluationError) -> TextEncoding? {
    if let known = TextEncoding(name) { return known }
    let wanted = name.uppercased()
    guard otherEncodings.contains(where: { wanted.hasPrefix($0) }) else {
      throw call.invalidArgument(
        1, "encoding", "\"\(name)\" is not a supported IANA encoding name or alias in this Terraform version")
    }
    return nil
  }

  static func encoded(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    guard let encoding = try encoding(arguments.text(1), call) else {
      return Value.unknownCall(
        "textencodebase64", arguments, Refinement(type: .string, isNotNull: true), in: call.terms)
    }
    let text = arguments.text(0)
    switch encoding {
    case .utf8: return .string(base64(Array(text.utf8)))
    case .latin1, .ascii:
      let limit: UInt32 = if case .ascii = encoding { 0x7F } else { 0xFF }
      guard text.unicodeScalars.allSatisfy({ $0.value <= limit }) else {
        throw call.invalidArgument(
          0, "string",
          "the given string contains characters that cannot be represented in \(encoding.registeredName)")
      }
      return .string(base64(text.unicodeScalars.map { UInt8($0.value) }))
    case .windows1252:
      let bytes = text.unicodeScalars.compactMap { scalar -> UInt8? in
        if let index = windows1252.firstIndex(of: scalar.value) { return UInt8(0x80 + index) }
        return scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) ? UInt8(scalar.value) : nil
      }
      guard bytes.count == text.unicodeScalars.count else {
        throw call.invalidArgument(
          0, "string", "the given string contains characters that cannot be represented in \(encoding.registeredName)")
      }
      return .string(base64(bytes))
    case .utf16(let isBigEndian, let hasMark):
      let bytes = ((hasMark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
        isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
      }
      return .string(base64(bytes))
    }
  }

  static func decoded(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    guard let encoding = try encoding(arguments.text(1), call) else {
      return Value.unknownCall(
        "textdecodebase64", arguments, Refinement(type: .string, isNotNull: true), in: call.terms)
    }
    guard let bytes = bytes(ofBase64: arguments.text(0)) else {
      let position = invalidPosition(ofBase64: arguments.text(0))
      throw call.invalidArgument(
        0, "source", "the given value is has an invalid base64 symbol at offset \(position)")
    }
    switch encoding {
    case .utf8: return .string(String(decoding: bytes, as: UTF8.self))
    case .latin1, .ascii:
      return .string(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })))
    case .windows1252:
      return .string(
        String(
          String.UnicodeScalarView(
            bytes.map { byte in
              (0x80...0x9F).contains(byte)
                ? Unicode.Scalar(windows1252[Int(byte) - 0x80]) ?? "\u{FFFD}" : Unicode.Scalar(byte)
            })))
    case .utf16(let order, let hasMark):
      let isBigEndian = hasMark && bytes.starts(with: [0xFF, 0xFE]) ? false : order
      let units: [UInt16] = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
        let first = UInt16(bytes[index])
        let second = UInt16(bytes[index + 1])
        return isBigEndian ? first << 8 | second : second << 8 | first
      }
      let isMarked = hasMark && units.first == 0xFEFF
      return .string(String(decoding: isMarked ? units.dropFirst() : units[...], as: UTF16.self))
    }
  }
}
