/// Reads one YAML document as `yamldecode` does: blocks and flows, all scalar styles, anchors and aliases; depth bounded.
///
/// Directives, complex keys, anchors and tags inside brackets, and rare line breaks are refused as unsupported, which leaves the
/// result unknown.
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

    /// Whether it begins or ends a document.
    var isMark: Bool { begins(with: "---") || begins(with: "...") }

    func begins(with mark: String) -> Bool {
      indent == 0 && text.starts(with: mark.unicodeScalars) && (text.count == 3 || text[3] == " " || text[3] == "\t")
    }
  }

  var lines: [Line]
  var index = 0
  private var anchors: [String: Value] = [:]
  /// Values that aliases have copied, which could otherwise grow without end.
  private var copies = 0

  init(_ text: String) {
    let isMarked = text.unicodeScalars.first == "\u{FEFF}"
    let raw = text.dropFirst(isMarked ? 1 : 0).split(omittingEmptySubsequences: false) { character in
      character == "\n" || character == "\r\n" || character == "\r"
    }
    lines = raw.map { line in
      let indent = line.prefix { $0 == " " }.count
      return Line(indent: indent, text: Array(line.dropFirst(indent).unicodeScalars))
    }
  }

  static func value(of text: String) throws(Failure) -> Value {
    try checkCharacters(of: text)
    var reader = YAMLReader(text)
    reader.skipBlank()
    if reader.current?.text.first == "%" { throw .unsupported }
    try reader.cutAtEnd()
    guard reader.current != nil else { throw .invalid("missing start of document") }
    let value = try reader.document()
    reader.skipBlank()
    if let line = reader.current {
      throw .invalid(line.isMark ? "unexpected extra content after value" : "did not find expected key")
    }
    return value
  }

  /// Refuses what YAML has no place for. Three rare characters are line breaks in it, which are not read so here.
  private static func checkCharacters(of text: String) throws(Failure) {
    for scalar in text.unicodeScalars where scalar.value < 0x20 || scalar.value > 0x7E {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: break
      case 0x85, 0x2028, 0x2029: throw .unsupported
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: throw .invalid("control characters are not allowed")
      default: break
      }
    }
  }

  /// Leaves out the mark that ends the document, behind which nothing may stand.
  private mutating func cutAtEnd() throws(Failure) {
    guard let end = lines.firstIndex(where: { $0.begins(with: "...") }) else { return }
    if end == index { throw .invalid("did not find expected node content") }
    if let line = lines[(end + 1)...].first(where: { !$0.isBlank }) {
      throw .invalid(
        line.isMark ? "unexpected extra content after value" : "did not find expected <document start>")
    }
    // An empty line for the break before the mark.
    lines.replaceSubrange(end..., with: [Line(indent: 0, text: [])])
  }

  /// The document, with what stands behind the mark that begins it.
  private mutating func document() throws(Failure) -> Value {
    guard let line = current else { return .null }
    guard line.begins(with: "---") else { return try block(indent: line.indent, depth: 0) }
    index += 1
    let rest = Array(line.text.dropFirst(3).drop { $0 == " " || $0 == "\t" })
    if Self.isSequenceEntry(rest) {
      throw .invalid("block sequence entries are not allowed in this context")
    }
    if YAMLScalars.keyEnd(rest) != nil { throw .invalid("mapping values are not allowed in this context") }
    return try field(rest, indent: -1, depth: 0)
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

  private static func isComplexKey(_ text: [Unicode.Scalar]) -> Bool {
    text.first == "?" && (text.count == 1 || text[1] == " ")
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
    guard let line = current, !line.isMark else { return .null }
    if line.indent > indent || same && line.indent == indent && Self.isSequenceEntry(line.text) {
      return try block(indent: line.indent, depth: depth + 1)
    }
    return .null
  }

  private mutating func mapping(indent: Int, depth: Int) throws(Failure) -> Value {
    var pairs: [(key: String, value: Value)] = []
    while true {
      skipBlank()
      guard let line = current, line.indent == indent, !line.isMark, !Self.isSequenceEntry(line.text),
        let end = YAMLScalars.keyEnd(line.text)
      else { break }
      if line.text[0] == "\t" { throw .invalid("found character that cannot start any token") }
      if Self.isComplexKey(line.text) { throw .unsupported }
      if end == 0 { throw .invalid("did not find expected key") }
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
      let value = try nested(deeperThan: indent, depth: depth, allowsSequenceAt: true)
      return try YAMLTag(rest).value(of: value)
    }
    if rest[0] == "&", rest.count > 1, !rest.contains(" ") {
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
      return try tagged(YAMLTag(tag), rest, parentIndent: parentIndent, depth: depth)
    case "]", "}", ",": throw .invalid("did not find expected node content")
    case "-" where Self.isSequenceEntry(text):
      throw .invalid("block sequence entries are not allowed in this context")
    case "?" where Self.isComplexKey(text):
      throw parentIndent < 0 ? .unsupported : .invalid("mapping keys are not allowed in this context")
    case "*": return try alias(YAMLScalars.withoutComment(text))
    case "&":
      let name = text.dropFirst().prefix { $0 != " " }
      if name.isEmpty { throw .invalid("did not find expected alphabetic or numeric character") }
      let rest = Array(text.dropFirst(name.count + 1).drop { $0 == " " })
      let value = rest.isEmpty ? .null : try node(rest, parentIndent: parentIndent, depth: depth)
      anchors[String(String.UnicodeScalarView(name))] = value
      return value
    case "|", ">": return try YAMLScalars.textOfResolved(try blockScalar(text, parentIndent: parentIndent))
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

  /// A value under a tag, which stand on one line.
  private mutating func tagged(
    _ tag: YAMLTag, _ text: [Unicode.Scalar], parentIndent: Int, depth: Int
  ) throws(Failure) -> Value {
    switch text.first {
    case nil, "#": return try tag.value(ofScalar: "", isQuoted: false)
    case "|", ">": return try tag.value(ofScalar: try blockScalar(text, parentIndent: parentIndent), isQuoted: false)
    case "\"", "'":
      let value = try quoted(text, parentIndent: parentIndent)
      return try tag.value(ofScalar: value.string ?? "", isQuoted: true)
    case "[", "{", "*", "&": return try tag.value(of: try node(text, parentIndent: parentIndent, depth: depth))
    default:
      // Read for what is wrong with it, and for the lines that go on with it.
      let before = index
      _ = try node(text, parentIndent: parentIndent, depth: depth)
      guard index == before else { throw .unsupported }
      let plain = String(String.UnicodeScalarView(YAMLScalars.withoutComment(text)))
      return try tag.value(ofScalar: plain, isQuoted: false)
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
      guard line.indent > parentIndent, !line.isMark, line.text[0] != "#", YAMLScalars.keyEnd(line.text) == nil
      else { break }
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
      if line.isMark { throw .invalid("found unexpected document indicator") }
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
    let margin = marks.compactMap { Int(String($0)) }.first.map { max(0, parentIndent) + $0 }
    var rows = try blockRows(margin: margin, parentIndent: parentIndent)
    var trailing = 0
    while rows.last?.isEmpty == true {
      rows.removeLast()
      trailing += 1
    }
    // The last line of the text has no break of its own to count.
    let isWithoutBreak = index == lines.count && trailing == 0
    if index == lines.count { trailing = max(0, trailing - 1) }
    let body = header.first == "|" ? rows.joined(separator: "\n") : YAMLScalars.folded(rows)
    if marks.contains("-") { return body }
    let ending = body.isEmpty || isWithoutBreak ? "" : "\n"
    return marks.contains("+") ? body + ending + String(repeating: "\n", count: trailing) : body + ending
  }

  /// The lines of a block scalar; without a margin that is written, its first line decides it.
  private mutating func blockRows(margin: Int?, parentIndent: Int) throws(Failure) -> [String] {
    var margin = margin
    var rows: [String] = []
    var leastMargin = max(1, parentIndent + 1)
    while let line = current {
      if line.text.isEmpty {
        rows.append(margin.map { String(repeating: " ", count: max(0, line.indent - $0)) } ?? "")
        // Empty lines before the text may decide how far in it stands.
        if margin == nil, index + 1 < lines.count { leastMargin = max(leastMargin, line.indent) }
        index += 1
        continue
      }
      if margin == nil, line.indent > parentIndent, line.text[0] == "\t" {
        throw .invalid("found a tab character where an indentation space is expected")
      }
      let base = margin ?? max(line.indent, leastMargin)
      guard line.indent > parentIndent, line.indent >= base, !line.isMark else { break }
      margin = base
      rows.append(String(repeating: " ", count: line.indent - base) + String(String.UnicodeScalarView(line.text)))
      index += 1
    }
    return rows
  }
}
