/// Reads one YAML document as `yamldecode` does: blocks and flows, all scalar styles, anchors and aliases; depth bounded.
///
/// Directives, complex keys and text behind `---` are refused as unsupported, which leaves the result unknown.
struct YAMLReader {
  enum Failure: Error {
    case invalid(String)
    case unsupported
    /// More values inside one another than `EvaluationLimits.decodedDepth`.
    case tooDeep
    /// A bound other than that of depth.
    case tooMuch
  }

  /// A line without its indentation; lines of comments and empty ones stay, for block scalars.
  struct Line {
    var indent: Int
    var text: [Unicode.Scalar]

    /// Nothing but a comment.
    var isBlank: Bool { text.isEmpty || text[0] == "#" }
  }

  var lines: [Line]
  var index = 0
  private var anchors: [String: Value] = [:]
  /// Values that aliases have copied, which could otherwise grow without end.
  private var copies = 0

  init(_ text: String) {
    let raw = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
    lines = raw.map { line in
      let indent = line.prefix { $0 == " " }.count
      return Line(indent: indent, text: Array(line.dropFirst(indent).unicodeScalars))
    }
  }

  static func value(of text: String) throws(Failure) -> Value {
    var reader = YAMLReader(text)
    reader.skipBlank()
    if let line = reader.current, line.text.starts(with: "---".unicodeScalars) {
      let rest = line.text.dropFirst(3)
      guard rest.isEmpty || rest.first == " " else { throw .unsupported }
      // What stands behind the mark is a block by itself, as far in as it stands.
      let text = Array(rest.drop { $0 == " " })
      reader.lines[reader.index] = Line(indent: text.isEmpty ? 0 : line.text.count - text.count, text: text)
    }
    if let end = reader.lines.firstIndex(where: { $0.indent == 0 && $0.text.starts(with: "...".unicodeScalars) }) {
      guard reader.lines[(end + 1)...].allSatisfy(\.isBlank) else {
        throw .invalid("did not find expected <document start>")
      }
      reader.lines.removeSubrange(end...)
    }
    if reader.current?.text.first == "%" { throw .unsupported }
    reader.skipBlank()
    guard let first = reader.current else { throw .invalid("missing start of document") }
    let value = try reader.block(indent: first.indent, depth: 0)
    reader.skipBlank()
    if let line = reader.current {
      throw .invalid(
        line.text.starts(with: "---".unicodeScalars)
          ? "unexpected extra content after value" : "did not find expected key")
    }
    return value
  }

  var current: Line? { index < lines.count ? lines[index] : nil }

  mutating func skipBlank() {
    while let line = current, line.isBlank { index += 1 }
  }

  /// The block that begins at the line at hand.
  mutating func block(indent: Int, depth: Int) throws(Failure) -> Value {
    guard depth < EvaluationLimits.decodedDepth else { throw .tooDeep }
    guard let line = current else { return .null }
    if line.text.first == "\t" { throw .invalid("found character that cannot start any token") }
    if Self.isSequenceEntry(line.text) { return try sequence(indent: indent, depth: depth) }
    if YAMLScalars.keyEnd(line.text) != nil { return try mapping(indent: indent, depth: depth) }
    index += 1
    return try node(line.text, parentIndent: indent - 1, depth: depth)
  }

  static func isSequenceEntry(_ text: [Unicode.Scalar]) -> Bool {
    text.first == "-" && (text.count == 1 || text[1] == " ")
  }

  private mutating func sequence(indent: Int, depth: Int) throws(Failure) -> Value {
    var values: [Value] = []
    while true {
      skipBlank()
      guard let line = current, line.indent == indent, Self.isSequenceEntry(line.text) else { break }
      let rest = line.text.dropFirst().drop { $0 == " " }
      if rest.isEmpty || rest.first == "#" {
        index += 1
        values.append(try nested(deeperThan: indent, depth: depth))
      } else {
        // What stands behind the hyphen is a block of its own, as far in as it stands.
        let inner = indent + line.text.count - rest.count
        lines[index] = Line(indent: inner, text: Array(rest))
        values.append(try entry(indent: inner, parentIndent: indent, depth: depth + 1))
      }
    }
    if let line = current, line.indent > indent { throw .invalid("did not find expected '-' indicator") }
    return .tuple(values)
  }

  private mutating func entry(indent: Int, parentIndent: Int, depth: Int) throws(Failure) -> Value {
    guard let line = current else { return .null }
    if Self.isSequenceEntry(line.text) || YAMLScalars.keyEnd(line.text) != nil {
      return try block(indent: indent, depth: depth)
    }
    index += 1
    return try node(line.text, parentIndent: parentIndent, depth: depth)
  }

  /// A block further in on the lines that follow; null if there is none.
  private mutating func nested(deeperThan indent: Int, depth: Int, allowsSequenceAt same: Bool = false) throws(Failure)
    -> Value
  {
    skipBlank()
    guard let line = current else { return .null }
    if line.indent > indent || same && line.indent == indent && Self.isSequenceEntry(line.text) {
      return try block(indent: line.indent, depth: depth + 1)
    }
    return .null
  }

  private mutating func mapping(indent: Int, depth: Int) throws(Failure) -> Value {
    var pairs: [(key: String, value: Value)] = []
    while true {
      skipBlank()
      guard let line = current, line.indent == indent, !Self.isSequenceEntry(line.text),
        let end = YAMLScalars.keyEnd(line.text)
      else { break }
      if line.text[0] == "\t" { throw .invalid("found character that cannot start any token") }
      if line.text.first == "?" { throw .unsupported }
      let key = try YAMLScalars.key(Array(line.text[..<end]))
      let rest = Array(line.text[(end + 1)...].drop { $0 == " " || $0 == "\t" })
      index += 1
      let value = try field(rest, indent: indent, depth: depth)
      // What comes later wins, merged or not.
      if key == "<<" { pairs += try YAMLScalars.merged(value) } else { pairs.append((key, value)) }
    }
    if let line = current, line.indent > indent { throw .invalid("did not find expected key") }
    return .object(pairs)
  }

  private mutating func field(_ rest: [Unicode.Scalar], indent: Int, depth: Int) throws(Failure) -> Value {
    if rest.isEmpty || rest[0] == "#" {
      return try nested(deeperThan: indent, depth: depth, allowsSequenceAt: true)
    }
    if rest[0] == "!", !rest.contains(" ") {
      return try YAMLScalars.tagged(
        rest, try nested(deeperThan: indent, depth: depth, allowsSequenceAt: true), plain: nil)
    }
    if rest[0] == "&", !rest.contains(" ") {
      let value = try nested(deeperThan: indent, depth: depth, allowsSequenceAt: true)
      anchors[String(String.UnicodeScalarView(rest.dropFirst()))] = value
      return value
    }
    return try node(rest, parentIndent: indent, depth: depth)
  }

  /// A value that begins on a line already taken.
  private mutating func node(_ text: [Unicode.Scalar], parentIndent: Int, depth: Int) throws(Failure) -> Value {
    switch text.first {
    case "%", "@", "`": throw .invalid("found character that cannot start any token")
    case "!":
      let tag = Array(text.prefix { $0 != " " })
      let rest = Array(text.dropFirst(tag.count).drop { $0 == " " })
      let anchored = rest.first == "&" ? Array(rest.drop { $0 != " " }.drop { $0 == " " }) : rest
      if anchored != rest, !anchored.isEmpty {
        // The anchor's value is the one that the tag has made.
        let name = String(String.UnicodeScalarView(rest.dropFirst().prefix { $0 != " " }))
        let value = try node(tag + [" "] + anchored, parentIndent: parentIndent, depth: depth)
        anchors[name] = value
        return value
      }
      let isPlain = rest.first.map { !"&*|>[{\"'".unicodeScalars.contains($0) } ?? false
      let value = rest.isEmpty ? .null : try node(rest, parentIndent: parentIndent, depth: depth)
      let plain = isPlain ? String(String.UnicodeScalarView(YAMLScalars.withoutComment(rest))) : nil
      return try YAMLScalars.tagged(tag, value, plain: plain)
    case "-" where text.count > 1 && text[1] == " ":
      throw .invalid("block sequence entries are not allowed in this context")
    case "?" where text.count > 1 && text[1] == " ": throw .unsupported
    case "*": return try alias(YAMLScalars.withoutComment(text))
    case "&":
      let name = text.dropFirst().prefix { $0 != " " }
      let rest = Array(text.dropFirst(name.count + 1).drop { $0 == " " })
      let value = rest.isEmpty ? .null : try node(rest, parentIndent: parentIndent, depth: depth)
      anchors[String(String.UnicodeScalarView(name))] = value
      return value
    case "|", ">": return .string(try blockScalar(text, parentIndent: parentIndent))
    case "[", "{": return try flow(text, parentIndent: parentIndent)
    case "\"", "'": return try quoted(text, parentIndent: parentIndent)
    default:
      if YAMLScalars.keyEnd(text) != nil { throw .invalid("mapping values are not allowed in this context") }
      if YAMLScalars.isNotANumber(String(String.UnicodeScalarView(YAMLScalars.withoutComment(text)))) {
        throw .invalid("floating point NaN is not supported")
      }
      return try plain(text, parentIndent: parentIndent)
    }
  }

  private mutating func alias(_ text: [Unicode.Scalar]) throws(Failure) -> Value {
    let name = String(String.UnicodeScalarView(text.dropFirst()))
    copies += 1
    guard copies <= 1000 else { throw .tooMuch }
    guard let value = anchors[name] else { throw .invalid("reference to undefined anchor \(Value.quoted(name))") }
    return value
  }

  /// A plain scalar with the lines that go on with it.
  private mutating func plain(_ text: [Unicode.Scalar], parentIndent: Int) throws(Failure) -> Value {
    var content = YAMLScalars.withoutComment(text)
    var breaks = 0
    var probe = index
    while probe < lines.count {
      let line = lines[probe]
      if line.text.isEmpty {
        breaks += 1
        probe += 1
        continue
      }
      guard line.indent > parentIndent, line.text[0] != "#", YAMLScalars.keyEnd(line.text) == nil else { break }
      content += breaks == 0 ? [" "] : Array(repeating: "\n", count: breaks)
      content += YAMLScalars.withoutComment(line.text)
      breaks = 0
      probe += 1
      index = probe
    }
    return try YAMLScalars.resolved(String(String.UnicodeScalarView(content)))
  }

  /// All text of a flow or quoted scalar, joined over lines until it ends.
  private mutating func quoted(_ text: [Unicode.Scalar], parentIndent: Int) throws(Failure) -> Value {
    var content = text
    while YAMLScalars.quoteEnd(content) == nil {
      guard let line = current else { throw .invalid("found unexpected end of stream") }
      guard content.count <= EvaluationLimits.yamlFlowScalars else { throw .tooMuch }
      let continues = text.first == "\"" && content.last == "\\" && content.dropLast().last != "\\"
      if continues { content.removeLast() }
      content += line.text.isEmpty ? ["\n"] : (continues || content.last == "\n" ? [] : [" "]) + line.text
      index += 1
    }
    var scanner = YAMLFlow(content, anchors: anchors)
    let value = try scanner.value(depth: 0)
    try scanner.expectEnd()
    return value
  }

  private mutating func flow(_ text: [Unicode.Scalar], parentIndent: Int) throws(Failure) -> Value {
    var content = YAMLScalars.withoutComment(text)
    while !YAMLFlow.isBalanced(content) {
      guard let line = current else { throw .invalid("did not find expected ',' or ']'") }
      guard content.count <= EvaluationLimits.yamlFlowScalars else { throw .tooMuch }
      content += [" "] + YAMLScalars.withoutComment(line.text)
      index += 1
    }
    var scanner = YAMLFlow(content, anchors: anchors)
    let value = try scanner.value(depth: 0)
    try scanner.expectEnd()
    return value
  }

  /// The text behind `|` or `>`, with its indentation taken off.
  private mutating func blockScalar(_ header: [Unicode.Scalar], parentIndent: Int) throws(Failure) -> String {
    let marks = YAMLScalars.withoutComment(Array(header.dropFirst()))
    guard marks.allSatisfy({ "+-123456789".unicodeScalars.contains($0) }) else {
      throw .invalid("did not find expected comment or line break")
    }
    var margin = marks.compactMap { Int(String($0)) }.first.map { max(0, parentIndent) + $0 }
    var rows: [String] = []
    while let line = current {
      if line.text.isEmpty {
        rows.append(margin.map { String(repeating: " ", count: max(0, line.indent - $0)) } ?? "")
        index += 1
        continue
      }
      guard line.indent > parentIndent, line.indent >= margin ?? 0 else { break }
      let base = margin ?? line.indent
      margin = base
      rows.append(String(repeating: " ", count: line.indent - base) + String(String.UnicodeScalarView(line.text)))
      index += 1
    }
    var trailing = 0
    while rows.last?.isEmpty == true {
      rows.removeLast()
      trailing += 1
    }
    // The last line of the text has no break of its own to count.
    if index == lines.count { trailing = max(0, trailing - 1) }
    let body = header.first == "|" ? rows.joined(separator: "\n") : YAMLScalars.folded(rows)
    if marks.contains("-") { return body }
    let ending = body.isEmpty ? "" : "\n"
    return marks.contains("+") ? body + ending + String(repeating: "\n", count: trailing) : body + ending
  }
}
