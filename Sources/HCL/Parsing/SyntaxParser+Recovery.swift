import Source

extension TokenKind {
  /// The kind that closes what this one opens.
  var closer: TokenKind? {
    switch self {
    case .openBrace: .closeBrace
    case .openBracket: .closeBracket
    case .openParenthesis: .closeParenthesis
    case .openQuote: .closeQuote
    case .openHeredoc: .closeHeredoc
    case .interpolationStart, .directiveStart: .sequenceEnd
    default: nil
    }
  }

  var isCloser: Bool {
    switch self {
    case .closeBrace, .closeBracket, .closeParenthesis, .closeQuote, .closeHeredoc, .sequenceEnd: true
    default: false
    }
  }

  /// Whether a closer that nothing skipped has opened ends what is being skipped.
  ///
  /// Parentheses and brackets don't: one too many is a common mistake of its own.
  fileprivate var isStrongCloser: Bool { isCloser && self != .closeBracket && self != .closeParenthesis }
}

/// The brackets that skipping has met and not yet seen closed.
private struct OpenBrackets {
  private var closers: [TokenKind] = []
  private var counts: [TokenKind: Int] = [:]

  var isEmpty: Bool { closers.isEmpty }

  mutating func open(_ closer: TokenKind) {
    closers.append(closer)
    counts[closer, default: 0] += 1
  }

  /// Closes the innermost bracket of this kind with all inside it; `false` if there is none.
  mutating func close(_ closer: TokenKind) -> Bool {
    guard counts[closer, default: 0] > 0 else { return false }
    while let last = closers.popLast() {
      counts[last, default: 1] -= 1
      if last == closer { break }
    }
    return true
  }
}

extension SyntaxParser {
  /// Skips to behind the token that closes the bracket we are in, or to before one that must close an outer bracket.
  mutating func recover(to closer: TokenKind) {
    isRecovering = true
    var brackets = OpenBrackets()
    var index = next
    while true {
      let kind = tokens[index].kind
      if kind == .endOfFile || startsItem(index) { return move(to: index) }
      if let opened = kind.closer {
        brackets.open(opened)
      } else if kind.isCloser, !brackets.close(kind) {
        if kind == closer { return move(to: index + 1) }
        if kind.isStrongCloser { return move(to: index) }
      }
      index += 1
    }
  }

  /// Skips the rest of an argument or block: to behind its line, or to before the brace that closes the block around it.
  mutating func recoverAfterItem() {
    isRecovering = true
    var brackets = OpenBrackets()
    var index = next
    while true {
      let kind = tokens[index].kind
      if kind == .endOfFile || startsItem(index) { return move(to: index) }
      if kind == .newline, brackets.isEmpty { return move(to: index + 1) }
      if let opened = kind.closer {
        brackets.open(opened)
      } else if kind.isCloser, !brackets.close(kind), kind == .closeBrace, openBlocks > 0 {
        return move(to: index)
      }
      index += 1
    }
  }

  /// Whether a block or an argument of the file's own body seems to start here: at the start of a line without indentation.
  private func startsItem(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .identifier, index > 0, tokens[index - 1].kind == .newline,
      token.start > 0, bytes[Int(token.start) - 1] == Byte.newline
    else { return false }
    switch tokens[index + 1].kind {
    case .openBrace, .openQuote, .identifier, .equal: return true
    default: return false
    }
  }
}
