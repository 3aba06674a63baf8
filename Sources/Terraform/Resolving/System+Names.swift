import AWS
import Evaluation
import HCL
import Source

extension System {
  /// Instances that a known text names; of several, those the text was read from, else those of the reader's own root.
  func named(_ text: String, by value: Value) -> [Handle] {
    let candidates = identities()[text] ?? []
    guard !candidates.isEmpty else { return namedByARN(text) }
    if candidates.count > 1, !value.references.isEmpty {
      let sources = Set(references(of: value).map(\.target))
      let read = candidates.filter { sources.contains($0) }
      if !read.isEmpty { return read }
    }
    return reachable(candidates, from: value)
  }

  /// Without what a name cannot mean where it stands: something of another root in another Region.
  ///
  /// Most names are unique in one Region only: a root that works in one Region names its own `main`, not that of the next.
  private func reachable(_ candidates: [Handle], from value: Value) -> [Handle] {
    guard roots.count > 1, let origin = value.origin, frames.indices.contains(Int(origin.frame)) else {
      return candidates
    }
    let reader = frames[Int(origin.frame)].rootIndex
    let own = candidates.filter { instance($0).frame.rootIndex == reader }
    guard own.isEmpty else { return own }
    guard value.references.isEmpty, let home = homeRegion(ofRoot: reader) else { return candidates }
    return candidates.filter { candidate in
      let type = type(of: candidate)
      if NamedByARN.namedWithoutRegion.contains(type) { return true }
      guard case .regional = GlobalTypes.placement(of: type) else { return true }
      return regionProof(of: candidate).region.map { $0 == home } ?? true
    }
  }

  /// The Region of all AWS providers of a root; `nil` for several or one that is not known.
  private func homeRegion(ofRoot index: Int) -> String? {
    if let known = homeMemo[index] { return known }
    let configured = providers(named: "aws").values.compactMap(\.handle).filter {
      providerRecord($0).frame.rootIndex == index
    }
    let regions = Set(configured.map { regionProof(of: $0).region })
    let home = regions.count == 1 ? regions.first ?? nil : nil
    homeMemo[index] = .some(home)
    return home
  }

  // MARK: Data sources

  /// The one resource of this system that a data source asks for by name.
  func namesake(of data: Handle) -> Handle? {
    if let known = namesakes[data] { return known }
    // A name that itself waits for the data source names nothing.
    namesakes[data] = .some(nil)
    let found = findNamesake(of: data)
    namesakes[data] = isEnumerated ? .some(found) : nil
    return found
  }

  private func findNamesake(of data: Handle) -> Handle? {
    let type = type(of: data)
    guard let names = NamedByARN.askedByName[type], symbolicCause(of: data) == nil,
      let name = writtenArgument(names.data, of: data)?.string
    else { return nil }
    let wanted = type == "aws_route53_zone" ? Self.withoutDot(name) : name
    let place = region(of: .handle(data))
    let found = (managedByType[type] ?? []).filter { candidate in
      guard let own = writtenArgument(names.resource, of: candidate)?.string else { return false }
      return (type == "aws_route53_zone" ? Self.withoutDot(own) : own) == wanted
        && region(of: .handle(candidate)) == place && symbolicCause(of: candidate) == nil
    }
    return found.count == 1 ? found[0] : nil
  }

  private static func withoutDot(_ name: String) -> String { name.hasSuffix(".") ? String(name.dropLast()) : name }

  // MARK: ARNs

  /// The instances that a known ARN names by their name and Region.
  private func namedByARN(_ text: String) -> [Handle] {
    guard text.hasPrefix("arn:") else { return [] }
    let fields = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 6 else { return [] }
    return named(service: fields[2], region: fields[3], resource: fields[5])
  }

  /// The same for an ARN that is put together and of which only the account or partition is not known.
  func namedByTemplate(_ term: Term) -> [Handle] {
    guard case .call("template", let parts) = terms.node(of: term) else { return [] }
    var text = ""
    for part in parts {
      guard let known = part.string else {
        // A letter that no field has stands for what is not known.
        text += "\u{0}"
        continue
      }
      text += known
    }
    let fields = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 6, fields[0] == "arn",
      [fields[2], fields[3], fields[5]].allSatisfy({ !$0.contains("\u{0}") })
    else { return [] }
    return named(service: fields[2], region: fields[3], resource: fields[5])
  }

  private func named(service: String, region: String, resource: String) -> [Handle] {
    guard let match = NamedByARN.match(service: service, resource: resource) else { return [] }
    return (managedByType[match.type] ?? []).filter { candidate in
      guard let name = writtenArgument(match.argument, of: candidate)?.string,
        name.lowercased() == match.name.lowercased()
      else { return false }
      return region.isEmpty || regionProof(of: candidate).region == region
    }
  }
}
