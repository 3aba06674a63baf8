import Source

/// The state of parsing one file, and the reading of tokens; the grammar is in the extensions.
///
/// Follows the reference implementation (hashicorp/hcl, hclsyntax/parser.go and parser_template.go), so that the same files
/// are valid and the first mistake is told at the same place. It differs in recovery: where the reference implementation
/// gives up on everything that follows, this parser goes on at the next item.
///
/// `peek` and `token` look at the next token, `read` consumes it; `mutating` functions consume what they are named for.
/// After any function that gives an expression, `height` holds the height of its tree.
struct SyntaxParser {
  let file: SourceFile
  let bytes: [UInt8]
  let tokens: [Token]
  /// Index of the first token not read yet, and of the first that counts: newlines may have to be stepped over.
  private(set) var next = 0
  private(set) var position = 0
  private var newlines: [Bool] = []
  private var keepsNewlines = true
  /// Whether a mistake has been told and what follows may be its consequence.
  var isRecovering = false
  /// Mistakes, told or not.
  var errors = 0
  /// Expressions, blocks and directives under way.
  var depth = 0
  var height = 0
  /// Blocks whose closing brace has not come yet.
  var openBlocks = 0
  private var hasToldDepth = false
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile, tokens: [Token]) {
    self.file = file
    self.bytes = file.bytes
    self.tokens = tokens
  }

  // MARK: Tokens

  var token: Token { tokens[position] }
  var peek: TokenKind { tokens[position].kind }

  /// The kind of the token behind the next one, newlines included.
  var peekSecond: TokenKind { tokens[min(position + 1, tokens.count - 1)].kind }

  /// The end of what was read last.
  var previousEnd: UInt32 { next == 0 ? token.start : tokens[next - 1].end }

  /// Consumes the next token; the end of the file stays.
  @discardableResult
  mutating func read() -> Token {
    let token = tokens[position]
    if token.kind != .endOfFile { move(to: position + 1) }
    return token
  }

  /// Consumes the next token if it is of this kind.
  mutating func read(_ kind: TokenKind) -> Token? {
    peek == kind ? read() : nil
  }

  /// Goes on at the token with this index.
  mutating func move(to index: Int) {
    next = index
    settle()
  }

  private mutating func settle() {
    position = next
    if keepsNewlines { return }
    while tokens[position].kind == .newline { position += 1 }
  }

  /// From now on newlines count, or don't, until `popNewlines`.
  mutating func pushNewlines(_ keeps: Bool) {
    newlines.append(keepsNewlines)
    keepsNewlines = keeps
    settle()
  }

  mutating func popNewlines() {
    keepsNewlines = newlines.popLast() ?? true
    settle()
  }

  /// Whether the next token is this name.
  func isAt(keyword: StaticString) -> Bool {
    peek == .identifier && isKeyword(token, keyword)
  }

  func isKeyword(_ token: Token, _ keyword: StaticString) -> Bool {
    token.end - token.start == UInt32(keyword.utf8CodeUnitCount)
      && file.holds(keyword.description, at: token.range)
  }

  /// From the start of `token` to the end of what was read last.
  func range(from token: Token) -> ByteRange {
    ByteRange(start: token.start, end: max(previousEnd, token.end))
  }

  // MARK: Diagnostics

  /// Tells a mistake unless it may follow from one already told.
  mutating func report(_ message: SyntaxMessage, at range: ByteRange, related: [LabelledPlace] = []) {
    errors += 1
    guard !isRecovering, diagnostics.count < ParserLimits.diagnostics else { return }
    diagnostics.append(diagnostic(message, range, related))
  }

  /// Whether something went wrong since `errors` had this value, so badly that parsing has lost its place.
  func hasFailed(since mark: Int) -> Bool { isRecovering && errors > mark }

  func diagnostic(_ message: SyntaxMessage, _ range: ByteRange, _ related: [LabelledPlace] = []) -> Diagnostic {
    Diagnostic(
      code: message.code, summary: message.summary, detail: message.detail, place: Place(file: file.id, range: range),
      related: related)
  }

  /// What the lexer and the parser found, in order of place; what both say of one token is said once.
  func allDiagnostics(with lexer: Lexer) -> [Diagnostic] {
    let foreign = ForeignTokens(tokens, bytes: bytes)
    if foreign.found.isEmpty, lexer.escapeErrors.isEmpty, diagnostics.isEmpty { return [] }
    var all = foreign.found.map { diagnostic($0.message, $0.range) }
    all += lexer.escapeErrors.prefix(ParserLimits.diagnostics).map { diagnostic($0.message, $0.range) }
    all += diagnostics.filter { !isForeign($0.place.range) }
    let ordered = all.enumerated().sorted { left, right in
      (left.element.place.range.start, left.offset) < (right.element.place.range.start, right.offset)
    }
    var told = ordered.prefix(ParserLimits.diagnostics).map(\.element)
    if told.count == ParserLimits.diagnostics {
      told[told.count - 1].detail +=
        "\n\nThis is error \(told.count) of the file; further ones are not told until some of these are mended."
    }
    return told
  }

  /// Whether a token that never is right stands exactly here; the lexer has told of it, or of others like it.
  private func isForeign(_ range: ByteRange) -> Bool {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < range.start { low = middle + 1 } else { high = middle }
    }
    return tokens[low...].prefix { $0.start == range.start }
      .contains { $0.end == range.end && $0.kind.rawValue >= TokenKind.ampersand.rawValue }
  }

  // MARK: Bounds

  /// Enters one more level of nesting; `false`, with a diagnostic, where there are too many.
  mutating func enter() -> Bool {
    if depth < ParserLimits.depth {
      depth += 1
      return true
    }
    reportDepth(at: token.range)
    return false
  }

  mutating func leave() { depth -= 1 }

  /// Tells once in a file that something is nested too deeply.
  mutating func reportDepth(at range: ByteRange) {
    if hasToldDepth { isRecovering = true }
    report(.tooDeep, at: range)
    hasToldDepth = true
    isRecovering = true
  }

  /// The expression, one higher than its tallest part; or an invalid one, with a diagnostic, where that is too high.
  mutating func grown(_ expression: Expression, over tallest: Int) -> Expression {
    height = tallest + 1
    if height <= ParserLimits.height { return expression }
    reportDepth(at: token.range)
    return invalid(expression.range)
  }

  mutating func invalid(_ range: ByteRange) -> Expression {
    height = 1
    return .invalid(range)
  }
}
