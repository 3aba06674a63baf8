import HCL
import Source
import Testing

@Suite("Hostile input")
struct HostileInputTests {
  static func chain(_ start: String, _ piece: String, _ end: String = "", count: Int = 100_000) -> String {
    start + String(repeating: piece, count: count) + end
  }

  /// The bounds are for stacks such as a run has: a test's own is too small for a sanitizer's frames.
  private func diagnostics(of text: String) -> [Diagnostic] {
    Parallel.withLargeStack { parse(text).diagnostics }
  }

  static let deep: [String: String] = [
    "brackets": chain("a = ", "[") + chain("", "]", "\n"),
    "open brackets": chain("a = ", "["),
    "parentheses": chain("a = ", "("),
    "objects": chain("a = ", "{a="),
    "calls": chain("a = ", "f("),
    "negations": chain("a = ", "!", "b"),
    "operators": chain("a = 1", " + 1", count: 200_000),
    "conditionals": chain("a = ", "b ? c : ", "d\n", count: 200_000),
    "blocks": chain("", "a {\n"),
    "interpolations": chain("a = \"", "${\""),
    "directives": chain("a = \"", "%{ if b }", "\"\n"),
    "heredocs": chain("a = ", "<<E\n${"),
    "full splats": chain("a = b", "[*]"),
    "for expressions": chain("a = ", "[for b in "),
    "keys": chain("a = b", "[b"),
  ]

  @Test("Nesting without end is told once", arguments: deep.keys.sorted())
  func deepNesting(name: String) {
    let diagnostics = diagnostics(of: Self.deep[name] ?? "")
    #expect(diagnostics.count { $0.code == "nesting-too-deep" } == 1)
    #expect(diagnostics.count <= 2)
  }

  static let long: [String: String] = [
    "indices": chain("a = b", "[0]", "\n", count: 200_000),
    "names": chain("a = b", ".c", "\n", count: 200_000),
    "interpolations": chain("a = \"", "${b}", "\"\n", count: 200_000),
    "elements": chain("a = [", "1,", "]\n", count: 200_000),
    "arguments": (0..<50_000).map { "a\($0) = 1\n" }.joined(),
    "operators below the bound": chain("a = 1", " + 1", "\n", count: ParserLimits.height - 2),
    "brackets below the bound": chain("a = ", "[", count: ParserLimits.depth - 1)
      + chain("", "]", "\n", count: ParserLimits.depth - 1),
  ]

  @Test("Length alone is no mistake", arguments: long.keys.sorted())
  func length(name: String) {
    #expect(diagnostics(of: Self.long[name] ?? "").isEmpty)
  }

  @Test(
    "Comments and strings without end cost no more than their length", arguments: ["/*", "\"", "<<", "~}", "${", "'"])
  func repeated(text: String) {
    #expect(!diagnostics(of: Self.chain("a = ", text, count: 200_000)).isEmpty)
  }

  @Test("Bytes that are not UTF-8 are told, except in comments")
  func invalidUTF8() {
    #expect(
      parse(Array("a = \"".utf8) + [0xFF] + Array("\"\n".utf8)).diagnostics.map(\.code).contains(
        "invalid-character-encoding"))
    #expect(parse(Array("# ".utf8) + [0xFF, 0xC3] + Array("\na = 1\n".utf8)).diagnostics.isEmpty)
  }

  @Test("A binary file is told in a bounded number of diagnostics")
  func binary() {
    var random = SplitMix(seed: 1)
    let bytes = (0..<200_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let count = parse(bytes).diagnostics.count
    #expect(count > 0 && count <= ParserLimits.diagnostics)
  }

  @Test("A file gives no more errors than the bound, and the last says so")
  func manyErrors() {
    let diagnostics = parse(String(repeating: "a = 1\n", count: 2 * ParserLimits.diagnostics)).diagnostics
    #expect(diagnostics.count == ParserLimits.diagnostics)
    #expect(diagnostics.last?.detail.contains("further ones are not told") == true)
  }
}
