/// A place in a text as people count: both from 1.
public struct TextPosition: Hashable, Comparable, Sendable {
  /// Counted from 1.
  public var line: Int
  /// Counted from 1, in the unit that was asked for.
  public var column: Int

  /// A position of a line and a column, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// In order of reading.
  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Where the lines of a file begin: turns byte offsets into lines and columns, and back.
///
/// Lines end with LF or CR LF. Invalid UTF-8 counts as U+FFFD.
public struct LineIndex: Sendable {
  /// What a column counts.
  public enum ColumnUnit: Sendable {
    /// As SARIF viewers and the Language Server Protocol count.
    case utf16
    /// Unicode scalar values, as SARIF may be told to count.
    case scalar
    /// Extended grapheme clusters, as Terraform counts.
    case character
  }

  private let bytes: [UInt8]
  private let starts: [UInt32]

  /// Finds the line breaks of a file; `\n` ends a line, with or without a `\r` before it.
  public init(_ bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    for index in bytes.indices where bytes[index] == 10 { starts.append(UInt32(index + 1)) }
    self.bytes = bytes
    self.starts = starts
  }

  /// At least one; a line break at the end of the file begins a last, empty line.
  public var lineCount: Int { starts.count }

  /// The line of a byte, from 1; an offset past the end is on the last line.
  public func line(of offset: UInt32) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line without its line break. The line must exist.
  public func range(ofLine line: Int) -> ByteRange {
    precondition(starts.indices.contains(line - 1), "no such line")
    let start = Int(starts[line - 1])
    var end = line < starts.count ? Int(starts[line]) - 1 : bytes.count
    if line < starts.count, end > start, bytes[end - 1] == 13 { end -= 1 }
    return ByteRange(start, end)
  }

  /// The text of a line without its line break. The line must exist.
  public func text(ofLine line: Int) -> String {
    String(decoding: bytes[range(ofLine: line).indices], as: UTF8.self)
  }

  /// The line and column of a byte; an offset inside the line break or past the end is just behind the line's text.
  public func position(of offset: UInt32, in unit: ColumnUnit = .utf16) -> TextPosition {
    let line = line(of: offset)
    let range = range(ofLine: line)
    let before = bytes[Int(range.start)..<Int(min(max(offset, range.start), range.end))]
    return TextPosition(line: line, column: Self.count(before, unit) + 1)
  }

  /// The byte offset of a line and column, which are brought inside the text where they lie outside.
  public func offset(of position: TextPosition, in unit: ColumnUnit = .utf16) -> UInt32 {
    if position.line < 1 { return 0 }
    guard position.line <= lineCount else { return UInt32(bytes.count) }
    let range = range(ofLine: position.line)
    var columns = position.column - 1
    var offset = range.start
    for character in text(ofLine: position.line) {
      let text = String(character)
      if unit == .character {
        guard columns > 0 else { return offset }
        columns -= 1
        offset += UInt32(text.utf8.count)
        continue
      }
      for scalar in text.unicodeScalars {
        guard columns > 0 else { return min(offset, range.end) }
        columns -= unit == .utf16 ? UTF16.width(scalar) : 1
        offset += UInt32(UTF8.width(scalar))
      }
    }
    return min(offset, range.end)
  }

  private static func count(_ text: ArraySlice<UInt8>, _ unit: ColumnUnit) -> Int {
    if text.allSatisfy({ $0 < 128 && $0 != 13 }) { return text.count }
    let decoded = String(decoding: text, as: UTF8.self)
    return switch unit {
    case .utf16: decoded.utf16.count
    case .scalar: decoded.unicodeScalars.count
    case .character: decoded.count
    }
  }
}
