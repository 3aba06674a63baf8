import HCL
import Source
import Testing

/// Templates with their values as Terraform 1.11.4 gives them (`terraform output -json`).
@Suite("Templates")
struct TemplateTests {
  static let table: [(text: String, value: String)] = [
    ("\"a\\n\\t\\r\\\"\\\\b\"", "a\n\t\r\"\\b"),
    ("\"\\u00e9\\U0001F600\"", "\u{E9}\u{1F600}"),
    ("\"$${a} %%{b}\"", "${a} %{b}"),
    ("\"$$${a}\"", "$${a}"),
    ("\"$\"", "$"),
    ("\"50% $5 $$\"", "50% $5 $$"),
    ("\"%\"", "%"),
    ("\"  ${~ \"x\" ~}  y\"", "xy"),
    ("\" \\n\\t ${~ \"x\" ~} \\n z\"", "xz"),
    ("\"a ${\"x\"} b\"", "a x b"),
    ("\"a ${~\"x\"} b\"", "ax b"),
    ("\"a ${\"x\"~} b\"", "a xb"),
    ("\"\\u00a0${~ \"x\"}\"", "x"),
    ("\"%{ if true }yes%{ else }no%{ endif }\"", "yes"),
    ("\"a  %{~ if false ~}  yes  %{~ else ~}  no  %{~ endif ~}  b\"", "anob"),
    ("\"%{ if true }%{ if false }a%{ else }b%{ endif }c%{ endif }\"", "bc"),
    ("\"\"", ""),
    ("\"$${~ a\"", "${~ a"),
    ("<<EOT\nhello\n  world\nEOT\n", "hello\n  world\n"),
    ("<<-EOT\n    hello\n      world\n    EOT\n", "hello\n  world\n"),
    ("<<-EOT\n    hello\n\n      world\n   \n    EOT\n", "hello\n\n  world\n   \n"),
    ("<<-EOT\n\thello\n\t\tworld\n\tEOT\n", "hello\n\tworld\n"),
    ("<<-EOT\n    ${\"x\"} a\n      b\n  EOT\n", "x a\n  b\n"),
    ("<<-EOT\n${\"x\"} a\n      b\n  EOT\n", "x a\n      b\n"),
    ("<<EOT\na\\nb $${c} %%{d} \"q\" \\\\ \\u00e9\nEOT\n", "a\\nb ${c} %{d} \"q\" \\\\ \\u00e9\n"),
    ("<<EOT\na\n  ${~ \"x\" ~}\n  b\nEOT\n", "a\nx  b\n"),
    ("<<-EOT\n    a\n    %{~ if true ~}\n    b\n    %{~ endif ~}\n    c\n    EOT\n", "    a\n    b\n    c\n"),
    ("<<-EOT\n    %{ if true }\n    b\n    %{ endif }\n    c\n    EOT\n", "\nb\n\nc\n"),
    ("<<EOT\nEOT\n", ""),
    ("<<-EOT\n  EOT\n", ""),
    ("<<EOT\n\nEOT\n", "\n"),
    ("<<EOT\r\na\r\n  b\r\nEOT\r\n", "a\r\n  b\r\n"),
    ("<<-EOT\r\n  a\r\n\r\n    b\r\n  EOT\r\n", "a\r\n\r\n  b\r\n"),
    ("<<EOT\n$5 $ 100% $\nEOT\n", "$5 $ 100% $\n"),
    ("<<EOT\n EOT x\nxEOT\nEOTx\n\t EOT \n", " EOT x\nxEOT\nEOTx\n"),
    ("<<-EOT\n    \u{A0}a\n     b\n    EOT\n", "a\nb\n"),
    ("<<-EOT\n  a ${\"x\"}\n    ${\"y\"}\n  EOT\n", "a x\n  y\n"),
    ("<<-EOT\n   a\n  ${~ \"x\" ~}\n     b\n  EOT\n", "   a\nx     b\n"),
    ("<<\u{C9}-1\nh\u{E9}\n\u{C9}-1\n", "h\u{E9}\n"),
    ("<<-EOT\n    a\n      ${\"x\"}${\"y\"}\n    EOT\n", "a\n  xy\n"),
    ("<<EOT\n%{ if true }\n  in\n%{ endif ~}\n  out\nEOT\n", "\n  in\n  out\n"),
  ]

  @Test("Escapes, trim marks, directives and indentation give the text that Terraform gives", arguments: table)
  func value(text: String, value: String) throws {
    let file = SourceFile(id: FileID(0), path: "t", bytes: Array("a = \(text)\n".utf8))
    let tree = Parser.parse(file)
    #expect(tree.diagnostics.isEmpty)
    let attribute = try #require(tree.body.attributes.first)
    #expect(rendered(attribute.expression, in: file) == value)
  }

  @Test("A heredoc has a literal for each line")
  func heredocLines() throws {
    let tree = parse("a = <<EOT\none\n two $5\nthree\nEOT\n")
    guard case .template(let template) = tree.body.attributes[0].expression else {
      Issue.record("no template")
      return
    }
    #expect(template.parts.count == 3)
    #expect(template.delimiter == .heredoc(isFlush: false))
    #expect(tree.file.text(template.range) == "<<EOT\none\n two $5\nthree\nEOT")
  }

  @Test("A file can be a template")
  func file() {
    let file = SourceFile(
      id: FileID(0), path: "t.tftpl", bytes: Array("a \"${b}\"\n%{ if true ~}\n  c $${d}\n%{ endif ~}\n$".utf8))
    let (parts, diagnostics) = Parser.parseTemplate(file)
    #expect(diagnostics.isEmpty)
    #expect(rendered(Array(parts.dropFirst(2)), in: file) == "\"\n  c ${d}\n$")
    let unclosed = Parser.parseTemplate(SourceFile(id: FileID(0), path: "t", bytes: Array("%{ if a }".utf8)))
    #expect(unclosed.diagnostics.map(\.code) == ["unexpected-end-of-template"])
  }

  @Test("Trimmed text stays a part, so that a lone interpolation is still text")
  func trimmedToNothing() {
    guard case .template(let template) = parse("a = \" ${~ b ~} \"\n").body.attributes[0].expression else {
      Issue.record("no template")
      return
    }
    #expect(template.parts.count == 3)
  }
}

/// What a template of literals, `true` and `false` is worth.
private func rendered(_ expression: Expression, in file: SourceFile) -> String {
  guard case .template(let template) = expression else { return "?" }
  return rendered(template.parts, in: file)
}

private func rendered(_ parts: [TemplatePart], in file: SourceFile) -> String {
  parts.map { part in
    switch part {
    case .literal(let literal): return literal.decoded(in: file)
    case .interpolation(let inner, _): return rendered(inner, in: file)
    case .conditional(let node):
      guard case .literal(let condition) = node.condition else { return "?" }
      return rendered(condition.kind == .true ? node.whenTrue : node.whenFalse, in: file)
    case .loop: return "?"
    }
  }.joined()
}
