/// JSON to be written: objects keep the order in which they were made.
package indirect enum JSONTree: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A string, escaped when written.
  case string(String)
  /// Elements in order.
  case array([JSONTree])
  /// Members in order.
  case object([(String, JSONTree)])

  /// A string.
  package init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  package init(integerLiteral value: Int) { self = .integer(value) }
  /// `true` or `false`.
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Elements in order.
  package init(arrayLiteral elements: JSONTree...) { self = .array(elements) }
  /// Members in order.
  package init(dictionaryLiteral elements: (String, JSONTree)...) { self = .object(elements) }

  /// A string, or null.
  package static func optional(_ text: String?) -> JSONTree { text.map { .string($0) } ?? .null }
  /// An array of strings.
  package static func strings(_ texts: [String]) -> JSONTree { .array(texts.map { .string($0) }) }

  /// The object without members that are null.
  package var withoutNulls: JSONTree {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { if case .null = $0.1 { false } else { true } })
  }

  /// Indented by two blanks, each element and member on a line of its own; ends with a line break.
  package var text: String {
    var bytes: [UInt8] = []
    write(into: &bytes, indentation: 0)
    bytes.append(10)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(into bytes: inout [UInt8], indentation: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .string(let text): Self.write(text, into: &bytes)
    case .array(let elements):
      Self.write(elements, "[", "]", into: &bytes, indentation) { element, bytes in
        element.write(into: &bytes, indentation: indentation + 1)
      }
    case .object(let members):
      Self.write(members, "{", "}", into: &bytes, indentation) { member, bytes in
        Self.write(member.0, into: &bytes)
        bytes += ": ".utf8
        member.1.write(into: &bytes, indentation: indentation + 1)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], _ open: String, _ close: String, into bytes: inout [UInt8], _ indentation: Int,
    _ write: (Part, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for (index, part) in parts.enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      bytes += [UInt8](repeating: 32, count: 2 * (indentation + 1))
      write(part, &bytes)
    }
    if !parts.isEmpty {
      bytes.append(10)
      bytes += [UInt8](repeating: 32, count: 2 * indentation)
    }
    bytes += close.utf8
  }

  /// RFC 8259 §7.
  private static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(34)
    for byte in text.utf8 {
      switch byte {
      case 34: bytes += [92, 34]
      case 92: bytes += [92, 92]
      case 10: bytes += [92, 110]
      case 9: bytes += [92, 116]
      case 0x00...0x1F, 0x7F:
        let digits = String(byte, radix: 16)
        bytes += ("\\u00" + (digits.count == 1 ? "0" : "") + digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(34)
  }
}
