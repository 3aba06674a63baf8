public import Source

/// What a token is; the reference implementation's kinds, with names of our own.
public enum TokenKind: UInt8, Sendable, Hashable, CaseIterable {
  case openBrace, closeBrace, openBracket, closeBracket, openParenthesis, closeParenthesis
  case openQuote, closeQuote
  /// `<<NAME` or `<<-NAME` with the newline behind it.
  case openHeredoc
  /// The line that ends a heredoc, without its newline.
  case closeHeredoc
  case star, slash, plus, minus, percent
  case equal, equalEqual, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case and, or, bang
  case dot, comma, doubleColon, ellipsis, fatArrow, question, colon
  /// `${` or `${~`
  case interpolationStart
  /// `%{` or `%{~`
  case directiveStart
  /// `}` or `~}` behind an interpolation or directive.
  case sequenceEnd
  /// Text of a quoted template, escapes included.
  case quotedLiteral
  /// Text of a heredoc: at most one line, with its newline.
  case heredocLiteral
  case number, identifier, newline, endOfFile
  /// Only in the list of all tokens.
  case comment, whitespace, byteOrderMark
  /// Not in the language; known so that a diagnostic can teach.
  case ampersand, bar, tilde, caret, apostrophe, backquote, semicolon
  /// A character that means nothing here.
  case invalid
  /// A byte that is not UTF-8.
  case invalidUTF8
  /// Newlines within quotes.
  case quotedNewline
}

/// A piece of a file.
public struct Token: Sendable, Hashable {
  /// The offset of the first byte.
  public var start: UInt32
  /// The offset behind the last byte.
  public var end: UInt32
  /// What the bytes are.
  public var kind: TokenKind

  /// A token of a kind and its bytes.
  public init(kind: TokenKind, start: UInt32, end: UInt32) {
    self.kind = kind
    self.start = start
    self.end = end
  }

  /// The bytes of the token.
  public var range: ByteRange { ByteRange(start: start, end: end) }
}
