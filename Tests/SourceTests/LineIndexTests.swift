import Source
import Testing

@Suite struct LineIndexTests {
  private static let text = "a = 1\r\nb = \"é😀e\u{301}\" # x\n\nlast"
  private let index = LineIndex(Array(Self.text.utf8))

  @Test func `lines end with LF or CR LF`() {
    #expect(index.lineCount == 4)
    #expect((1...4).map { index.text(ofLine: $0) } == ["a = 1", "b = \"é😀e\u{301}\" # x", "", "last"])
  }

  @Test(arguments: [
    // UTF-8 lengths: é 2, 😀 4, e 1, U+0301 2. The quote is byte 4 of line 2.
    (UInt32(7), LineIndex.ColumnUnit.utf16, 2, 1), (12, .utf16, 2, 6), (14, .utf16, 2, 7), (18, .utf16, 2, 9),
    (18, .scalar, 2, 8), (21, .utf16, 2, 11), (21, .scalar, 2, 10), (21, .character, 2, 9), (0, .utf16, 1, 1),
    (5, .utf16, 1, 6), (6, .utf16, 1, 6), (9_999, .utf16, 4, 5),
  ])
  func `gives the position of a byte`(_ offset: UInt32, _ unit: LineIndex.ColumnUnit, _ line: Int, _ column: Int) {
    #expect(index.position(of: offset, in: unit) == TextPosition(line: line, column: column))
  }

  @Test(arguments: [LineIndex.ColumnUnit.utf16, .scalar, .character])
  func `finds the byte of every position it gives`(_ unit: LineIndex.ColumnUnit) {
    var offset: UInt32 = 0
    for character in Self.text {
      if !character.isNewline {
        #expect(index.offset(of: index.position(of: offset, in: unit), in: unit) == offset)
      }
      offset += UInt32(String(character).utf8.count)
    }
  }

  @Test func `brings positions outside the text inside`() {
    #expect(index.offset(of: TextPosition(line: 1, column: 99)) == 5)
    #expect(index.offset(of: TextPosition(line: 99, column: 1)) == UInt32(Self.text.utf8.count))
    #expect(index.offset(of: TextPosition(line: 0, column: 0)) == 0)
    #expect(LineIndex([]).position(of: 0) == TextPosition(line: 1, column: 1))
  }

  @Test func `counts invalid UTF-8 as one replacement character`() {
    let index = LineIndex([0x61, 0xFF, 0x62])
    #expect(index.position(of: 2) == TextPosition(line: 1, column: 3))
  }
}
