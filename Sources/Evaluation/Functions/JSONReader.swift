/// Reads JSON text as `jsondecode` does: objects and tuples, numbers exact, depth bounded.
struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0

  /// What is wrong, in the words of Go's `encoding/json`.
  struct Failure: Error {
    var message: String
    /// The bound that was reached, if the text is not wrong in itself.
    var bound: Bound?

    enum Bound { case depth, number }
  }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The value of a whole text.
  static func value(of text: String) throws(Failure) -> Value {
    var reader = JSONReader(text)
    reader.skipSpace()
    guard reader.byte != nil else { throw Failure(message: "EOF") }
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.index == reader.bytes.count else { throw Failure(message: "extraneous data after JSON object") }
    return value
  }

  /// The character at hand is not what must stand here.
  private func unexpected(_ place: String) -> Failure {
    guard index < bytes.count else { return Failure(message: Self.isInsideToken(place) ? "unexpected EOF" : "EOF") }
    let character = String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first ?? " "
    let quoted = character == "\"" ? "\"" : String(Value.quoted(String(character)).dropFirst().dropLast())
    let shown = character == "'" ? "\\'" : quoted
    return Failure(message: "invalid character '\(shown)'\(place.isEmpty ? "" : " ")\(place)")
  }

  /// Go tells an end inside a token from one between tokens.
  private static func isInsideToken(_ place: String) -> Bool { place.isEmpty || place.hasPrefix("in ") }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// What stands where a key must stand is not told apart further.
  private func atKey() -> Failure {
    var failure = unexpected("looking for beginning of object key string")
    failure.message = failure.message.replacing(" looking for beginning of object key string", with: "")
    return failure
  }

  private mutating func skipSpace() {
    while let byte, byte == 32 || byte == 9 || byte == 10 || byte == 13 { index += 1 }
  }

  private mutating func take(_ wanted: Character) -> Bool {
    skipSpace()
    guard byte == wanted.asciiValue else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(Failure) -> Value {
    guard depth < EvaluationLimits.decodedDepth else { throw Failure(message: "", bound: .depth) }
    skipSpace()
    switch byte {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try array(depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ text: String, _ value: Value) throws(Failure) -> Value {
    for expected in text.utf8 {
      guard byte == expected else {
        throw unexpected("in literal \(text) (expecting '\(Unicode.Scalar(expected))')")
      }
      index += 1
    }
    return value
  }

  private mutating func object(_ depth: Int) throws(Failure) -> Value {
    index += 1
    var pairs: [(key: String, value: Value)] = []
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else {
        throw pairs.isEmpty ? atKey() : unexpected("looking for beginning of object key string")
      }
      let key = try string()
      guard take(":") else { throw unexpected("after object key") }
      pairs.append((key, try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw unexpected("after object key:value pair") }
    return .object(pairs)
  }

  private mutating func array(_ depth: Int) throws(Failure) -> Value {
    index += 1
    var values: [Value] = []
    if take("]") { return .tuple([]) }
    repeat { values.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw unexpected("after array element") }
    return .tuple(values)
  }

  private mutating func digits() throws(Failure) {
    guard let byte, (48...57).contains(byte) else { throw unexpected("in numeric literal") }
    while let byte = self.byte, (48...57).contains(byte) { index += 1 }
  }

  private mutating func number() throws(Failure) -> Value {
    let start = index
    guard let byte, byte == UInt8(ascii: "-") || (48...57).contains(byte) else {
      throw unexpected("looking for beginning of value")
    }
    if byte == UInt8(ascii: "-") { index += 1 }
    if self.byte == UInt8(ascii: "0") { index += 1 } else { try digits() }
    if self.byte == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if let mark = self.byte, mark | 0x20 == UInt8(ascii: "e") {
      index += 1
      if let sign = self.byte, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let number = Number(text) else {
      throw Failure(message: "a number is required", bound: Number.isBeyondBounds(text) ? .number : nil)
    }
    return Value(.number(number))
  }

  private mutating func string() throws(Failure) -> String {
    index += 1
    var result: [UInt8] = []
    while let byte, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw unexpected("in string literal") }
      index += 1
      if byte != UInt8(ascii: "\\") {
        result.append(byte)
        continue
      }
      guard let mark = self.byte else { throw unexpected("") }
      index += 1
      switch mark {
      case UInt8(ascii: "n"): result.append(10)
      case UInt8(ascii: "r"): result.append(13)
      case UInt8(ascii: "t"): result.append(9)
      case UInt8(ascii: "b"): result.append(8)
      case UInt8(ascii: "f"): result.append(12)
      case UInt8(ascii: "u"): result += Array(String(Character(try scalar())).utf8)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(mark)
      default:
        index -= 1
        throw unexpected("in string escape code")
      }
    }
    guard byte != nil else { throw unexpected("") }
    index += 1
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw unexpected("in \\u hexadecimal character escape")
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  /// Behind `\u`: one scalar, of two escapes if the first is half of a pair.
  private mutating func scalar() throws(Failure) -> Unicode.Scalar {
    let high = try hexadecimal()
    guard (0xD800..<0xDC00).contains(high), bytes[index...].starts(with: "\\u".utf8) else {
      return Unicode.Scalar(high) ?? "\u{FFFD}"
    }
    let mark = index
    index += 2
    let low = try hexadecimal()
    guard (0xDC00..<0xE000).contains(low) else {
      index = mark
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }
}
