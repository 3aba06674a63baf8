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
    if text.hasPrefix("0x") || text.hasPrefix("0o") { return try radixed(text) }
    let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard let first = unsigned.first, first.isASCII, first.isNumber || first == "." else { return .string(text) }
    if let number = Number(text), unsigned.contains(where: \.isNumber) {
      return Value(.number(number))
    }
    if Number.isBeyondBounds(text) { throw .tooMuch }
    return .string(timestamp(text) ?? text)
  }

  /// A number of base 16 or 8, which have 64 bits.
  private static func radixed(_ text: String) throws(YAMLReader.Failure) -> Value {
    let radix = text.hasPrefix("0x") ? 16 : 8
    let digits = text.dropFirst(2)
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.hexDigitValue ?? radix) < radix }) else {
      return .string(text)
    }
    guard let value = UInt64(digits, radix: radix),
      let number = Number(
        mantissa: BigNatural(value), exponent: 0, isNegative: false, precision: Number.precisionOfCount)
    else { throw .invalid("cannot parse \(Value.quoted(text)) as tag:yaml.org,2002:int") }
    return Value(.number(number))
  }

  /// The text of what a scalar means that must be a text: a block that is only `yes` is `true`.
  static func textOfResolved(_ text: String) throws(YAMLReader.Failure) -> Value {
    if isNotANumber(text) { throw .invalid("floating point NaN is not supported") }
    let value = try resolved(text)
    if value.isNull { return Value(.null(.string)) }
    if let flag = value.bool { return .string(flag ? "true" : "false") }
    return value.number.map { .string($0.description) } ?? value
  }

  /// A date, or a date and a time, as RFC 3339 writes it; `nil` for other texts.
  ///
  /// Days and hours may have one digit. Behind `T` a zone must follow, behind a space none may.
  static func timestamp(_ text: String) -> String? {
    var rest = Substring(text)
    guard let date = numbers(&rest, separator: "-"), date.count == 3, text.dropFirst(4).first == "-" else { return nil }
    let day = date.map(padded).joined(separator: "-")
    if rest.isEmpty { return (try? Timestamp(day + "T00:00:00Z"))?.description }
    let hasZone = rest.first == "T" || rest.first == "t"
    guard hasZone || rest.first == " " else { return nil }
    rest = hasZone ? rest.dropFirst() : rest.drop { $0 == " " }
    guard let time = numbers(&rest, separator: ":"), time.count == 3 else { return nil }
    if rest.first == "." || rest.first == "," {
      let fraction = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      if fraction.isEmpty { return nil }
      rest = rest.dropFirst(fraction.count + 1)
    }
    guard rest.isEmpty != hasZone else { return nil }
    return (try? Timestamp(day + "T" + time.map(padded).joined(separator: ":") + (hasZone ? rest : "Z")))?.description
  }

  /// Up to three numbers; only the first may have more than two digits.
  private static func numbers(_ rest: inout Substring, separator: Character) -> [Substring]? {
    var found: [Substring] = []
    while found.count < 3 {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, digits.count <= (found.isEmpty ? 4 : 2) else { return nil }
      found.append(digits)
      rest = rest[digits.endIndex...]
      guard found.count < 3 else { break }
      guard rest.first == separator else { return nil }
      rest = rest.dropFirst()
    }
    return found
  }

  private static func padded(_ digits: Substring) -> String { digits.count == 1 ? "0" + digits : String(digits) }

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
      index += 1
      let name = try plain()
      guard let value = anchors[name] else { throw .invalid("reference to undefined anchor") }
      return value
    default: return try YAMLScalars.resolved(try plain())
    }
  }

  private mutating func mapping(_ depth: Int) throws(YAMLReader.Failure) -> Value {
    var pairs: [(key: String, value: Value)] = []
    while !take("}") {
      skipSpace()
      let key: String
      switch current {
      case ",": throw .invalid("did not find expected node content")
      case "\"": key = try doubleQuoted()
      case "'": key = try singleQuoted()
      default: key = try YAMLScalars.keyText(try YAMLScalars.resolved(try plain()))
      }
      let value = take(":") ? try value(depth: depth + 1) : .null
      if key == "<<" { pairs += try YAMLScalars.merged(value) } else { pairs.append((key, value)) }
      if !take(","), current != "}" { throw .invalid("did not find expected ',' or '}'") }
    }
    return .object(pairs)
  }

  private mutating func plain() throws(YAMLReader.Failure) -> String {
    switch current {
    case "%", "@", "`", "|", ">": throw .invalid("found character that cannot start any token")
    case "&", "!", "?": throw .unsupported
    case ":": throw .invalid("did not find expected node content")
    case "-" where text.dropFirst(index + 1).first == " ": throw .invalid("did not find expected node content")
    default: break
    }
    let start = index
    while let scalar = current, !",[]{}?".unicodeScalars.contains(scalar) {
      if scalar == ":", index + 1 == text.count || " \t\n".unicodeScalars.contains(text[index + 1]) { break }
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
