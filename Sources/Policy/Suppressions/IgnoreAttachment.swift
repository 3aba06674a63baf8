import HCL
import Source

/// Finds what a comment stands at.
///
/// A comment behind something on its line is about whatever begins on that line, one alone on its line about whatever begins
/// on the next line that holds more than a comment: a block or an argument with all of its lines, an element of a list, or
/// just the line. An empty line between parts them.
struct IgnoreAttachment {
  private let tree: SyntaxTree
  /// All tokens of the file, blanks and comments too.
  private let tokens: [Token]

  init(_ tree: SyntaxTree) {
    self.tree = tree
    tokens = Lexer.tokens(of: tree.file)
  }

  /// `nil` if the comment stands above nothing.
  func scope(of comment: Comment) -> IgnoreScope? {
    guard let own = index(of: comment) else { return nil }
    if let first = firstCode(onLineOf: own) { return scope(from: first, of: comment) }
    guard let first = firstCode(below: own), !isCloser(tokens[first].kind) else { return nil }
    return scope(from: first, of: comment)
  }

  /// The whole file, but not what is inside the modules that it calls.
  var wholeFile: IgnoreScope {
    let range = ByteRange(0, tree.file.bytes.count + 1)
    return IgnoreScope(file: tree.file.id, range: range, own: range, calls: [])
  }

  private func index(of comment: Comment) -> Int? {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < comment.range.start { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count && tokens[low].kind == .comment ? low : nil
  }

  // MARK: Lines

  private func isBlank(_ kind: TokenKind) -> Bool { kind == .whitespace || kind == .comment || kind == .byteOrderMark }

  private func endsLine(_ kind: TokenKind) -> Bool { kind == .newline || kind == .endOfFile }

  /// Whether a token goes on where another line begins, such as a comment between `/*` and `*/`.
  private func spansLines(_ token: Token) -> Bool { tree.file.bytes[token.range.indices].contains(10) }

  /// The first token on the comment's own line that is no comment.
  private func firstCode(onLineOf own: Int) -> Int? {
    var start = own
    while start > 0, !endsLine(tokens[start - 1].kind), !spansLines(tokens[start - 1]) { start -= 1 }
    var index = start
    while index < tokens.count, isBlank(tokens[index].kind) { index += 1 }
    return index < tokens.count && !endsLine(tokens[index].kind) ? index : nil
  }

  /// The first token below that is no comment; `nil` where an empty line or the end of the file comes first.
  private func firstCode(below own: Int) -> Int? {
    var index = own
    while index < tokens.count {
      while index < tokens.count, !endsLine(tokens[index].kind) { index += 1 }
      guard index < tokens.count, tokens[index].kind == .newline else { return nil }
      index += 1
      let start = index
      while index < tokens.count, isBlank(tokens[index].kind) { index += 1 }
      guard index < tokens.count else { return nil }
      if !endsLine(tokens[index].kind) { return index }
      guard tokens[start..<index].contains(where: { $0.kind == .comment }) else { return nil }
    }
    return nil
  }

  // MARK: What begins there

  /// From a token to the end of its line, and on to the end of what opened on it.
  private func scope(from first: Int, of comment: Comment) -> IgnoreScope {
    var depth = 0
    var index = first
    var lineEnd: UInt32?
    while index < tokens.count, tokens[index].kind != .endOfFile {
      let kind = tokens[index].kind
      if kind == .newline {
        lineEnd = lineEnd ?? tokens[index].start
        if depth == 0 { break }
      } else if isOpener(kind) {
        depth += 1
      } else if isCloser(kind) {
        depth = max(0, depth - 1)
      }
      index += 1
    }
    let end = tokens[min(index, tokens.count - 1)].start
    let line = ByteRange(start: tokens[first].start, end: lineEnd ?? end)
    return IgnoreScope(
      file: tree.file.id, range: ByteRange(start: line.start, end: max(end, line.end)), own: comment.range,
      calls: calls(beginningIn: line))
  }

  private func calls(beginningIn line: ByteRange) -> [Place] {
    tree.body.blocks.filter { tree.text(of: $0.type) == "module" && line.contains($0.type.range.start) }.map {
      Place(file: tree.file.id, range: $0.header)
    }
  }

  private func isOpener(_ kind: TokenKind) -> Bool {
    switch kind {
    case .openBrace, .openBracket, .openParenthesis, .openQuote, .openHeredoc, .interpolationStart, .directiveStart:
      true
    default: false
    }
  }

  private func isCloser(_ kind: TokenKind) -> Bool {
    switch kind {
    case .closeBrace, .closeBracket, .closeParenthesis, .closeQuote, .closeHeredoc, .sequenceEnd: true
    default: false
    }
  }
}
