import AWS
package import Evaluation
import HCL
import Source

extension System {
  /// Everything the value was made of.
  package func references(of value: Value) -> [Reference] { terms.members(of: value.references) }

  /// The instances a value names whole; empty and closed for a known value that names nothing here, open for an unresolved one.
  package func targets(of value: Value) -> Elements {
    var found: [Handle] = []
    var rest: Term?
    collectTargets(of: value, into: &found, rest: &rest)
    return Elements(found.unique.map { .handle($0) }, rest: rest)
  }

  private func collectTargets(of value: Value, into found: inout [Handle], rest: inout Term?) {
    switch value.content {
    case .handle(let handle): if handle.terraformKind == .instance { found.append(handle) }
    case .string(let text): found += named(text, by: value)
    case .list(let elements), .set(let elements), .tuple(let elements):
      for element in elements.values { collectTargets(of: element, into: &found, rest: &rest) }
      rest = elements.rest ?? rest
    case .map(let entries), .object(let entries):
      for element in entries.values { collectTargets(of: element, into: &found, rest: &rest) }
      rest = entries.rest ?? rest
    case .unknown(let term): collectTargets(of: term, into: &found, rest: &rest)
    case .null, .bool, .number: break
    }
  }

  private func collectTargets(of term: Term, into found: inout [Handle], rest: inout Term?) {
    guard case .attribute(let handle, let path) = terms.node(of: term) else {
      let named = namedByTemplate(term)
      found += named
      if named.isEmpty { rest = term }
      return
    }
    switch handle.terraformKind {
    case .instance where isData(handle): rest = term
    case .instance:
      if identifies(path, type: type(of: handle)) { found.append(handle) }
    default: rest = term
    }
  }

  func identifies(_ path: String, type: String) -> Bool {
    let canonical = Identifiers.canonicalAttribute(of: type, attribute: path) ?? path
    return canonical == "id" || canonical == "arn"
      || Identifiers.identifyingAttributes(of: type).contains { $0.contains(path) || $0.contains(canonical) }
  }

  /// Known identifying texts (bucket names, cluster identifiers, …) to the instances that have them.
  func identities() -> [String: [Handle]] {
    if let identityIndex { return identityIndex }
    var index: [String: [Handle]] = [:]
    for handle in managedInstances {
      let type = type(of: handle)
      var seen: Set<String> = []
      for spelling in Identifiers.identifyingAttributes(of: type).flatMap({ $0 }) {
        guard let text = writtenArgument(spelling, of: handle)?.string, seen.insert(text).inserted else { continue }
        index[text, default: []].append(handle)
        if type == "aws_s3_bucket" { index["arn:aws:s3:::" + text, default: []].append(handle) }
      }
    }
    if isEnumerated { identityIndex = index }
    return index
  }

  // MARK: The inverse

  /// Instances of a type whose argument (a path through blocks) names `handle`; the inverse of `targets`.
  package func referrers(of handle: Handle, type: String, argument: String) -> Elements {
    let key = ReferrerKey(type: type, argument: argument)
    let index = referrerIndex[key] ?? makeReferrerIndex(key)
    referrerIndex[key] = index
    let rest = index.unresolved ?? escape(of: handle)
    return Elements((index.byTarget[handle] ?? []).map { .handle($0) }, rest: rest)
  }

  private func makeReferrerIndex(_ key: ReferrerKey) -> ReferrerIndex {
    var index = ReferrerIndex()
    for candidate in managedByType[key.type] ?? [] {
      let values = arguments(at: key.argument, of: candidate)
      index.unresolved = values.rest ?? index.unresolved
      for value in values.values {
        let named = targets(of: value)
        index.unresolved = named.rest ?? index.unresolved
        for target in named.values.compactMap(\.handle) {
          if index.byTarget[target]?.last != candidate { index.byTarget[target, default: []].append(candidate) }
        }
      }
    }
    return index
  }

  /// Why something may be referred to from where nobody can look: it is handed to a module that is not on disk.
  private func escape(of handle: Handle) -> Term? {
    for call in opaqueCalls() {
      let record = self.call(call)
      for name in record.declaration.inputOrder {
        guard let value = writtenArgument(name, of: call) else { continue }
        if mentions(handle, in: value) { return opaqueTerm(call) }
      }
    }
    return nil
  }

  /// Whether a value was made of something of an instance, at any depth.
  package func mentions(_ handle: Handle, in value: Value) -> Bool {
    if references(of: value).contains(where: { $0.target == handle }) { return true }
    if let elements = value.elements { return elements.values.contains { mentions(handle, in: $0) } }
    if let entries = value.entries { return entries.values.contains { mentions(handle, in: $0) } }
    return value.handle == handle
  }

  // MARK: Order

  /// Whether `later` waits for `earlier` by references or `depends_on`.
  package func isOrdered(_ later: Handle, after earlier: Handle) -> Bool {
    var waiting = [later]
    var visited: Set<Handle> = [later]
    while let current = waiting.popLast() {
      for next in directDependencies(of: current) where visited.insert(next).inserted {
        if next == earlier { return true }
        waiting.append(next)
      }
    }
    return false
  }

  private func directDependencies(of handle: Handle) -> Set<Handle> {
    if let known = dependencies[handle] { return known }
    guard let context = context(of: handle), handle.terraformKind == .instance else { return [] }
    var result: Set<Handle> = []
    for name in writtenNames(of: handle) { addDependencies(of: written(name, in: handle), to: &result) }
    for call in callPath(of: handle) {
      result.formUnion(
        named(
          inDependsOn: self.call(call).declaration.dependsOn, frame: self.call(call).frame,
          file: self.call(call).declaration.file))
    }
    result.formUnion(
      named(inDependsOn: instance(handle).declaration.dependsOn, frame: context.frame, file: context.file))
    result.remove(handle)
    dependencies[handle] = result
    return result
  }

  private func addDependencies(of value: Value, to result: inout Set<Handle>) {
    for reference in references(of: value) where reference.target.terraformKind == .instance {
      result.insert(reference.target)
    }
    if let elements = value.elements {
      for element in elements.values { addDependencies(of: element, to: &result) }
    } else if let entries = value.entries {
      for element in entries.values { addDependencies(of: element, to: &result) }
    } else if let handle = value.handle {
      switch handle.terraformKind {
      case .instance: result.insert(handle)
      case .block: for name in writtenNames(of: handle) { addDependencies(of: written(name, in: handle), to: &result) }
      default: break
      }
    }
  }

  /// The instances that a `depends_on` list names; a module stands for everything in it.
  private func named(inDependsOn attribute: Attribute?, frame: Frame, file id: FileID) -> Set<Handle> {
    guard case .tuple(let list) = attribute?.expression else { return [] }
    var result: Set<Handle> = []
    for element in list.elements {
      guard let names = element.dottedNames(in: file(id)), names.count >= 2 else { continue }
      if names[0] == "module" {
        for call in callExpansion(of: names[1], in: frame)?.all ?? [] {
          result.formUnion(instances(in: call).values.compactMap(\.handle))
        }
      } else {
        let isData = names[0] == "data"
        guard !isData || names.count >= 3 else { continue }
        let name = ResourceName(isData: isData, type: names[isData ? 1 : 0], name: names[isData ? 2 : 1])
        result.formUnion(expansion(of: name, in: frame)?.all ?? [])
      }
    }
    return result
  }
}
