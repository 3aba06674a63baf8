import Source

extension SyntaxParser {
  /// A block whose type has been read, with the newline behind it.
  mutating func block(_ type: Token, _ items: inout BodyItems, isLoose: Bool = false) {
    guard enter() else { return recoverAfterItem() }
    defer { leave() }
    var labels: [BlockLabel] = []
    guard let brace = header(&labels) else {
      let end = ByteRange.empty(at: labels.last?.range.end ?? type.end)
      let body = Body(attributes: [], blocks: [], range: end)
      items.blocks.append(
        Block(type: Identifier(range: type.range), labels: labels, openBrace: end, closeBrace: end, body: body))
      return
    }
    var inner = BodyItems()
    openBlocks += 1
    switch peek {
    case .newline, .endOfFile, .closeBrace: blockBody(brace, &inner)
    default: oneLineBody(brace, &inner)
    }
    openBlocks -= 1
    let end = previousEnd
    let isClosed = end > brace.end && bytes[Int(end) - 1] == UInt8(ascii: "}")
    let closeBrace = isClosed ? ByteRange(start: end - 1, end: end) : .empty(at: max(end, brace.end))
    let content = ByteRange(start: brace.end, end: closeBrace.start)
    items.blocks.append(
      Block(
        type: Identifier(range: type.range), labels: labels, openBrace: brace.range, closeBrace: closeBrace,
        body: Body(attributes: inner.attributes, blocks: inner.blocks, range: content)))
    if !isLoose { endBlock() }
  }

  private mutating func endBlock() {
    switch peek {
    case .newline: read()
    case .endOfFile: break
    default:
      report(.missingNewlineAfterBlock, at: token.range)
      isRecovering = true
      if peek != .identifier { recoverAfterItem() }
    }
  }

  /// The labels and the opening brace; `nil` where there is none, with all of the line consumed.
  private mutating func header(_ labels: inout [BlockLabel]) -> Token? {
    while true {
      switch peek {
      case .openBrace: return read()
      case .openQuote: labels.append(quotedLabel())
      case .identifier:
        let range = read().range
        labels.append(BlockLabel(range: range, content: range))
      case .equal:
        report(.blockEqualsSign, at: token.range)
        return braceAfterMistake()
      case .newline:
        report(.blockWithoutBraces, at: token.range)
        return braceAfterMistake()
      default:
        report(.blockHeader, at: token.range)
        recoverAfterItem()
        return nil
      }
    }
  }

  /// The brace behind `=` or on the next line, where people put it by mistake.
  private mutating func braceAfterMistake() -> Token? {
    if peekSecond == .openBrace {
      isRecovering = true
      read()
      return read()
    }
    recoverAfterItem()
    return nil
  }

  /// A quoted label, which may hold escapes but no templates.
  private mutating func quotedLabel() -> BlockLabel {
    let open = read()
    loop: while true {
      switch peek {
      case .closeQuote, .quotedLiteral: if read().kind == .closeQuote { break loop }
      case .interpolationStart, .directiveStart:
        report(.labelIsTemplate, at: read().range)
        recover(to: .sequenceEnd)
      case .endOfFile:
        report(.labelUnterminated, at: token.range)
        isRecovering = true
        break loop
      default:
        report(.labelIsBroken, at: token.range)
        recover(to: .closeQuote)
        break loop
      }
    }
    let range = range(from: open)
    let isClosed = range.count > 1 && bytes[Int(range.end) - 1] == Byte.quote
    let content = ByteRange(start: open.end, end: isClosed ? range.end - 1 : max(range.end, open.end))
    return BlockLabel(range: range, content: content)
  }
}
