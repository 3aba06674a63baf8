import AWS
import HCL
import Source

/// Finds references to what a module does not declare, and to attributes that a type does not have.
struct ReferenceCheck {
  let system: System
  let frame: Frame
  private var module: ModuleDefinition { frame.module }

  init(system: System, frame: Frame) {
    self.system = system
    self.frame = frame
  }

  func run() {
    for id in module.fileOrder {
      guard let tree = module.trees[id] else { continue }
      let walk = ReferenceWalk(file: tree.file) { check($0, tree.file) }
      for block in tree.body.blocks { check(block, walk, tree) }
    }
  }

  private func check(_ block: Block, _ walk: ReferenceWalk, _ tree: SyntaxTree) {
    switch tree.text(of: block.type) {
    case "resource", "data", "ephemeral":
      walk.walk(block.body, skipping: ["provider", "lifecycle", "provisioner", "connection"])
    case "module": walk.walk(block.body, skipping: ["providers"])
    case "variable": break
    case "output", "locals", "provider", "check", "import": walk.walk(block.body, skipping: ["provider", "to"])
    default: break
    }
  }

  private func check(_ traversal: TraversalExpression, _ file: SourceFile) {
    let root = file.text(traversal.root.range)
    let names = traversal.steps.map { step -> String? in
      if case .attribute(let name) = step { file.text(name.range) } else { nil }
    }
    guard let first = names.first, let name = first else { return }
    let whole = Place(file: file.id, range: head(traversal, steps: 1))
    switch root {
    case "var":
      if module.variables[name] == nil {
        report(
          "variable", "var.\(name)", whole,
          near: NearestName.of(name, among: module.variables.keys.sorted()).map { "var.\($0)" })
      }
    case "local":
      if module.locals[name] == nil {
        report(
          "local", "local.\(name)", whole,
          near: NearestName.of(name, among: module.locals.keys.sorted()).map { "local.\($0)" })
      }
    case "module": checkModule(name, traversal, names, file)
    case "data":
      guard names.count >= 2, let label = names[1] else { return }
      checkResource(ResourceName(isData: true, type: name, name: label), traversal, offset: 2, file)
    case "each", "count", "self", "path", "terraform", "ephemeral": break
    default:
      if root.contains("_") || module.resourceOrder.contains(where: { $0.type == root }) {
        checkResource(ResourceName(isData: false, type: root, name: name), traversal, offset: 1, file)
      }
    }
  }

  private func checkModule(_ name: String, _ traversal: TraversalExpression, _ names: [String?], _ file: SourceFile) {
    guard module.calls[name] != nil else {
      let near = NearestName.of(name, among: module.callOrder).map { "module.\($0)" }
      return report("module", "module.\(name)", Place(file: file.id, range: head(traversal, steps: 1)), near: near)
    }
    let folder = system.workspace.callFolders[CallSite(folder: module.folder, name: name)]
    guard let called = folder.flatMap({ system.workspace.modules[$0] }), !called.isIncomplete,
      let (output, index) = attribute(after: 1, in: traversal)
    else { return }
    let text = file.text(output.range)
    if called.outputs[text] == nil {
      report(
        "output", "module.\(name).\(text)", Place(file: file.id, range: head(traversal, steps: index + 1)),
        near: NearestName.of(text, among: called.outputs.keys.sorted()))
    }
  }

  private func checkResource(_ name: ResourceName, _ traversal: TraversalExpression, offset: Int, _ file: SourceFile) {
    guard let declaration = module.resources[name] else {
      let place = Place(file: file.id, range: head(traversal, steps: offset))
      // One type is never meant for another, however near their names are.
      let known = module.resourceOrder.filter { $0.isData == name.isData && $0.type == name.type }.map(\.text)
      return report(
        name.isData ? "data-source" : "resource", name.text, place, near: NearestName.of(name.text, among: known))
    }
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
  private func attribute(after offset: Int, in traversal: TraversalExpression) -> (Identifier, Int)? {
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
  private func head(_ traversal: TraversalExpression, steps: Int) -> ByteRange {
    var range = traversal.root.range
    for step in traversal.steps.prefix(steps) {
      switch step {
      case .attribute(let name): range = range.union(name.range)
      case .index(_, let inner), .legacyIndex(let inner), .splat(_, let inner, _): range = range.union(inner)
      }
    }
    return range
  }

  private func report(_ kind: String, _ text: String, _ place: Place, near: String?) {
    system.add(
      Diagnostic(
        code: "undeclared-\(kind)", summary: "\(text) is not declared in this module", place: place, suggestion: near),
      frame: frame)
  }
}
