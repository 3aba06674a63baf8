import HCL
import Source

/// Writes syntax trees as parenthesised text, so that tables can show what is expected.
struct SyntaxDescription {
  let file: SourceFile

  func text(_ tree: SyntaxTree) -> String { text(tree.body) }

  private func text(_ body: Body) -> String {
    let attributes = body.attributes.map { "\(file.text($0.name.range))=\(text($0.expression))" }
    let blocks = body.blocks.map { block in
      let labels = block.labels.map { " " + file.text($0.content) }.joined()
      return "\(file.text(block.type.range))\(labels){\(text(block.body))}"
    }
    return (attributes + blocks).joined(separator: " ")
  }

  func text(_ expression: Expression) -> String {
    switch expression {
    case .literal(let node): return file.text(node.range)
    case .template(let node): return "\"" + text(node.parts) + "\""
    case .traversal(let node): return file.text(node.root.range) + text(node.steps)
    case .access(let node): return text(node.source) + text(node.steps)
    case .call(let node):
      let arguments = node.arguments.map(text).joined(separator: ",")
      return "\(file.text(node.name.range))(\(arguments)\(node.expandsFinalArgument ? "..." : ""))"
    case .unary(let node): return "(\(node.operator == .not ? "!" : "-")\(text(node.operand)))"
    case .binary(let node): return "(\(text(node.left))\(file.text(node.operatorRange))\(text(node.right)))"
    case .conditional(let node):
      return "(\(text(node.condition))?\(text(node.whenTrue)):\(text(node.whenFalse)))"
    case .tuple(let node): return "[" + node.elements.map(text).joined(separator: ",") + "]"
    case .object(let node): return "{" + node.items.map(text).joined(separator: ",") + "}"
    case .comprehension(let node): return text(node)
    case .parenthesized(let node): return "<\(text(node.inner))>"
    case .invalid: return "INVALID"
    }
  }

  private func text(_ item: ObjectItem) -> String {
    switch item.key {
    case .name(let name): "\(file.text(name.range))=\(text(item.value))"
    case .expression(let key): "\(text(key))=>\(text(item.value))"
    }
  }

  private func text(_ node: ForExpression) -> String {
    let names = (node.keyName.map { file.text($0.range) + "," } ?? "") + file.text(node.valueName.range)
    let key = node.key.map { text($0) + "=>" } ?? ""
    let condition = node.condition.map { " if " + text($0) } ?? ""
    return "FOR \(names) IN \(text(node.collection)):\(key)\(text(node.value))\(node.groups ? "..." : "")\(condition)"
  }

  private func text(_ steps: [AccessStep]) -> String {
    steps.map { step in
      switch step {
      case .attribute(let name): "." + file.text(name.range)
      case .index(let key, _): "[" + text(key) + "]"
      case .legacyIndex(let range): "#" + file.text(range)
      case .splat(let isFull, _, let each): (isFull ? "[*]" : ".*") + "(" + text(each) + ")"
      }
    }.joined()
  }

  private func text(_ parts: [TemplatePart]) -> String {
    parts.map { part in
      switch part {
      case .literal(let literal): file.text(literal.range)
      case .interpolation(let inner, _): "${" + text(inner) + "}"
      case .conditional(let node):
        "%IF \(text(node.condition))|\(text(node.whenTrue))|\(text(node.whenFalse))%"
      case .loop(let node):
        "%FOR \(node.keyName.map { file.text($0.range) + "," } ?? "")\(file.text(node.valueName.range)) "
          + "\(text(node.collection))|\(text(node.body))%"
      }
    }.joined()
  }
}
