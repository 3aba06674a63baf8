import Evaluation
import HCL
import Source

/// What a `terraform_remote_state` data source reads.
enum RemoteState {
  /// The state of a root of this system, by its number.
  case root(Int)
  /// A state that no root of this system keeps; `nil` if its backend is not understood.
  case elsewhere(StateLocation?)
  /// The state of another workspace of a root of this system than the one that is judged.
  case otherWorkspace(Int, workspace: String)
  /// Which state it is hangs on a value.
  case undecided(Term)
}

extension System {
  // MARK: Backends

  /// An argument of a root's backend as text: the configuration file's, else the literal one.
  func backendArgument(_ name: String, ofRoot index: Int) -> String? {
    let description = roots[index].description
    if let given = description.stateSettings.value(name) { return given }
    guard let backend = description.module.backend else { return nil }
    let source = file(backend.file)
    let parts = name.split(separator: ".").map(String.init)
    var body = backend.block.body
    for part in parts.dropLast() {
      guard let inner = body.blocks(part, in: source).first else { return nil }
      body = inner.body
    }
    return parts.last.flatMap { body.attribute($0, in: source)?.expression.literalText(in: source) }
  }

  /// The type of a root's backend; `local` if none is written.
  func backendType(ofRoot index: Int) -> String {
    let description = roots[index].description
    guard let type = description.module.backend?.type else {
      return description.stateSettings.isEmpty ? "local" : "s3"
    }
    return type == "cloud" ? "remote" : type
  }

  /// Where a root keeps its state; `nil` if its text does not tell.
  package func stateLocation(ofRoot index: Int) -> StateLocation? {
    let type = backendType(ofRoot: index)
    if type == "local" {
      let path = backendArgument("path", ofRoot: index) ?? "terraform.tfstate"
      return StateLocation(backend: type, identity: [localState(path, ofRoot: index)])
    }
    guard let names = StateLocation.identifyingArguments[type] else { return nil }
    let values = names.compactMap { backendArgument($0, ofRoot: index) }
    return values.count == names.count ? StateLocation(backend: type, identity: values) : nil
  }

  private func localState(_ path: String, ofRoot index: Int) -> String {
    Paths.normalized(Paths.absolute(path, from: roots[index].description.folder))
  }

  /// A root's backend as rules read it: its `type` and its arguments, each at its place; null if none is written.
  ///
  /// `bucket`, `key` and `region` of an s3 backend are always there: unknown if `-backend-config` gives them.
  func backend(ofRoot index: Int) -> Value {
    guard let frame = roots[index].frame, let backend = frame.module.backend else { return .null }
    let source = file(backend.file)
    let header = Origin(place: Place(file: backend.file, range: backend.block.header), frame: UInt32(frame.id))
    var entries: [String: Value] = ["type": Value.string(backend.type).from(header)]
    for attribute in backend.block.body.attributes {
      entries[source.text(attribute.name.range)] = value(of: attribute.expression, file: backend.file, frame: frame)
    }
    for name in ["bucket", "key", "region"] {
      if let given = roots[index].description.stateSettings.value(name) {
        entries[name] = Value.string(given).from(header)
      } else if entries[name] == nil {
        let says = "the backend of \(roots[index].shownFolder) states no \(name)"
        let unstated = Value.unknown(terms.intern(.external(owner: UInt32(frame.id), name: says)))
        entries[name] = (backend.type == "s3" ? unstated : .null).from(header)
      }
    }
    return .object(entries.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) })
  }

  // MARK: Reading another root's state

  /// The state that an instance of `terraform_remote_state` reads.
  func remoteState(of data: Handle) -> RemoteState {
    if let known = remoteStates[data] { return known }
    let result = findState(of: data)
    remoteStates[data] = result
    return result
  }

  private func findState(of data: Handle) -> RemoteState {
    guard let backend = writtenArgument("backend", of: data) else { return .elsewhere(nil) }
    if let term = backend.term { return .undecided(term) }
    guard let type = backend.string else { return .elsewhere(nil) }
    let names = type == "local" ? ["path"] : StateLocation.identifyingArguments[type] ?? []
    let config = writtenArgument("config", of: data) ?? .null
    var identity: [String] = []
    for name in names {
      let value = member(name, of: config)
      if let term = value?.term { return .undecided(term) }
      if let text = value?.string { identity.append(text) }
    }
    guard !names.isEmpty, identity.count == names.count else { return .elsewhere(nil) }
    let reader = instance(data).frame.rootIndex
    if type == "local" { identity = [localState(identity[0], ofRoot: reader)] }
    let prefix = member("workspace_key_prefix", of: config)
    if let term = prefix?.term { return .undecided(term) }
    return keeper(
      of: StateLocation(backend: type, identity: identity), workspace: workspaceRead(by: data),
      prefix: prefix?.string ?? StateLocation.workspacePrefix, reader: reader)
  }

  /// `a.b` of an object; of a list, what its first element has.
  private func member(_ path: String, of value: Value) -> Value? {
    var current = value
    for name in path.split(separator: ".") {
      if current.term != nil { return current }
      if let first = current.elements?.values.first { current = first }
      guard let entries = current.entries else { return nil }
      guard let next = entries[String(name)] else { return entries.rest.map { .unknown($0) } }
      current = next
    }
    return current
  }

  /// `outputs` of a remote state: the root that keeps it, whose members are its outputs; `nil` if nobody here keeps it.
  func remoteOutputs(of data: Handle) -> Value? {
    switch remoteState(of: data) {
    case .undecided(let term):
      return .unknown(
        terms.intern(.call(name: "remote_state", arguments: [.unknown(term)]), Refinement(isNotNull: true)))
    case .elsewhere, .otherWorkspace: return nil
    case .root(let index):
      guard let defaults = writtenArgument("defaults", of: data)?.entries,
        let shown = outputs(ofRoot: index).entries
      else { return .handle(Handle(.root, index)) }
      let missing = zip(defaults.keys, defaults.values).filter { shown[$0.0] == nil }
      let pairs = zip(shown.keys, shown.values).map { (key: $0, value: $1) }
      return .object((pairs + missing.map { (key: $0.0, value: $0.1) }).sorted { $0.key < $1.key })
    }
  }

  /// An output of another root as its state gives it, evaluated where it is declared.
  func remoteOutput(_ name: String, ofRoot index: Int, at place: Place) throws(EvaluationError) -> Value {
    guard let frame = roots[index].frame else { return .null }
    stateCrossings += 1
    defer { stateCrossings -= 1 }
    if let value = output(name, in: frame) { return value }
    if frame.module.isIncomplete {
      return .unknown(terms.intern(.attribute(of: Handle(.root, index), path: "outputs." + name)))
    }
    throw EvaluationError(
      Diagnostic(
        code: "missing-remote-output", summary: "\(roots[index].shownFolder) has no output \"\(name)\"",
        detail: "The state that is read here is the one of that root, and a state holds only what its root declares.",
        place: place, suggestion: NearestName.of(name, among: frame.module.outputs.keys.sorted())))
  }

  /// All outputs of a root as one object.
  func outputs(ofRoot index: Int) -> Value {
    guard let frame = roots[index].frame else { return .object([]) }
    stateCrossings += 1
    defer { stateCrossings -= 1 }
    return .object(frame.module.outputs.keys.sorted().map { (key: $0, value: output($0, in: frame) ?? .null) })
  }

  /// The root whose state a data source of a frame reads, and the frame of that root.
  func remoteFrame(named name: String, in frame: Frame) -> (index: Int, frame: Frame)? {
    let resource = ResourceName(isData: true, type: "terraform_remote_state", name: name)
    guard let data = expansion(of: resource, in: frame)?.known.first?.handle,
      case .root(let index) = remoteState(of: data), let inner = roots[index].frame
    else { return nil }
    return (index, inner)
  }

  /// Evaluates all that is written in a frame that reads states, so that what is missing in them and circles are found
  /// whether or not a rule asks for the value.
  func evaluateReaders(in frame: Frame) {
    guard frame.module.resourceOrder.contains(where: { $0.type == "terraform_remote_state" }) else { return }
    for name in frame.module.outputs.keys.sorted() { _ = output(name, in: frame) }
    for handle in managedInstances + dataInstances where instance(handle).frame === frame {
      evaluateArguments(of: handle, depth: 0)
    }
    for handle in allCalls where call(handle).frame === frame { evaluateArguments(of: handle, depth: 0) }
  }

  private func evaluateArguments(of handle: Handle, depth: Int) {
    guard depth < 8 else { return }
    for name in writtenNames(of: handle) where !(handle.terraformKind == .moduleCall && name == "providers") {
      for inner in written(name, in: handle).elements?.values.compactMap(\.handle) ?? []
      where inner.terraformKind == .block {
        evaluateArguments(of: inner, depth: depth + 1)
      }
    }
  }

  /// The roots whose states a root reads, as shown to people, each once; those outside of this system too.
  package func statesRead(byRoot index: Int) -> [String] {
    let readers = (dataByType["terraform_remote_state"] ?? []).filter { instance($0).frame.rootIndex == index }
    return readers.compactMap { data in
      switch remoteState(of: data) {
      case .root(let other), .otherWorkspace(let other, _): roots[other].shownFolder
      case .elsewhere(let location): location.flatMap { keeper(of: $0) }
      case .undecided: nil
      }
    }.unique
  }

  // MARK: Words

  /// What waits for a state that no root of this system keeps, or not as it is judged; `nil` for any other attribute.
  func missingState(of data: Handle) -> MissingValue? {
    guard data.terraformKind == .instance, instance(data).declaration.name.type == "terraform_remote_state" else {
      return nil
    }
    switch remoteState(of: data) {
    case .elsewhere(let location):
      let state = location.map { shownText(of: $0) } ?? "of \(address(of: data))"
      return MissingValue(
        kind: .state(state, keptBy: location.flatMap { keeper(of: $0) }),
        says: "the state \(state), which no root of this system keeps", place: header(of: data))
    case .otherWorkspace(let index, let name):
      let judged = workspace.surroundings.workspace.map { "in the workspace \"\($0)\"" } ?? "without a workspace"
      return MissingValue(
        kind: .workspace(name),
        says: "the state of \(roots[index].shownFolder) in the workspace \"\(name)\", while it is judged \(judged)",
        place: header(of: data))
    case .root, .undecided: return nil
    }
  }

  private func shownText(of location: StateLocation) -> String {
    location.backend == "local" ? workspace.shown(location.text) : location.text
  }

  /// A root outside this system that keeps a state, as shown to people.
  private func keeper(of location: StateLocation) -> String? {
    let own = Set(roots.map(\.description.folder))
    let others = workspace.roots.filter { !own.contains($0.folder) }
    guard !others.isEmpty else { return nil }
    let found = others.first { StateLocation.literal(of: $0, in: workspace) == location }
    return found.map { workspace.shown($0.folder) }
  }
}

extension StateLocation {
  /// The location that the literals of a root's s3 backend say.
  static func literal(of root: RootDescription, in workspace: Workspace) -> StateLocation? {
    let literal = { (name: String) -> String? in
      if let given = root.stateSettings.value(name) { return given }
      guard let backend = root.module.backend, backend.type == "s3" else { return nil }
      let source = workspace.files[Int(backend.file.rawValue)]
      return backend.block.body.attribute(name, in: source)?.expression.literalText(in: source)
    }
    guard let bucket = literal("bucket"), let key = literal("key") else { return nil }
    return StateLocation(backend: "s3", identity: [bucket, key])
  }
}
