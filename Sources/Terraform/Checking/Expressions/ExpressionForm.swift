import HCL
import Source

/// What the form of an expression says of how it may fail.
enum ExpressionForm {
  /// Whether an expression may fail where its names are declared, and no block around it binds any; most are texts, lists and names,
  /// which never do.
  static func mayFail(_ expression: Expression, _ file: SourceFile) -> Bool {
    switch expression {
    case .literal, .invalid: false
    case .template(let node): node.parts.contains { mayFail($0, isAlone: node.parts.count == 1, file) }
    case .traversal(let node): mayFail(node, file)
    case .tuple(let node): node.elements.contains { mayFail($0, file) }
    case .object(let node): node.items.contains { mayFail($0.key, file) || mayFail($0.value, file) }
    case .parenthesized(let node): mayFail(node.inner, file)
    case .access, .call, .unary, .binary, .conditional, .comprehension: true
    }
  }

  private static func mayFail(_ key: ObjectKey, _ file: SourceFile) -> Bool {
    switch key {
    case .name: false
    case .expression(let expression): expression.literalText(in: file) == nil
    }
  }

  /// In a text among others, a list can't stand.
  private static func mayFail(_ part: TemplatePart, isAlone: Bool, _ file: SourceFile) -> Bool {
    switch part {
    case .literal: return false
    case .interpolation(let expression, _):
      if mayFail(expression, file) { return true }
      if isAlone { return false }
      switch expression {
      case .traversal(let node): return !isUnknown(node, file)
      case .template: return false
      default: return true
      }
    case .conditional, .loop: return true
    }
  }

  private static func mayFail(_ node: TraversalExpression, _ file: SourceFile) -> Bool {
    isUnknown(node, file) ? node.steps.contains(where: holdsKey) : node.steps.count > 1
  }

  /// Whether a name stands for something of unknown type: not for a variable, a local, a path or a key.
  private static func isUnknown(_ node: TraversalExpression, _ file: SourceFile) -> Bool {
    guard case .attribute(let step)? = node.steps.first else { return true }
    return switch file.text(node.root.range) {
    case "var", "local", "path", "terraform", "count": false
    case "each": file.holds("value", at: step.range)
    default: true
    }
  }

  private static func holdsKey(_ step: AccessStep) -> Bool {
    switch step {
    case .attribute, .legacyIndex: false
    case .index(let key, _): if case .literal = key { false } else { true }
    case .splat(_, _, let each): each.contains(where: holdsKey)
    }
  }

  /// An interpolation: of several, each is a text of its own, because it must be one.
  private static func part(of node: TemplateExpression, _ part: TemplatePart) -> Expression? {
    guard case .interpolation(let inner, _) = part else { return nil }
    if node.parts.count == 1 { return inner }
    return .template(TemplateExpression(delimiter: .heredoc(isFlush: false), parts: [part], range: node.range))
  }

  /// The expressions in an expression that are evaluated for it whatever the others give, with the same names.
  static func parts(of expression: Expression, _ file: SourceFile) -> [Expression] {
    switch expression {
    case .literal, .invalid, .traversal, .conditional, .comprehension: []
    case .template(let node): node.parts.compactMap { part(of: node, $0) }
    case .access(let node): [node.source]
    // What fails inside of these is caught.
    case .call(let node): ["try", "can"].contains(file.text(node.name.range)) ? [] : node.arguments
    case .unary(let node): [node.operand]
    case .binary(let node): [node.left, node.right]
    case .tuple(let node): node.elements
    case .object(let node): node.items.map(\.value)
    case .parenthesized(let node): [node.inner]
    }
  }
}
