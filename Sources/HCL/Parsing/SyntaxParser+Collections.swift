import Source

extension SyntaxParser {
  // MARK: Tuples

  mutating func tuple() -> Expression {
    let open = read()
    pushNewlines(false)
    defer { popNewlines() }
    if isAt(keyword: "for") { return comprehension(open, closer: .closeBracket) }
    var elements: [Expression] = []
    var tallest = 0
    while read(.closeBracket) == nil {
      let mark = errors
      elements.append(expression())
      tallest = max(tallest, height)
      if hasFailed(since: mark) {
        recover(to: .closeBracket)
        break
      }
      if read(.comma) != nil || peek == .closeBracket { continue }
      if peek == .endOfFile {
        report(.unterminatedTuple, at: open.range)
      } else {
        report(.missingItemSeparator, at: token.range)
      }
      recover(to: .closeBracket)
      break
    }
    return grown(.tuple(TupleExpression(elements: elements, range: range(from: open))), over: tallest)
  }

  // MARK: Objects

  mutating func object() -> Expression {
    let open = read()
    // Newlines mean nothing before and in a for expression, but end the items of an object.
    pushNewlines(false)
    if isAt(keyword: "for") {
      let expression = comprehension(open, closer: .closeBrace)
      popNewlines()
      return expression
    }
    popNewlines()
    pushNewlines(true)
    defer { popNewlines() }
    var items: [ObjectItem] = []
    var tallest = 0
    while read(.closeBrace) == nil {
      if read(.newline) != nil { continue }
      guard item(open, &items, &tallest) else {
        recover(to: .closeBrace)
        break
      }
    }
    return grown(.object(ObjectExpression(items: items, range: range(from: open))), over: tallest)
  }

  /// One item with the comma or newline behind it; `false` after a mistake.
  private mutating func item(_ open: Token, _ items: inout [ObjectItem], _ tallest: inout Int) -> Bool {
    let mark = errors
    let key = objectKey(expression())
    tallest = max(tallest, height)
    if hasFailed(since: mark) { return false }
    guard read(.equal) != nil || read(.colon) != nil else {
      reportMissingValue(open)
      return false
    }
    let value = expression()
    tallest = max(tallest, height)
    items.append(ObjectItem(key: key, value: value))
    if hasFailed(since: mark) { return false }
    switch peek {
    case .comma, .newline: read()
    case .closeBrace: break
    case .endOfFile:
      report(.unterminatedObject, at: open.range)
      return false
    default:
      report(.missingAttributeSeparator, at: token.range)
      return false
    }
    return true
  }

  private mutating func reportMissingValue(_ open: Token) {
    switch peek {
    case .newline, .comma: report(.missingAttributeValue, at: token.range)
    case .identifier: report(.missingKeyValueSeparatorAtName, at: token.range)
    case .endOfFile: report(.unterminatedObject, at: open.range)
    default: report(.missingKeyValueSeparator, at: token.range)
    }
  }

  /// A bare name, keywords included, stands for itself.
  private func objectKey(_ expression: Expression) -> ObjectKey {
    switch expression {
    case .traversal(let node) where node.steps.isEmpty: .name(node.root)
    case .literal(let node) where node.kind != .number: .name(Identifier(range: node.range))
    default: .expression(expression)
    }
  }

  // MARK: For expressions

  /// A for expression up to its closing bracket; the opening one has been read, newlines mean nothing.
  private mutating func comprehension(_ open: Token, closer: TokenKind) -> Expression {
    read()
    guard let (keyName, valueName) = comprehensionNames() else { return lost(open, closer) }
    let mark = errors
    let collection = expression()
    var tallest = height
    if hasFailed(since: mark) { return lost(open, closer) }
    guard read(.colon) != nil else {
      report(.forNeedsColon, at: token.range)
      return lost(open, closer)
    }
    var key: Expression?
    var value = expression()
    tallest = max(tallest, height)
    if read(.fatArrow) != nil {
      key = value
      value = expression()
      tallest = max(tallest, height)
    }
    if hasFailed(since: mark) { return lost(open, closer) }
    let ellipsis = read(.ellipsis)
    var condition: Expression?
    if isAt(keyword: "if") {
      read()
      condition = expression()
      tallest = max(tallest, height)
      if hasFailed(since: mark) { return lost(open, closer) }
    }
    if read(closer) == nil {
      report(.forExtra, at: token.range)
      recover(to: closer)
    }
    check(isTuple: closer == .closeBracket, key: key, value: value, ellipsis: ellipsis)
    let node = ForExpression(
      keyName: keyName, valueName: valueName, collection: collection, key: key, value: value,
      groups: ellipsis != nil, condition: condition, range: range(from: open))
    return grown(.comprehension(node), over: tallest)
  }

  private mutating func check(isTuple: Bool, key: Expression?, value: Expression, ellipsis: Token?) {
    if isTuple {
      if let key { report(.forKeyInTuple, at: key.range) }
      if let ellipsis { report(.forGroupsTuple, at: ellipsis.range) }
    } else if key == nil {
      report(.forNeedsKey, at: value.range)
    }
  }

  private mutating func lost(_ open: Token, _ closer: TokenKind) -> Expression {
    recover(to: closer)
    return invalid(range(from: open))
  }

  /// `k, v in`, or `v in`; `nil`, with a diagnostic, if that is not what comes.
  private mutating func comprehensionNames() -> (key: Identifier?, value: Identifier)? {
    guard peek == .identifier else {
      report(.forNeedsName, at: token.range)
      return nil
    }
    var value = Identifier(range: read().range)
    var key: Identifier?
    if read(.comma) != nil {
      guard peek == .identifier else {
        report(.forNeedsValueName, at: token.range)
        return nil
      }
      key = value
      value = Identifier(range: read().range)
    }
    guard isAt(keyword: "in") else {
      report(.forNeedsIn, at: token.range)
      return nil
    }
    read()
    return (key, value)
  }
}
