import Evaluation
import HCL
import Source

/// A provider configuration as `provider` and `providers` write it: `aws`, `aws.eu`, OpenTofu's `aws.by_region[each.key]`.
struct ProviderReference {
  var text: String
  /// The expression in brackets.
  var key: Expression?
}

extension Expression {
  /// The provider configuration this names; `nil` if it is no name.
  func providerReference(in file: SourceFile) -> ProviderReference? {
    if let text = literalText(in: file) ?? dottedNames(in: file)?.joined(separator: ".") {
      return ProviderReference(text: text, key: nil)
    }
    guard case .traversal(let traversal) = self, case .index(let key, _)? = traversal.steps.last else { return nil }
    var names = traversal
    names.steps.removeLast()
    guard let text = Expression.traversal(names).dottedNames(in: file)?.joined(separator: ".") else { return nil }
    return ProviderReference(text: text, key: key)
  }
}

extension System {
  /// The configurations that a provider block stands for: one, or one for each key of OpenTofu's `for_each`.
  func providerHandles(_ declaration: ProviderDeclaration, in frame: Frame) -> Elements {
    guard let forEach = declaration.block.body.attribute("for_each", in: file(declaration.file)) else {
      return Elements([.handle(providerHandle(declaration, in: frame))])
    }
    let collection = value(of: forEach.expression, file: declaration.file, frame: frame)
    var keys: [Value] = []
    var rest: Term?
    if let entries = collection.entries {
      keys = entries.keys.map { .string($0) }
      rest = entries.rest
    } else if let elements = collection.elements {
      keys = elements.values
      rest = elements.rest
    } else {
      rest = collection.term
    }
    return Elements(
      keys.compactMap { key in providerInstance(declaration, at: key, in: frame).map { .handle($0) } }, rest: rest)
  }

  /// The configuration at a key; `nil` if the block's `for_each` is known not to have it.
  func providerInstance(_ declaration: ProviderDeclaration, at key: Value?, in frame: Frame) -> Handle? {
    guard let forEach = declaration.block.body.attribute("for_each", in: file(declaration.file)) else {
      return providerHandle(declaration, in: frame)
    }
    let known = key.map { Value($0.content) } ?? unnamedKey(declaration, frame)
    let memo = ProviderKey(frame: frame.id, text: declaration.text, key: known)
    if let handle = providerNumbers[memo] { return handle }
    let collection = value(of: forEach.expression, file: declaration.file, frame: frame)
    guard let element = element(of: collection, at: known) else { return nil }
    providers.append(
      ProviderRecord(
        frame: frame, name: declaration.name, alias: declaration.alias, declaration: declaration,
        key: known.string.map { .key($0) } ?? .symbolic, iteration: Iteration(eachKey: known, eachValue: element)))
    let handle = Handle(.provider, providers.count - 1)
    providerNumbers[memo] = handle
    return handle
  }

  /// `each.value` at a key; `nil` if there is no such key.
  private func element(of collection: Value, at key: Value) -> Value? {
    if case .set = collection.content { return key }
    if let entries = collection.entries {
      if let text = key.string, let index = entries.keys.firstIndex(of: text) { return entries.values[index] }
      if let rest = entries.rest { return .unknown(terms.intern(.element(rest, key: key))) }
      return key.string == nil ? .unknown(terms.intern(.call(name: "lookup", arguments: [collection, key]))) : nil
    }
    guard let term = collection.term else { return .unknown(terms.intern(.call(name: "element", arguments: [key]))) }
    if case .set = terms.refinement(of: term).type { return key }
    return .unknown(terms.intern(.element(term, key: key)))
  }

  private func unnamedKey(_ declaration: ProviderDeclaration, _ frame: Frame) -> Value {
    .unknown(
      terms.intern(
        .external(owner: UInt32(frame.id), name: "the key of provider \(declaration.text)"),
        Refinement(type: .string, isNotNull: true)))
  }
}
