import Evaluation
import HCL
import Source

extension System {
  func evaluator(
    file id: FileID, frame: Frame, iteration: Iteration, bindings: [(name: String, value: Value)]
  ) -> (Evaluator, FrameScope) {
    let scope = FrameScope(system: self, frame: frame, iteration: iteration, toleratesUndeclared: true)
    return (
      Evaluator(terms: terms, scope: scope, file: file(id), frame: UInt32(frame.id), bindings: bindings), scope
    )
  }

  /// The value of an expression; one that fails is unknown, and said once.
  func value(
    of expression: Expression, file id: FileID, frame: Frame, iteration: Iteration = .none,
    bindings: [(name: String, value: Value)] = []
  ) -> Value {
    let (evaluator, scope) = evaluator(file: id, frame: frame, iteration: iteration, bindings: bindings)
    let place = Place(file: id, range: expression.range)
    return withExtendedLifetime(scope) {
      do throws(EvaluationError) {
        return try evaluator.evaluate(expression).from(Origin(place: place, frame: UInt32(frame.id)))
      } catch {
        if error.isBound {
          boundsReached[file(error.diagnostic.place.file).path] = error.diagnostic.summary
        }
        if error.diagnostic.code == "undeclared-output" {
          add(error.diagnostic, frame: frame)
        } else if !isFoundByReading(error.diagnostic, frame) {
          record(error.diagnostic, frame: frame)
        }
        return Value(
          .unknown(failureTerm(error.diagnostic.place.range, error.diagnostic.place.file)),
          origin: Origin(place: place, frame: UInt32(frame.id)))
      }
    }
  }

  /// Whether a static check says the same, once for each module: undeclared names, and functions that do not exist.
  private func isFoundByReading(_ diagnostic: Diagnostic, _ frame: Frame) -> Bool {
    if diagnostic.code == "unknown-function" { return frame.module.trees[diagnostic.place.file] != nil }
    return diagnostic.code.hasPrefix("undeclared-")
  }

  /// A slot's value, worked out the first time; asked for again meanwhile, it depends on itself.
  func fill(_ name: SlotName, in frame: Frame, place: Place, with compute: () -> Value) -> Value {
    switch frame.slots[name] {
    case .done(let value): return value
    case .inProgress(let crossings):
      record(cycle(of: name, in: frame, place: place, isRemote: crossings < stateCrossings), frame: frame)
      return .unknown(terms.intern(.failure(place)))
    case nil:
      frame.slots[name] = .inProgress(crossings: stateCrossings)
      let value = compute()
      frame.slots[name] = .done(value)
      return value
    }
  }

  private func cycle(of name: SlotName, in frame: Frame, place: Place, isRemote: Bool) -> Diagnostic {
    guard isRemote else {
      return Diagnostic(
        code: "value-cycle", summary: "\(name.text) depends on itself",
        detail: "Terraform calls this a cycle: working it out needs its own value.", place: place)
    }
    let root = roots[frame.rootIndex].shownFolder
    return Diagnostic(
      code: "remote-state-cycle",
      summary: "\(name.text) of \(root) depends on itself through the states of other roots",
      detail: "Each root waits for what the other has applied, so none of them can be the first.", place: place)
  }

  func local(_ name: String, in frame: Frame) -> Value {
    guard let declaration = frame.module.locals[name] else { return .null }
    let place = Place(file: declaration.file, range: declaration.attribute.name.range)
    return fill(.local(name), in: frame, place: place) {
      value(of: declaration.attribute.expression, file: declaration.file, frame: frame)
    }
  }

  func output(_ name: String, in frame: Frame) -> Value? {
    guard let declaration = frame.module.outputs[name] else { return nil }
    let place = Place(file: declaration.file, range: declaration.block.header)
    return fill(.output(name), in: frame, place: place) {
      guard let expression = declaration.value?.expression else { return .null }
      return value(of: expression, file: declaration.file, frame: frame)
    }
  }

  /// The entry of the last value file that sets a root variable.
  func valueFileEntry(_ name: String, rootIndex: Int) -> (Attribute, FileID)? {
    for valueFile in roots[rootIndex].description.valueFiles.reversed() {
      if let attribute = workspace.values(of: valueFile)?.attribute(name) { return (attribute, valueFile.file) }
    }
    return nil
  }

  /// The instances of a resource or the entries of a call as one value.
  func value(of expansion: Expansion, open: () -> Value) -> Value {
    switch expansion.style {
    case .single:
      if expansion.isDisabled { return .null }
      return (expansion.known.first?.handle ?? expansion.symbolic?.handle).map { .handle($0) } ?? open()
    case .count, .forEach:
      if expansion.symbolic != nil { return open() }
      if expansion.style == .count { return .tuple(expansion.known.map { .handle($0.handle) }) }
      return .object(
        expansion.known.compactMap { item in
          guard case .key(let key) = item.key else { return nil }
          return (key, .handle(item.handle))
        })
    }
  }
}

extension SlotName {
  var text: String {
    switch self {
    case .variable(let name): "var.\(name)"
    case .local(let name): "local.\(name)"
    case .output(let name): "output.\(name)"
    }
  }
}
