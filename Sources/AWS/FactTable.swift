/// A table of facts as text: one record a line, found by its number without reading the others.
struct FactTable: Sendable {
  let text: String
  /// The offset of every eighth line, seven decimal digits each.
  let index: String

  private static let indexedEvery = 8
  private static let newline: UInt8 = 10

  /// The bytes of a line.
  ///
  /// - Precondition: the table has the line; numbers begin at 0.
  func range(ofLine number: Int) -> Range<Int> {
    let bytes = text.utf8.span
    let digits = index.utf8.span
    var start = 0
    let first = number / Self.indexedEvery * 7
    for position in first..<first + 7 { start = start * 10 + Int(digits[position] - 48) }
    for _ in 0..<number % Self.indexedEvery { start = end(ofLineAt: start, in: bytes) + 1 }
    return start..<end(ofLineAt: start, in: bytes)
  }

  private func end(ofLineAt start: Int, in bytes: borrowing Span<UInt8>) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != Self.newline { end += 1 }
    return end
  }

  /// The text of a line.
  func line(_ number: Int) -> Substring {
    piece(range(ofLine: number))
  }

  private func piece(_ range: Range<Int>) -> Substring {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return text[start..<utf8.index(start, offsetBy: range.count)]
  }

  /// The number of the line among sorted `lines` whose first word is `key`.
  func line(beginningWith key: String, among lines: Range<Int>) -> Int? {
    var lower = lines.lowerBound
    var upper = lines.upperBound
    while lower < upper {
      let middle = (lower + upper) / 2
      switch order(ofLine: middle, and: key) {
      case 0: return middle
      case ..<0: lower = middle + 1
      default: upper = middle
      }
    }
    return nil
  }

  /// The first of `lines` whose first word is `key` when no `_` counts; reads the lines from the start.
  func firstWord(withLettersOf key: String, among lines: Range<Int>) -> Substring? {
    let underscore = UInt8(ascii: "_")
    let wanted = Array(key.utf8.filter { $0 != underscore })
    let bytes = text.utf8.span
    var position = lines.isEmpty ? 0 : range(ofLine: lines.lowerBound).lowerBound
    for _ in lines {
      let start = position
      var matched = 0
      var isAlike = true
      while bytes[position] != 32, bytes[position] != Self.newline {
        if bytes[position] != underscore {
          isAlike = isAlike && matched < wanted.count && bytes[position] == wanted[matched]
          matched += 1
        }
        position += 1
      }
      if isAlike, matched == wanted.count { return piece(start..<position) }
      position = end(ofLineAt: position, in: bytes) + 1
    }
    return nil
  }

  /// Negative when the first word of the line sorts before the key, 0 when it is the key.
  private func order(ofLine number: Int, and key: String) -> Int {
    let bytes = text.utf8.span
    let wanted = key.utf8.span
    let range = range(ofLine: number)
    var position = range.lowerBound
    for offset in 0..<wanted.count {
      guard position < range.upperBound, bytes[position] != 32 else { return -1 }
      let difference = Int(bytes[position]) - Int(wanted[offset])
      if difference != 0 { return difference }
      position += 1
    }
    return position == range.upperBound || bytes[position] == 32 ? 0 : 1
  }
}

extension Substring {
  /// The words between spaces, empty ones kept.
  var words: [Substring] { split(separator: " ", omittingEmptySubsequences: false) }
}
