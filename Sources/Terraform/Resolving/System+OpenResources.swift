package import Evaluation
import HCL
package import Source

extension System {
  /// A resource with instances nobody can list, as a handle that is indexed.
  func openResource(_ name: ResourceName, in frame: Frame) -> Value {
    if let index = openResources.firstIndex(where: { $0.frame === frame && $0.name == name }) {
      return .handle(Handle(.resource, index))
    }
    openResources.append((frame, name))
    return .handle(Handle(.resource, openResources.count - 1))
  }

  /// A call with entries nobody can list; named like a resource of the type `module`.
  func openCall(_ name: String, in frame: Frame) -> Value {
    openResource(ResourceName(isData: false, type: "module", name: name), in: frame)
  }

  /// `handle[key]`, for a resource with an unknown `for_each` and for a list of module instances.
  package func element(_ key: Value, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    if handle.terraformKind == .root {
      guard let name = key.string else { return .unknown(terms.intern(.failure(place))) }
      return try remoteOutput(name, ofRoot: Int(handle.id), at: place)
    }
    guard handle.terraformKind == .resource else {
      throw EvaluationError(
        Diagnostic(
          code: "invalid-index", summary: "Invalid index",
          detail: "\(address(of: handle)) is one object, not a list or map: it has no \"count\" or \"for_each\".",
          place: place))
    }
    let (frame, name) = openResources[Int(handle.id)]
    guard let expansion = expansionOfOpen(name, frame) else { return .unknown(terms.intern(.failure(place))) }
    let wanted: InstanceKey? = key.string.map { .key($0) } ?? key.number?.int.map { .index($0) }
    if let wanted, let known = expansion.known.first(where: { $0.key == wanted }) { return .handle(known.handle) }
    // Asked for while its own keys are worked out: a circle, which nobody can know the value of.
    guard let symbolic = expansion.symbolic else { return .unknown(terms.intern(.failure(place))) }
    return .handle(instance(of: name, at: key, in: frame, style: expansion.style, symbolic: symbolic))
  }

  private func expansionOfOpen(_ name: ResourceName, _ frame: Frame) -> Expansion? {
    name.type == "module" ? callExpansion(of: name.name, in: frame) : expansion(of: name, in: frame)
  }

  /// The instance *at* a key: its arguments are evaluated with `each.key` being that key, so that whatever else is at
  /// the same key agrees with it.
  private func instance(
    of name: ResourceName, at key: Value, in frame: Frame, style: Expansion.Style,
    symbolic: (handle: Handle, cause: Term)
  ) -> Handle {
    let memo = AtKey(frame: frame.id, name: name.text, key: key)
    if let known = atKeys[memo] { return known }
    if isOwnKey(key, of: symbolic.handle) { return symbolic.handle }
    let handle: Handle
    let iteration = iteration(at: key, style: style, name: name, frame: frame, cause: symbolic.cause)
    if name.type == "module" {
      var record = call(symbolic.handle)
      record.iteration = iteration
      record.entered = nil
      calls.append(record)
      handle = Handle(.moduleCall, calls.count - 1)
    } else {
      var record = instance(symbolic.handle)
      record.iteration = iteration
      instances.append(record)
      handle = Handle(.instance, instances.count - 1)
    }
    atKeys[memo] = handle
    return handle
  }

  private func isOwnKey(_ key: Value, of handle: Handle) -> Bool {
    let own = handle.terraformKind == .moduleCall ? call(handle).iteration : instance(handle).iteration
    return key == (own.eachKey ?? own.countIndex ?? .null)
  }

  private func iteration(
    at key: Value, style: Expansion.Style, name: ResourceName, frame: Frame, cause: Term
  ) -> Iteration {
    if style == .count { return Iteration(countIndex: key) }
    let eachValue: Value
    if case .set = terms.refinement(of: cause).type {
      eachValue = key
    } else {
      eachValue = .unknown(terms.intern(.element(cause, key: key)))
    }
    return Iteration(eachKey: key, eachValue: eachValue)
  }

  /// The handle as an object of what is written in it, open; a resource as the list of what stands for its instances.
  package func contents(of handle: Handle) -> Value {
    switch handle.terraformKind {
    case .resource:
      let (frame, name) = openResources[Int(handle.id)]
      guard let expansion = expansionOfOpen(name, frame), let symbolic = expansion.symbolic else { return .tuple([]) }
      let values = expansion.all.map { Value.handle($0) }
      return Value(.tuple(Elements(values, rest: symbolic.cause)))
    case .instance, .block, .provider:
      let pairs = writtenNames(of: handle).map { (key: $0, value: referenced($0, of: handle)) }
      return Value(.object(Entries(pairs, rest: terms.intern(.attribute(of: handle, path: "")))))
    case .moduleCall:
      guard let frame = entered(handle) else { return .unknown(opaqueTerm(handle)) }
      let names = frame.module.outputs.keys.sorted()
      return .object(names.map { (key: $0, value: output($0, in: frame) ?? .null) })
    case .root: return outputs(ofRoot: Int(handle.id))
    case nil: return .object([])
    }
  }
}
