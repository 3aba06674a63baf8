import Linting
import Policy
import Reporting
import Source
import Terraform
import Testing

@Suite("A finding in full")
struct FindingTests {
  static let fixture = TwoRegions()

  @Test(
    "has the excerpts and notes of the design",
    arguments: [
      ("one-place.txt", fixture.unknownArgument), ("two-participants.txt", fixture.foreignEndpoint),
      ("absence.txt", fixture.halfFailover), ("provider.txt", fixture.misnamedAlias),
    ])
  func golden(name: String, finding: Finding) {
    var analysis = Self.fixture.analysis
    analysis.findings = [finding]
    expectGolden(name, firstBlock(analysis))
  }

  @Test("lists the instances and roots of one cause")
  func instances() { expectGolden("one-cause.txt", firstBlock(SmallConfigurations.oneCause)) }

  @Test("shows a syntax error like any other finding")
  func syntax() { expectGolden("syntax.txt", firstBlock(SmallConfigurations.syntax)) }

  @Test("puts carets under the columns a terminal shows")
  func columns() {
    expectExcerpt(
      "\tname = \"ü日本\" # x", marking: "# x",
      """
        |
      1 |     name = "ü日本" # x
        |                    ^^^ here
      """)
  }

  @Test("cuts a range over several lines to its first")
  func multiline() {
    expectExcerpt(
      "a = {  \n  b = 1\n}", marking: "{  \n  b = 1\n}",
      """
        |
      1 | a = {
        |     ^ here
      """)
  }

  @Test("marks an empty range and the end of a file with one caret")
  func emptyRange() {
    expectExcerpt(
      "a =", marking: "",
      """
        |
      1 | a =
        |    ^ here
      """)
  }

  @Test("lets no control character or change of direction through")
  func control() {
    expectExcerpt(
      "a = \"\u{1B}[31m\u{202E}\" # b", marking: "# b",
      """
        |
      1 | a = "\u{FFFD}[31m\u{FFFD}" # b
        |              ^^^ here
      """)
  }

  @Test("survives bytes that are no UTF-8")
  func invalidText() {
    let file = SourceFile(id: FileID(0), path: "a.tf", bytes: [0xFF, 0xC3, 0x61, 0xE6, 0x97])
    let text = render(file, ByteRange(2, 3))
    #expect(text.contains("1 | \u{FFFD}\u{FFFD}a\u{FFFD}\u{FFFD}\n  |   ^ here"))
  }

  @Test("shows the part of a long line that is marked")
  func longLine() throws {
    let file = SourceFile(
      id: FileID(0), path: "a.tf", bytes: Array((String(repeating: "x ", count: 5_000) + "HERE yes").utf8))
    let lines = render(file, ByteRange(10_000, 10_004)).split(separator: "\n")
    let source = try #require(lines.first { $0.hasPrefix("1 |") })
    let carets = try #require(lines.first { $0.contains("^") })
    let column = try #require(carets.firstIndex(of: "^"))
    #expect(source.count < 220)
    let offset = carets.distance(from: carets.startIndex, to: column)
    #expect(source.dropFirst(offset).hasPrefix("HERE yes"), "\(source)\n\(carets)")
  }

  @Test("shows a line once when several of its ranges are marked")
  func sameLine() {
    let set = FileSet([("a.tf", "a = b + c\n")])
    var analysis = SmallConfigurations.analysis(set, [])
    analysis.findings = [
      Finding(
        rule: "a/b", severity: .error, consequence: nil, message: "M.", primary: set.mark("a.tf", 1, "c", "this"),
        related: [set.mark("a.tf", 1, "b", "that")], key: "")
    ]
    #expect(
      firstBlock(analysis).hasSuffix(
        """
        1 | a = b + c
          |     - that
          |         ^ this

        """))
  }

  @Test("shows six further places and counts the others")
  func manyPlaces() {
    let set = FileSet([("a.tf", (1...9).map { "a\($0) = \($0)\n" }.joined())])
    var analysis = SmallConfigurations.analysis(set, [])
    analysis.findings = [
      Finding(
        rule: "a/b", severity: .error, consequence: nil, message: "M.", primary: set.mark("a.tf", 1, "a1", "this"),
        related: (2...9).map { set.mark("a.tf", $0, "a\($0)", "that") }, unlistedPlaces: 480, key: "")
    ]
    let short = firstBlock(analysis)
    #expect(short.contains("7 | a7 = 7\n  | -- that\n  |\n  = places: 482 more (--details all shows 2)\n"))
    let long = TextReport.render(analysis, options: TextOptions(details: .all))
    #expect(long.contains("9 | a9 = 9\n  | -- that\n  |\n  = places: 480 more\n"))
  }

  @Test("is quick for a line of a megabyte", arguments: [0, 500_000, 1_000_000])
  func hugeLine(offset: Int) {
    let file = SourceFile(id: FileID(0), path: "a.tf", bytes: [UInt8](repeating: 120, count: 1_000_000))
    let text = render(file, ByteRange(offset, min(offset + 3, 1_000_000)))
    #expect(text.utf8.count < 1_000)
    #expect(text.contains("^ here"))
  }

  private func expectExcerpt(
    _ text: String, marking marked: String, _ expected: String, at location: SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(text.utf8)
    let wanted = Array(marked.utf8)
    let start = wanted.isEmpty ? bytes.count : bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    let file = SourceFile(id: FileID(0), path: "a.tf", bytes: bytes)
    let lines = render(file, ByteRange(start, start + wanted.count)).split(separator: "\n")
    #expect(lines.dropFirst(2).prefix(3).joined(separator: "\n") == expected, sourceLocation: location)
  }

  private func render(_ file: SourceFile, _ range: ByteRange) -> String {
    let place = LabelledPlace(Place(file: file.id, range: range), "here")
    var analysis = SmallConfigurations.analysis(FileSet([]), [])
    analysis.files = [file]
    analysis.findings = [
      Finding(rule: "a/b", severity: .error, consequence: nil, message: "M.", primary: place, key: "")
    ]
    return TextReport.render(analysis)
  }
}

/// What stands before the footer.
func firstBlock(_ analysis: Analysis) -> String {
  let lines = TextReport.render(analysis).split(separator: "\n", omittingEmptySubsequences: false)
  return lines.prefix { !$0.isEmpty }.map { $0 + "\n" }.joined()
}
