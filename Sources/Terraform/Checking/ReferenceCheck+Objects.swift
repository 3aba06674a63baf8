import AWS
import HCL
import Source

extension ReferenceCheck {
  func checkResource(
    _ name: ResourceName, _ traversal: TraversalExpression, offset: Int, _ context: ReferenceContext, _ file: SourceFile
  ) {
    let place = Place(file: file.id, range: head(traversal, steps: offset))
    if context.own == name {
      return report(
        "invalid-condition/own", "A condition of \(name.text) can't name \(name.text)", place,
        context.hasSelf ? "self stands for it here" : "look at it in a postcondition, as self")
    }
    guard let declaration = module.resources[name] else {
      // One type is never meant for another, however near their names are.
      let known = module.resourceOrder.filter { $0.isData == name.isData && $0.type == name.type }.map(\.text)
      let other = ResourceName(isData: !name.isData, type: name.type, name: name.name)
      let near = NearestName.of(name.text, among: known) ?? (module.resources[other] == nil ? nil : other.text)
      return reportUndeclared(name.isData ? "data-source" : "resource", name.text, place, near: near)
    }
    if let check = declaration.check, check != context.check {
      return report(
        "meaningless-reference/scoped", "\(name.text) belongs to the check \"\(check)\" alone", place,
        "declare the data source outside of the check")
    }
    guard checkKey(declaration, traversal, offset, place, file) else { return }
    checkAttribute(name, declaration, traversal, offset, file)
  }

  /// Whether the reference has a key exactly if the resource has `count` or `for_each`.
  private func checkKey(
    _ declaration: ResourceDeclaration, _ traversal: TraversalExpression, _ offset: Int, _ place: Place,
    _ file: SourceFile
  ) -> Bool {
    guard traversal.steps.indices.contains(offset) else { return true }
    let name = declaration.name.text
    let isRepeated = declaration.count != nil || declaration.forEach != nil
    switch traversal.steps[offset] {
    case .attribute(let attribute) where isRepeated:
      reportMissingKey(
        name, hasCount: declaration.count != nil, name, ".\(file.text(attribute.range))", place)
      return false
    case .index(let key, _) where !isRepeated && isConstant(key, file):
      return reportUnexpectedKey(name, traversal, offset, file)
    case .legacyIndex where !isRepeated: return reportUnexpectedKey(name, traversal, offset, file)
    default: return true
    }
  }

  private func reportUnexpectedKey(
    _ name: String, _ traversal: TraversalExpression, _ offset: Int, _ file: SourceFile
  ) -> Bool {
    report(
      "instance-key-mismatch/unexpected", "\(name) is one object, without count or for_each",
      Place(file: file.id, range: head(traversal, steps: offset + 1)), "name it without a key: \(name)")
    return false
  }

  func reportMissingKey(_ what: String, hasCount: Bool, _ name: String, _ rest: String, _ place: Place) {
    report(
      "instance-key-mismatch/missing", "\(what) stands for many, and no key says which", place,
      "\(name)[\(hasCount ? "count.index" : "each.key")]\(rest), or \(hasCount ? "\(name)[*]\(rest)" : "[for x in \(name) : x\(rest)]") for all"
    )
  }

  private func isConstant(_ key: Expression, _ file: SourceFile) -> Bool {
    if case .literal(let literal) = key { return literal.kind == .number }
    return key.literalText(in: file) != nil
  }

  private func checkAttribute(
    _ name: ResourceName, _ declaration: ResourceDeclaration, _ traversal: TraversalExpression, _ offset: Int,
    _ file: SourceFile
  ) {
    guard let (attribute, _) = attribute(after: offset, in: traversal) else { return }
    let text = file.text(attribute.range)
    let schemas = system.schemas(of: declaration.name, rootIndex: frame.rootIndex)
    guard !schemas.isEmpty, !schemas.contains(where: { $0.isPartial }),
      schemas.allSatisfy({ $0.attribute(text) == nil && $0.block(text) == nil })
    else { return }
    let all = schemas.flatMap { Array($0.attributeNames) + Array($0.blockNames) }
    system.add(
      Diagnostic(
        code: "unknown-attribute", summary: "\(SchemaNames.corrected(name)) has no attribute \"\(text)\"",
        place: Place(file: file.id, range: attribute.range), suggestion: NearestName.of(text, among: all.sorted())),
      frame: frame)
  }

  /// The first attribute after some steps, one index or splat between them passed over.
  func attribute(after offset: Int, in traversal: TraversalExpression) -> (Identifier, Int)? {
    for index in offset..<max(offset, min(offset + 2, traversal.steps.count)) {
      switch traversal.steps[index] {
      case .attribute(let name): return (name, index)
      case .index, .legacyIndex: continue
      case .splat(_, _, let each):
        if case .attribute(let name)? = each.first { return (name, index) }
        return nil
      }
    }
    return nil
  }

  /// The bytes from the root to a number of steps.
  func head(_ traversal: TraversalExpression, steps: Int) -> ByteRange {
    var range = traversal.root.range
    for step in traversal.steps.prefix(steps) {
      switch step {
      case .attribute(let name): range = range.union(name.range)
      case .index(_, let inner), .legacyIndex(let inner), .splat(_, let inner, _): range = range.union(inner)
      }
    }
    return range
  }
}
