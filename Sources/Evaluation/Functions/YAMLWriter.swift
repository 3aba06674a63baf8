/// Writes YAML as `yamlencode` does: block style, every string and key in double quotes, texts of several lines as literals.
struct YAMLWriter {
  private var result = ""

  /// The document for a wholly known value.
  static func text(of value: Value) -> String {
    var writer = YAMLWriter()
    writer.append(value, indent: 0, isInline: true)
    // Go's emitter ends a bare scalar at the top with an explicit end of the document.
    switch value.content {
    case .number, .bool, .null: writer.result += "...\n"
    default: break
    }
    return writer.result
  }

  /// Appends a value and a line break; `isInline` says that it begins on the line at hand.
  private mutating func append(_ value: Value, indent: Int, isInline: Bool) {
    if let elements = value.elements {
      if elements.values.isEmpty {
        result += "[]\n"
        return
      }
      for (index, element) in elements.values.enumerated() {
        if index > 0 || !isInline { result += String(repeating: " ", count: indent) }
        result += "- "
        append(element, indent: indent + 2, isInline: true)
      }
      return
    }
    if let entries = value.entries {
      if entries.count == 0 {
        result += "{}\n"
        return
      }
      for (index, pair) in entries.pairs.enumerated() {
        if index > 0 || !isInline { result += String(repeating: " ", count: indent) }
        result += Self.quoted(pair.key) + ":"
        append(field: pair.value, indent: indent)
      }
      return
    }
    result += scalar(value, indent: indent) + "\n"
  }

  private mutating func append(field value: Value, indent: Int) {
    if let elements = value.elements, !elements.values.isEmpty {
      result += "\n"
      append(value, indent: indent, isInline: false)
    } else if let entries = value.entries, entries.count > 0 {
      result += "\n"
      append(value, indent: indent + 2, isInline: false)
    } else {
      result += " "
      append(value, indent: indent + 2, isInline: true)
    }
  }

  private func scalar(_ value: Value, indent: Int) -> String {
    switch value.content {
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let number): return number.description
    case .string(let text):
      let isMultiline = text.contains("\n") && !text.hasPrefix("\n") && !text.contains(" \n")
      return isMultiline ? Self.literal(text, indent: max(2, indent)) : Self.quoted(text)
    default: return "null"
    }
  }

  private static func literal(_ text: String, indent: Int) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // An indicator of the indentation is needed where the text begins with a space of its own.
    let hint = text.hasPrefix(" ") ? "2" : ""
    var mark = "|\(hint)-"
    if lines.last?.isEmpty == true {
      lines.removeLast()
      mark = lines.last?.isEmpty == true ? "|\(hint)+" : "|\(hint)"
    }
    let margin = String(repeating: " ", count: indent)
    return mark + lines.map { $0.isEmpty ? "\n" : "\n\(margin)\($0)" }.joined()
  }

  private static let escapes: [Unicode.Scalar: String] = [
    "\"": "\\\"", "\\": "\\\\", "\0": "\\0", "\u{07}": "\\a", "\u{08}": "\\b", "\t": "\\t", "\n": "\\n",
    "\u{0B}": "\\v",
    "\u{0C}": "\\f", "\r": "\\r", "\u{1B}": "\\e", "\u{85}": "\\N", "\u{2028}": "\\L", "\u{2029}": "\\P",
  ]

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if let escape = escapes[scalar] {
        result += escape
        continue
      }
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0: result += "\\x" + Value.hexadecimal(scalar.value, digits: 2).uppercased()
      case 0xFEFF, 0xFFFE, 0xFFFF: result += "\\u" + Value.hexadecimal(scalar.value, digits: 4).uppercased()
      case 0x10000...: result += "\\U" + Value.hexadecimal(scalar.value, digits: 8).uppercased()
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
