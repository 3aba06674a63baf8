public import Source

/// Cuts a file into tokens.
///
/// Follows the scanner of the reference implementation (hashicorp/hcl, hclsyntax/scan_tokens.rl), quirks included: what it
/// takes for a token decides which files are valid.
public struct Lexer {
  enum Mode { case normal, quoted, heredoc }

  /// A heredoc whose end has not come yet; a file that is a template counts as one without a marker.
  struct OpenHeredoc {
    var marker: Range<Int>?
    var isAtStartOfLine: Bool
  }

  /// What is wrong with a backslash escape.
  struct EscapeError {
    var message: SyntaxMessage
    var range: ByteRange
  }

  let bytes: [UInt8]
  /// Whether every byte becomes part of a token; without it, comments are listed apart and needless newlines left out.
  let isLossless: Bool
  var index = 0
  var tokens: [Token] = []
  var comments: [Comment] = []
  var escapeErrors: [EscapeError] = []
  var mode = Mode.normal
  var modes: [Mode] = []
  var braces = 0
  /// At which number of open braces a closing one ends an interpolation or directive, innermost last.
  var returnBraces: [Int] = []
  var heredocs: [OpenHeredoc] = []
  /// Behind this offset no `*/` comes any more.
  var lastBlockCommentEnd = Int.max
  /// The next quote behind a newline within quotes, and whether it opens a string of its own.
  var nextQuote: (index: Int, opens: Bool) = (-1, false)

  init(_ bytes: [UInt8], isLossless: Bool = false) {
    self.bytes = bytes
    self.isLossless = isLossless
    tokens.reserveCapacity(bytes.count / (isLossless ? 3 : 5) + 1)
  }

  /// All tokens of a file in order: together they cover every byte, and none overlap.
  ///
  /// The end of the file has a token of its own, which is empty.
  public static func tokens(of file: SourceFile) -> [Token] {
    var lexer = Lexer(file.bytes, isLossless: true)
    lexer.run()
    return lexer.tokens
  }

  /// Starts in the text of a template instead of in a body.
  mutating func startTemplate() {
    heredocs.append(OpenHeredoc(marker: nil, isAtStartOfLine: true))
    mode = .heredoc
  }

  mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      index = 3
      emitTrivia(.byteOrderMark, from: 0)
    }
    while index < bytes.count {
      switch mode {
      case .normal: scanNormal()
      case .quoted: scanQuoted()
      case .heredoc: scanHeredoc()
      }
    }
    emit(.endOfFile, from: index)
  }

  // MARK: Emitting

  /// Adds the token from `start` to the current place.
  mutating func emit(_ kind: TokenKind, from start: Int) {
    tokens.append(Token(kind: kind, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: index)))
  }

  mutating func emit(_ kind: TokenKind, length: Int) {
    let start = index
    index += length
    emit(kind, from: start)
  }

  mutating func emitTrivia(_ kind: TokenKind, from start: Int) {
    if isLossless { emit(kind, from: start) }
  }

  /// Adds a newline; one behind another says nothing to the parser.
  mutating func emitNewline(from start: Int) {
    if isLossless || tokens.last?.kind != .newline { emit(.newline, from: start) }
  }

  mutating func push(_ newMode: Mode) {
    modes.append(mode)
    mode = newMode
  }

  mutating func pop() {
    mode = modes.popLast() ?? .normal
  }

  func byte(_ offset: Int) -> UInt8 {
    index + offset < bytes.count ? bytes[index + offset] : 0
  }

  func byte(at index: Int) -> UInt8 {
    index < bytes.count ? bytes[index] : 0
  }
}
