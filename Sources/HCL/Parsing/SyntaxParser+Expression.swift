import Source

extension SyntaxParser {
  /// Any expression: a conditional, or what a conditional is made of.
  mutating func expression() -> Expression {
    guard enter() else { return invalid(token.range) }
    defer { leave() }
    let mark = errors
    let condition = binary(atLeast: 1)
    if hasFailed(since: mark) || peek != .question { return condition }
    let conditionHeight = height
    var tallest = height
    read()
    let whenTrue = expression()
    tallest = max(tallest, height)
    if hasFailed(since: mark) { return kept(condition, conditionHeight) }
    guard peek == .colon else {
      report(.missingFalseExpression, at: token.range)
      isRecovering = true
      return kept(condition, conditionHeight)
    }
    read()
    let whenFalse = expression()
    tallest = max(tallest, height)
    if hasFailed(since: mark) { return kept(condition, conditionHeight) }
    return grown(
      .conditional(ConditionalExpression(condition: condition, whenTrue: whenTrue, whenFalse: whenFalse)),
      over: tallest)
  }

  /// An expression that was in order before the mistake.
  private mutating func kept(_ expression: Expression, _ itsHeight: Int) -> Expression {
    height = itsHeight
    return expression
  }

  /// Operators that bind at least as tightly as `minimum`, each group associating to the left.
  private mutating func binary(atLeast minimum: Int) -> Expression {
    let mark = errors
    var left = stepped()
    var tallest = height
    while let (operation, precedence) = binaryOperator(peek), precedence >= minimum {
      if hasFailed(since: mark) { break }
      let symbol = read()
      let right = binary(atLeast: precedence + 1)
      if hasFailed(since: mark) { break }
      tallest = max(tallest, height)
      left = grown(
        .binary(BinaryExpression(operator: operation, operatorRange: symbol.range, left: left, right: right)),
        over: tallest)
      tallest = height
    }
    height = tallest
    return left
  }

  private func binaryOperator(_ kind: TokenKind) -> (BinaryExpression.Operator, precedence: Int)? {
    switch kind {
    case .or: (.or, 1)
    case .and: (.and, 2)
    case .equalEqual: (.equal, 3)
    case .notEqual: (.notEqual, 3)
    case .less: (.less, 4)
    case .lessOrEqual: (.lessOrEqual, 4)
    case .greater: (.greater, 4)
    case .greaterOrEqual: (.greaterOrEqual, 4)
    case .plus: (.add, 5)
    case .minus: (.subtract, 5)
    case .star: (.multiply, 6)
    case .slash: (.divide, 6)
    case .percent: (.modulo, 6)
    default: nil
    }
  }

  /// An operand with the accesses behind it.
  private mutating func stepped() -> Expression {
    let start = token
    let source = term()
    guard peek == .dot || peek == .openBracket else { return source }
    var tallest = height
    var accesses: [AccessStep] = []
    steps(&accesses, &tallest)
    if accesses.isEmpty { return source }
    let range = ByteRange(start: source.range.start, end: max(previousEnd, start.end))
    if case .traversal(let root) = source {
      return grown(.traversal(TraversalExpression(root: root.root, steps: accesses, range: range)), over: tallest)
    }
    return grown(.access(AccessExpression(source: source, steps: accesses, range: range)), over: tallest)
  }

  // MARK: Terms

  private mutating func term() -> Expression {
    let start = token
    height = 1
    switch start.kind {
    case .identifier: return named()
    case .openQuote: return quotedTemplate()
    case .number:
      read()
      if !NumberLiteral.isValid(bytes[start.range.indices]) { report(.invalidNumber, at: start.range) }
      return .literal(LiteralExpression(kind: .number, range: start.range))
    case .openBracket: return tuple()
    case .openBrace: return object()
    case .openParenthesis: return parenthesized()
    case .openHeredoc: return heredoc()
    case .minus: return unary(.negate)
    case .bang: return unary(.not)
    case .endOfFile: report(.missingExpression, at: start.range)
    default: report(.invalidExpression, at: start.range)
    }
    isRecovering = true
    return invalid(start.range)
  }

  /// A keyword, a call, or the root of a traversal.
  private mutating func named() -> Expression {
    let name = read()
    if peek == .openParenthesis || peek == .doubleColon { return call(name) }
    switch name.end - name.start {
    case 4 where isKeyword(name, "true"): return .literal(LiteralExpression(kind: .true, range: name.range))
    case 4 where isKeyword(name, "null"): return .literal(LiteralExpression(kind: .null, range: name.range))
    case 5 where isKeyword(name, "false"): return .literal(LiteralExpression(kind: .false, range: name.range))
    default:
      return .traversal(
        TraversalExpression(root: Identifier(range: name.range), steps: [], range: name.range))
    }
  }

  private mutating func unary(_ operation: UnaryExpression.Operator) -> Expression {
    let symbol = read()
    guard enter() else { return invalid(symbol.range) }
    defer { leave() }
    let operand = stepped()
    let range = symbol.range.union(operand.range)
    return grown(
      .unary(UnaryExpression(operator: operation, operand: operand, range: range)), over: height)
  }

  private mutating func parenthesized() -> Expression {
    let open = read()
    pushNewlines(false)
    defer { popNewlines() }
    let mark = errors
    let inner = expression()
    if errors > mark {
      recover(to: .closeParenthesis)
    } else if read(.closeParenthesis) == nil {
      report(.unbalancedParentheses, at: token.range)
      recover(to: .closeParenthesis)
    }
    return grown(
      .parenthesized(ParenthesizedExpression(inner: inner, range: range(from: open))), over: height)
  }
}

/// The form of number literals.
enum NumberLiteral {
  /// Whether Go's `big.ParseFloat` takes these bytes, which the lexer has found to be digits, points and exponents.
  static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let mark = bytes.firstIndex(where: { !Byte.isDigit($0) }) else { return true }
    var rest = bytes[mark...]
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let digits = rest.prefix(while: Byte.isDigit)
      fraction = digits.count
      rest = rest.dropFirst(fraction)
    }
    if rest.isEmpty { return true }
    guard rest.removeFirst() | 0x20 == UInt8(ascii: "e") else { return false }
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    guard !rest.isEmpty, rest.allSatisfy(Byte.isDigit),
      let exponent = Int(String(decoding: rest, as: UTF8.self))
    else { return false }
    let power = (isNegative ? -exponent : exponent) - fraction
    // A number of more than 2^31 binary digits overflows Go's exponent; digits of the mantissa count too.
    return abs(power) <= Int(Int32.max) - 4 * bytes.count || bytes[..<mark].allSatisfy { $0 == UInt8(ascii: "0") }
  }
}
