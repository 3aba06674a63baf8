import JSON
import Source
import Testing

struct JSONParserTests {
  @Test(arguments: [
    ("null", JSONNode.Content.null), (" true ", .bool(true)), ("false", .bool(false)),
    ("-0.5e+10", .number("-0.5e+10")),
    ("12345678901234567890123", .number("12345678901234567890123")), ("\"\"", .string("")),
    (#""a\"\\\/\b\f\n\r\t""#, .string("a\"\\/\u{8}\u{C}\n\r\t")), (#""\u00e9\ud83d\ude00""#, .string("é😀")),
    (#""\ud83d""#, .string("\u{FFFD}")), (#""\ud83d\u0041""#, .string("\u{FFFD}A")),
    (#""\ude00x""#, .string("\u{FFFD}x")),
    ("[]", .array([])), ("{ }", .object([])), ("\u{FEFF}null", .null), ("\"é\"", .string("é")),
  ])
  func `a value is read`(text: String, content: JSONNode.Content) throws {
    #expect(try JSONParser.parse(text).content == content)
  }

  @Test func `members keep their order and places`() throws {
    let node = try JSONParser.parse(#"{"b": [1, {"c": null}], "a": 2, "b": 3}"#)
    let members = try #require(node.members)
    #expect(members.map(\.name) == ["b", "a", "b"])
    #expect(members[1].nameRange == ByteRange(24, 27))
    #expect(members[1].value.range == ByteRange(29, 30))
    #expect(members[0].value.range == ByteRange(6, 22))
    #expect(node["b"]?.integer == 3)
    #expect(members[0].value.elements?.last?["c"]?.content == .null)
    #expect(node["missing"] == nil)
  }

  @Test(arguments: [
    "", " ", "nul", "nulll", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "'a'", "01", "-", "1.",
    ".5", "1e", "+1",
    "\"a", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\u+123\"", "\"a\nb\"", "[", "{", "[1", "{\"a\":1", "1 2",
    "NaN", "// x\n1",
  ])
  func `what is no JSON is refused`(text: String) {
    #expect(throws: JSONError.self) { try JSONParser.parse(text) }
  }

  @Test func `an error says where`() {
    let error = #expect(throws: JSONError.self) { try JSONParser.parse("{\"a\": }") }
    #expect(error?.summary == "A value is expected")
    #expect(error?.range == ByteRange(6, 7))
  }

  @Test func `depth is bounded`() {
    let limit = JSONParser.maximumDepth
    let text = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(Self.isRead(text(limit)))
    #expect(!Self.isRead(text(limit + 1)))
    #expect(!Self.isRead(String(repeating: "{\"a\":", count: 100_000)))
  }

  /// On a stack such as a run has: a test's own is too small for a sanitizer's frames.
  private static func isRead(_ text: String) -> Bool {
    Parallel.withLargeStack { (try? JSONParser.parse(text)) != nil }
  }

  @Test func `every prefix ends in an answer`() {
    let text = Array(#"{"a": [1, -2.5e3, "x\u00e9\n", true, false, null, {"b": {}}]}"#.utf8)
    for length in 0..<text.count {
      #expect(throws: JSONError.self) { try JSONParser.parse(Array(text[..<length])) }
    }
  }

  @Test func `invalid bytes in a string become replacements`() throws {
    #expect(try JSONParser.parse([34, 0xFF, 97, 34]).string == "\u{FFFD}a")
  }
}
