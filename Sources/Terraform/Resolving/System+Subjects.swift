package import Evaluation
import HCL
package import Source

extension System {
  // MARK: Subjects, in address order; open if more may exist than this configuration shows

  /// Instances of managed resources of the given types.
  package func resources(ofTypes types: [String]) -> Elements {
    Elements(types.flatMap { managedByType[$0] ?? [] }.map { .handle($0) }, rest: openWorld)
  }

  /// Instances of data sources of the given types.
  package func dataSources(ofTypes types: [String]) -> Elements {
    Elements(types.flatMap { dataByType[$0] ?? [] }.map { .handle($0) }, rest: openWorld)
  }

  /// All managed instances, and calls that are not on disk, of every root.
  package func allInstances() -> [Handle] { managedInstances }
  /// Module calls whose source is not on disk.
  package func opaqueCalls() -> [Handle] {
    if let opaqueCallsMemo { return opaqueCallsMemo }
    let opaque = allCalls.filter { entered($0) == nil }
    opaqueCallsMemo = opaque
    return opaque
  }

  /// All module calls at all levels, one handle for each key.
  package func moduleCalls() -> Elements { Elements(allCalls.map { .handle($0) }) }

  /// Provider configurations written in blocks, of roots and of modules, by local name (`aws`).
  package func providers(named name: String) -> Elements {
    var found: [Value] = []
    var rest: Term?
    for frame in frames {
      for declaration in frame.module.providers where declaration.name == name && declaration.isConfiguration(in: frame)
      {
        let handles = providerHandles(declaration, in: frame)
        found += handles.values
        rest = handles.rest ?? rest
      }
    }
    return Elements(found, rest: rest)
  }

  /// Instances of managed resources inside a module call, nested calls included; of a root, all instances, data sources too.
  ///
  /// Open if a module inside the call is not on disk. What a root shows is closed: it is asked for what is there.
  package func instances(in scope: Handle) -> Elements {
    if scope.terraformKind == .root {
      let all = managedInstances + dataByType.keys.sorted().flatMap { dataByType[$0] ?? [] }
      return Elements(all.filter { instance($0).frame.rootIndex == Int(scope.id) }.map { .handle($0) })
    }
    guard scope.terraformKind == .moduleCall else { return Elements([.handle(owner(of: scope))]) }
    guard let frame = entered(scope) else { return Elements([], rest: opaqueTerm(scope)) }
    let opaque = opaqueCalls().first { isInside(call($0).frame, frame) }
    return Elements(
      managedInstances[managedRanges[frame.id] ?? 0..<0].map { .handle($0) },
      rest: opaque.map { opaqueTerm($0) })
  }

  private func isInside(_ inner: Frame, _ outer: Frame) -> Bool {
    var frame: Frame? = inner
    while let current = frame {
      if current === outer { return true }
      frame = current.parent
    }
    return false
  }

  /// The roots of the system.
  package func rootHandles() -> [Handle] { roots.indices.map { Handle(.root, $0) } }

  // MARK: Identity

  /// The address, with its root before it where another root of the system has the same: `live/us: module.app.aws_lb.main`.
  package func tellingAddress(of handle: Handle) -> String {
    let address = address(of: handle)
    guard roots.count > 1, let own = frame(of: handle)?.rootIndex, handle.terraformKind != .root else { return address }
    return isShared(address, by: handle, own: own) ? "\(roots[own].shownFolder): \(address)" : address
  }

  /// Whether another root has something of the same kind at the same address.
  private func isShared(_ address: String, by handle: Handle, own: Int) -> Bool {
    if addressRoots.isEmpty {
      for handle in managedInstances + dataInstances + allCalls {
        guard let root = frame(of: handle)?.rootIndex else { continue }
        addressRoots[self.address(of: handle), default: []].insert(root)
      }
    }
    switch handle.terraformKind {
    case .provider:
      return providers(named: type(of: handle)).values.compactMap(\.handle).contains {
        providerRecord($0).frame.rootIndex != own && self.address(of: $0) == address
      }
    default: return addressRoots[address].map { $0 != [own] } ?? false
    }
  }

  /// The full address, such as `module.app_eu.aws_lb.main["a"]`; `aws.eu` for a provider, `module.app` for a call.
  package func address(of handle: Handle) -> String {
    switch handle.terraformKind {
    case .instance: instance(handle).address
    case .block: address(of: block(handle).owner)
    case .provider: providerRecord(handle).text
    case .moduleCall: call(handle).address
    case .resource: openResources[Int(handle.id)].frame.prefix + openResources[Int(handle.id)].name.text
    case .root: roots[Int(handle.id)].shownFolder
    case nil: ""
    }
  }

  /// The type of an instance (`aws_lb`), or of a block (`endpoint_configuration`).
  package func type(of handle: Handle) -> String {
    switch handle.terraformKind {
    case .instance: instance(handle).declaration.name.type
    case .block: block(handle).path.last ?? ""
    case .provider: providerRecord(handle).name
    case .moduleCall: "module"
    case .resource: openResources[Int(handle.id)].name.type
    case .root: "root"
    case nil: ""
    }
  }

  /// The second label of a resource, the name of a module call, the alias (or local name) of a provider.
  package func label(of handle: Handle) -> String {
    switch handle.terraformKind {
    case .instance: instance(handle).declaration.name.name
    case .block: label(of: block(handle).owner)
    case .provider: providerRecord(handle).alias ?? providerRecord(handle).name
    case .moduleCall: call(handle).declaration.name
    case .resource: openResources[Int(handle.id)].name.name
    case .root: roots[Int(handle.id)].shownFolder
    case nil: ""
    }
  }

  /// Whether an instance comes from a data source.
  package func isData(_ handle: Handle) -> Bool {
    handle.terraformKind == .instance && instance(handle).declaration.name.isData
  }

  /// The names of the blocks around what is written in a handle, outermost first; empty for an instance.
  package func blockPath(of handle: Handle) -> [String] {
    handle.terraformKind == .block ? block(handle).path : []
  }

  /// The instance that holds a block; the handle itself otherwise.
  package func owner(of handle: Handle) -> Handle {
    handle.terraformKind == .block ? block(handle).owner : handle
  }

  /// The module call that something stands in; `nil` in a root.
  package func moduleCall(containing handle: Handle) -> Handle? { frame(of: handle)?.call }

  /// The frame something is written in.
  func frame(of handle: Handle) -> Frame? {
    switch handle.terraformKind {
    case .instance: instance(handle).frame
    case .block: frame(of: block(handle).owner)
    case .provider: providerRecord(handle).frame
    case .moduleCall: call(handle).frame
    case .resource: openResources[Int(handle.id)].frame
    case .root: roots[Int(handle.id)].frame
    case nil: nil
    }
  }

  /// The folder of the root it belongs to, as shown to people (`.` for the current folder).
  package func root(of handle: Handle) -> String {
    frame(of: handle).map { roots[$0.rootIndex].shownFolder } ?? "."
  }

  /// The folder of the root a value was evaluated in, as shown to people; `nil` for one of a rule.
  package func root(of origin: Origin) -> String? {
    guard workspace.files.indices.contains(Int(origin.place.file.rawValue)),
      frames.indices.contains(Int(origin.frame))
    else { return nil }
    return roots[frames[Int(origin.frame)].rootIndex].shownFolder
  }

  /// The number of the root it belongs to, as in the list the system was made of.
  package func rootNumber(of handle: Handle) -> Int? { frame(of: handle)?.rootIndex }

  /// The folders of the roots that read a file, as shown to people: the one it stands in, or all that call its module.
  package func roots(reading file: FileID) -> [String] {
    let reading = frames.filter { $0.module.trees[file] != nil }.map(\.rootIndex)
    let values = roots.indices.filter { roots[$0].description.valueFiles.contains { $0.file == file } }
    let numbers = Set(reading + values)
    return roots.indices.filter { numbers.contains($0) }.map { roots[$0].shownFolder }
  }

  /// Whether the root it belongs to is a module for others to call.
  package func isReusableModule(_ handle: Handle) -> Bool {
    frame(of: handle).map { roots[$0.rootIndex].description.isReusableModule } ?? false
  }

  /// The header of the block it was declared by, without the brace.
  package func header(of handle: Handle) -> Place {
    guard let context = context(of: handle) else {
      return frame(of: handle).map { firstPlace(of: $0) } ?? Place(file: FileID(0), range: ByteRange(0, 0))
    }
    return Place(file: context.file, range: context.header)
  }

  private func firstPlace(of frame: Frame) -> Place {
    Place(file: frame.module.fileOrder.first ?? FileID(0), range: ByteRange(0, 0))
  }

  /// Why the instance stands for an unknown number of instances (unknown `count` or `for_each`); `nil` if it does not.
  package func symbolicCause(of handle: Handle) -> Term? {
    switch handle.terraformKind {
    case .instance: instance(handle).symbolicCause ?? instance(handle).frame.call.flatMap { symbolicCause(of: $0) }
    case .block: block(handle).symbolicCause ?? symbolicCause(of: block(handle).owner)
    case .moduleCall: call(handle).symbolicCause ?? call(handle).frame.call.flatMap { symbolicCause(of: $0) }
    case .provider, .resource, .root, nil: nil
    }
  }

  /// Why a block stands for an unknown number of blocks of its instance (a `dynamic` over an unknown); `nil` if it does not.
  package func expansionCause(of block: Handle) -> Term? {
    block.terraformKind == .block ? self.block(block).symbolicCause : nil
  }

  /// Every module call on the way from the root, outermost first.
  package func callPath(of handle: Handle) -> [Handle] {
    var path: [Handle] = []
    var frame = frame(of: handle)
    while let current = frame, let call = current.call {
      path.append(call)
      frame = current.parent
    }
    return path.reversed()
  }
}
