import Source

extension SyntaxParser {
  /// A block whose type has been read, with the newline behind it.
  mutating func block(_ type: Token, _ items: inout BodyItems, isLoose: Bool = false) {
    guard enter() else { return recoverAfterItem() }
    defer { leave() }
    var labels: [BlockLabel] = []
    guard let brace = header(&labels, isLost: items.isLost) else {
      items.isLost = true
      let end = ByteRange.empty(at: labels.last?.range.end ?? type.end)
      let body = Body(attributes: [], blocks: [], range: end)
      items.blocks.append(
        Block(type: Identifier(range: type.range), labels: labels, openBrace: end, closeBrace: end, body: body))
      return
    }
    var inner = BodyItems()
    openBlocks += 1
    let close: Token?
    switch peek {
    case .newline, .endOfFile, .closeBrace: close = blockBody(brace, &inner)
    default: close = oneLineBody(brace, &inner)
    }
    openBlocks -= 1
    let strays = close == nil ? strays(&inner, behind: type) : BodyItems()
    let end = ByteRange.empty(at: max(previousEnd, brace.end))
    items.blocks.append(
      Block(
        type: Identifier(range: type.range), labels: labels, openBrace: brace.range, closeBrace: close?.range ?? end,
        body: Body(
          attributes: inner.attributes, blocks: inner.blocks,
          range: ByteRange(start: brace.end, end: close?.start ?? end.start))))
    for attribute in strays.attributes
    where items.attribute(named: bytes[attribute.name.range.indices], in: bytes) == nil {
      items.attributes.append(attribute)
    }
    items.blocks += strays.blocks
    if !isLoose { endBlock() }
  }

  /// Takes out of a block that is never closed what is indented no more than the block itself: it belongs further out.
  private func strays(_ inner: inout BodyItems, behind type: Token) -> BodyItems {
    var strays = BodyItems()
    let column = column(of: type.start)
    strays.blocks = inner.blocks.filter { self.column(of: $0.type.range.start) <= column }
    inner.blocks.removeAll { self.column(of: $0.type.range.start) <= column }
    strays.attributes = inner.attributes.filter { self.column(of: $0.range.start) <= column }
    inner.attributes.removeAll { self.column(of: $0.range.start) <= column }
    return strays
  }

  /// The number of bytes before `offset` on its line; not counted on past 200, so that long lines cost little.
  private func column(of offset: UInt32) -> Int {
    var start = Int(offset)
    while start > 0, bytes[start - 1] != Byte.newline, Int(offset) - start < 200 { start -= 1 }
    return Int(offset) - start
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
  ///
  /// Behind something that was no item a wrong header is not told: the text may be no configuration at all.
  private mutating func header(_ labels: inout [BlockLabel], isLost: Bool) -> Token? {
    let mark = errors
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
        if errors > mark, let brace = swallowedBrace(&labels) { return brace }
        if isLost { isRecovering = true }
        report(.blockWithoutBraces, at: token.range)
        return braceAfterMistake()
      default:
        if isLost { isRecovering = true }
        report(.blockHeader, at: token.range)
        recoverAfterItem()
        return nil
      }
    }
  }

  /// The brace that a label without its closing quote has taken for text.
  private func swallowedBrace(_ labels: inout [BlockLabel]) -> Token? {
    guard let label = labels.last else { return nil }
    var end = Int(label.content.start)
    while end < label.range.end, bytes[end] != Byte.newline { end += 1 }
    while end > label.content.start, bytes[end - 1] <= Byte.space { end -= 1 }
    guard end > label.content.start, bytes[end - 1] == Byte.openBrace else { return nil }
    let brace = Token(kind: .openBrace, start: UInt32(end - 1), end: UInt32(end))
    let text = ByteRange(start: label.content.start, end: brace.start)
    labels[labels.count - 1] = BlockLabel(range: ByteRange(start: label.range.start, end: brace.start), content: text)
    return brace
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
