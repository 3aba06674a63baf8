import AWS
package import Evaluation
import HCL
package import Source

extension System {
  /// What a member of an instance or block is, by the provider's schema.
  enum Member {
    case argument(isComputed: Bool)
    case computed
    case block
    /// The schema does not know the name.
    case unknown
    /// There is no schema for the type, so anything may be there.
    case unschemed
  }

  /// `handle.name` as a rule reads it; see `attribute(_:of:at:)` in the vocabulary of rules.
  package func attribute(_ name: String, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    switch handle.terraformKind {
    case .instance, .block: return try member(name, of: handle, at: place)
    case .moduleCall: return callMember(name, of: handle)
    case .provider: return providerMember(name, of: handle)
    case .resource: return .unknown(terms.intern(.attribute(of: handle, path: name)))
    case .root: return rootMember(name, of: handle)
    case nil: preconditionFailure("a handle of another layer was asked for \(name)")
    }
  }

  private func member(_ name: String, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    let key = MemberKey(handle: handle, name: name)
    if let known = memberMemo[key] { return known }
    if let value = argumentOrAttribute(name, of: handle) {
      memberMemo[key] = value
      return value
    }
    throw EvaluationError(
      Diagnostic(
        code: "unknown-attribute", summary: "\(schemaName(of: handle)) has no attribute \"\(name)\"",
        detail: "written(x, \"\(name)\") reads whatever text is there.", place: place))
  }

  /// `nil` if the schema lacks the name and nothing of it is written as a block list.
  private func argumentOrAttribute(_ name: String, of handle: Handle) -> Value? {
    let member = schemaMember(name, of: handle)
    switch member {
    case .block:
      if let list = writtenBlocks(name, of: handle) { return list }
      if let written = writtenArgument(name, of: handle) { return written }
      return Value(.list(Elements([])), origin: absent(in: handle).origin)
    case .argument(let isComputed):
      // An argument that is given null counts as left out, and the provider fills in what it computes.
      if let written = writtenArgument(name, of: handle), !isComputed || !written.isNull { return written }
      if let blocks = writtenBlocks(name, of: handle) { return blocks }
      if !isComputed { return absent(in: handle) }
      return computed(name, of: handle)
    case .computed: return computed(name, of: handle)
    case .unschemed:
      return writtenArgument(name, of: handle) ?? writtenBlocks(name, of: handle) ?? computed(name, of: handle)
    case .unknown: return nil
    }
  }

  /// An attribute that the provider fills in: another spelling of what is written, a known fact, or a term of its own.
  private func computed(_ name: String, of handle: Handle) -> Value {
    let origin = absent(in: handle).origin
    guard handle.terraformKind == .instance else {
      let record = block(handle)
      let path = (record.path + [name]).joined(separator: ".")
      let known = Refinement(type: schemaType(of: name, in: handle))
      return Value(.unknown(terms.intern(.attribute(of: record.owner, path: path), known)), origin: origin)
    }
    let record = instance(handle)
    if record.declaration.name.isData, let known = dataFact(name, of: handle) {
      return Value(known.content, references: known.references, origin: origin)
    }
    let type = record.declaration.name.type
    let canonical = Identifiers.canonicalAttribute(of: type, attribute: name) ?? name
    if canonical != name, let written = writtenArgument(canonical, of: handle) {
      return Value(written.content, references: written.references, origin: origin)
    }
    let isIdentity = name == "id" || name == "arn" || canonical != name
    // A data source may read what a resource makes; an instance at an unknown key may be any of them.
    let isUnique =
      !record.declaration.name.isData && symbolicCause(of: handle) == nil && identifies(canonical, type: type)
    return Value(
      .unknown(
        terms.intern(
          .attribute(of: handle, path: canonical),
          Refinement(type: schemaType(of: canonical, in: handle), isNotNull: isIdentity, isUnique: isUnique))),
      origin: origin)
  }

  /// What data sources without arguments of their own say: the provider's Region, or one term for each provider configuration.
  private func dataFact(_ name: String, of handle: Handle) -> Value? {
    let type = instance(handle).declaration.name.type
    switch (type, name) {
    case ("aws_region", "name"), ("aws_region", "id"), ("aws_region", "region"):
      let named = writtenArgument("region", of: handle) ?? writtenArgument("name", of: handle)
      return named ?? region(of: .handle(handle))
    case ("terraform_remote_state", "outputs"): return remoteOutputs(of: handle)
    case ("aws_caller_identity", _), ("aws_partition", _), ("aws_default_tags", _):
      guard let provider = provider(of: handle) else { return nil }
      return .unknown(terms.intern(.attribute(of: provider, path: "data.\(type).\(name)"), Refinement(isNotNull: true)))
    default:
      guard let resource = namesake(of: handle) else { return nil }
      let own = NamedByARN.resourceAttribute(of: type, data: name)
      return isNameOfOther(own, resource) ? referenced(own, of: resource) : nil
    }
  }

  /// Whether an attribute that a data source reads is one that the resource of the same name has.
  private func isNameOfOther(_ name: String, _ resource: Handle) -> Bool {
    let schemas = schemas(of: instance(resource).declaration.name, rootIndex: instance(resource).frame.rootIndex)
    return schemas.contains { $0.attribute(name) != nil }
  }

  /// `handle.name` as Terraform's own expressions read it: the value remembers that it was read here.
  func referenced(_ name: String, of handle: Handle) -> Value {
    switch handle.terraformKind {
    case .instance, .block:
      let value = madeMember(name, of: handle) ?? .unknown(terms.intern(.attribute(of: handle, path: name)))
      let isBlock = handle.terraformKind == .block
      let path = isBlock ? (block(handle).path + [name]).joined(separator: ".") : name
      let reference = Reference(target: isBlock ? block(handle).owner : handle, path: path)
      var result = value
      result.references = terms.union(value.references, terms.set(of: reference))
      return result
    case .moduleCall:
      if let frame = entered(handle) { return output(name, in: frame) ?? .unknown(opaqueOutput(name, handle)) }
      let term = opaqueOutput(name, handle)
      return Value(.unknown(term), references: terms.set(of: Reference(target: handle, path: name)))
    case .provider, .resource, .root, nil:
      return .unknown(terms.intern(.attribute(of: handle, path: name)))
    }
  }

  /// What the object has once it is made: arguments and blocks that the configuration lacks may have defaults of the provider's, and
  /// the schema does not say which.
  private func madeMember(_ name: String, of handle: Handle) -> Value? {
    switch schemaMember(name, of: handle) {
    case .block where writtenBlocks(name, of: handle) == nil && writtenArgument(name, of: handle) == nil: return nil
    case .argument where isUnwritten(name, of: handle): return computed(name, of: handle)
    default: return argumentOrAttribute(name, of: handle)
    }
  }

  /// Null counts as left out.
  private func isUnwritten(_ name: String, of handle: Handle) -> Bool {
    if let written = writtenArgument(name, of: handle) { return written.isNull }
    return writtenBlocks(name, of: handle) == nil
  }

  private func opaqueOutput(_ name: String, _ call: Handle) -> Term {
    terms.intern(.attribute(of: call, path: name))
  }

  // MARK: Calls and providers as rules see them

  private func callMember(_ name: String, of handle: Handle) -> Value {
    let record = call(handle)
    switch name {
    case "name": return .string(record.declaration.name)
    case "source": return writtenArgument("source", of: handle) ?? absent(in: handle)
    case "version": return writtenArgument("version", of: handle) ?? absent(in: handle)
    case "folder": return record.folder.map { .string(workspace.shown($0)) } ?? .null
    case "inputs":
      return .object(record.declaration.inputOrder.map { (key: $0, value: written($0, in: handle)) })
    case "providers": return providersMap(of: handle)
    case "variables": return declaredVariables(of: handle)
    default: return written(name, in: handle)
    }
  }

  /// What the called module's variables are worth inside, defaults included.
  private func declaredVariables(of handle: Handle) -> Value {
    guard let frame = entered(handle) else { return .unknown(opaqueTerm(handle)) }
    return .object(frame.module.variables.keys.sorted().map { (key: $0, value: variable($0, in: frame)) })
  }
}
