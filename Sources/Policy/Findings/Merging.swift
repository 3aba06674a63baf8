import Evaluation
import Source
import Terraform

/// What findings of one cause have in common.
private struct Cause: Hashable {
  var rule: String
  var demand: Int
  var place: Place
}

/// An instance with a key that satisfied a check.
struct SoundInstance {
  struct Check: Hashable {
    var rule: String
    var demand: Int
  }

  var check: Check
  var root: String
  var address: String

  /// What tells it from all others of the system.
  var key: String { root + ":" + address }
}

extension [Violation] {
  /// One cause, one finding: the same rule, demand and primary place is one finding. The first speaks, the others are listed,
  /// and the instances of the same resource that are sound.
  func merged(in system: System, sound: [SoundInstance]) -> [Violation] {
    var order: [Violation] = []
    var numbers: [Cause: Int] = [:]
    var listed: [[String]] = []
    var heard: [Set<Handle>] = []
    for violation in self {
      let cause = Cause(rule: violation.rule.id, demand: violation.demand, place: violation.finding.primary.place)
      let subject = violation.subjects.first
      guard let number = numbers[cause] else {
        numbers[cause] = order.count
        order.append(violation)
        listed.append(subject.map { [system.address(of: $0)] } ?? [])
        heard.append(subject.map { [system.owner(of: $0)] } ?? [])
        continue
      }
      if let subject, heard[number].insert(system.owner(of: subject)).inserted {
        listed[number].append(system.address(of: subject))
      }
      for root in violation.finding.roots where !order[number].finding.roots.contains(root) {
        order[number].finding.roots.append(root)
      }
    }
    let violated = Set(self.flatMap { $0.subjects.map { system.root(of: $0) + ":" + system.address(of: $0) } })
    let soundOnes = Dictionary(grouping: sound.filter { !violated.contains($0.key) }) { $0.check }
    for number in order.indices where order[number].finding.instances.isEmpty {
      let violation = order[number]
      let check = SoundInstance.Check(rule: violation.rule.id, demand: violation.demand)
      let candidates = (soundOnes[check] ?? []).filter { violation.finding.roots.contains($0.root) }
      let others = AddressList.siblings(of: listed[number], among: candidates.map(\.address))
      guard listed[number].count > 1 || !others.isEmpty else { continue }
      order[number].finding.instances = [AddressList.words(listed[number], sound: others)]
    }
    return order
  }

  /// Without those that a rule which supersedes theirs has spoken about: at the same place, or of the same instance and argument.
  func withoutSuperseded(in system: System) -> [Violation] {
    // By rule first: most rules supersede none of those that spoke, and then nothing has to be compared.
    let superseding = Dictionary(grouping: filter { !$0.rule.supersedes.isEmpty }) { $0.rule.id }
    guard !superseding.isEmpty else { return self }
    var rivals: [String: [Violation]] = [:]
    for violation in self where rivals[violation.rule.id] == nil {
      rivals[violation.rule.id] = superseding.values.flatMap { others in
        guard let rule = others.first?.rule, rule.id != violation.rule.id else { return [Violation]() }
        return rule.supersedes(violation.rule) ? others : []
      }
    }
    return filter { candidate in
      !(rivals[candidate.rule.id] ?? []).contains { $0.isAboutSame(as: candidate, in: system) }
    }
  }
}

extension Rule {
  /// By id, by former name, or by family (`schema/*`).
  func supersedes(_ other: Rule) -> Bool {
    supersedes.contains { name in
      name == other.id || other.aliases.contains(name) || name.hasSuffix("/*") && name.dropLast(2) == other.family
    }
  }
}

extension Violation {
  /// Whether two findings are about one place, or about one argument of one instance.
  ///
  /// If the other's rule yields, one instance is enough, or a module call that it stands in.
  fileprivate func isAboutSame(as other: Violation, in system: System) -> Bool {
    if other.rule.yields {
      let instances = other.subjects.filter { $0.terraformKind == .instance }
      let around = instances.flatMap { system.callPath(of: $0) }
      return subjects.contains { instances.contains($0) || around.contains($0) }
    }
    let (left, right) = (finding.primary.place, other.finding.primary.place)
    if left == right { return true }
    guard left.file == right.file, subjects.contains(where: other.subjects.contains) else { return false }
    return left.range.contains(right.range) || right.range.contains(left.range)
  }
}

/// Addresses in one line: `module.a.aws_lb.b["x"], ["y"]`.
enum AddressList {
  /// The keys of instances that belong to the same resource as one listed and are not listed themselves.
  static func siblings(of listed: [String], among sound: [String]) -> [String] {
    let resources = Set(listed.map { split($0) }.filter { !$0.key.isEmpty }.map(\.resource))
    guard !resources.isEmpty else { return [] }
    var seen = Set(listed)
    return sound.filter { resources.contains(split($0).resource) && seen.insert($0).inserted }
  }

  /// `module.a.aws_lb.b["x"]; ["y"] is sound`.
  static func words(_ addresses: [String], sound: [String]) -> String {
    let list = words(addresses)
    guard !sound.isEmpty else { return list }
    let shown = sound.prefix(3).map { split($0).key }
    let more = sound.count > shown.count ? ["\(sound.count - shown.count) more"] : []
    return "\(list); \(Words.list(shown + more)) \(sound.count == 1 ? "is" : "are") sound"
  }

  /// At most as many as a finding lists, then how many more.
  static func words(_ addresses: [String]) -> String {
    var parts: [String] = []
    var previous = ""
    for address in addresses.prefix(Limits.instances) {
      let (resource, key) = split(address)
      parts.append(!key.isEmpty && resource == previous ? key : address)
      previous = resource
    }
    let more = addresses.count - Limits.instances
    return parts.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  /// The resource and the key of an instance, the key with its brackets.
  private static func split(_ address: String) -> (resource: String, key: String) {
    guard address.hasSuffix("]"), let open = address.lastIndex(of: "[") else { return (address, "") }
    return (String(address[..<open]), String(address[open...]))
  }
}
