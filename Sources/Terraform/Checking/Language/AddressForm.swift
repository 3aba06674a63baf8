import HCL
import Source

/// Checks the addresses of `moved`, `removed` and `import`.
struct AddressForm {
  private(set) var diagnostics: [Diagnostic] = []
  /// What is imported, as it is written.
  private var imported: Set<String> = []

  mutating func run(_ tree: SyntaxTree) {
    for block in tree.body.blocks {
      switch tree.text(of: block.type) {
      case "moved": checkMove(block, tree)
      case "removed": checkRemoved(block, tree)
      case "import": checkImport(block, tree)
      default: break
      }
    }
  }

  private mutating func checkMove(_ block: Block, _ tree: SyntaxTree) {
    let from = address("from", block, tree).map { kind(of: $0, tree) }
    let to = address("to", block, tree).map { kind(of: $0, tree) }
    guard let from, let to, (from == "module") != (to == "module") else { return }
    report(
      "invalid-address/kinds", "moved joins a \(from) with a \(to)", block.header, tree,
      "name two resources, or two modules")
  }

  private mutating func checkRemoved(_ block: Block, _ tree: SyntaxTree) {
    guard let traversal = address("from", block, tree) else { return }
    if kind(of: traversal, tree) == "data source" {
      return report(
        "invalid-address/data", "A data source is nothing that could be removed", traversal.range, tree,
        "take the block away: Terraform forgets a data source that is not declared")
    }
    let hasKey = traversal.steps.contains { if case .attribute = $0 { false } else { true } }
    guard hasKey else { return }
    report(
      "invalid-address/key", "removed is for all instances, and this names one", traversal.range, tree,
      "name the whole resource or module, without a key")
  }

  private mutating func checkImport(_ block: Block, _ tree: SyntaxTree) {
    if !["id", "identity"].contains(where: { block.body.attribute($0, in: tree) != nil }) {
      report(
        "missing-argument-of-block", "import lacks the argument id", block.header, tree,
        "id = …, by which the provider finds the object")
    }
    guard case .traversal(let traversal)? = block.body.attribute("to", in: tree)?.expression else { return }
    if kind(of: traversal, tree) == "data source" {
      report(
        "invalid-address/data", "A data source can't be imported", traversal.range, tree, "name a resource")
    } else if block.body.attribute("for_each", in: tree) == nil,
      !imported.insert(tree.file.text(traversal.range)).inserted
    {
      report(
        "duplicate-declaration/import", "\(tree.file.text(traversal.range)) is imported twice", traversal.range, tree,
        "keep one of the two import blocks")
    }
  }

  /// A written address; `nil` if it is wrong, not written, or in quotes.
  private mutating func address(_ name: String, _ block: Block, _ tree: SyntaxTree) -> TraversalExpression? {
    guard let expression = block.body.attribute(name, in: tree)?.expression else { return nil }
    guard case .traversal(let traversal) = expression else {
      if expression.literalText(in: tree.file) == nil {
        report("invalid-address/form", "This is no address", expression.range, tree, "aws_lb.main, or module.app")
      }
      return nil
    }
    guard traversal.steps.areStatic(in: tree.file) else {
      report(
        "invalid-address/form", "An address is written out, without variables", expression.range, tree,
        "write the key itself")
      return nil
    }
    return traversal
  }

  /// `module` if the address ends with a module, else `resource` or `data source`.
  private func kind(of traversal: TraversalExpression, _ tree: SyntaxTree) -> String {
    var rest = traversal.names(in: tree.file)
    while rest.count >= 2, rest[0] == "module" { rest.removeFirst(2) }
    return rest.isEmpty ? "module" : rest[0] == "data" ? "data source" : "resource"
  }

  private mutating func report(
    _ code: String, _ summary: String, _ range: ByteRange, _ tree: SyntaxTree, _ remedy: String
  ) {
    diagnostics.append(
      Diagnostic(code: code, summary: summary, detail: remedy, place: Place(file: tree.file.id, range: range)))
  }
}

extension [AccessStep] {
  /// Whether every step is a name or a written key.
  func areStatic(in file: SourceFile) -> Bool {
    allSatisfy { step in
      switch step {
      case .attribute, .legacyIndex: true
      case .index(let key, _):
        if case .literal(let literal) = key { literal.kind == .number } else { key.literalText(in: file) != nil }
      case .splat: false
      }
    }
  }
}
