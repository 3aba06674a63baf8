import HCL
import Source

/// References to the outputs of modules.
extension ReferenceCheck {
  func checkModule(
    _ name: String, _ traversal: TraversalExpression, _ context: ReferenceContext, _ file: SourceFile
  ) {
    guard let call = module.calls[name] else {
      let near = NearestName.of(name, among: module.callOrder).map { "module.\($0)" }
      return reportUndeclared(
        "module", "module.\(name)", Place(file: file.id, range: head(traversal, steps: 1)), near: near)
    }
    if context.isGuarded { return }
    guard let first = self.name(1, traversal, file) else {
      // With for_each, module.x[*].a is the instance at the key "a".
      if case .splat? = traversal.steps.dropFirst().first, call.forEach != nil { return }
      if let (output, _) = attribute(after: 1, in: traversal) { checkOutput(output, of: call, file) }
      return
    }
    if call.count != nil {
      return reportMissingKey(
        "module.\(name)", hasCount: true, "module.\(name)", ".\(first)",
        Place(file: file.id, range: head(traversal, steps: 1)))
    }
    // With for_each, module.x.a may be the instance at the key "a".
    let index = call.forEach == nil ? 1 : 2
    if traversal.steps.indices.contains(index), case .attribute(let output) = traversal.steps[index] {
      checkOutput(output, of: call, file)
    }
  }

  /// Outputs that are read of all instances of a call: `values(module.x)[*].y`, `[for m in module.x : m.y]`.
  func checkElements(_ expression: Expression, _ file: SourceFile) {
    switch expression {
    case .access(let node):
      guard let call = repeatedCall(in: node.source, file) else { return }
      switch node.steps.first {
      case .splat(_, _, let each)?:
        if case .attribute(let output)? = each.first { checkOutput(output, of: call, file) }
      case .index?, .legacyIndex?:
        if case .attribute(let output)? = node.steps.dropFirst().first { checkOutput(output, of: call, file) }
      case .attribute?, nil: break
      }
    case .comprehension(let node):
      // Without an instance nothing is read, and a condition may refuse all of them.
      guard let call = repeatedCall(in: node.collection, file),
        system.callExpansion(of: call.name, in: frame)?.known.isEmpty == false
      else { return }
      for read in node.condition.map({ [$0] }) ?? [node.key, node.value].compactMap({ $0 }) {
        checkReads(of: file.text(node.valueName.range), in: read, call, file)
      }
    default: break
    }
  }

  private func checkReads(of name: String, in expression: Expression, _ call: ModuleCallDeclaration, _ file: SourceFile)
  {
    var walk = ReferenceWalk(file: file) { traversal in
      if file.holds(name, at: traversal.root.range), case .attribute(let output)? = traversal.steps.first {
        checkOutput(output, of: call, file)
      }
    }
    walk.visitGuarded = { _ in }
    walk.walk(expression)
  }

  /// The call with `count` or `for_each` that `module.x` or `values(module.x)` stands for.
  private func repeatedCall(in expression: Expression, _ file: SourceFile) -> ModuleCallDeclaration? {
    switch expression {
    case .call(let node) where file.holds("values", at: node.name.range) && node.arguments.count == 1:
      return repeatedCall(in: node.arguments[0], file)
    case .traversal(let node) where file.holds("module", at: node.root.range) && node.steps.count == 1:
      guard let call = name(0, node, file).flatMap({ module.calls[$0] }), call.count != nil || call.forEach != nil
      else {
        return nil
      }
      return call
    default: return nil
    }
  }

  private func checkOutput(_ output: Identifier, of call: ModuleCallDeclaration, _ file: SourceFile) {
    let folder = system.workspace.callFolders[CallSite(folder: module.folder, name: call.name)]
    guard let called = folder.flatMap({ system.workspace.modules[$0] }), !called.isIncomplete,
      called.outputs[file.text(output.range)] == nil
    else { return }
    let place = Place(file: file.id, range: output.range)
    system.add(System.undeclaredOutput(file.text(output.range), of: call, called, at: place), frame: frame)
  }
}

extension System {
  /// The mistake that reading and evaluating find alike.
  static func undeclaredOutput(
    _ name: String, of call: ModuleCallDeclaration, _ called: ModuleDefinition, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      code: "undeclared-output", summary: "module.\(call.name) has no output \"\(name)\"", place: place,
      suggestion: NearestName.of(name, among: called.outputs.keys.sorted()))
  }
}
