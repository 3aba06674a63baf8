import Source

/// The value GitHub code scanning knows a result's line by, as the upload action computes it
/// (github/codeql-action, `src/fingerprints.ts`): a rolling hash over the hundred characters that are no blanks from the line's start.
///
/// It must be exactly the action's: a result whose value differs is reported by it, line by line.
package struct LineHashes: Sendable {
  private static let window = 100
  private static let factor: UInt64 = 37
  /// 37 to the power of the window's size.
  private static let power = (0..<window).reduce(1 as UInt64) { power, _ in power &* factor }

  /// `hash:number`, by line from one; the number counts equal hashes in a file.
  private(set) package var values: [Int: String] = [:]

  private var characters = [UInt64](repeating: 0, count: Self.window)
  /// The line that begins at each character of the window, or none.
  private var lines = [Int?](repeating: nil, count: Self.window)
  private var index = 0
  private var raw: UInt64 = 0
  private var seen: [UInt64: Int] = [:]

  /// Hashes of the lines of a text.
  package init(_ text: String) {
    var line = 0
    var isAtStart = true
    var followsReturn = false
    for unit in Array(text.utf16) + [0xFFFF] {
      var unit = unit
      if unit == 32 || unit == 9 || followsReturn && unit == 10 {
        followsReturn = false
        continue
      }
      followsReturn = unit == 13
      if followsReturn { unit = 10 }
      emit()
      if isAtStart {
        isAtStart = false
        line += 1
        lines[index] = line
      }
      if unit == 10 { isAtStart = true }
      update(UInt64(unit))
    }
    for _ in 0..<Self.window {
      emit()
      update(0)
    }
  }

  /// The value of a line; that of the first for a line the file does not have.
  package subscript(line: Int) -> String { values[line] ?? values[1] ?? "" }

  private mutating func emit() {
    guard let line = lines[index] else { return }
    seen[raw, default: 0] += 1
    values[line] = String(raw, radix: 16) + ":\(seen[raw, default: 1])"
    lines[index] = nil
  }

  private mutating func update(_ character: UInt64) {
    raw = Self.factor &* raw &+ character &- Self.power &* characters[index]
    characters[index] = character
    index = (index + 1) % Self.window
  }
}
