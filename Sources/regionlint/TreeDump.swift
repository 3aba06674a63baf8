import HCL
import JSON
import Source

/// A syntax tree as JSON: each node with its kind and its half-open byte range.
enum TreeDump {
  static func json(of tree: SyntaxTree) -> String {
    "{\"path\": \(quoted(tree.file.path)), \"body\": \(body(tree.body, tree))}"
  }

  private static func body(_ body: Body, _ tree: SyntaxTree) -> String {
    let attributes = body.attributes.map { attribute in
      object(
        "attribute", attribute.range,
        [("name", quoted(tree.text(of: attribute.name))), ("value", expression(attribute.expression, tree))])
    }
    let blocks = body.blocks.map { block in
      let labels = block.labels.map { quoted(tree.file.text($0.content)) }
      return object(
        "block", block.range,
        [("type", quoted(tree.text(of: block.type))), ("labels", list(labels)), ("body", self.body(block.body, tree))])
    }
    return object("body", body.range, [("attributes", list(attributes)), ("blocks", list(blocks))])
  }

  private static func expression(_ node: Expression, _ tree: SyntaxTree) -> String {
    let file = tree.file
    func inner(_ node: Expression) -> String { expression(node, tree) }
    switch node {
    case .literal(let literal): return object("literal", literal.range, [("text", quoted(file.text(literal.range)))])
    case .template(let template): return object("template", template.range, [("parts", parts(template.parts, tree))])
    case .traversal(let traversal):
      return object(
        "traversal", traversal.range,
        [("root", quoted(tree.text(of: traversal.root))), ("steps", steps(traversal.steps, tree))])
    case .access(let access):
      return object("access", access.range, [("source", inner(access.source)), ("steps", steps(access.steps, tree))])
    case .call(let call):
      return object(
        "call", call.range,
        [("name", quoted(tree.text(of: call.name))), ("arguments", list(call.arguments.map(inner)))])
    case .unary(let unary): return object("unary", unary.range, [("operand", inner(unary.operand))])
    case .binary(let binary):
      return object(
        "binary", binary.range,
        [
          ("operator", quoted(file.text(binary.operatorRange))), ("left", inner(binary.left)),
          ("right", inner(binary.right)),
        ])
    case .conditional(let node):
      return object(
        "conditional", node.range,
        [("condition", inner(node.condition)), ("true", inner(node.whenTrue)), ("false", inner(node.whenFalse))])
    case .tuple(let tuple): return object("tuple", tuple.range, [("elements", list(tuple.elements.map(inner)))])
    case .object(let node): return object("object", node.range, [("items", list(node.items.map { item($0, tree) }))])
    case .comprehension(let node):
      return object(
        "for", node.range,
        [
          ("collection", inner(node.collection)), ("key", node.key.map(inner) ?? "null"), ("value", inner(node.value)),
          ("condition", node.condition.map(inner) ?? "null"),
        ])
    case .parenthesized(let node): return object("parentheses", node.range, [("inner", inner(node.inner))])
    case .invalid(let range): return object("invalid", range, [])
    }
  }

  private static func item(_ item: ObjectItem, _ tree: SyntaxTree) -> String {
    let key =
      switch item.key {
      case .name(let name): object("name", name.range, [("text", quoted(tree.text(of: name)))])
      case .expression(let node): expression(node, tree)
      }
    return object("item", item.range, [("key", key), ("value", expression(item.value, tree))])
  }

  private static func steps(_ steps: [AccessStep], _ tree: SyntaxTree) -> String {
    list(
      steps.map { step in
        switch step {
        case .attribute(let name): object("attribute", name.range, [("name", quoted(tree.text(of: name)))])
        case .index(let key, let range): object("index", range, [("key", expression(key, tree))])
        case .legacyIndex(let range): object("legacy-index", range, [])
        case .splat(_, let range, let each): object("splat", range, [("each", self.steps(each, tree))])
        }
      })
  }

  private static func parts(_ parts: [TemplatePart], _ tree: SyntaxTree) -> String {
    list(
      parts.map { part in
        switch part {
        case .literal(let literal): object("text", literal.range, [])
        case .interpolation(let node, let range): object("interpolation", range, [("value", expression(node, tree))])
        case .conditional(let node):
          object(
            "if", node.range,
            [
              ("condition", expression(node.condition, tree)), ("true", self.parts(node.whenTrue, tree)),
              ("false", self.parts(node.whenFalse, tree)),
            ])
        case .loop(let node):
          object(
            "for", node.range,
            [("collection", expression(node.collection, tree)), ("body", self.parts(node.body, tree))])
        }
      })
  }

  private static func object(_ kind: String, _ range: ByteRange, _ members: [(String, String)]) -> String {
    let all = [("kind", "\"\(kind)\""), ("range", "[\(range.start), \(range.end)]")] + members
    return "{" + all.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  private static func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

  private static func quoted(_ text: String) -> String {
    // The writer ends a whole document with a line break.
    String(JSONTree.string(text).text.dropLast())
  }
}
