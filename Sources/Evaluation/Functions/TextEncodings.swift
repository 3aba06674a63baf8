/// Text in other encodings, for `textencodebase64` and `textdecodebase64`: those whose tables need no data.
extension StandardFunctions {
  private enum TextEncoding {
    case utf8, latin1, ascii
    case utf16(isBigEndian: Bool)

    init?(_ name: String) {
      switch name.uppercased() {
      case "UTF-8", "UTF8": self = .utf8
      case "ISO-8859-1", "LATIN1": self = .latin1
      case "US-ASCII", "ASCII": self = .ascii
      case "UTF-16LE": self = .utf16(isBigEndian: false)
      case "UTF-16BE", "UTF-16": self = .utf16(isBigEndian: true)
      default: return nil
      }
    }
  }

  static func encoded(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    guard let encoding = TextEncoding(arguments.text(1)) else {
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
          "the given string contains characters that cannot be represented in \(arguments.text(1))")
      }
      return .string(base64(text.unicodeScalars.map { UInt8($0.value) }))
    case .utf16(let isBigEndian):
      let bytes = text.utf16.flatMap { unit in
        isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
      }
      return .string(base64(bytes))
    }
  }

  static func decoded(_ call: Function.Call, _ arguments: [Value]) throws(EvaluationError) -> Value {
    guard let encoding = TextEncoding(arguments.text(1)) else {
      return Value.unknownCall(
        "textdecodebase64", arguments, Refinement(type: .string, isNotNull: true), in: call.terms)
    }
    guard let bytes = bytes(ofBase64: arguments.text(0)) else {
      throw call.invalidArgument(0, "source", "the given value is not a valid base64 string")
    }
    switch encoding {
    case .utf8: return .string(String(decoding: bytes, as: UTF8.self))
    case .latin1, .ascii:
      return .string(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })))
    case .utf16(let isBigEndian):
      let units: [UInt16] = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
        let first = UInt16(bytes[index])
        let second = UInt16(bytes[index + 1])
        return isBigEndian ? first << 8 | second : second << 8 | first
      }
      return .string(String(decoding: units, as: UTF16.self))
    }
  }
}
