/// Scalars of YAML 1.1 and where they end.
enum YAMLScalars {
  /// The position of the colon that ends a key at the beginning of a line; `nil` if the line begins with none.
  static func keyEnd(_ text: [Unicode.Scalar]) -> Int? {
    guard let first = text.first else { return nil }
    if first == "\"" || first == "'" {
      guard let end = quoteEnd(text) else { return nil }
      let colon = text[(end + 1)...].firstIndex { $0 != " " }
      guard let colon, text[colon] == ":", isEnd(text, colon + 1) else { return nil }
      return colon
    }
    if first == "&" || first == "!" {
      // A collection in brackets behind an anchor or a tag is no key.
      let rest = text.drop { $0 != " " }.drop { $0 == " " }
      if rest.first == "{" || rest.first == "[" { return nil }
    }
    if first == "[" || first == "{" || first == "#" || first == "|" || first == ">" { return nil }
    for (index, scalar) in text.enumerated() {
      if scalar == ":", isEnd(text, index + 1) { return index }
      if scalar == "#", index > 0, text[index - 1] == " " { return nil }
    }
    return nil
  }

  private static func isEnd(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    index == text.count || text[index] == " " || text[index] == "\t"
  }

  /// The position of the quote that ends a text in quotes.
  static func quoteEnd(_ text: [Unicode.Scalar]) -> Int? {
    guard let quote = text.first else { return nil }
    var index = 1
    while index < text.count {
      if text[index] == "\\", quote == "\"" {
        index += 2
        continue
      }
      if text[index] == quote {
        guard quote == "'", index + 1 < text.count, text[index + 1] == "'" else { return index }
        index += 1
      }
      index += 1
    }
    return nil
  }

  static func key(_ text: [Unicode.Scalar]) throws(YAMLReader.Failure) -> String {
    let trimmed = withoutComment(text)
    if let first = trimmed.first, first == "\"" || first == "'" {
      var scanner = YAMLFlow(trimmed, anchors: [:])
      return try scanner.value(depth: 0).string ?? ""
    }
    if trimmed.first == "&" || trimmed.first == "*" || trimmed.first == "!" { throw .unsupported }
    return try keyText(try resolved(String(String.UnicodeScalarView(trimmed))))
  }

  /// A plain key: what reads as a bool or number is the text of that (`on: 1` has the key `true`).
  static func keyText(_ value: Value) throws(YAMLReader.Failure) -> String {
    switch value.content {
    case .string(let text): return text
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let number): return number.description
    default: throw .invalid("mapping key cannot be null")
    }
  }

  /// The entries that the key `<<` puts into its mapping.
  static func merged(_ value: Value) throws(YAMLReader.Failure) -> [(key: String, value: Value)] {
    guard let entries = value.entries else {
      throw .invalid("cannot merge \(value.type(in: TermTable()).friendlyName) into mapping")
    }
    return entries.pairs
  }

  /// A value under a tag; `plain` is its text if it is a scalar without quotes.
  static func tagged(
    _ tag: [Unicode.Scalar], _ value: Value, plain: String?
  ) throws(YAMLReader.Failure) -> Value {
    let name = String(String.UnicodeScalarView(tag))
    guard name.hasPrefix("!!") else { throw .invalid("unsupported tag \(Value.quoted(name))") }
    let isRight: Bool
    switch name {
    case "!!str", "!!binary": return plain.map { .string($0) } ?? value
    case "!!null": return .null
    case "!!map": isRight = value.entries != nil
    case "!!seq": isRight = value.elements != nil
    case "!!int": isRight = value.number?.isInteger ?? (plain == nil && value.string != nil)
    case "!!float": isRight = value.number != nil
    case "!!bool": isRight = value.bool != nil
    case "!!timestamp": isRight = value.string != nil
    default: throw .unsupported
    }
    guard isRight else {
      throw .invalid("cannot parse \(Value.quoted(plain ?? "")) as tag:yaml.org,2002:\(name.dropFirst(2))")
    }
    return value
  }

  /// Without a comment behind it and spaces at the end.
  static func withoutComment(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var end = text.count
    var quote: Unicode.Scalar?
    for (index, scalar) in text.enumerated() {
      if let open = quote {
        if scalar == open { quote = nil }
      } else if scalar == "\"" || scalar == "'", index == 0 || " [{,:".unicodeScalars.contains(text[index - 1]) {
        quote = scalar
      } else if scalar == "#", index == 0 || text[index - 1] == " " {
        end = index
        break
      }
    }
    while end > 0, text[end - 1] == " " || text[end - 1] == "\t" { end -= 1 }
    return Array(text[..<end])
  }

  /// Whether a plain scalar is what cty has no number for.
  static func isNotANumber(_ text: String) -> Bool { [".nan", ".NaN", ".NAN"].contains(text) }

  /// What a plain scalar means in YAML 1.1, as the library of cty reads it.
  static func resolved(_ text: String) throws(YAMLReader.Failure) -> Value {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y": return .bool(true)
    case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N": return .bool(false)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return Value(.number(.infinity(isNegative: false)))
    case "-.inf", "-.Inf", "-.INF": return Value(.number(.infinity(isNegative: true)))
    default: break
    }
    for (prefix, radix) in [("0x", 16), ("0o", 8)] where text.hasPrefix(prefix) {
      return Int(text.dropFirst(2), radix: radix).map { .number($0) } ?? .string(text)
    }
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard let first = unsigned.first, first.isASCII, first.isNumber || first == "." else { return .string(text) }
    if let number = Number(text), unsigned.contains(where: \.isNumber) {
      return Value(.number(number))
    }
    if Number.isBeyondBounds(text) { throw .tooMuch }
    return .string(timestamp(text) ?? text)
  }

  /// A date, or a date and a time, as RFC 3339 writes it; `nil` for other texts.
  private static func timestamp(_ text: String) -> String? {
    if text.utf8.count == 10 { return (try? Timestamp(text + "T00:00:00Z"))?.description }
    guard text.utf8.count > 10 else { return nil }
    var parts = Array(text)
    guard parts.count > 18, "Tt ".contains(parts[10]) else { return nil }
    parts[10] = "T"
    let whole = String(parts)
    return ((try? Timestamp(whole)) ?? (try? Timestamp(whole + "Z")))?.description
  }

  /// Lines of a folded scalar: single breaks are spaces, except around lines that are further in.
  static func folded(_ rows: [String]) -> String {
    var result = ""
    var breaks = 0
    var isFirst = true
    var previousIsIndented = false
    for row in rows {
      if row.isEmpty {
        breaks += 1
        continue
      }
      let isIndented = row.hasPrefix(" ") || row.hasPrefix("\t")
      if isFirst {
        result += String(repeating: "\n", count: breaks)
      } else if previousIsIndented || isIndented {
        result += String(repeating: "\n", count: breaks + 1)
      } else {
        result += breaks == 0 ? " " : String(repeating: "\n", count: breaks)
      }
      result += row
      isFirst = false
      previousIsIndented = isIndented
      breaks = 0
    }
    return result
  }
}

/// Flow collections and quoted scalars on one joined line.
struct YAMLFlow {
  private let text: [Unicode.Scalar]
  private let anchors: [String: Value]
  private var index = 0

  init(_ text: [Unicode.Scalar], anchors: [String: Value]) {
    self.text = text
    self.anchors = anchors
  }

  /// Whether every bracket outside quotes is closed.
  static func isBalanced(_ text: [Unicode.Scalar]) -> Bool {
    var depth = 0
    var index = 0
    while index < text.count {
      switch text[index] {
      case "[", "{": depth += 1
      case "]", "}": depth -= 1
      case "\"", "'":
        guard let end = YAMLScalars.quoteEnd(Array(text[index...])) else { return false }
        index += end
      default: break
      }
      index += 1
    }
    return depth <= 0
  }

  private var current: Unicode.Scalar? { index < text.count ? text[index] : nil }

  private mutating func skipSpace() {
    while current == " " || current == "\t" || current == "\n" { index += 1 }
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard current == mark else { return false }
    index += 1
    return true
  }

  mutating func expectEnd() throws(YAMLReader.Failure) {
    skipSpace()
    if let current, current != "#" { throw .invalid("did not find expected end of value") }
  }

  mutating func value(depth: Int) throws(YAMLReader.Failure) -> Value {
    guard depth < EvaluationLimits.decodedDepth else { throw .tooDeep }
    skipSpace()
    switch current {
    case "[":
      index += 1
      var values: [Value] = []
      while !take("]") {
        if current == "," { throw .invalid("did not find expected node content") }
        let entry = try value(depth: depth + 1)
        // One pair may stand in a sequence without braces.
        values.append(
          take(":")
            ? .object([(key: try YAMLScalars.keyText(entry), value: try value(depth: depth + 1))]) : entry)
        if !take(","), current != "]" { throw .invalid("did not find expected ',' or ']'") }
      }
      return .tuple(values)
    case "{":
      index += 1
      return try mapping(depth)
    case "\"": return .string(try doubleQuoted())
    case "'": return .string(try singleQuoted())
    case "*":
      let name = plain().dropFirst()
      guard let value = anchors[String(name)] else { throw .invalid("reference to undefined anchor") }
      return value
    case "&", "!": throw .unsupported
    default: return try YAMLScalars.resolved(plain())
    }
  }

  private mutating func mapping(_ depth: Int) throws(YAMLReader.Failure) -> Value {
    var pairs: [(key: String, value: Value)] = []
    while !take("}") {
      skipSpace()
      let key: String
      switch current {
      case "\"": key = try doubleQuoted()
      case "'": key = try singleQuoted()
      default: key = try YAMLScalars.keyText(try YAMLScalars.resolved(plain()))
      }
      let value = take(":") ? try value(depth: depth + 1) : .null
      if key == "<<" { pairs += try YAMLScalars.merged(value) } else { pairs.append((key, value)) }
      if !take(","), current != "}" { throw .invalid("did not find expected ',' or '}'") }
    }
    return .object(pairs)
  }

  private mutating func plain() -> String {
    let start = index
    while let scalar = current, !",[]{}".unicodeScalars.contains(scalar) {
      if scalar == ":", index + 1 == text.count || " ,]}".unicodeScalars.contains(text[index + 1]) { break }
      index += 1
    }
    var end = index
    while end > start, text[end - 1] == " " { end -= 1 }
    return String(String.UnicodeScalarView(text[start..<end]))
  }

  private mutating func singleQuoted() throws(YAMLReader.Failure) -> String {
    var result = String.UnicodeScalarView()
    index += 1
    while let scalar = current {
      index += 1
      if scalar == "'" {
        guard current == "'" else { return String(result) }
        index += 1
      }
      result.append(scalar)
    }
    throw .invalid("found unexpected end of stream")
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "\0", "a": "\u{07}", "b": "\u{08}", "t": "\t", "n": "\n", "v": "\u{0B}", "f": "\u{0C}", "r": "\r",
    "e": "\u{1B}", " ": " ", "\"": "\"", "\\": "\\", "N": "\u{85}", "_": "\u{A0}", "L": "\u{2028}",
    "P": "\u{2029}",
  ]

  private mutating func doubleQuoted() throws(YAMLReader.Failure) -> String {
    var result = String.UnicodeScalarView()
    index += 1
    while let scalar = current {
      index += 1
      if scalar == "\"" { return String(result) }
      guard scalar == "\\", let mark = current else {
        result.append(scalar)
        continue
      }
      index += 1
      if let count = ["x": 2, "u": 4, "U": 8][mark] {
        let digits = String(String.UnicodeScalarView(text[index...].prefix(count)))
        guard let value = UInt32(digits, radix: 16), let decoded = Unicode.Scalar(value) else {
          throw .invalid("did not find expected hexdecimal number")
        }
        index += count
        result.append(decoded)
      } else if let decoded = Self.escapes[mark] {
        result.append(decoded)
      } else {
        throw .invalid("found unknown escape character")
      }
    }
    throw .invalid("found unexpected end of stream")
  }
}
