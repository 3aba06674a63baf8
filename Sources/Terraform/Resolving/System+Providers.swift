package import Evaluation
import HCL
import Source

/// A provider configuration found for a name, with the steps of the way to it.
struct ProviderResolution {
  /// `nil` if no configuration has that name.
  var provider: Handle?
  /// From the innermost module outwards.
  var steps: [ProofStep]
}

extension ProviderDeclaration {
  /// Whether the block configures a provider in a frame: in a called module an empty one only names what is passed in,
  /// in a root it is a configuration that takes its Region from the environment.
  func isConfiguration(in frame: Frame) -> Bool { !isProxy || frame.call == nil }
}

extension System {
  /// The handle of a provider block in a frame.
  func providerHandle(_ declaration: ProviderDeclaration, in frame: Frame) -> Handle {
    let key = ProviderKey(frame: frame.id, text: declaration.text)
    if let known = providerNumbers[key] { return known }
    providers.append(
      ProviderRecord(frame: frame, name: declaration.name, alias: declaration.alias, declaration: declaration))
    let handle = Handle(.provider, providers.count - 1)
    providerNumbers[key] = handle
    return handle
  }

  /// The empty default configuration that Terraform makes up in a root.
  private func implicitProvider(_ name: String, in frame: Frame) -> Handle {
    let key = ProviderKey(frame: frame.id, text: name)
    if let known = providerNumbers[key] { return known }
    providers.append(ProviderRecord(frame: frame, name: name, alias: nil, declaration: nil))
    let handle = Handle(.provider, providers.count - 1)
    providerNumbers[key] = handle
    return handle
  }

  /// Finds the configuration that a name (`aws`, `aws.eu`) means in a frame.
  ///
  /// A `providers` map is rewritten at every level; a map without the default does not cut the default off; an aliased
  /// configuration is never inherited (Terraform language documentation, "Providers Within Modules").
  func resolveProvider(_ text: String, at key: Value? = nil, in frame: Frame) -> ProviderResolution {
    if let declaration = frame.module.providers.first(where: { $0.text == text && $0.isConfiguration(in: frame) }) {
      return ProviderResolution(provider: providerInstance(declaration, at: key, in: frame), steps: [])
    }
    guard let call = frame.call else {
      return ProviderResolution(provider: text.contains(".") ? nil : implicitProvider(text, in: frame), steps: [])
    }
    return resolveProvider(text, passedBy: self.call(call))
  }

  /// Finds the configuration that a name means in the module that a call enters, as far as the call decides it.
  func resolveProvider(_ text: String, passedBy record: CallRecord) -> ProviderResolution {
    if let (outer, key, place) = passedProvider(text, by: record) {
      let written = file(place.file).text(place.range)
      let step = ProofStep(place: place, says: "\(record.address) is given \(text) = \(written)", name: record.address)
      let rest = resolveProvider(outer, at: key, in: record.frame)
      return ProviderResolution(provider: rest.provider, steps: [step] + rest.steps)
    }
    if text.contains(".") { return ProviderResolution(provider: nil, steps: []) }
    let rest = resolveProvider(text, in: record.frame)
    let place = Place(file: record.declaration.file, range: record.declaration.block.header)
    let step = ProofStep(place: place, says: "\(record.address) is given no providers", name: record.address)
    return ProviderResolution(provider: rest.provider, steps: [step] + rest.steps)
  }

  /// The entry of a call's `providers` map for a name, and where its value stands.
  private func passedProvider(_ text: String, by record: CallRecord) -> (outer: String, key: Value?, place: Place)? {
    let source = file(record.declaration.file)
    guard case .object(let map) = record.declaration.providers?.expression else { return nil }
    for item in map.items where item.key.name(in: source) == text {
      let outer = item.value.providerReference(in: source)
      return (
        outer?.text ?? source.text(item.value.range),
        outer?.key.map { value(of: $0, file: source.id, frame: record.frame, iteration: record.iteration) },
        Place(file: source.id, range: item.value.range)
      )
    }
    return nil
  }

  /// The `providers` map of a call as rules see it: names inside to provider handles.
  func providersMap(of call: Handle) -> Value {
    let record = self.call(call)
    let source = file(record.declaration.file)
    guard case .object(let map) = record.declaration.providers?.expression else { return absent(in: call) }
    let pairs = map.items.compactMap { item -> (key: String, value: Value)? in
      guard let key = item.key.name(in: source), let outer = item.value.providerReference(in: source) else {
        return nil
      }
      let origin = Origin(
        place: Place(file: source.id, range: item.value.range), frame: UInt32(record.frame.id))
      let inner = outer.key.map { value(of: $0, file: source.id, frame: record.frame, iteration: record.iteration) }
      guard let provider = resolveProvider(outer.text, at: inner, in: record.frame).provider else {
        return (key, Value.null.from(origin))
      }
      return (key, Value.handle(provider).from(origin))
    }
    return .object(pairs)
  }

  /// The name an instance writes for its provider: the `provider` argument, or the first word of its type.
  func providerName(of record: InstanceRecord) -> (text: String, key: Value?, place: Place?) {
    let source = file(record.declaration.file)
    guard let expression = record.declaration.provider?.expression,
      let reference = expression.providerReference(in: source)
    else { return (String(record.declaration.name.type.prefix { $0 != "_" }), nil, nil) }
    let key = reference.key.map { value(of: $0, file: source.id, frame: record.frame, iteration: record.iteration) }
    return (reference.text, key, Place(file: source.id, range: expression.range))
  }

  /// The provider configuration an instance or module call (its default `aws`) is bound to; `nil` if it is undefined.
  package func provider(of handle: Handle) -> Handle? {
    if let known = boundProviders[handle] { return known }
    let provider = findProvider(of: handle)
    boundProviders[handle] = .some(provider)
    return provider
  }

  private func findProvider(of handle: Handle) -> Handle? {
    switch handle.terraformKind {
    case .provider: return handle
    case .instance:
      let record = instance(handle)
      let name = providerName(of: record)
      return resolveProvider(name.text, at: name.key, in: record.frame).provider
    case .block: return provider(of: block(handle).owner)
    case .moduleCall: return resolveProvider("aws", passedBy: call(handle)).provider
    case .resource, .root, nil: return nil
    }
  }

  /// Whether a provider configuration is the empty default that nobody wrote.
  package func isImplicit(_ provider: Handle) -> Bool { providerRecord(provider).declaration == nil }

  /// What rules read of a root: its folder, and where it keeps its state.
  func rootMember(_ name: String, of handle: Handle) -> Value {
    switch name {
    case "folder": .string(root(of: handle))
    case "backend": backend(ofRoot: Int(handle.id))
    default: .null
    }
  }

  func providerMember(_ name: String, of handle: Handle) -> Value {
    let record = providerRecord(handle)
    switch name {
    case "name": return .string(record.name)
    case "alias":
      return writtenArgument("alias", of: handle) ?? absent(in: handle)
    case "region": return writtenArgument("region", of: handle) ?? absent(in: handle)
    case "implicit": return .bool(record.declaration == nil)
    case "text": return .string(record.text)
    case "version":
      let requirement = roots[record.frame.rootIndex].description.module.requirements[record.name]
      return requirement?.version.map { .string($0) } ?? .null
    default: return written(name, in: handle)
    }
  }
}
