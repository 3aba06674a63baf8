import Source

/// A source line as a terminal shows it: tabs expanded, harmful characters replaced, and the column of each byte known.
struct ShownLine {
  /// The widest excerpt, in columns; what a longer line has on either side is left out.
  static let limit = 200
  private static let tabStop = 4
  private static let cut = "..."

  private(set) var text: String
  /// Byte offsets with the columns where their characters begin, both rising; the last is the end of the line.
  private var columns: [(byte: Int, column: Int)] = []
  /// Columns left out at the start, with the mark that says so counted back in.
  private var shift = 0
  private var isCut = false

  init(_ line: Int, of lines: SourceLines, around focus: ByteRange) {
    let whole = lines.content(ofLine: line)
    let content = Self.window(of: whole, around: Int(focus.start), in: lines.file.bytes)
    var scalars = String.UnicodeScalarView()
    var column = 0
    var index = content.lowerBound
    while index < content.upperBound {
      columns.append((index, column))
      let (scalar, length) = Self.decode(lines.file.bytes, at: index, before: content.upperBound)
      if scalar == "\t" {
        let blanks = Self.tabStop - column % Self.tabStop
        for _ in 0..<blanks { scalars.append(" ") }
        column += blanks
      } else {
        let shown = Printable.isHarmful(scalar) ? "\u{FFFD}" : scalar
        scalars.append(shown)
        column += Printable.width(of: shown)
      }
      index += length
    }
    columns.append((content.upperBound, column))
    text = String(scalars)
    if column > Self.limit || content != whole { cutAround(columnOf(Int(focus.start)), of: whole, shown: content) }
    while text.last == " " { text.removeLast() }
  }

  /// Columns of a range, counted from zero: at least one wide.
  func columns(of range: ByteRange) -> Range<Int> {
    let limit = isCut ? Self.limit : Int.max
    let start = min(max(columnOf(Int(range.start)) - shift, 0), limit - 1)
    let end = min(max(columnOf(Int(range.end)) - shift, start + 1), limit)
    return start..<max(end, start + 1)
  }

  private func columnOf(_ byte: Int) -> Int {
    var (low, high) = (0, columns.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if columns[middle].byte <= byte { low = middle } else { high = middle }
    }
    return columns[low].column
  }

  /// The bytes of a line that may be shown: a line of a megabyte is not decoded as a whole.
  private static func window(of line: Range<Int>, around focus: Int, in bytes: [UInt8]) -> Range<Int> {
    var start = max(line.lowerBound, min(focus, line.upperBound) - 4 * limit)
    // Not in the middle of a character.
    while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start..<min(line.upperBound, max(start, focus) + 4 * limit)
  }

  /// Shows only what stands around a column.
  private mutating func cutAround(_ column: Int, of line: Range<Int>, shown: Range<Int>) {
    isCut = true
    let isFromStart = shown.lowerBound == line.lowerBound && column <= Self.limit / 4
    let first = max(0, column - Self.limit / 4)
    var kept = String.UnicodeScalarView()
    var (position, width) = (0, 0)
    var isWhole = shown.upperBound == line.upperBound
    for scalar in text.unicodeScalars {
      let own = Printable.width(of: scalar)
      if position >= first {
        guard width + own <= Self.limit - 2 * Self.cut.count else {
          isWhole = false
          break
        }
        if width == 0 { shift = isFromStart ? 0 : position - Self.cut.count }
        kept.append(scalar)
        width += own
      }
      position += own
    }
    text = (isFromStart ? "" : Self.cut) + String(kept) + (isWhole ? "" : Self.cut)
  }

  /// The scalar at a byte, U+FFFD and one byte if there is none.
  private static func decode(_ bytes: [UInt8], at index: Int, before end: Int) -> (Unicode.Scalar, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard index + length <= end, let text = String(validating: bytes[index..<index + length], as: UTF8.self),
      let scalar = text.unicodeScalars.first
    else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }
}
