package import Evaluation
import HCL
import Source

extension System {
  /// Where a value is *written*: its origin, and while that is only `var.n` of a called module, the call's argument, and so on up.
  package func writtenPlace(of origin: Origin) -> Origin {
    var current = origin
    for _ in 0..<ExpansionLimits.moduleDepth {
      guard let frame = frame(numbered: current.frame), frame.call != nil,
        let name = simpleReference(at: current)?.name(after: "var"),
        let outer = passedArgument(name, to: frame)
      else { return current }
      current = outer
    }
    return current
  }

  /// The chain from an origin through variables, locals and outputs to the literal at the far end: first the origin, last the literal.
  package func originChain(of origin: Origin) -> [ProofStep] {
    var steps = [ProofStep(place: origin.place, says: text(at: origin.place), name: text(at: origin.place))]
    var current = origin
    for _ in 0..<100 {
      guard let (next, step) = next(after: current) else { return steps }
      steps.append(step)
      guard let next else { return steps }
      current = next
    }
    return steps
  }

  private func frame(numbered number: UInt32) -> Frame? {
    frames.indices.contains(Int(number)) ? frames[Int(number)] : nil
  }

  private func text(at place: Place) -> String { file(place.file).text(place.range) }

  /// Follows one name: `nil` if the expression is no name; a step without a next origin ends the chain.
  private func next(after origin: Origin) -> (next: Origin?, step: ProofStep)? {
    guard let frame = frame(numbered: origin.frame), let reference = simpleReference(at: origin) else { return nil }
    if let name = reference.name(after: "var") { return nextOfVariable(name, frame) }
    if let name = reference.name(after: "local"), let local = frame.module.locals[name] {
      let place = Place(file: local.file, range: local.attribute.expression.range)
      return (
        Origin(place: place, frame: origin.frame),
        ProofStep(place: place, says: "local.\(name) = \(text(at: place))", name: "local.\(name)")
      )
    }
    if reference.names.count == 3, reference.names[0] == "module" { return nextOfOutput(reference, frame) }
    if reference.names.count == 5, reference.names.starts(with: ["data", "terraform_remote_state"]) {
      return nextOfRemoteOutput(reference, frame)
    }
    return nil
  }

  private func nextOfOutput(_ reference: SimpleReference, _ frame: Frame) -> (next: Origin?, step: ProofStep)? {
    guard let call = callExpansion(of: reference.names[1], in: frame)?.known.first?.handle, let inner = entered(call),
      let output = inner.module.outputs[reference.names[2]], let value = output.value
    else { return nil }
    let place = Place(file: output.file, range: value.expression.range)
    let says = "output \(reference.names[2]) of \(address(of: call)) = \(text(at: place))"
    return (
      Origin(place: place, frame: UInt32(inner.id)), ProofStep(place: place, says: says, name: reference.names[2])
    )
  }

  private func nextOfRemoteOutput(_ reference: SimpleReference, _ frame: Frame) -> (next: Origin?, step: ProofStep)? {
    guard reference.names[3] == "outputs", let (index, inner) = remoteFrame(named: reference.names[2], in: frame),
      let output = inner.module.outputs[reference.names[4]], let value = output.value
    else { return nil }
    let place = Place(file: output.file, range: value.expression.range)
    let says = "output \(reference.names[4]) of \(roots[index].shownFolder) = \(text(at: place))"
    return (
      Origin(place: place, frame: UInt32(inner.id)), ProofStep(place: place, says: says, name: reference.names[4])
    )
  }

  private func nextOfVariable(_ name: String, _ frame: Frame) -> (next: Origin?, step: ProofStep)? {
    guard let declaration = frame.module.variables[name] else { return nil }
    if let handle = frame.call {
      if let outer = passedArgument(name, to: frame) {
        let says = "\(address(of: handle)) is given \(name) = \(text(at: outer.place))"
        return (outer, ProofStep(place: outer.place, says: says, name: address(of: handle)))
      }
    } else if commandLineSets(name) {
      let place = Place(file: declaration.file, range: declaration.block.header)
      let value = workspace.variables.last { $0.name == name }?.value ?? ""
      return (nil, ProofStep(place: place, says: "\(name) = \"\(value)\" by --var", name: name))
    } else if let (attribute, file) = valueFileEntry(name, rootIndex: frame.rootIndex) {
      let place = Place(file: file, range: attribute.expression.range)
      return (
        Origin(place: place, frame: UInt32(frame.id)),
        ProofStep(place: place, says: "\(name) = \(text(at: place))", name: name)
      )
    }
    if frame.call == nil, let value = workspace.surroundings.variables[name] {
      let place = Place(file: declaration.file, range: declaration.block.header)
      return (nil, ProofStep(place: place, says: "\(name) = \"\(value)\" by TF_VAR_\(name)", name: name))
    }
    if let value = declaration.defaultValue {
      let place = Place(file: declaration.file, range: value.expression.range)
      return (
        Origin(place: place, frame: UInt32(frame.id)),
        ProofStep(place: place, says: "\(name) = \(text(at: place)) by default", name: name)
      )
    }
    let place = Place(file: declaration.file, range: declaration.block.header)
    return (nil, ProofStep(place: place, says: "no default, and no value was given", name: name))
  }

  private func commandLineSets(_ name: String) -> Bool { workspace.variables.contains { $0.name == name } }

  private func passedArgument(_ name: String, to frame: Frame) -> Origin? {
    guard let handle = frame.call, let parent = frame.parent else { return nil }
    let declaration = call(handle).declaration
    guard let input = declaration.inputs[name] else { return nil }
    return Origin(place: Place(file: declaration.file, range: input.expression.range), frame: UInt32(parent.id))
  }

  /// The expression at a place, if it is a plain chain of names.
  private func simpleReference(at origin: Origin) -> SimpleReference? {
    let source = file(origin.place.file)
    let text = source.text(origin.place.range)
    guard text.utf8.count < 400 else { return nil }
    let names = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard names.count >= 2, names.allSatisfy({ isIdentifier($0) }) else { return nil }
    return SimpleReference(names: names)
  }

  private func isIdentifier(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isXIDStart || first == "_" else { return false }
    return text.unicodeScalars.allSatisfy { $0.properties.isXIDContinue || $0 == "-" }
  }
}

/// A chain of names without index, such as `var.region` or `module.app.arn`.
private struct SimpleReference {
  var names: [String]

  /// The second name, if there are two and the first is `root`.
  func name(after root: String) -> String? { names.count == 2 && names[0] == root ? names[1] : nil }
}
