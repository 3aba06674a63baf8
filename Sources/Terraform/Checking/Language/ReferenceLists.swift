import HCL
import Source

/// Checks arguments that hold names instead of values: `depends_on`, `ignore_changes`, `replace_triggered_by`, `provider`.
struct ReferenceLists {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func run(_ tree: SyntaxTree) {
    for block in tree.body.blocks {
      let type = tree.text(of: block.type)
      switch type {
      case "resource", "data", "ephemeral", "module", "output", "action": runDeclaration(block, tree)
      case "check": for inner in block.body.blocks("data", in: tree.file) { runDeclaration(inner, tree) }
      default: break
      }
    }
  }

  private mutating func runDeclaration(_ block: Block, _ tree: SyntaxTree) {
    if let attribute = block.body.attribute("depends_on", in: tree) { checkDependsOn(attribute, tree) }
    if !tree.file.holds("module", at: block.type.range), let provider = block.body.attribute("provider", in: tree) {
      checkProvider(provider.expression, tree)
    }
    for inner in block.body.blocks("lifecycle", in: tree.file) {
      if let attribute = inner.body.attribute("ignore_changes", in: tree) { checkIgnored(attribute, tree) }
      if let attribute = inner.body.attribute("replace_triggered_by", in: tree) { checkTriggers(attribute, tree) }
    }
  }

  private mutating func checkDependsOn(_ attribute: Attribute, _ tree: SyntaxTree) {
    guard case .tuple(let list) = attribute.expression else {
      return report(
        "invalid-depends-on/list", "depends_on needs a list of names", attribute.expression.range, tree,
        "depends_on = [\(tree.file.shortText(attribute.expression.range))]")
    }
    for element in list.elements {
      if element.literalText(in: tree.file) != nil { continue }
      guard case .traversal(let traversal) = element, traversal.steps.areStatic(in: tree.file) else {
        report(
          "invalid-depends-on/name", "depends_on takes names only, and this is computed", element.range, tree,
          "name the resource or the module itself")
        continue
      }
      checkWhole(traversal, tree)
    }
  }

  /// `aws_x.y.id`: only whole objects can be waited for.
  private mutating func checkWhole(_ traversal: TraversalExpression, _ tree: SyntaxTree) {
    let root = tree.text(of: traversal.root)
    var steps: Int
    switch root {
    case "data", "resource", "ephemeral": steps = 2
    // What an output of a module waits for can be named too.
    case "module": steps = 2
    case "var", "local", "each", "count", "path", "terraform", "self", "action": return
    default: steps = 1
    }
    let rest = traversal.steps.dropFirst(steps)
    if case .index? = rest.first { steps += 1 } else if case .legacyIndex? = rest.first { steps += 1 }
    guard root != "module", traversal.steps.count > steps, case .attribute(let name) = traversal.steps[steps] else {
      return
    }
    let object = ByteRange(start: traversal.range.start, end: name.range.start)
    let text = String(tree.file.text(object).dropLast())
    report(
      "invalid-depends-on/attribute", "depends_on takes whole objects, and this is an attribute", traversal.range, tree,
      text)
  }

  private mutating func checkIgnored(_ attribute: Attribute, _ tree: SyntaxTree) {
    let expression = attribute.expression
    if expression.dottedNames(in: tree.file) == ["all"] || expression.literalText(in: tree.file) == "all" { return }
    guard case .tuple(let list) = expression else {
      return report(
        "invalid-lifecycle/ignore-changes", "ignore_changes needs a list of arguments, or all", expression.range, tree,
        "ignore_changes = [\(tree.file.shortText(expression.range))]")
    }
    for element in list.elements {
      if let text = element.literalText(in: tree.file) {
        guard text == "*" else { continue }
        report(
          "invalid-lifecycle/ignore-changes", "[\"*\"] is no longer a way to say all", expression.range, tree,
          "ignore_changes = all")
        continue
      }
      if case .traversal(let traversal) = element, traversal.steps.areStatic(in: tree.file) { continue }
      report(
        "invalid-lifecycle/ignore-changes", "ignore_changes takes names of arguments only", element.range, tree,
        "write the argument's name, without quotes")
    }
  }

  private mutating func checkTriggers(_ attribute: Attribute, _ tree: SyntaxTree) {
    guard case .tuple(let list) = attribute.expression else {
      return report(
        "invalid-lifecycle/replace-triggered-by", "replace_triggered_by needs a list of resources",
        attribute.expression.range, tree, "replace_triggered_by = [\(tree.file.shortText(attribute.expression.range))]")
    }
    for element in list.elements where element.literalText(in: tree.file) == nil {
      var roots: [String] = []
      ReferenceWalk(file: tree.file) { roots.append(tree.text(of: $0.root)) }.walk(element)
      let others: Set<String> = ["var", "local", "module", "path", "terraform", "self"]
      guard roots.isEmpty || roots.contains(where: { others.contains($0) }) else { continue }
      report(
        "invalid-lifecycle/replace-triggered-by", "replace_triggered_by takes resources and their attributes only",
        element.range, tree, "put the value into a terraform_data resource and name that")
    }
  }

  private mutating func checkProvider(_ expression: Expression, _ tree: SyntaxTree) {
    if expression.literalText(in: tree.file) != nil { return }
    let steps: [AccessStep]
    switch expression {
    case .traversal(let node): steps = node.steps
    case .access(let node): steps = node.steps
    // The provider called null.
    case .literal: steps = []
    default: return reportProvider(expression.range, tree)
    }
    if steps.isEmpty { return }
    guard steps.count <= 2, case .attribute = steps[0] else { return reportProvider(expression.range, tree) }
    // OpenTofu's instance of a provider: aws.by_region[each.key].
    if steps.count == 2 {
      guard case .index = steps[1] else { return reportProvider(expression.range, tree) }
    }
  }

  private mutating func reportProvider(_ range: ByteRange, _ tree: SyntaxTree) {
    report(
      "invalid-provider-reference", "provider takes the name of a configuration only", range, tree,
      "provider = aws.ALIAS, which no expression can choose")
  }
}

extension ReferenceLists {
  private mutating func report(
    _ code: String, _ summary: String, _ range: ByteRange, _ tree: SyntaxTree, _ remedy: String
  ) {
    diagnostics.append(
      Diagnostic(code: code, summary: summary, detail: remedy, place: Place(file: tree.file.id, range: range)))
  }
}
