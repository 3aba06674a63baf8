import Source

extension Lexer {
  /// Scans until the mode changes or the file ends.
  mutating func scanNormal() {
    while index < bytes.count, mode == .normal {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: " "), Byte.tab: skipSpaces()
      case Byte.newline: scanNewline(length: 1)
      case Byte.carriageReturn:
        if self.byte(1) == Byte.newline { scanNewline(length: 2) } else { emit(.invalid, length: 1) }
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
        scanName()
      case UInt8(ascii: "0")...UInt8(ascii: "9"): scanNumber()
      case Byte.quote:
        emit(.openQuote, length: 1)
        push(.quoted)
      case UInt8(ascii: "#"): scanLineComment(.hash)
      case UInt8(ascii: "/"): scanSlash()
      case Byte.openBrace:
        emit(.openBrace, length: 1)
        braces += 1
      case UInt8(ascii: "}"): scanCloseBrace(length: 1)
      case 0x80...: scanWideCharacter()
      default: scanSymbol(byte)
      }
    }
  }

  private mutating func skipSpaces() {
    let start = index
    repeat { index += 1 } while byte(0) == Byte.space || byte(0) == Byte.tab
    emitTrivia(.whitespace, from: start)
  }

  private mutating func scanNewline(length: Int) {
    let start = index
    index += length
    emitNewline(from: start)
  }

  private mutating func scanCloseBrace(length: Int) {
    if returnBraces.last == braces {
      emit(.sequenceEnd, length: length)
      returnBraces.removeLast()
      pop()
    } else {
      // `~}` counts as the end of a sequence even where none is open, so that the parser can tell.
      emit(length == 2 ? .sequenceEnd : .closeBrace, length: length)
    }
    braces -= 1
  }

  private mutating func scanSymbol(_ byte: UInt8) {
    let next = self.byte(1)
    switch byte {
    case UInt8(ascii: "["): emit(.openBracket, length: 1)
    case UInt8(ascii: "]"): emit(.closeBracket, length: 1)
    case UInt8(ascii: "("): emit(.openParenthesis, length: 1)
    case UInt8(ascii: ")"): emit(.closeParenthesis, length: 1)
    case UInt8(ascii: ","): emit(.comma, length: 1)
    case UInt8(ascii: "?"): emit(.question, length: 1)
    case UInt8(ascii: "*"): emit(.star, length: 1)
    case UInt8(ascii: "%"): emit(.percent, length: 1)
    case UInt8(ascii: "+"): emit(.plus, length: 1)
    case UInt8(ascii: "-"): emit(.minus, length: 1)
    case UInt8(ascii: "."):
      if next == byte, self.byte(2) == byte { emit(.ellipsis, length: 3) } else { emit(.dot, length: 1) }
    case UInt8(ascii: ":"): emitPair(next == byte, .doubleColon, .colon)
    case UInt8(ascii: "="):
      if next == UInt8(ascii: ">") { emit(.fatArrow, length: 2) } else { emitPair(next == byte, .equalEqual, .equal) }
    case UInt8(ascii: "!"): emitPair(next == UInt8(ascii: "="), .notEqual, .bang)
    case UInt8(ascii: ">"): emitPair(next == UInt8(ascii: "="), .greaterOrEqual, .greater)
    case UInt8(ascii: "<"): scanLess(next)
    case UInt8(ascii: "&"): emitPair(next == byte, .and, .ampersand)
    case UInt8(ascii: "|"): emitPair(next == byte, .or, .bar)
    default: scanForeignSymbol(byte, next)
    }
  }

  private mutating func emitPair(_ isPair: Bool, _ pair: TokenKind, _ single: TokenKind) {
    emit(isPair ? pair : single, length: isPair ? 2 : 1)
  }

  private mutating func scanForeignSymbol(_ byte: UInt8, _ next: UInt8) {
    switch byte {
    case Byte.tilde:
      if next == UInt8(ascii: "}") { scanCloseBrace(length: 2) } else { emit(.tilde, length: 1) }
    case UInt8(ascii: "^"): emit(.caret, length: 1)
    case UInt8(ascii: "'"): emit(.apostrophe, length: 1)
    case UInt8(ascii: "`"): emit(.backquote, length: 1)
    case UInt8(ascii: ";"): emit(.semicolon, length: 1)
    default: emit(.invalid, length: 1)
    }
  }

  /// `<`, `<=`, or the start of a heredoc.
  private mutating func scanLess(_ next: UInt8) {
    guard next == UInt8(ascii: "<") else {
      emitPair(next == UInt8(ascii: "="), .lessOrEqual, .less)
      return
    }
    let markerStart = index + (byte(2) == UInt8(ascii: "-") ? 3 : 2)
    let markerEnd = nameEnd(from: markerStart)
    var end = markerEnd
    if byte(at: end) == Byte.carriageReturn { end += 1 }
    guard markerEnd > markerStart, byte(at: end) == Byte.newline else {
      emit(.less, length: 1)
      return
    }
    emit(.openHeredoc, length: end + 1 - index)
    heredocs.append(OpenHeredoc(marker: markerStart..<markerEnd, isAtStartOfLine: true))
    push(.heredoc)
  }
}
