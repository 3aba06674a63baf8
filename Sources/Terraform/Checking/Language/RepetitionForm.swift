import HCL
import Source

/// Checks `count` and `for_each` as far as their form decides.
struct RepetitionForm {
  let module: ModuleDefinition
  private(set) var diagnostics: [Diagnostic] = []

  init(module: ModuleDefinition) { self.module = module }

  mutating func run(_ tree: SyntaxTree) {
    for block in tree.body.blocks {
      guard ["resource", "data", "module", "ephemeral", "action"].contains(tree.text(of: block.type)) else { continue }
      let count = block.body.attribute("count", in: tree)
      let forEach = block.body.attribute("for_each", in: tree)
      if count != nil, let forEach {
        report(
          "invalid-repetition/both", "count and for_each exclude each other", forEach.name.range, tree,
          "keep for_each if the instances have names of their own, else count")
        continue
      }
      let lifecycle = block.body.blocks("lifecycle", in: tree.file).first
      if let enabled = lifecycle?.body.attribute("enabled", in: tree), count != nil || forEach != nil {
        report(
          "invalid-repetition/both", "enabled excludes count and for_each", enabled.name.range, tree,
          "keep one of them: enabled switches a single instance")
      }
      if let count { checkCount(count, tree) }
      if let forEach { checkForEach(forEach, tree) }
    }
  }

  private mutating func checkCount(_ count: Attribute, _ tree: SyntaxTree) {
    let expression = count.expression
    let range = expression.range
    if isNegative(expression, tree.file) {
      return report("invalid-repetition/count", "count can't be negative", range, tree, "count = 0 for none")
    }
    switch StaticType.of(expression, in: module, tree.file) {
    case .string?:
      // Text with a number in it converts.
      guard let text = expression.literalText(in: tree.file), Double(text) == nil else { return }
      report(
        "invalid-repetition/count", "count needs a number, and this is text", range, tree, "count = 1, for example")
    case .number?:
      guard case .literal = expression, tree.file.text(range).contains(".") else { return }
      guard let number = Double(tree.file.text(range)), number != number.rounded() else { return }
      report("invalid-repetition/count", "count needs a whole number", range, tree, "round it")
    case .null?: report("invalid-repetition/count", "count can't be null", range, tree, "count = 0 for none")
    case .bool?:
      report(
        "invalid-repetition/count", "count needs a number, and this is true or false", range, tree, "count = … ? 1 : 0")
    case .list?, .tuple?, .object?, .set?, .map?:
      report(
        "invalid-repetition/count", "count needs a number, and this is a collection", range, tree,
        "count = length(…), or for_each = …")
    case nil: break
    }
  }

  private func isNegative(_ expression: Expression, _ file: SourceFile) -> Bool {
    guard case .unary(let node) = expression, node.operator == .negate, case .literal(let literal) = node.operand else {
      return false
    }
    return literal.kind == .number && (Double(file.text(literal.range)) ?? 0) > 0
  }

  private mutating func checkForEach(_ forEach: Attribute, _ tree: SyntaxTree) {
    let expression = forEach.expression
    let range = expression.range
    switch StaticType.of(expression, in: module, tree.file) {
    case .list?, .tuple?:
      report(
        "invalid-repetition/for-each", "for_each needs a map or a set of strings, and this is a list", range, tree,
        "for_each = toset(\(tree.file.shortText(range)))")
    case .string?, .number?, .bool?:
      report(
        "invalid-repetition/for-each", "for_each needs a map or a set of strings, and this is one value", range, tree,
        "for_each = toset([\(tree.file.shortText(range))])")
    case .null?:
      report("invalid-repetition/for-each", "for_each can't be null", range, tree, "for_each = {} for none")
    case .object?, .set?, .map?, nil: checkSet(expression, tree)
    }
  }

  /// `toset([1, 2])`: the keys of a set must be text.
  private mutating func checkSet(_ expression: Expression, _ tree: SyntaxTree) {
    guard case .call(let call) = expression, tree.file.holds("toset", at: call.name.range),
      case .tuple(let tuple)? = call.arguments.first, !tuple.elements.isEmpty
    else { return }
    let numbers = tuple.elements.allSatisfy { element in
      if case .literal(let literal) = element { literal.kind == .number } else { false }
    }
    guard numbers else { return }
    report(
      "invalid-repetition/for-each", "for_each needs a set of strings, and this is one of numbers", expression.range,
      tree, "put the numbers into quotes")
  }

  private mutating func report(
    _ code: String, _ summary: String, _ range: ByteRange, _ tree: SyntaxTree, _ remedy: String
  ) {
    diagnostics.append(
      Diagnostic(code: code, summary: summary, detail: remedy, place: Place(file: tree.file.id, range: range)))
  }
}
