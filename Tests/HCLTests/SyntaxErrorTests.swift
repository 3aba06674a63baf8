import HCL
import Source
import Testing

/// Texts with the first mistake that Terraform 1.11.4 tells of them, and its line and column (`terraform validate -json`).
@Suite("Syntax errors")
struct SyntaxErrorTests {
  static let table: [(text: String, summary: String, line: Int, column: Int)] = [
    (
      "r \"a\" {\n  attribute { name = \"config_key\" type = \"S\" }\n}\n",
      "Invalid single-argument block definition", 2, 35
    ),
    ("a = 1 b = 2\n", "Missing newline after argument", 1, 7),
    ("a = 1,\nb = 2\n", "Unexpected comma after argument", 1, 6),
    ("r {\n  a = 1\n", "Unclosed configuration block", 1, 3),
    ("r \"a\" {\n} x {}\n", "Missing newline after block definition", 2, 3),
    ("r \"a\" = {\n}\n", "Invalid block definition", 1, 7),
    ("r \"a\"\n{\n}\n", "Invalid block definition", 1, 6),
    ("r \"a\" 5 {\n}\n", "Invalid block definition", 1, 7),
    ("a\n", "Argument or block definition required", 1, 1),
    ("a.b = 1\n", "Argument or block definition required", 1, 1),
    ("\"a\" = 1\n", "Invalid argument name", 1, 1),
    ("}\n", "Argument or block definition required", 1, 1),
    ("r { a = 1, b = 2 }\n", "Invalid single-argument block definition", 1, 10),
    ("r { a = 1\n}\n", "Invalid single-argument block definition", 1, 10),
    ("r { b { } }\n", "Argument definition required", 1, 5),
    ("r { a }\n", "Argument or block definition required", 1, 5),
    ("r { 5 }\n", "Argument or block definition required", 1, 5),
    ("r \"${a}\" {\n}\n", "Invalid string literal", 1, 4),
    ("r \"a\\q\" {\n}\n", "Invalid escape sequence", 1, 5),
    ("r \"a\n", "Invalid multi-line string", 1, 5),
    ("a = 1\nb = 2\na = 3\n", "Attribute redefined", 3, 1),
    ("a = \n", "Invalid expression", 1, 5),
    ("a =", "Missing expression", 1, 4),
    ("a = [1 2]\n", "Missing item separator", 1, 8),
    ("a = [1, 2\nb = 3\n", "Missing item separator", 2, 1),
    ("a = {b 1}\n", "Missing key/value separator", 1, 8),
    ("a = {b c}\n", "Missing key/value separator", 1, 8),
    ("a = {b\n}\n", "Missing attribute value", 1, 7),
    ("a = {b = 1 c = 2}\n", "Missing attribute separator", 1, 12),
    ("a = {b = 1", "Unterminated object constructor expression", 1, 5),
    ("a = (1 2)\n", "Unbalanced parentheses", 1, 8),
    ("a = f(1 2)\n", "Missing argument separator", 1, 9),
    ("a = f(1", "Unterminated function call", 1, 5),
    ("a = f(x... y)\n", "Missing closing parenthesis", 1, 8),
    ("a = f::1()\n", "Missing function name", 1, 8),
    ("a = f::g\n", "Missing open parenthesis", 1, 9),
    ("a = b.\n", "Invalid attribute name", 1, 7),
    ("a = b.0.1\n", "Invalid legacy index syntax", 1, 7),
    ("a = b.*.*.c\n", "Nested splat expression not allowed", 1, 9),
    ("a = c ? 1\n", "Missing false expression in conditional", 1, 10),
    ("a = 1.2.3\n", "Invalid number literal", 1, 5),
    ("a = 1e\n", "Missing newline after argument", 1, 6),
    ("a = [for]\n", "Invalid 'for' expression", 1, 9),
    ("a = [for k,]\n", "Invalid 'for' expression", 1, 12),
    ("a = [for k x]\n", "Invalid 'for' expression", 1, 12),
    ("a = [for k in x]\n", "Invalid 'for' expression", 1, 16),
    ("a = [for k in x: k => k]\n", "Invalid 'for' expression", 1, 18),
    ("a = [for k in x: k...]\n", "Invalid 'for' expression", 1, 19),
    ("a = {for k in x: k}\n", "Invalid 'for' expression", 1, 18),
    ("a = [for k in x: k k]\n", "Invalid 'for' expression", 1, 20),
    ("a = \"${b c}\"\n", "Extra characters after interpolation expression", 1, 10),
    ("a = \"${b: c}\"\n", "Extra characters after interpolation expression", 1, 9),
    ("a = \"${b\"\n", "Unclosed template interpolation sequence", 1, 6),
    ("a = \"%{ if b }c\"\n", "Unexpected end of template", 1, 16),
    ("a = \"%{ for b in c }d\"\n", "Unexpected end of template", 1, 22),
    ("a = \"%{ endif }\"\n", "Unexpected endif directive", 1, 6),
    ("a = \"%{ if b }%{ endfor }\"\n", "Unexpected endfor directive", 1, 15),
    ("a = \"%{ if b }%{ else }%{ else }%{ endif }\"\n", "Unexpected else directive", 1, 24),
    ("a = \"%{ for b in c }%{ else }\"\n", "Unexpected else directive", 1, 21),
    ("a = \"%{ nope }\"\n", "Invalid template control keyword", 1, 9),
    ("a = \"%{ 5 }\"\n", "Invalid template directive", 1, 9),
    ("a = \"%{ if b c }%{ endif }\"\n", "Extra characters in if marker", 1, 14),
    ("a = \"%{ for 1 }%{ endfor }\"\n", "Invalid 'for' directive", 1, 13),
    ("a = \"%{ for a, 1 }%{ endfor }\"\n", "Invalid 'for' directive", 1, 16),
    ("a = \"%{ for a b }%{ endfor }\"\n", "Invalid 'for' directive", 1, 15),
    ("a = \"b\n", "Invalid multi-line string", 1, 7),
    ("a = \"b\nc\"\n", "Invalid multi-line string", 1, 7),
    ("a = <<EOT\nb\n", "Unterminated template string", 3, 1),
    ("a = <<EOT\nb\nEOT", "Unterminated template string", 3, 4),
    ("a = <<EOT \nb\nEOT\n", "Invalid expression", 1, 5),
    ("a = 'b'\n", "Invalid character", 1, 5),
    ("a = `b`\n", "Invalid character", 1, 5),
    ("a = b & c\n", "Unsupported operator", 1, 7),
    ("a = b | c\n", "Unsupported operator", 1, 7),
    ("a = b ^ c\n", "Unsupported operator", 1, 7),
    ("a = ~b\n", "Unsupported operator", 1, 5),
    ("a = 1;\n", "Invalid character", 1, 6),
    ("a = \u{201C}b\u{201D}\n", "Invalid character", 1, 5),
    ("a = b @ c\n", "Invalid character", 1, 7),
    ("a = \"\\q\"\n", "Invalid escape sequence", 1, 6),
    ("a = \"\\u12\"\n", "Invalid escape sequence", 1, 6),
    ("a = \"\\U0011\"\n", "Invalid escape sequence", 1, 6),
    ("a = \"\\ud800\"\n", "Invalid escape sequence", 1, 6),
    ("a = \"\\\n\"\n", "Invalid character", 1, 6),
    ("a = /* b\n", "Invalid expression", 1, 5),
    ("a = b ** c\n", "Invalid expression", 1, 8),
    ("a = b == \n", "Invalid expression", 1, 10),
    ("a = !\n", "Invalid expression", 1, 6),
    ("\u{E9}\u{200B} = 1\n", "Argument or block definition required", 1, 1),
    ("a = {\n  b = 1,\n  , c = 2\n}\n", "Invalid expression", 3, 3),
    ("a = [,]\n", "Invalid expression", 1, 6),
    ("a = f(,)\n", "Invalid expression", 1, 7),
    ("a = b[]\n", "Invalid expression", 1, 7),
    ("a = b ? : c\n", "Invalid expression", 1, 9),
    ("a = { (b) }\n", "Missing key/value separator", 1, 11),
    ("{\n  \"a\": 1\n}\n", "Argument or block definition required", 1, 1),
    ("a = \"${}\"\n", "Invalid expression", 1, 8),
    ("a = \"${b ~ }\"\n", "Unsupported operator", 1, 10),
    ("a = b ~}\n", "Missing newline after argument", 1, 7),
    ("a = <<EOT\nb\rc\nEOT\n", "Invalid character", 2, 2),
    ("a = \"$", "Invalid character", 1, 6),
  ]

  @Test("The first mistake is told as Terraform tells it, at the same place", arguments: table)
  func firstMistake(text: String, summary: String, line: Int, column: Int) {
    let tree = parse(text)
    #expect(tree.diagnostics.first?.summary == summary)
    let start = tree.diagnostics.first.map { position(of: $0.place.range.start, in: text) }
    #expect(start?.line == line)
    #expect(start?.column == column)
  }

  @Test("Terraform places a wrong index at the end of what it skips; it is told where the bracket is missing")
  func missingBracket() {
    #expect(codes("a = b[1 2]\n") == ["missing-close-bracket-on-index"])
    #expect(parse("a = b[1 2]\n").diagnostics.first?.place.range == ByteRange(8, 9))
    #expect(parse("a = b[* 2]\n").diagnostics.first?.place.range == ByteRange(8, 9))
  }

  @Test("A repeated argument names the first one")
  func repeatedArgument() {
    let tree = parse("a = 1\nb = 2\na = 3\n")
    #expect(tree.body.attributes.count == 2)
    #expect(tree.diagnostics.first?.related.map(\.place.range) == [ByteRange(0, 1)])
  }

  @Test("A mistake that the lexer tells is not told again by the parser")
  func oneMistakeOnce() {
    #expect(codes("a = 'b'\n") == ["invalid-character"])
    #expect(codes("a = b @ c\n") == ["invalid-character"])
  }

  @Test("No file gives more than a bounded number of diagnostics")
  func boundedNumber() {
    let text = String(repeating: "a = )\n", count: 5_000)
    #expect(parse(text).diagnostics.count == ParserLimits.diagnostics)
  }
}

/// Line and column, both from 1, the column in characters.
func position(of offset: UInt32, in text: String) -> (line: Int, column: Int) {
  let before = Array(text.utf8.prefix(Int(offset)))
  let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
  let line = before.count { $0 == 10 } + 1
  return (line, String(decoding: before[start...], as: UTF8.self).count + 1)
}

func codes(_ text: String) -> [String] { parse(text).diagnostics.map(\.code) }
