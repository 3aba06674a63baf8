import JSON
import Testing

struct JSONTreeTests {
  @Test func `what is written is read again`() throws {
    let tree: JSONTree = ["a": [1, true, "x\u{1}\u{7F}\"\\\n\té😀"], "b": .object([]), "c": .null, "d": .array([])]
    let node = try JSONParser.parse(tree.text)
    #expect(node.members?.map(\.name) == ["a", "b", "c", "d"])
    #expect(node["a"]?.elements?.first?.integer == 1)
    #expect(node["a"]?.elements?.last?.string == "x\u{1}\u{7F}\"\\\n\té😀")
    #expect(node["b"]?.members == [])
    #expect(node["c"]?.content == .null)
  }

  @Test func `members that are null can be left out`() {
    let tree: JSONTree = ["a": .null, "b": 1]
    #expect(tree.withoutNulls.text == "{\n  \"b\": 1\n}\n")
  }
}
