import Source

extension SyntaxParser {
  /// A call whose name, or first part of a name, has been read.
  mutating func call(_ first: Token) -> Expression {
    var end = first.end
    while read(.doubleColon) != nil {
      guard peek == .identifier else {
        report(.missingFunctionName, at: token.range)
        return lostCall(first)
      }
      end = read().end
    }
    guard peek == .openParenthesis else {
      report(.missingOpenParenthesis, at: token.range)
      return lostCall(first)
    }
    let name = Identifier(range: ByteRange(start: first.start, end: end))
    let open = read()
    pushNewlines(false)
    defer { popNewlines() }
    var arguments: [Expression] = []
    var tallest = 0
    let expands = self.arguments(first, open, &arguments, &tallest)
    return grown(
      .call(
        CallExpression(
          name: name, arguments: arguments, expandsFinalArgument: expands, range: range(from: first))),
      over: tallest)
  }

  /// Skips over the parentheses of a call that has no proper name, if they come on this line.
  private mutating func lostCall(_ first: Token) -> Expression {
    isRecovering = true
    while peek != .openParenthesis, peek != .newline, peek != .endOfFile, !peek.isCloser { read() }
    if read(.openParenthesis) != nil { recover(to: .closeParenthesis) }
    return invalid(range(from: first))
  }

  /// The arguments and the closing parenthesis; whether the last argument is expanded.
  private mutating func arguments(
    _ name: Token, _ open: Token, _ arguments: inout [Expression], _ tallest: inout Int
  ) -> Bool {
    while read(.closeParenthesis) == nil {
      let mark = errors
      arguments.append(expression())
      tallest = max(tallest, height)
      if hasFailed(since: mark) {
        recover(to: .closeParenthesis)
        return false
      }
      switch peek {
      case .comma: read()
      case .closeParenthesis: break
      case .ellipsis:
        let ellipsis = read()
        if read(.closeParenthesis) == nil {
          report(.missingParenthesisAfterExpansion, at: ellipsis.range)
          recover(to: .closeParenthesis)
        }
        return true
      default:
        if peek == .endOfFile {
          report(.unterminatedCall, at: ByteRange(start: name.start, end: open.end))
        } else {
          report(.missingArgumentSeparator, at: token.range)
        }
        recover(to: .closeParenthesis)
        return false
      }
    }
    return false
  }
}
