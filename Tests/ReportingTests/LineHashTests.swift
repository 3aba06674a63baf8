import Reporting
import Testing

@Suite("The hash of a line")
struct LineHashTests {
  /// The vectors of github/codeql-action, `src/fingerprints.test.ts`.
  @Test(
    "is the one that code scanning's upload action computes",
    arguments: [
      ("", ["c129715d7a2bc9a3:1"]),
      (
        " a\nb\n  \t\tc\n d",
        ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]
      ),
    ])
  func vectors(text: String, expected: [String]) { expect(text, expected) }

  @Test("is the same for each kind of line break", arguments: ["\n", "\r\n", "\r"])
  func lineBreaks(lineBreak: String) {
    let text = " a\nb\n  \t\tc\n d".split(separator: "\n").joined(separator: lineBreak)
    expect(text, ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"])
  }

  @Test("tells lines apart that are alike but for what follows")
  func following() {
    expect(
      "x = 2\nx = 1\nprint(x)\nx = 3\nprint(x)\nx = 4\nprint(x)\n",
      [
        "e54938cc54b302f1:1", "bb609acbe9138d60:1", "1131fd5871777f34:1", "5c482a0f8b35ea28:1",
        "54517377da7028d2:1", "2c644846cb18d53e:1", "f1b89f20de0d133:1", "c129715d7a2bc9a3:1",
      ])
  }

  @Test("counts lines that are alike")
  func alike() {
    let text = String(repeating: "Lorem ipsum dolor sit amet.\n", count: 10)
    expect(
      text,
      (1...6).map { "a7f2ff13bc495cf2:\($0)" } + [
        "a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1", "cc97dc7b1d7d8f7b:1", "c129715d7a2bc9a3:1",
      ])
  }

  private func expect(_ text: String, _ expected: [String], at location: SourceLocation = #_sourceLocation) {
    let hashes = LineHashes(text).values
    #expect(hashes.keys.sorted().compactMap { hashes[$0] } == expected, sourceLocation: location)
  }
}
