/// Reads JSON text as `jsondecode` does: objects and tuples, numbers exact, depth bounded.
struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0

  private struct Failure: Error {}

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The value of a whole text; `nil` if it is no JSON.
  static func value(of text: String) -> Value? {
    var reader = JSONReader(text)
    guard let value = try? reader.value(depth: 0) else { return nil }
    reader.skipSpace()
    return reader.index == reader.bytes.count ? value : nil
  }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

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
    guard depth < EvaluationLimits.decodedDepth else { throw Failure() }
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
    guard bytes[index...].starts(with: text.utf8) else { throw Failure() }
    index += text.utf8.count
    return value
  }

  private mutating func object(_ depth: Int) throws(Failure) -> Value {
    index += 1
    var pairs: [(key: String, value: Value)] = []
    if take("}") { return .object([]) }
    repeat {
      skipSpace()
      guard byte == UInt8(ascii: "\"") else { throw Failure() }
      let key = try string()
      guard take(":") else { throw Failure() }
      pairs.append((key, try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw Failure() }
    return .object(pairs)
  }

  private mutating func array(_ depth: Int) throws(Failure) -> Value {
    index += 1
    var values: [Value] = []
    if take("]") { return .tuple([]) }
    repeat { values.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw Failure() }
    return .tuple(values)
  }

  private mutating func number() throws(Failure) -> Value {
    let start = index
    let allowed = Set("0123456789+-.eE".utf8)
    while let byte, allowed.contains(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard let first = digits.first, first.isNumber, !(first == "0" && digits.dropFirst().first?.isNumber == true),
      !digits.hasSuffix("."), let number = Number(text)
    else { throw Failure() }
    return Value(.number(number))
  }

  private mutating func string() throws(Failure) -> String {
    index += 1
    var result: [UInt8] = []
    while let byte, byte != UInt8(ascii: "\"") {
      index += 1
      guard byte >= 0x20 else { throw Failure() }
      if byte != UInt8(ascii: "\\") {
        result.append(byte)
        continue
      }
      guard let mark = self.byte else { throw Failure() }
      index += 1
      switch mark {
      case UInt8(ascii: "n"): result.append(10)
      case UInt8(ascii: "r"): result.append(13)
      case UInt8(ascii: "t"): result.append(9)
      case UInt8(ascii: "b"): result.append(8)
      case UInt8(ascii: "f"): result.append(12)
      case UInt8(ascii: "u"): result += Array(String(Character(try scalar())).utf8)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(mark)
      default: throw Failure()
      }
    }
    guard byte != nil else { throw Failure() }
    index += 1
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    guard index + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw Failure() }
    index += 4
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
