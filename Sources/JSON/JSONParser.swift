import Source

/// Reads JSON text (RFC 8259) into a tree with places.
///
/// A byte order mark at the beginning is skipped, invalid UTF-8 inside strings becomes U+FFFD, and so does half of a surrogate pair.
package struct JSONParser {
  /// How deep arrays and objects may stand in each other; deeper text is refused, so that reading needs little stack.
  package static let maximumDepth = 256

  private let bytes: [UInt8]
  private(set) var position = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// A parser that stands inside a string.
  init(_ bytes: [UInt8], inside position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The value of a text.
  ///
  /// - Throws: `JSONError` for the first thing that is no JSON.
  package static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONNode {
    var parser = JSONParser(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
    let node = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.error("Text follows the value") }
    return node
  }

  /// The value of a text.
  ///
  /// - Throws: `JSONError` for the first thing that is no JSON.
  package static func parse(_ text: String) throws(JSONError) -> JSONNode { try parse(Array(text.utf8)) }

  // MARK: Values

  private mutating func value(depth: Int) throws(JSONError) -> JSONNode {
    skipSpace()
    let start = position
    let content: JSONNode.Content
    switch peek {
    case UInt8(ascii: "{"): content = .object(try members(depth: depth))
    case UInt8(ascii: "["): content = .array(try elements(depth: depth))
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "t"): content = try word("true", .bool(true))
    case UInt8(ascii: "f"): content = try word("false", .bool(false))
    case UInt8(ascii: "n"): content = try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || (48...57).contains(byte): content = .number(try number())
    case nil: throw error("The text ends where a value is expected")
    default: throw error("A value is expected")
    }
    return JSONNode(content: content, range: ByteRange(start, position))
  }

  private mutating func elements(depth: Int) throws(JSONError) -> [JSONNode] {
    try open(depth)
    var elements: [JSONNode] = []
    if take(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try value(depth: depth + 1))
      if take(UInt8(ascii: "]")) { return elements }
      guard take(UInt8(ascii: ",")) else { throw error("A comma or ] is expected") }
    }
  }

  private mutating func members(depth: Int) throws(JSONError) -> [JSONMember] {
    try open(depth)
    var members: [JSONMember] = []
    if take(UInt8(ascii: "}")) { return members }
    while true {
      skipSpace()
      let start = position
      guard peek == UInt8(ascii: "\"") else { throw error("A name in double quotes is expected") }
      let name = try string()
      let range = ByteRange(start, position)
      guard take(UInt8(ascii: ":")) else { throw error("A colon is expected") }
      members.append(JSONMember(name: name, nameRange: range, value: try value(depth: depth + 1)))
      if take(UInt8(ascii: "}")) { return members }
      guard take(UInt8(ascii: ",")) else { throw error("A comma or } is expected") }
    }
  }

  private mutating func open(_ depth: Int) throws(JSONError) {
    guard depth < Self.maximumDepth else {
      throw error("Values stand in each other more than \(Self.maximumDepth) deep")
    }
    position += 1
  }

  private mutating func word(_ text: StaticString, _ content: JSONNode.Content) throws(JSONError) -> JSONNode.Content {
    let word = text.description
    guard bytes[position...].starts(with: word.utf8) else { throw error("A value is expected") }
    position += word.utf8.count
    return content
  }

  /// `-`, an integer part without leading zeros, a fraction, an exponent.
  private mutating func number() throws(JSONError) -> String {
    let start = position
    if peek == UInt8(ascii: "-") { position += 1 }
    if peek == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if peek == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      position += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func digits() throws(JSONError) {
    let start = position
    while let byte = peek, (48...57).contains(byte) { position += 1 }
    guard position > start else { throw error("A digit is expected") }
  }

  // MARK: Strings

  private mutating func string() throws(JSONError) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape().utf8
      case 0..<32: throw error("A control character stands in a string; write it as an escape")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw error("The text ends inside a string")
  }

  private static let simpleEscapes: [UInt8: String] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
    UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  /// The text of an escape, whose backslash comes next.
  mutating func escape() throws(JSONError) -> String {
    position += 1
    guard let byte = peek else { throw error("The text ends inside a string") }
    if let text = Self.simpleEscapes[byte] {
      position += 1
      return text
    }
    guard byte == UInt8(ascii: "u") else { throw error("Unknown escape") }
    position += 1
    let unit = try hexadecimal()
    guard (0xD800..<0xDC00).contains(unit), bytes[position...].starts(with: "\\u".utf8) else {
      return Unicode.Scalar(unit).map { String($0) } ?? "\u{FFFD}"
    }
    let second = position
    position += 2
    let low = try hexadecimal()
    guard (0xDC00..<0xE000).contains(low) else {
      position = second
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)).map { String($0) } ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    let end = min(position + 4, bytes.count)
    let digits = bytes[position..<end]
    let isHexadecimal = digits.allSatisfy {
      (48...57).contains($0) || (65...70).contains($0) || (97...102).contains($0)
    }
    guard digits.count == 4, isHexadecimal, let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) else {
      throw error("Four hexadecimal digits are expected")
    }
    position = end
    return unit
  }

  // MARK: Bytes

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 32 || (9...10).contains(byte) || byte == 13 { position += 1 }
  }

  /// Takes a byte behind blanks, if it is this one.
  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard peek == byte else { return false }
    position += 1
    return true
  }

  private func error(_ summary: String) -> JSONError {
    JSONError(summary: summary, range: ByteRange(position, min(position + 1, bytes.count)))
  }
}
