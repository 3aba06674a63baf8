extension Value {
  /// The value as `terraform console` prints it; what is unknown is named in parentheses.
  public func description(in terms: TermTable) -> String { description(in: terms, indent: 0) }

  private func description(in terms: TermTable, indent: Int) -> String {
    switch content {
    case .null(let type): return Self.null(of: type)
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let number): return number.description
    case .string(let text): return Self.heredoc(text, indent: indent) ?? Self.quoted(text)
    case .list(let elements): return "tolist(\(Self.sequence(elements, terms, indent)))"
    case .set(let elements): return "toset(\(Self.sequence(elements, terms, indent)))"
    case .tuple(let elements): return Self.sequence(elements, terms, indent)
    case .map(let entries): return "tomap(\(Self.mapping(entries, terms, indent)))"
    case .object(let entries): return Self.mapping(entries, terms, indent)
    case .unknown(let term): return "(unknown: \(terms.description(of: term)))"
    case .handle(let handle): return terms.describeHandle(handle)
    }
  }

  private static func null(of type: ValueType) -> String {
    switch type {
    case .any: "null"
    case .bool, .number, .string: "to\(type.friendlyName)(null)"
    case .list(let element): "tolist(null) /* of \(element.friendlyName) */"
    case .set(let element): "toset(null) /* of \(element.friendlyName) */"
    case .map(let element): "tomap(null) /* of \(element.friendlyName) */"
    case .tuple, .object: "null /* \(type.friendlyName) */"
    }
  }

  private static func sequence(_ elements: Elements, _ terms: TermTable, _ indent: Int) -> String {
    var lines = elements.values.map { $0.description(in: terms, indent: indent + 2) + "," }
    if let rest = elements.rest { lines.append("# and perhaps more: \(terms.description(of: rest))") }
    return block("[", lines, "]", indent)
  }

  private static func mapping(_ entries: Entries, _ terms: TermTable, _ indent: Int) -> String {
    var lines = entries.pairs.map { key, value in
      "\(quoted(key)) = \(value.description(in: terms, indent: indent + 2))"
    }
    if let rest = entries.rest { lines.append("# and perhaps more: \(terms.description(of: rest))") }
    return block("{", lines, "}", indent)
  }

  private static func block(_ open: String, _ lines: [String], _ close: String, _ indent: Int) -> String {
    if lines.isEmpty { return open + close }
    let margin = String(repeating: " ", count: indent)
    return open + lines.map { "\n\(margin)  \($0)" }.joined() + "\n\(margin)\(close)"
  }

  /// A text of several lines as a heredoc.
  private static func heredoc(_ text: String, indent: Int) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 1 else { return nil }
    var delimiter = "EOT"
    let trimmed = Set(lines.map { $0.split(separator: " ").joined(separator: " ") })
    while trimmed.contains(delimiter) { delimiter += "_" }
    let margin = String(repeating: " ", count: indent)
    return (indent > 0 ? "<<-" : "<<") + delimiter + lines.map { "\n\(margin)\($0)" }.joined()
      + "\n\(margin)\(delimiter)"
  }

  /// A text in quotes with Go's escapes, as `strconv.Quote` writes it.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{07}": result += "\\a"
      case "\u{08}": result += "\\b"
      case "\u{0B}": result += "\\v"
      case "\u{0C}": result += "\\f"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += "\\x" + hexadecimal(scalar.value, digits: 2)
      case _ where !isPrintable(scalar):
        result +=
          scalar.value > 0xFFFF
          ? "\\U" + hexadecimal(scalar.value, digits: 8) : "\\u" + hexadecimal(scalar.value, digits: 4)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    case .spaceSeparator: scalar == " "
    default: true
    }
  }

  static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
