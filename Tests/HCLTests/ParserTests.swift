import HCL
import Source
import Testing

@Suite("Parsing")
struct ParserTests {
  @Test("A wrong one-line block keeps its arguments and its siblings")
  func oneLineBlock() {
    let tree = parse("r \"a\" {\n  attribute { name = \"k\" type = \"S\" }\n  attribute {\n    name = \"l\"\n  }\n}\n")
    #expect(tree.diagnostics.map(\.code) == ["invalid-single-argument-block-definition"])
    #expect(tree.diagnostics.first?.place.range == ByteRange(33, 37))
    #expect(tree.body.blocks[0].body.blocks.map { $0.body.attributes.count } == [2, 1])
  }
}

func parse(_ text: String) -> SyntaxTree {
  Parser.parse(SourceFile(id: FileID(0), path: "test.tf", bytes: Array(text.utf8)))
}
