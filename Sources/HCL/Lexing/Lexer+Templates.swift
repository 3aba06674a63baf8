import Source

extension Lexer {
  // MARK: Quoted templates

  /// Scans text up to the closing quote, the next interpolation or directive, or a mistake.
  mutating func scanQuoted() {
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case Byte.quote:
        emitLiteral(.quotedLiteral, from: start)
        emit(.closeQuote, length: 1)
        return pop()
      case Byte.backslash:
        guard skipEscape() else { return emitMistake(.invalid, .quotedLiteral, from: start) }
      case Byte.dollar, Byte.percent:
        if scanTemplateMark(byte, .quotedLiteral, from: start) { return }
      case Byte.newline, Byte.carriageReturn:
        emitLiteral(.quotedLiteral, from: start)
        return scanQuotedNewline()
      case 0x80...:
        guard let length = UTF8Sequence.length(in: bytes, at: index) else {
          return emitMistake(.invalidUTF8, .quotedLiteral, from: start)
        }
        index += length
      default: index += 1
      }
    }
    emitLiteral(.quotedLiteral, from: start)
  }

  private mutating func emitLiteral(_ kind: TokenKind, from start: Int) {
    if start < index { emit(kind, from: start) }
  }

  private mutating func emitMistake(_ kind: TokenKind, _ literal: TokenKind, from start: Int) {
    emitLiteral(literal, from: start)
    emit(kind, length: 1)
  }

  /// At `$` or `%`: ends the text if a sequence starts here or the file ends; else steps over what is only text.
  private mutating func scanTemplateMark(_ mark: UInt8, _ literal: TokenKind, from start: Int) -> Bool {
    if index + 1 == bytes.count {
      if isWholeFile {
        index += 1
        emit(literal, from: start)
        return true
      }
      emitMistake(.invalid, literal, from: start)
      return true
    }
    let next = byte(1)
    if next == Byte.openBrace {
      emitLiteral(literal, from: start)
      emit(
        mark == Byte.dollar ? .interpolationStart : .directiveStart, length: byte(2) == Byte.tilde ? 3 : 2)
      braces += 1
      returnBraces.append(braces)
      if !heredocs.isEmpty { heredocs[heredocs.count - 1].isAtStartOfLine = false }
      push(.normal)
      return true
    }
    index += next == mark && byte(2) == Byte.openBrace ? 3 : 1
    return false
  }

  /// Newlines within quotes are a mistake; which one is guessed from the next quote.
  private mutating func scanQuotedNewline() {
    let start = index
    while byte(0) == Byte.newline || byte(0) == Byte.carriageReturn { index += 1 }
    emit(.quotedNewline, from: start)
    guard isQuoteMissing() else { return }
    emit(.closeQuote, from: index)
    pop()
    closeQuotedTemplates()
    emit(.newline, from: index)
  }

  /// Ends, with empty tokens, the interpolations and strings that a mistake has left open.
  private mutating func closeQuotedTemplates() {
    while mode == .normal, modes.last == .quoted {
      braces = (returnBraces.popLast() ?? 1) - 1
      emit(.sequenceEnd, from: index)
      pop()
      emit(.closeQuote, from: index)
      pop()
    }
  }

  /// Whether the name that ends here stands at the start of a line and before `=` in an interpolation.
  ///
  /// Nothing valid looks like that: the interpolation and its string have not been closed on an earlier line.
  private func isStrayArgument() -> Bool {
    guard modes.last == .quoted, returnBraces.last == braces, tokens.dropLast().last?.kind == .newline else {
      return false
    }
    var probe = index
    while byte(at: probe) == Byte.space || byte(at: probe) == Byte.tab { probe += 1 }
    let next = byte(at: probe + 1)
    return byte(at: probe) == UInt8(ascii: "=") && next != UInt8(ascii: "=") && next != UInt8(ascii: ">")
  }

  /// Before an argument that has got into an interpolation, ends what is open and scans its name again.
  ///
  /// The parser sees the name twice: the first time it is the mistake, the second time an argument like others.
  mutating func leaveTemplates(before name: Int) {
    guard !isLossless, isStrayArgument() else { return }
    index = name
    closeQuotedTemplates()
    emit(.newline, from: index)
  }

  /// Whether the string ended with its line and only lacks its quote: then the next quote opens another string.
  private mutating func isQuoteMissing() -> Bool {
    if nextQuote.index >= index { return nextQuote.opens }
    var probe = index
    while probe < bytes.count, bytes[probe] != Byte.quote || bytes[probe - 1] == Byte.backslash { probe += 1 }
    let before = bytes[probe - 1]
    let opens =
      probe == bytes.count || before <= Byte.space
      || before == UInt8(ascii: "[") || before == UInt8(ascii: "(") || before == UInt8(ascii: "=")
    nextQuote = (probe, opens)
    return opens
  }

  // MARK: Heredocs

  /// Whether this is the text of a file that is a template.
  private var isWholeFile: Bool { mode == .heredoc && heredocs.last.map { $0.marker == nil } == true }

  /// Scans lines up to the closing marker, the next interpolation or directive, or a mistake.
  mutating func scanHeredoc() {
    var start = index
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case Byte.newline:
        index += 1
        if endHeredocLine(from: start, newline: 1) { return }
        start = index
      case Byte.carriageReturn:
        guard self.byte(1) == Byte.newline else { return giveUpHeredoc(from: start) }
        index += 2
        if endHeredocLine(from: start, newline: 2) { return }
        start = index
      case Byte.dollar, Byte.percent:
        if scanTemplateMark(byte, .heredocLiteral, from: start) { return }
      case 0x80...:
        guard let length = UTF8Sequence.length(in: bytes, at: index) else {
          return emitMistake(.invalidUTF8, .heredocLiteral, from: start)
        }
        index += length
      default: index += 1
      }
    }
    emitLiteral(.heredocLiteral, from: start)
  }

  /// The scanner of the reference implementation knows no bare carriage return here and stops for good.
  private mutating func giveUpHeredoc(from start: Int) {
    if isWholeFile {
      index = bytes.count
      return emit(.heredocLiteral, from: start)
    }
    emitLiteral(.heredocLiteral, from: start)
    emit(.invalid, length: bytes.count - index)
  }

  /// Ends a line behind its newline; whether it was the line that ends the heredoc.
  private mutating func endHeredocLine(from start: Int, newline: Int) -> Bool {
    guard let heredoc = heredocs.last else { return false }
    guard heredoc.isAtStartOfLine, let marker = heredoc.marker, isMarker(marker, from: start, to: index - newline)
    else {
      heredocs[heredocs.count - 1].isAtStartOfLine = true
      emit(.heredocLiteral, from: start)
      return false
    }
    index -= newline
    emit(.closeHeredoc, from: start)
    emit(.newline, length: newline)
    heredocs.removeLast()
    pop()
    return true
  }

  private func isMarker(_ marker: Range<Int>, from start: Int, to end: Int) -> Bool {
    guard end - start >= marker.count else { return false }
    let line = TemplateText(bytes: bytes, hasBackslashEscapes: false)
    let trimmed = line.trimmedEnd(line.trimmedStart(start..<end))
    return bytes[trimmed] == bytes[marker]
  }
}
