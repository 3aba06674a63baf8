import HCL
import Source

/// Checks what Terraform reads before it evaluates anything: defaults of variables, flags, aliases, required versions;
/// and what conditions and destroy provisioners may name.
struct ConstantForm {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func run(_ tree: SyntaxTree) {
    for block in tree.body.blocks {
      switch tree.text(of: block.type) {
      case "variable": checkVariable(block, tree)
      case "output": checkFlags(["sensitive", "ephemeral"], block, tree)
      case "provider": checkAlias(block, tree)
      case "resource": checkResource(block, tree)
      case "removed": checkRemoved(block, tree)
      case "terraform": checkVersion(block, tree)
      default: break
      }
    }
  }

  private mutating func checkVariable(_ block: Block, _ tree: SyntaxTree) {
    checkFlags(["sensitive", "ephemeral", "nullable", "const"], block, tree)
    if let value = block.body.attribute("default", in: tree) {
      let (name, call) = firstNames(in: value.expression, tree)
      if let name {
        report(
          "invalid-constant/default", "A default can't name other values", name, tree,
          "leave default = null, and choose in locals")
      } else if let call {
        report(
          "invalid-constant/default", "A default can't call functions", call, tree,
          "write the result, or choose in locals")
      }
    }
    guard let label = block.labels.first else { return }
    let name = tree.file.text(label.content)
    for inner in block.body.blocks("validation", in: tree.file) { checkValidation(inner, of: name, tree) }
  }

  private mutating func checkValidation(_ block: Block, of name: String, _ tree: SyntaxTree) {
    guard let condition = block.body.attribute("condition", in: tree) else { return }
    var isNamed = false
    ReferenceWalk(file: tree.file) { traversal in
      guard tree.file.holds("var", at: traversal.root.range), case .attribute(let step)? = traversal.steps.first else {
        return
      }
      if tree.file.holds(name, at: step.range) { isNamed = true }
    }.walk(condition.expression)
    guard !isNamed else { return }
    report(
      "invalid-condition/validation", "This condition does not look at var.\(name)", condition.expression.range, tree,
      "name var.\(name) in it, or use a precondition or a check")
  }

  private mutating func checkFlags(_ names: [String], _ block: Block, _ tree: SyntaxTree) {
    for name in names {
      guard let attribute = block.body.attribute(name, in: tree) else { continue }
      let (reference, call) = firstNames(in: attribute.expression, tree)
      guard let range = reference ?? call else { continue }
      report(
        "invalid-constant/flag", "\(name) is read before anything is evaluated", range, tree,
        "\(name) = true, or false")
    }
  }

  private mutating func checkAlias(_ block: Block, _ tree: SyntaxTree) {
    guard let alias = block.body.attribute("alias", in: tree) else { return }
    let (reference, call) = firstNames(in: alias.expression, tree)
    if let range = reference ?? call {
      report(
        "invalid-constant/alias", "An alias can't be computed", range, tree,
        "write the name of the alias, in quotes")
    }
  }

  private mutating func checkResource(_ block: Block, _ tree: SyntaxTree) {
    for inner in block.body.blocks("lifecycle", in: tree.file) { checkFlags(["create_before_destroy"], inner, tree) }
    let destroying = block.body.blocks("provisioner", in: tree.file).filter { isDestroying($0, tree) }
    for provisioner in destroying { checkDestroying(provisioner.body, tree) }
    if !destroying.isEmpty {
      for connection in block.body.blocks("connection", in: tree.file) { checkDestroying(connection.body, tree) }
    }
  }

  private mutating func checkRemoved(_ block: Block, _ tree: SyntaxTree) {
    checkResource(block, tree)
    for provisioner in block.body.blocks("provisioner", in: tree.file) where !isDestroying(provisioner, tree) {
      report(
        "missing-argument-of-block", "A provisioner of removed lacks when = destroy", provisioner.header, tree,
        "when = destroy: what is removed is never made again")
    }
  }

  private func isDestroying(_ provisioner: Block, _ tree: SyntaxTree) -> Bool {
    provisioner.body.attribute("when", in: tree)?.expression.dottedNames(in: tree.file) == ["destroy"]
  }

  /// Only `self`, `count.index` and `each.key` are there when something is destroyed.
  private mutating func checkDestroying(_ body: Body, _ tree: SyntaxTree) {
    for inner in body.blocks("connection", in: tree.file) { checkDestroying(inner.body, tree) }
    for attribute in body.attributes where !["when", "on_failure"].contains(tree.text(of: attribute.name)) {
      var found: String?
      ReferenceWalk(file: tree.file) { traversal in
        let text = tree.file.text(traversal.range)
        let root = tree.text(of: traversal.root)
        if ["self", "path", "terraform"].contains(root) || text == "count.index" || text == "each.key" { return }
        found = found ?? text
      }.walk(attribute.expression)
      guard let found else { continue }
      report(
        "invalid-condition/destroy", "A destroy provisioner can't name \(found)", attribute.expression.range, tree,
        "keep the value in the resource itself, and name it by self")
    }
  }

  /// The first reference and the first call in an expression.
  private func firstNames(in expression: Expression, _ tree: SyntaxTree) -> (ByteRange?, ByteRange?) {
    var reference: ByteRange?
    var call: ByteRange?
    var walk = ReferenceWalk(file: tree.file) { reference = reference ?? $0.range }
    walk.visitCall = { call = call ?? $0.name.range }
    walk.walk(expression)
    return (reference, call)
  }

  private mutating func report(
    _ code: String, _ summary: String, _ range: ByteRange, _ tree: SyntaxTree, _ remedy: String
  ) {
    diagnostics.append(
      Diagnostic(code: code, summary: summary, detail: remedy, place: Place(file: tree.file.id, range: range)))
  }
}

extension ConstantForm {
  private mutating func checkVersion(_ block: Block, _ tree: SyntaxTree) {
    guard let attribute = block.body.attribute("required_version", in: tree),
      let text = attribute.expression.literalText(in: tree.file)
    else { return }
    let isValid = text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { isConstraint($0) }
    guard !isValid else { return }
    report(
      "invalid-constant/version", "\"\(text)\" is no version constraint", attribute.expression.range, tree,
      "required_version = \">= 1.9.0\", for example")
  }

  /// `>= 1.2.3-rc1`: an operator or none, then one to three numbers (hashicorp/go-version).
  private func isConstraint(_ text: Substring) -> Bool {
    var rest = text.drop { $0 == " " }
    rest = rest.drop { "<>=!~".contains($0) }.drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    if rest.first == "v" { rest.removeFirst() }
    let numbers = rest.prefix { $0 != "-" && $0 != "+" }.split(separator: ".", omittingEmptySubsequences: false)
    return !numbers.isEmpty
      && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCII) && $0.allSatisfy(\.isNumber) }
  }
}
