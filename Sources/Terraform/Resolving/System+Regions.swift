import AWS
package import Evaluation
import HCL
import Source

extension System {
  // MARK: Regions

  /// The Region of an instance, provider, module call, or of a value that names a place (an ARN, a reference, a data source):
  /// a string, the term that decides it, or null for what has none.
  package func region(of value: Value) -> Value {
    switch value.content {
    case .handle(let handle): return handleRegion(handle)
    case .string(let text): return textRegion(text, value)
    case .unknown(let term): return termRegion(term)
    case .list(let elements), .set(let elements), .tuple(let elements):
      let regions = elements.values.map { region(of: $0) }
      if let first = regions.first, regions.allSatisfy({ $0 == first }), !elements.isOpen { return first }
      return .unknown(terms.intern(.call(name: "region", arguments: [value])))
    case .null, .bool, .number, .map, .object: return .null
    }
  }

  private func handleRegion(_ handle: Handle) -> Value {
    switch handle.terraformKind {
    case .block: return handleRegion(block(handle).owner)
    case .root, .resource, nil: return .null
    case .instance, .provider, .moduleCall: break
    }
    switch regionProof(of: handle).verdict {
    case .region(let name): return .string(name)
    case .global: return .null
    case .unknown: return regionValues[handle] ?? .unknown(terms.intern(.attribute(of: handle, path: "region")))
    }
  }

  private func textRegion(_ text: String, _ value: Value) -> Value {
    if text.hasPrefix("arn:") {
      let fields = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
      if fields.count > 4, !fields[3].isEmpty { return .string(String(fields[3])) }
    }
    if Regions.isRegion(text) { return .string(text) }
    let named = targets(of: value).values
    if let first = named.first {
      let region = region(of: first)
      if named.allSatisfy({ self.region(of: $0) == region }) { return region }
    }
    // A literal that names nothing here (`subnet-0a1`) says no Region.
    return .null
  }

  private func termRegion(_ term: Term) -> Value {
    switch terms.node(of: term) {
    case .attribute(let handle, let path):
      if Self.holdsText(type(of: handle), path) { break }
      if handle.terraformKind == .instance || handle.terraformKind == .block { return handleRegion(handle) }
      if handle.terraformKind == .moduleCall, path.isEmpty { return handleRegion(handle) }
    case .call(let name, let arguments) where name == "template":
      if let region = templateRegion(arguments) { return region }
    case .element(let list, _):
      // An element of what an instance gives (`data.aws_availability_zones.a.names[0]`) is where the instance is.
      if case .attribute(let handle, _) = terms.node(of: list), handle.terraformKind == .instance {
        return handleRegion(handle)
      }
    case .variable, .key, .external, .call, .failure: break
    }
    return .unknown(terms.intern(.call(name: "region", arguments: [.unknown(term)])))
  }

  /// Whether an attribute is a text that somebody stored there: what it names may be anywhere.
  private static func holdsText(_ type: String, _ path: String) -> Bool {
    switch type {
    case "aws_secretsmanager_secret_version": path == "secret_string" || path == "secret_binary"
    case "aws_ssm_parameter": path == "value" || path == "insecure_value"
    case "aws_ssm_parameters_by_path": path == "values"
    case "aws_cloudformation_stack", "terraform_remote_state": path.hasPrefix("outputs")
    default: false
    }
  }

  /// The fourth field of an ARN that is put together, if it is one part: known text, or a term of its own.
  private func templateRegion(_ parts: [Value]) -> Value? {
    var fields: [[Value]] = [[]]
    for part in parts {
      guard let text = part.string else {
        fields[fields.count - 1].append(part)
        continue
      }
      for (index, piece) in text.split(separator: ":", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { fields.append([]) }
        if !piece.isEmpty { fields[fields.count - 1].append(.string(String(piece))) }
      }
    }
    guard fields.count > 4, fields[0].first?.string == "arn", fields[3].count == 1 else { return nil }
    return fields[3][0]
  }

  // MARK: Proofs

  /// The proof for an instance, a provider configuration or a module call.
  package func regionProof(of handle: Handle) -> RegionProof {
    if let known = regionProofs[handle] { return known }
    let proof: RegionProof
    switch handle.terraformKind {
    case .instance: proof = instanceProof(handle)
    case .provider: proof = providerProof(handle)
    case .moduleCall:
      proof = proofThrough(resolveProvider("aws", passedBy: call(handle)), for: handle)
    case .block: proof = regionProof(of: block(handle).owner)
    case .resource, .root, nil: proof = RegionProof(verdict: .global, steps: [])
    }
    regionProofs[handle] = proof
    return proof
  }

  private func instanceProof(_ handle: Handle) -> RegionProof {
    let record = instance(handle)
    let type = record.declaration.name.type
    let header = header(of: handle)
    if admitsRegionArgument(handle), let argument = writtenArgument("region", of: handle), !argument.isNull {
      return argumentProof(argument, of: handle)
    }
    switch GlobalTypes.placement(of: type) {
    case .global:
      return RegionProof(
        verdict: .global, steps: [ProofStep(place: header, says: "\(type) has no Region", name: type)])
    case .pinned(let region):
      return RegionProof(
        verdict: .region(region), steps: [ProofStep(place: header, says: "\(type) is always in \(region)", name: type)])
    case .regional where !SchemaNames.isAWS(type) && !type.hasPrefix("awscc_"):
      // Kubernetes, random, Terraform's own: the Regions of AWS are not theirs.
      return RegionProof(
        verdict: .global, steps: [ProofStep(place: header, says: "\(type) is not of AWS: it has no Region", name: type)]
      )
    case .regional: break
    }
    let (text, key, place) = providerName(of: record)
    let first: ProofStep
    if let place {
      first = ProofStep(place: place, says: "names provider = \(file(place.file).text(place.range))", name: text)
    } else if record.frame.call == nil {
      first = ProofStep(place: header, says: "names no provider: the default \(text)", name: text, isImplicit: true)
    } else {
      first = ProofStep(
        place: header, says: "names no provider: the \(text) of its module", name: text, isImplicit: true)
    }
    let resolution = resolveProvider(text, at: key, in: record.frame)
    guard resolution.provider != nil else {
      return RegionProof(
        verdict: .unknown(because: "provider \(text) is not defined"), steps: [first] + resolution.steps)
    }
    return proofThrough(
      ProviderResolution(provider: resolution.provider, steps: [first] + resolution.steps), for: handle)
  }

  /// Whether a `region` argument of the type is one that places it (AWS provider 6).
  private func admitsRegionArgument(_ handle: Handle) -> Bool {
    let record = instance(handle)
    guard majors(record.frame.rootIndex).contains(6) else { return false }
    let name = record.declaration.name
    let schema = name.isData ? ProviderSchema.dataSource(name.type, .v6) : ProviderSchema.resource(name.type, .v6)
    return schema?.attribute("region") != nil && !(name.isData && name.type == "aws_region")
  }

  private func argumentProof(_ argument: Value, of handle: Handle) -> RegionProof {
    let text = argument.origin.map { file($0.place.file).text($0.place.range) } ?? ""
    let place = argument.origin?.place ?? header(of: handle)
    let first = ProofStep(place: place, says: "region = \(text)", name: "region")
    let chain = argument.origin.map { Array(originChain(of: $0).dropFirst()) } ?? []
    return finish(argument, steps: [first] + chain, provider: nil, for: handle)
  }

  private func proofThrough(_ resolution: ProviderResolution, for handle: Handle) -> RegionProof {
    guard let provider = resolution.provider else {
      return RegionProof(verdict: .unknown(because: "its provider is not defined"), steps: resolution.steps)
    }
    let inner = regionProof(of: provider)
    if let value = regionValues[provider] { regionValues[handle] = value }
    return RegionProof(
      verdict: inner.verdict, steps: resolution.steps + inner.steps, provider: providerRecord(provider).text)
  }

  private func providerProof(_ handle: Handle) -> RegionProof {
    let record = providerRecord(handle)
    guard let region = writtenArgument("region", of: handle), !region.isNull else {
      return unplacedProvider(record, handle)
    }
    let place = region.origin?.place ?? header(of: handle)
    let text = file(place.file).text(place.range)
    let first = ProofStep(place: place, says: "provider \(record.text) has region = \(text)", name: record.text)
    let chain = region.origin.map { Array(originChain(of: $0).dropFirst()) } ?? []
    return finish(region, steps: [first] + chain, provider: record.text, for: handle)
  }

  private func unplacedProvider(_ record: ProviderRecord, _ handle: Handle) -> RegionProof {
    let isReusable = roots[record.frame.rootIndex].description.isReusableModule
    if let stated = traits.defaultRegion, !isReusable {
      let says = "provider \(record.text) states no region"
      return RegionProof(
        verdict: .region(stated.name),
        steps: [
          ProofStep(place: header(of: handle), says: says, name: record.text),
          ProofStep(
            place: stated.place, says: "regions.default = \"\(stated.name)\"", name: "the configuration file"),
        ],
        provider: record.text)
    }
    let says =
      record.declaration != nil
      ? "provider \(record.text) states no region"
      : isReusable ? "provider \(record.text) is its caller's" : "provider \(record.text) is configured nowhere"
    regionValues[handle] = .unknown(
      terms.intern(.attribute(of: handle, path: "region"), Refinement(type: .string, isNotNull: true)))
    return RegionProof(
      verdict: .unknown(because: says), steps: [ProofStep(place: header(of: handle), says: says, name: record.text)],
      provider: record.text)
  }

  private func finish(_ region: Value, steps: [ProofStep], provider: String?, for handle: Handle) -> RegionProof {
    if let name = region.string { return RegionProof(verdict: .region(name), steps: steps, provider: provider) }
    regionValues[handle] = Value(region.content)
    let because = region.term.flatMap { causes(of: $0).first?.says } ?? "its region is not known"
    return RegionProof(verdict: .unknown(because: because), steps: steps, provider: provider)
  }

  /// Whether the type of an instance lives in a Region.
  package func isRegional(_ handle: Handle) -> Bool {
    if case .global = regionProof(of: handle).verdict { false } else { true }
  }
}
