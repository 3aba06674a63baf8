package import HCL
import Source

extension ValueTree {
  /// The values that an object with constant keys sets, as if each item were an argument of a `.tfvars` file.
  package init(_ object: ObjectExpression, in outer: SyntaxTree) {
    let attributes = object.items.map { item in
      let name: ByteRange
      switch item.key {
      case .name(let identifier): name = identifier.range
      case .expression(let expression): name = Self.inside(expression)
      }
      return Attribute(
        name: Identifier(range: name), equals: ByteRange(start: name.end, end: item.value.range.start),
        expression: item.value, range: item.range)
    }
    let body = Body(attributes: attributes, blocks: [], range: object.range)
    self.init(tree: SyntaxTree(file: outer.file, body: body, comments: [], diagnostics: []))
  }

  /// The name within the quotes.
  private static func inside(_ key: Expression) -> ByteRange {
    guard case .template(let template) = key, template.parts.count == 1, case .literal(let literal) = template.parts[0]
    else { return key.range }
    return literal.range
  }
}
