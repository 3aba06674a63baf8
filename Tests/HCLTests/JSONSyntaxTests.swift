import HCL
import Source
import Testing

/// JSON syntax; what is accepted and its words follow the reference implementation (hashicorp/hcl, json/structure.go).
@Suite struct JSONSyntaxTests {
  private func tree(_ text: String, _ shape: BodyShape = .arguments(.template)) -> SyntaxTree {
    JSONSyntax.parse(SourceFile(id: FileID(0), path: "x.tf.json", bytes: Array(text.utf8)), as: shape)
  }

  /// On a stack such as a run has: a test's own is too small for a sanitizer's frames.
  private func diagnostics(_ text: String, _ shape: BodyShape = .arguments(.template)) -> [Diagnostic] {
    Parallel.withLargeStack { tree(text, shape).diagnostics }
  }

  private func values(_ text: String) -> SyntaxTree {
    JSONSyntax.parseValues(SourceFile(id: FileID(0), path: "x.tfvars.json", bytes: Array(text.utf8)))
  }

  private func literal(_ expression: Expression, _ tree: SyntaxTree) -> String? {
    guard case .template(let template) = expression, template.parts.count == 1,
      case .literal(let literal) = template.parts[0]
    else { return nil }
    return literal.decoded(in: tree.file)
  }

  @Test func `a file of values sets names, and its strings are no templates`() throws {
    let tree = values(#"{"//": "why", "a": "${var.x} $${y} é\n\"", "b": [1, true, null], "c": {"k": "v"}}"#)
    #expect(tree.diagnostics.isEmpty)
    #expect(tree.body.attributes.map { tree.text(of: $0.name) } == ["a", "b", "c"])
    #expect(literal(tree.body.attributes[0].expression, tree) == "${var.x} $${y} é\n\"")
    #expect(tree.file.text(tree.body.attributes[2].range) == #""c": {"k": "v"}"#)
  }

  @Test func `an interpolation alone is the expression in it, at its place`() throws {
    let tree = tree(#"{"a": "${lookup(var.m, \"k\", \"d\\n\")}"}"#)
    #expect(tree.diagnostics.isEmpty)
    guard case .call(let call) = tree.body.attributes[0].expression else {
      Issue.record("no call")
      return
    }
    #expect(tree.file.text(call.range) == #"lookup(var.m, \"k\", \"d\\n\")"#)
    #expect(tree.file.text(call.arguments[0].range) == "var.m")
    #expect(tree.file.text(call.arguments[1].range) == #"\"k\""#)
    #expect(call.arguments.dropFirst().map { literal($0, tree) } == ["k", "d\n"])
  }

  @Test func `text around interpolations keeps its escapes and places`() throws {
    let tree = tree(#"{"a": "é\t${var.x}\u00e9$${b}\\n"}"#)
    guard case .template(let template) = tree.body.attributes[0].expression, template.parts.count == 3,
      case .literal(let first) = template.parts[0], case .interpolation(let inner, _) = template.parts[1],
      case .literal(let last) = template.parts[2]
    else {
      Issue.record("unexpected parts")
      return
    }
    #expect(first.decoded(in: tree.file) == "é\t")
    #expect(tree.file.text(inner.range) == "var.x")
    #expect(last.decoded(in: tree.file) == "é${b}\\n")
  }

  @Test func `blocks take labels from objects, and repeat in arrays`() {
    let shape = BodyShape { name in
      name == "b" ? .block(labels: ["type", "name"]) { _ in .arguments(.template) } : .argument(.template)
    }
    let tree = tree(
      #"{"b": [{"t": {"x": {"a": 1}, "y": [{"a": 2}, {"a": 3}]}}, {"u": {"z": null}}], "b": {"t": {"w": {}}}}"#, shape)
    #expect(tree.diagnostics.isEmpty)
    let labels = tree.body.blocks.map { $0.labels.map { tree.file.text($0.content) }.joined(separator: ".") }
    #expect(labels == ["t.x", "t.y", "t.y", "t.w"])
    #expect(tree.body.blocks.map { tree.file.text($0.range) }.first == #""x": {"a": 1}"#)
    #expect(tree.file.text(tree.body.blocks[1].header) == "{")
  }

  @Test func `what nobody knows is an argument and blocks`() {
    let tree = tree(#"{"s": [{"a": {"b": 1}}], "t": ["x"]}"#, .unknown)
    #expect(tree.body.attributes.count == 2)
    #expect(tree.body.blocks.count == 1)
    #expect(tree.body.blocks[0].body.blocks.count == 1)
  }

  static let mistakes: [(text: String, summary: String, place: String)] = [
    (#"{"a": 1"#, "Invalid JSON", ""),
    ("", "Invalid JSON", ""),
    ("[1]", "Incorrect JSON value type", "1"),
    ("3", "Incorrect JSON value type", "3"),
    (#"{"a": 1, "a": 2}"#, "Duplicate argument", #""a""#),
    (#"{"b": {}}"#, "Missing block label", "{"),
    (#"{"b": {"x": 7}}"#, "Incorrect JSON value type", "7"),
    (#"{"b": {"x": [7]}}"#, "Incorrect JSON value type", "7"),
    (#"{"b": "x"}"#, "Incorrect JSON value type", "\""),
    (#"{"a": "${var."}"#, "Invalid attribute name", ""),
    (#"{"a": "é\n${1 +}"}"#, "Invalid expression", "}"),
    (#"{"a": {"k": 1, "\u006b": 2}}"#, "Duplicate object attribute", #""\u006b""#),
    (#"{"a": [{"k": 1, "k": 2}]}"#, "Duplicate object attribute", #""k""#),
    (#"{"\u0061": 1, "a": 2}"#, "Duplicate argument", #""a""#),
  ]

  @Test(arguments: mistakes)
  func `mistakes are told at their place`(text: String, summary: String, place: String) throws {
    let shape = BodyShape { name in
      name == "b" ? .block(labels: ["name"]) { _ in .arguments(.template) } : .argument(.template)
    }
    let tree = tree(text, shape)
    let first = try #require(tree.diagnostics.first)
    #expect(first.summary == summary)
    #expect(tree.file.text(first.place.range) == place)
  }

  @Test func `names and numbers that are written with escapes are what they spell`() throws {
    let tree = tree(#"{"\u0061": "${v\u0061r.x[\u0031].\u006b}"}"#)
    #expect(tree.diagnostics.isEmpty)
    #expect(tree.text(of: tree.body.attributes[0].name) == "a")
    guard case .traversal(let node) = tree.body.attributes[0].expression, node.steps.count == 3,
      case .index(.literal(let number), _) = node.steps[1], case .attribute(let last) = node.steps[2]
    else {
      Issue.record("unexpected expression")
      return
    }
    #expect([tree.text(of: node.root), tree.file.text(number.range), tree.text(of: last)] == ["var", "1", "k"])
    #expect(tree.file.holds("var", at: node.root.range))
    #expect(node.root.range.count == #"v\u0061r"#.utf8.count)
  }

  @Test func `blocks that may be of one name are no duplicate`() {
    let tree = tree(#"{"disk": {"k": {"a": 1}, "k": {"a": 2}}, "disk": {"a": 1}}"#, .unknown)
    #expect(tree.diagnostics.isEmpty)
    #expect(tree.body.blocks.count == 2)
  }

  @Test func `hostile files give a tree`() {
    let deep = String(repeating: #"{"a":["#, count: 5000)
    #expect(diagnostics(deep, .unknown).count == 1)
    let nested = String(repeating: #"{"a":"#, count: 250) + "1" + String(repeating: "}", count: 250)
    #expect(diagnostics(nested, .unknown).isEmpty)
    let many = "{" + (0..<5000).map { #""k\#($0)": "${(""# }.joined(separator: #"", "#.replacing(", ", with: ",")) + "}"
    #expect(diagnostics(many).count <= ParserLimits.diagnostics)
    let templates = #"{"a": ""# + String(repeating: "${(", count: 3000) + #""}"#
    #expect(!diagnostics(templates).isEmpty)
  }
}
