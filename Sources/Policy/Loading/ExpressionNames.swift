import HCL
import Source
import Terraform

/// What an expression asks its scope for: names and calls, in order of appearance.
struct ExpressionNames {
  struct Call {
    var name: Identifier
    var count: Int
    /// Whether the number of arguments is not visible (`f(list...)`).
    var isOpen: Bool
    /// The first argument, if it is a literal text.
    var firstText: String?
  }

  let file: SourceFile
  private(set) var names: [TraversalExpression] = []
  private(set) var calls: [Call] = []
  private var bound: [String] = []

  init(of expression: Expression, in file: SourceFile) {
    self.file = file
    visit(expression)
  }

  private mutating func visit(_ expression: Expression) {
    switch expression {
    case .literal, .invalid: break
    case .template(let node): node.parts.forEach { visit($0) }
    case .traversal(let node):
      if !bound.contains(file.text(node.root.range)) { names.append(node) }
      visit(node.steps)
    case .access(let node):
      visit(node.source)
      visit(node.steps)
    case .call(let node):
      calls.append(
        Call(
          name: node.name, count: node.arguments.count, isOpen: node.expandsFinalArgument,
          firstText: node.arguments.first?.literalText(in: file)))
      node.arguments.forEach { visit($0) }
    case .unary(let node): visit(node.operand)
    case .binary(let node):
      visit(node.left)
      visit(node.right)
    case .conditional(let node):
      visit(node.condition)
      visit(node.whenTrue)
      visit(node.whenFalse)
    case .tuple(let node): node.elements.forEach { visit($0) }
    case .object(let node): node.items.forEach { visit($0) }
    case .comprehension(let node): visit(node)
    case .parenthesized(let node): visit(node.inner)
    }
  }

  private mutating func visit(_ item: ObjectItem) {
    if case .expression(let key) = item.key { visit(key) }
    visit(item.value)
  }

  private mutating func visit(_ node: ForExpression) {
    visit(node.collection)
    binding([node.keyName, node.valueName]) { names in
      if let key = node.key { names.visit(key) }
      names.visit(node.value)
      if let condition = node.condition { names.visit(condition) }
    }
  }

  private mutating func visit(_ part: TemplatePart) {
    switch part {
    case .literal: break
    case .interpolation(let expression, range: _): visit(expression)
    case .conditional(let node):
      visit(node.condition)
      (node.whenTrue + node.whenFalse).forEach { visit($0) }
    case .loop(let node):
      visit(node.collection)
      binding([node.keyName, node.valueName]) { names in node.body.forEach { names.visit($0) } }
    }
  }

  private mutating func visit(_ steps: [AccessStep]) {
    for step in steps {
      switch step {
      case .attribute, .legacyIndex: break
      case .index(let key, range: _): visit(key)
      case .splat(_, range: _, let each): visit(each)
      }
    }
  }

  private mutating func binding(_ names: [Identifier?], _ body: (inout ExpressionNames) -> Void) {
    let count = bound.count
    bound += names.compactMap { $0.map { file.text($0.range) } }
    body(&self)
    bound.removeLast(bound.count - count)
  }
}
