import HCL
import Source
import Testing

@Suite("Recovery")
struct RecoveryTests {
  @Test("A wrong one-line block keeps its arguments and its siblings")
  func oneLineBlock() {
    let tree = parse("r \"a\" {\n  attribute { name = \"k\" type = \"S\" }\n  attribute {\n    name = \"l\"\n  }\n}\n")
    #expect(tree.diagnostics.map(\.code) == ["invalid-single-argument-block-definition"])
    #expect(tree.diagnostics.first?.place.range == ByteRange(33, 37))
    #expect(tree.body.blocks[0].body.blocks.map { $0.body.attributes.count } == [2, 1])
  }

  /// Each text has one mistake and a last argument `ok = 1`, of the file or of the last block, that must survive.
  static let mistakes: [(text: String, kept: String)] = [
    ("a = = 1\nok = 1\n", "a=INVALID ok=1"),
    ("a = [1, 2\nok = 1\n", "a=[1,2] ok=1"),
    ("r {\n  a = [1, 2\n  b = 3\n}\ns {\n  ok = 1\n}\n", "r{a=[1,2]} s{ok=1}"),
    ("r {\n  a = 1\ns {\n  ok = 1\n}\n", "r{a=1} s{ok=1}"),
    ("r {\n  t {\n    a = 1\n}\ns {\n  ok = 1\n}\n", "r{t{a=1}} s{ok=1}"),
    ("a = 1 }\nok = 1\n", "a=1 ok=1"),
    ("}\nok = 1\n", "ok=1"),
    ("a = \"b\nok = 1\n", "a=\"b\" ok=1"),
    ("a = \"b\nc\"\nok = 1\n", "a=\"b\" ok=1"),
    ("a = \"${b\nok = 1\n", "a=\"${b}\" ok=1"),
    ("a = \"${b\"\nok = 1\n", "a=\"${b}\" ok=1"),
    ("a = f(1, 2\nok = 1\n", "a=f(1,2) ok=1"),
    ("a = 1, ok = 1\n", "a=1 ok=1"),
    ("a = 1 ok = 1\n", "a=1 ok=1"),
    ("r \"a\" = {\n  ok = 1\n}\n", "r a{ok=1}"),
    ("r \"a\"\n{\n  ok = 1\n}\n", "r a{ok=1}"),
    ("a.b = 1\nok = 1\n", "ok=1"),
    ("r { s { a = 1 } }\nok = 1\n", "ok=1 r{s{a=1}}"),
    ("r { a = 1\n b = 2\n}\nok = 1\n", "ok=1 r{a=1 b=2}"),
    ("r \"a {\n  ok = 1\n}\n", "r a {ok=1}"),
    ("r {} s {\n ok = 1\n}\n", "r{} s{ok=1}"),
    ("a = {\n  b = 1\n  {\n}\nok = 1\n", "a={b=1} ok=1"),
    ("a = b.\nok = 1\n", "a=b ok=1"),
    ("a = <<EOT \nx\nEOT\nok = 1\n", "a=INVALID ok=1"),
  ]

  @Test("One mistake costs one node, and what follows is parsed", arguments: mistakes)
  func oneNode(text: String, kept: String) {
    let tree = parse(text)
    #expect(!tree.diagnostics.isEmpty)
    #expect(SyntaxDescription(file: tree.file).text(tree) == kept)
  }

  @Test("Two mistakes in two arguments are two diagnostics")
  func twoMistakes() {
    #expect(codes("a = )\nb = 1\nc = ]\n") == ["invalid-expression", "invalid-expression"])
  }

  @Test("Text that is no configuration gives one diagnostic, not one for each line")
  func prose() {
    #expect(codes("This is\nonly some text.\nNothing else.\n").count <= 2)
  }
}
