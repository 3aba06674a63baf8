extension Value {
  /// The value as JSON text on one line, as `jsonencode` writes it; `nil` if any part is unknown.
  public var jsonText: String? {
    guard isWhollyKnown, !holdsInfinity else { return nil }
    var result = ""
    appendJSON(to: &result)
    return result
  }

  /// Infinity has no form in JSON.
  var holdsInfinity: Bool {
    switch content {
    case .number(let number): number.isInfinite
    case .list(let elements), .set(let elements), .tuple(let elements): elements.values.contains(where: \.holdsInfinity)
    case .map(let entries), .object(let entries): entries.values.contains(where: \.holdsInfinity)
    default: false
    }
  }

  /// The value as JSON for reports: what is unknown is null, and open collections are what they show.
  public func jsonTextWithNulls() -> String {
    var result = ""
    appendJSON(to: &result)
    return result
  }

  private func appendJSON(to result: inout String) {
    switch content {
    case .null, .unknown, .handle: result += "null"
    case .bool(let flag): result += flag ? "true" : "false"
    case .number(let number): result += number.description
    case .string(let text): Self.appendJSON(text, to: &result)
    case .list(let elements), .set(let elements), .tuple(let elements):
      result += "["
      for (index, value) in elements.values.enumerated() {
        if index > 0 { result += "," }
        value.appendJSON(to: &result)
      }
      result += "]"
    case .map(let entries), .object(let entries):
      result += "{"
      for (index, pair) in entries.pairs.enumerated() {
        if index > 0 { result += "," }
        Self.appendJSON(pair.key, to: &result)
        result += ":"
        pair.value.appendJSON(to: &result)
      }
      result += "}"
    }
  }

  /// A JSON string with the escapes of Go's encoder, which also hides what HTML would read.
  private static func appendJSON(_ text: String, to result: inout String) {
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{08}": result += "\\b"
      case "\u{0C}": result += "\\f"
      case "<", ">", "&", "\u{2028}", "\u{2029}": result += "\\u" + hexadecimal(scalar.value, digits: 4)
      case _ where scalar.value < 0x20: result += "\\u" + hexadecimal(scalar.value, digits: 4)
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }
}
