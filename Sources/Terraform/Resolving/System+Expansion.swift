import Evaluation
import HCL
import Source

/// `count` and `for_each` worked out: the keys, and whether there may be more.
private struct Repetition {
  var style: Expansion.Style
  var known: [(key: InstanceKey, iteration: Iteration)]
  var cause: Term?
  var isDisabled = false
}

extension System {
  /// The instances of a resource; `nil` if the module declares none of that name.
  func expansion(of name: ResourceName, in frame: Frame) -> Expansion? {
    if let known = frame.expansions[name] { return known }
    guard let declaration = frame.module.resources[name] else { return nil }
    // A resource that asks for itself while being expanded gets a symbolic instance; Terraform calls that a cycle.
    frame.expansions[name] = Expansion(style: .single, known: [], symbolic: nil)
    let repetition =
      switched(by: declaration.lifecycle, file: declaration.file, frame: frame)
      ?? repetition(
        count: declaration.count, forEach: declaration.forEach, file: declaration.file, frame: frame,
        address: frame.prefix + name.text)
    var result = Expansion(style: repetition.style, known: [], isDisabled: repetition.isDisabled, symbolic: nil)
    for item in repetition.known {
      result.known.append(
        (item.key, addInstance(frame, declaration, key: item.key, iteration: item.iteration, cause: nil)))
    }
    if let cause = repetition.cause {
      let isSingle = repetition.style == .single
      let handle = addInstance(
        frame, declaration, key: isSingle ? .none : .symbolic, iteration: .none, cause: cause)
      if !isSingle {
        instances[Int(handle.id)].iteration = symbolicIteration(
          owner: handle, style: repetition.style, forEach: declaration.forEach, file: declaration.file, frame: frame)
      }
      result.symbolic = (handle, cause)
    }
    frame.expansions[name] = result
    return result
  }

  /// The calls a `module` block stands for; `nil` if the module declares none of that name.
  func callExpansion(of name: String, in frame: Frame) -> Expansion? {
    if let known = frame.callExpansions[name] { return known }
    guard let declaration = frame.module.calls[name] else { return nil }
    frame.callExpansions[name] = Expansion(style: .single, known: [], symbolic: nil)
    let folder = workspace.callFolders[CallSite(folder: frame.module.folder, name: name)]
    let lifecycle = declaration.block.body.blocks("lifecycle", in: file(declaration.file)).first
    let repetition =
      switched(by: lifecycle, file: declaration.file, frame: frame)
      ?? repetition(
        count: declaration.count, forEach: declaration.forEach, file: declaration.file, frame: frame,
        address: frame.prefix + "module." + name)
    var result = Expansion(style: repetition.style, known: [], isDisabled: repetition.isDisabled, symbolic: nil)
    func add(_ key: InstanceKey, _ iteration: Iteration, _ cause: Term?) -> Handle {
      calls.append(
        CallRecord(
          frame: frame, declaration: declaration, key: key, iteration: iteration, symbolicCause: cause, folder: folder))
      return Handle(.moduleCall, calls.count - 1)
    }
    for item in repetition.known { result.known.append((item.key, add(item.key, item.iteration, nil))) }
    if let cause = repetition.cause {
      let isSingle = repetition.style == .single
      let handle = add(isSingle ? .none : .symbolic, .none, cause)
      if !isSingle {
        calls[Int(handle.id)].iteration = symbolicIteration(
          owner: handle, style: repetition.style, forEach: declaration.forEach, file: declaration.file, frame: frame)
      }
      result.symbolic = (handle, cause)
    }
    frame.callExpansions[name] = result
    return result
  }

  private func addInstance(
    _ frame: Frame, _ declaration: ResourceDeclaration, key: InstanceKey, iteration: Iteration, cause: Term?
  ) -> Handle {
    instances.append(
      InstanceRecord(frame: frame, declaration: declaration, key: key, iteration: iteration, symbolicCause: cause))
    return Handle(.instance, instances.count - 1)
  }

  /// `each` and `count` of an instance whose key is not known: terms of its own.
  private func symbolicIteration(
    owner: Handle, style: Expansion.Style, forEach: Attribute?, file: FileID, frame: Frame
  ) -> Iteration {
    let number = owner.kind << 28 | owner.id
    func key(_ name: String, _ refinement: Refinement) -> Value {
      .unknown(terms.intern(.key(owner: number, name: name), refinement))
    }
    if style == .count { return Iteration(countIndex: key("count.index", Refinement(type: .number, isNotNull: true))) }
    let eachKey = key("each.key", Refinement(type: .string, isNotNull: true))
    guard let forEach else { return Iteration(eachKey: eachKey) }
    let collection = value(of: forEach.expression, file: file, frame: frame)
    if case .unknown(let term) = collection.content {
      if case .set = terms.refinement(of: term).type { return Iteration(eachKey: eachKey, eachValue: eachKey) }
      return Iteration(eachKey: eachKey, eachValue: .unknown(terms.intern(.element(term, key: eachKey))))
    }
    if case .set = collection.content { return Iteration(eachKey: eachKey, eachValue: eachKey) }
    return Iteration(eachKey: eachKey, eachValue: key("each.value", Refinement()))
  }
}

extension System {
  /// `lifecycle { enabled = … }` of OpenTofu 1.11; `nil` if it is not written.
  private func switched(by lifecycle: Block?, file id: FileID, frame: Frame) -> Repetition? {
    guard let lifecycle, let enabled = lifecycle.body.attribute("enabled", in: file(id)) else { return nil }
    let value = value(of: enabled.expression, file: id, frame: frame)
    if case .unknown(let term) = value.content { return Repetition(style: .single, known: [], cause: term) }
    guard let isEnabled = (try? value.converted(to: .bool, in: terms))?.bool else {
      return Repetition(style: .single, known: [], cause: failureTerm(enabled.expression.range, id))
    }
    return Repetition(
      style: .single, known: isEnabled ? [(.none, .none)] : [], cause: nil, isDisabled: !isEnabled)
  }

  private func repetition(
    count: Attribute?, forEach: Attribute?, file: FileID, frame: Frame, address: String
  ) -> Repetition {
    if let count { return counted(count, file: file, frame: frame, address: address) }
    if let forEach { return iterated(forEach, file: file, frame: frame, address: address) }
    return Repetition(style: .single, known: [(.none, .none)], cause: nil)
  }

  private func counted(_ count: Attribute, file: FileID, frame: Frame, address: String) -> Repetition {
    let value = value(of: count.expression, file: file, frame: frame)
    if case .unknown(let term) = value.content { return Repetition(style: .count, known: [], cause: term) }
    guard let number = (try? value.converted(to: .number, in: terms))?.number, let total = number.int, total >= 0 else {
      return Repetition(style: .count, known: [], cause: failureTerm(count.expression.range, file))
    }
    let shown = bounded(total, file: file, address: address)
    let known = (0..<shown).map { index in
      (key: InstanceKey.index(index), iteration: Iteration(countIndex: .number(index)))
    }
    return Repetition(style: .count, known: known, cause: shown < total ? boundTerm(address, frame) : nil)
  }

  private func iterated(_ forEach: Attribute, file: FileID, frame: Frame, address: String) -> Repetition {
    let value = value(of: forEach.expression, file: file, frame: frame)
    var known: [(key: InstanceKey, iteration: Iteration)] = []
    var cause: Term?
    if let entries = value.entries {
      for (key, element) in zip(entries.keys, entries.values) {
        known.append((.key(key), Iteration(eachKey: .string(key), eachValue: element)))
      }
      cause = entries.rest
    } else if case .unknown(let term) = value.content {
      cause = term
    } else if let elements = value.elements {
      for element in elements.values {
        if let key = element.string {
          known.append((.key(key), Iteration(eachKey: element, eachValue: element)))
        } else {
          cause = element.term ?? cause ?? failureTerm(forEach.expression.range, file)
        }
      }
      cause = elements.rest ?? cause
    } else {
      cause = failureTerm(forEach.expression.range, file)
    }
    let shown = bounded(known.count, file: file, address: address)
    if shown < known.count { cause = cause ?? boundTerm(address, frame) }
    return Repetition(style: .forEach, known: Array(known.prefix(shown)), cause: cause)
  }

  private func bounded(_ wanted: Int, file id: FileID, address: String) -> Int {
    let room = max(0, ExpansionLimits.instancesOfSystem - instances.count)
    let allowed = min(wanted, ExpansionLimits.instancesOfOne, room)
    if allowed < wanted {
      boundsReached[file(id).path] = "\(address) has \(wanted) instances, of which \(allowed) are checked"
    }
    return allowed
  }

  private func boundTerm(_ address: String, _ frame: Frame) -> Term {
    terms.intern(.external(owner: UInt32(frame.id), name: "the further instances of \(address)"))
  }

  func failureTerm(_ range: ByteRange, _ file: FileID) -> Term {
    terms.intern(.failure(Place(file: file, range: range)))
  }
}
