import HCL
import Source

/// Checks what a module may hold only if it is a root, or only if it is none.
struct RootCheck {
  let system: System
  let frame: Frame

  func run() {
    let isRoot = frame.call == nil
    for id in frame.module.fileOrder {
      guard let tree = frame.module.trees[id] else { continue }
      for block in tree.body.blocks("import", in: tree.file) {
        if isRoot {
          checkTarget(block, tree)
        } else {
          report(
            "invalid-address/root-only", "Only a root can import, and this module is called", block.header, tree,
            "move the block into the root, to = module.….…")
        }
      }
    }
    guard isRoot, frame.module.hasBackend else { return }
    for name in frame.module.outputs.keys.sorted() {
      guard let output = frame.module.outputs[name], let tree = frame.module.trees[output.file],
        output.block.body.attribute("ephemeral", in: tree)?.expression.isTrue ?? false
      else { continue }
      report(
        "invalid-constant/root", "An output of a root can't be ephemeral", output.block.header, tree,
        "take ephemeral away; only a module's caller can be given such a value")
    }
  }

  /// What is imported into a module has to be declared there; in the root itself it may still be generated.
  private func checkTarget(_ block: Block, _ tree: SyntaxTree) {
    guard case .traversal(let to)? = block.body.attribute("to", in: tree)?.expression else { return }
    var names = to.names(in: tree.file)
    var module = frame.module
    var isInModule = false
    while names.count > 2, names[0] == "module" {
      guard let folder = system.workspace.callFolders[CallSite(folder: module.folder, name: names[1])],
        let called = system.workspace.modules[folder], !called.isIncomplete
      else { return }
      module = called
      isInModule = true
      names.removeFirst(2)
    }
    guard isInModule, names.count >= 2, names[0] != "data" else { return }
    let name = ResourceName(isData: false, type: names[0], name: names[1])
    guard module.resources[name] == nil else { return }
    system.add(
      Diagnostic(
        code: "undeclared-resource",
        summary: "\(name.text) is not declared in \(system.workspace.shown(module.folder)), and so can't be imported",
        place: Place(file: tree.file.id, range: to.range),
        suggestion: NearestName.of(name.text, among: module.resourceOrder.filter { !$0.isData }.map(\.text))),
      frame: frame)
  }

  private func report(
    _ code: String, _ summary: String, _ range: ByteRange, _ tree: SyntaxTree, _ remedy: String
  ) {
    system.add(
      Diagnostic(code: code, summary: summary, detail: remedy, place: Place(file: tree.file.id, range: range)),
      frame: frame)
  }
}
