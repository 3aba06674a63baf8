import Evaluation
import HCL
import Source

extension System {
  func enterRoot(_ index: Int) {
    let description = roots[index].description
    let frame = makeFrame(rootIndex: index, module: description.module, parent: nil, call: nil, prefix: "")
    roots[index].frame = frame
  }

  func makeFrame(rootIndex: Int, module: ModuleDefinition, parent: Frame?, call: Handle?, prefix: String) -> Frame {
    let frame = Frame(
      id: frames.count, rootIndex: rootIndex, module: module, parent: parent, call: call, prefix: prefix)
    frames.append(frame)
    return frame
  }

  /// Lists every instance of every root, in address order within a module.
  func enumerate() {
    for root in roots {
      guard let frame = root.frame else { continue }
      enumerate(frame)
    }
    for handle in managedInstances { managedByType[instance(handle).declaration.name.type, default: []].append(handle) }
    for handle in dataInstances { dataByType[instance(handle).declaration.name.type, default: []].append(handle) }
  }

  private func enumerate(_ frame: Frame) {
    let module = frame.module
    let first = managedInstances.count
    defer { managedRanges[frame.id] = first..<managedInstances.count }
    if module.isIncomplete { openWorld = openWorld ?? incompleteTerm(frame) }
    let names = module.resourceOrder.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    for name in names {
      let handles = expansion(of: name, in: frame)?.all ?? []
      if name.isData { dataInstances += handles } else { managedInstances += handles }
    }
    for name in module.callOrder.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      for handle in callExpansion(of: name, in: frame)?.all ?? [] {
        allCalls.append(handle)
        if let entered = entered(handle) {
          enumerate(entered)
        } else {
          openWorld = openWorld ?? opaqueTerm(handle)
        }
      }
    }
  }

  private func incompleteTerm(_ frame: Frame) -> Term {
    let name = "\(workspace.shown(frame.module.folder)) has a syntax error"
    return terms.intern(.external(owner: UInt32(frame.id), name: name))
  }

  /// What a module that is not on disk may hold.
  func opaqueTerm(_ call: Handle) -> Term { terms.intern(.attribute(of: call, path: "")) }

  // MARK: Records

  func instance(_ handle: Handle) -> InstanceRecord { instances[Int(handle.id)] }
  func call(_ handle: Handle) -> CallRecord { calls[Int(handle.id)] }
  func block(_ handle: Handle) -> BlockRecord { blocks[Int(handle.id)] }
  func providerRecord(_ handle: Handle) -> ProviderRecord { providers[Int(handle.id)] }

  /// The frame of the module a call enters; `nil` if it is not on disk, calls itself, or nests too deep.
  func entered(_ handle: Handle) -> Frame? {
    let record = call(handle)
    if let frame = record.entered { return frame }
    guard let folder = record.folder, let module = workspace.modules[folder] else { return nil }
    guard !record.frame.isInside(folder: folder) else {
      reportModuleCycle(record)
      return nil
    }
    guard record.frame.depth < ExpansionLimits.moduleDepth else {
      boundsReached[file(record.declaration.file).path] = "modules nest more than \(ExpansionLimits.moduleDepth) deep"
      return nil
    }
    let frame = makeFrame(
      rootIndex: record.frame.rootIndex, module: module, parent: record.frame, call: handle,
      prefix: record.address + ".")
    calls[Int(handle.id)].entered = frame
    return frame
  }

  private func reportModuleCycle(_ record: CallRecord) {
    let declaration = record.declaration
    record.frame.module.trees[declaration.file].map { tree in
      let range = declaration.block.body.attribute("source", in: tree)?.expression.range ?? declaration.block.header
      self.record(
        Diagnostic(
          code: "module-cycle", summary: "module.\(declaration.name) calls the module it stands in",
          detail: "A module that calls itself, directly or through others, never ends. Break the circle.",
          place: Place(file: declaration.file, range: range)),
        frame: record.frame, address: record.address)
    }
  }
}
