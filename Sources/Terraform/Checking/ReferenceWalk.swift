import HCL
import Source

/// Visits every chain of names in an expression, with the names that `for` expressions around it bind.
struct ReferenceWalk {
  let file: SourceFile
  var visit: (TraversalExpression) -> Void
  /// Called with every function call.
  var visitCall: ((CallExpression) -> Void)?
  /// Called instead of `visit` inside `try` and `can`, where what fails to be worked out is caught.
  var visitGuarded: ((TraversalExpression) -> Void)?
  /// Called with accesses and `for` expressions outside of `try` and `can`.
  var visitElements: ((Expression) -> Void)?

  func walk(_ expression: Expression, bound: Set<String> = []) {
    switch expression {
    case .literal, .invalid: break
    case .template(let node): walk(node.parts, bound)
    case .traversal(let node):
      if !bound.contains(file.text(node.root.range)) { visit(node) }
      walk(node.steps, bound)
    case .access(let node):
      visitElements?(expression)
      walk(node.source, bound: bound)
      walk(node.steps, bound)
    case .call(let node):
      visitCall?(node)
      let inner = file.holds("try", at: node.name.range) || file.holds("can", at: node.name.range) ? guarded : self
      for argument in node.arguments { inner.walk(argument, bound: bound) }
    case .unary(let node): walk(node.operand, bound: bound)
    case .binary(let node):
      walk(node.left, bound: bound)
      walk(node.right, bound: bound)
    case .conditional(let node):
      walk(node.condition, bound: bound)
      walk(node.whenTrue, bound: bound)
      walk(node.whenFalse, bound: bound)
    case .tuple(let node): for element in node.elements { walk(element, bound: bound) }
    case .object(let node):
      for item in node.items {
        if case .expression(let key) = item.key { walk(key, bound: bound) }
        walk(item.value, bound: bound)
      }
    case .comprehension(let node):
      visitElements?(expression)
      walk(node, bound)
    case .parenthesized(let node): walk(node.inner, bound: bound)
    }
  }

  /// The walk inside `try` and `can`: calls that fail are caught too.
  private var guarded: ReferenceWalk {
    var inner = self
    inner.visit = visitGuarded ?? visit
    inner.visitCall = nil
    inner.visitElements = nil
    return inner
  }

  private func walk(_ node: ForExpression, _ bound: Set<String>) {
    walk(node.collection, bound: bound)
    let inner = bound.union(
      ([node.keyName, node.valueName] as [Identifier?]).compactMap { $0.map { file.text($0.range) } })
    if let key = node.key { walk(key, bound: inner) }
    walk(node.value, bound: inner)
    if let condition = node.condition { walk(condition, bound: inner) }
  }

  private func walk(_ steps: [AccessStep], _ bound: Set<String>) {
    for step in steps {
      switch step {
      case .attribute, .legacyIndex: break
      case .index(let key, _): walk(key, bound: bound)
      case .splat(_, _, let each): walk(each, bound)
      }
    }
  }

  private func walk(_ parts: [TemplatePart], _ bound: Set<String>) {
    for part in parts {
      switch part {
      case .literal: break
      case .interpolation(let expression, _): walk(expression, bound: bound)
      case .conditional(let node):
        walk(node.condition, bound: bound)
        walk(node.whenTrue, bound)
        walk(node.whenFalse, bound)
      case .loop(let node):
        walk(node.collection, bound: bound)
        let names = ([node.keyName, node.valueName] as [Identifier?]).compactMap { $0.map { file.text($0.range) } }
        walk(node.body, bound.union(names))
      }
    }
  }

  /// All expressions of a body and its blocks; `dynamic` blocks bind their iterator inside.
  func walk(_ body: Body, bound: Set<String> = [], skipping skipped: Set<String> = []) {
    for attribute in body.attributes where !skipped.contains(file.text(attribute.name.range)) {
      walk(attribute.expression, bound: bound)
    }
    for block in body.blocks {
      if skipped.contains(file.text(block.type.range)) { continue }
      guard file.holds("dynamic", at: block.type.range), let label = block.labels.first else {
        walk(block.body, bound: bound)
        continue
      }
      let iterator = block.body.attribute("iterator", in: file)?.expression.dottedNames(in: file)?.first
      let name = iterator ?? file.text(label.content)
      walk(block.body, bound: bound.union([name]), skipping: ["iterator"])
    }
  }
}
