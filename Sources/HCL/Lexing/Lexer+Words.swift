import Source

extension Lexer {
  // MARK: Names

  mutating func scanName() {
    let start = index
    index = nameEnd(from: start)
    emit(.identifier, from: start)
    if !modes.isEmpty { leaveTemplates(before: start) }
  }

  /// The end of the name that starts at `start`, or `start` if none does.
  func nameEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte < 0x80 {
        let fits = end > start ? Byte.continuesName(byte) : Byte.isLetter(byte) || byte == UInt8(ascii: "_")
        guard fits else { break }
        end += 1
      } else {
        guard let (scalar, length) = UTF8Sequence.scalar(in: bytes, at: end),
          end > start ? scalar.continuesName : scalar.startsName
        else { break }
        end += length
      }
    }
    return end
  }

  /// A name of other letters than ASCII's, or a character that the language doesn't use.
  mutating func scanWideCharacter() {
    if nameEnd(from: index) > index {
      scanName()
    } else if let length = UTF8Sequence.length(in: bytes, at: index) {
      emit(.invalid, length: length)
    } else {
      emit(.invalidUTF8, length: 1)
    }
  }

  // MARK: Numbers

  /// Digits, points and exponents in any order, not ending in a point; the parser rejects what is no number.
  mutating func scanNumber() {
    let start = index
    var end = index + 1
    var probe = end
    while probe < bytes.count {
      let byte = bytes[probe]
      if Byte.isDigit(byte) {
        probe += 1
        end = probe
      } else if byte == UInt8(ascii: ".") {
        probe += 1
      } else if byte | 0x20 == UInt8(ascii: "e"), let exponent = exponentDigit(behind: probe) {
        probe = exponent + 1
        end = probe
      } else {
        break
      }
    }
    index = end
    emit(.number, from: start)
  }

  private func exponentDigit(behind mark: Int) -> Int? {
    var digit = mark + 1
    if byte(at: digit) == UInt8(ascii: "+") || byte(at: digit) == UInt8(ascii: "-") { digit += 1 }
    return Byte.isDigit(byte(at: digit)) ? digit : nil
  }

  // MARK: Comments

  mutating func scanSlash() {
    switch byte(1) {
    case UInt8(ascii: "/"): scanLineComment(.slashes)
    case UInt8(ascii: "*"): scanBlockComment()
    default: emit(.slash, length: 1)
    }
  }

  /// A comment up to its newline, which ends an argument as a bare one does.
  mutating func scanLineComment(_ style: Comment.Style) {
    let start = index
    while index < bytes.count, bytes[index] != Byte.newline { index += 1 }
    let hasNewline = index < bytes.count
    let end = hasNewline && bytes[index - 1] == Byte.carriageReturn ? index - 1 : index
    comments.append(Comment(style: style, range: ByteRange(start, end)))
    if isLossless {
      let newlineEnd = hasNewline ? index + 1 : index
      index = end
      emit(.comment, from: start)
      index = newlineEnd
      if hasNewline { emit(.newline, from: end) }
    } else if hasNewline {
      index += 1
      // The reference implementation places this newline at the whole comment.
      emitNewline(from: start)
    }
  }

  private mutating func scanBlockComment() {
    guard index < lastBlockCommentEnd, let end = blockCommentEnd() else {
      lastBlockCommentEnd = min(index, lastBlockCommentEnd)
      emit(.slash, length: 1)
      return
    }
    let start = index
    index = end
    comments.append(Comment(style: .block, range: ByteRange(start, end)))
    emitTrivia(.comment, from: start)
  }

  private func blockCommentEnd() -> Int? {
    var probe = index + 3
    while probe < bytes.count {
      if bytes[probe] == UInt8(ascii: "/"), bytes[probe - 1] == UInt8(ascii: "*") { return probe + 1 }
      probe += 1
    }
    return nil
  }
}
