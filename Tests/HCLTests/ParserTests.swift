import HCL
import Source
import Testing

@Suite("Parsing")
struct ParserTests {
  /// Trees by the grammar and the precedence of hashicorp/hcl, hclsyntax/spec.md.
  static let expressions: [(text: String, tree: String)] = [
    ("1 + 2 * 3 == 7 && !a || b", "((((1+(2*3))==7)&&(!a))||b)"),
    ("1 - 2 - 3", "((1-2)-3)"),
    ("-a.b + c", "((-a.b)+c)"),
    ("a < b == c >= d", "((a<b)==(c>=d))"),
    ("a ? b : c ? d : e", "(a?b:(c?d:e))"),
    ("(a\n+\nb)", "<(a+b)>"),
    ("a.b[0].c[\"d\"].0.e", "a.b[0].c[\"d\"]#0.e"),
    ("a.*.b.0.c[1]", "a.*(.b#0.c)[1]"),
    ("a[*].b[1].c", "a[*](.b[1].c)"),
    ("a[*][*].b", "a[*]([*](.b))"),
    ("f(a, [1, 2]...).x", "f(a,[1,2]...).x"),
    ("f()", "f()"),
    ("f(a, b,\n)", "f(a,b)"),
    ("provider::aws::arn_parse(x)", "provider::aws::arn_parse(x)"),
    ("[]", "[]"),
    ("[1, 2,\n 3,]", "[1,2,3]"),
    ("{ a = 1, \"b\" : 2\n (c) = 3\n true = 4, d.e = 5, 6 = 7 }", "{a=1,\"b\"=>2,<c>=>3,true=4,d.e=>5,6=>7}"),
    ("[for x in y : x if x]", "FOR x IN y:x if x"),
    ("{for k, v in y : k => v...\n if v != null}", "FOR k,v IN y:k=>v... if (v!=null)"),
    ("[\nfor\nx in y : x]", "FOR x IN y:x"),
    ("null", "null"),
    ("true.a", "true.a"),
    ("1.5e-3", "1.5e-3"),
    ("format-date", "format-date"),
    ("\"a${b}c\"", "\"a${b}c\""),
    ("\"%{ if a }b%{ else }c%{ endif }\"", "\"%IF a|b|c%\""),
    ("\"%{ for k, v in a }${v}%{ endfor }\"", "\"%FOR k,v a|${v}%\""),
    ("\"${\"${\"x\"}\"}\"", "\"${\"${\"x\"}\"}\""),
    ("\"a$b$${c}\\\"\"", "\"a$b$${c}\\\"\""),
    ("größe_١", "größe_١"),
  ]

  @Test("Expressions bind as the specification says", arguments: expressions)
  func expression(text: String, tree: String) {
    let file = SourceFile(id: FileID(0), path: "e", bytes: Array(text.utf8))
    let (expression, diagnostics) = Parser.parseExpression(file)
    #expect(diagnostics.isEmpty)
    #expect(SyntaxDescription(file: file).text(expression) == tree)
    #expect(expression.range == ByteRange(0, file.bytes.count))
  }

  @Test("An expression with more behind it is not one expression")
  func moreThanOne() {
    let file = SourceFile(id: FileID(0), path: "e", bytes: Array("a b".utf8))
    let diagnostics = Parser.parseExpression(file).diagnostics
    #expect(diagnostics.map(\.summary) == ["Extra characters after expression"])
  }

  static let bodies: [(text: String, tree: String)] = [
    ("", ""),
    ("a = 1", "a=1"),
    ("a = 1\r\nb = 2\r\n", "a=1 b=2"),
    ("\u{FEFF}a = 1\n", "a=1"),
    ("a {}\nb \"c\" d {\n e = 1\n f { g = 2 }\n}", "a{} b c d{e=1 f{g=2}}"),
    ("a = 1 # x\n// y\n/* z\n */ b = 2 /* w */\n", "a=1 b=2"),
    ("r \"\\u00e9\" {\n}\n", "r \\u00e9{}"),
    ("a = b /* c */ + d\n", "a=(b+d)"),
  ]

  @Test("Arguments and blocks keep their order, labels and nesting", arguments: bodies)
  func body(text: String, tree: String) {
    let parsed = parse(text)
    #expect(parsed.diagnostics.isEmpty)
    #expect(SyntaxDescription(file: parsed.file).text(parsed) == tree)
  }

  @Test("Names are letters of any script, digits, underscores and dashes")
  func names() {
    #expect(["a", "_", "a-1", "größe", "日本"].allSatisfy(Identifier.isValid))
    #expect(!["", "1a", "-a", "a b", "a.b", "“a"].contains(where: Identifier.isValid))
  }

  @Test("Ranges hold what they say")
  func ranges() throws {
    let tree = parse("r \"a\" b { # c\n  x = 1\n}\n")
    let block = try #require(tree.body.blocks.first)
    #expect(tree.file.text(block.range) == "r \"a\" b { # c\n  x = 1\n}")
    #expect(tree.file.text(block.header) == "r \"a\" b")
    #expect(tree.file.text(block.body.range) == " # c\n  x = 1\n")
    #expect(block.labels.map { tree.file.text($0.range) } == ["\"a\"", "b"])
    #expect(tree.comments.map { tree.file.text($0.range) } == ["# c"])
    #expect(tree.file.text(block.body.attributes[0].range) == "x = 1")
    #expect(tree.file.text(block.body.attributes[0].equals) == "=")
  }
}

func parse(_ text: String) -> SyntaxTree { parse(Array(text.utf8)) }

func parse(_ bytes: [UInt8]) -> SyntaxTree {
  Parser.parse(SourceFile(id: FileID(0), path: "test.tf", bytes: bytes))
}
