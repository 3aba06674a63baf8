import Source
import Terraform

/// Findings for checks that could not be decided although the configuration file says that they must.
enum Indecision {
  /// One finding for each value that checks of the rule wait for.
  static func violations(
    _ undecided: [UndecidedCheck], of rule: Rule, severity: Severity?, in system: System
  ) -> [Violation] {
    var order: [[MissingValue]] = []
    var waiting: [[MissingValue]: [UndecidedCheck]] = [:]
    for check in undecided {
      if waiting[check.missing] == nil { order.append(check.missing) }
      waiting[check.missing, default: []].append(check)
    }
    return order.map { missing in
      violation(missing, waiting[missing] ?? [], rule: rule, severity: severity ?? rule.severity, system)
    }
  }

  private static func violation(
    _ missing: [MissingValue], _ checks: [UndecidedCheck], rule: Rule, severity: Severity, _ system: System
  ) -> Violation {
    let says = Words.list(missing.map(\.says))
    let lines = lines(missing, checks, system) ?? [LabelledPlace(rule.place, "")]
    let files = lines.map(\.place.file)
    let reading = files.first.map { system.roots(reading: $0) } ?? []
    let roots = reading.isEmpty ? system.rootHandles().map { system.address(of: $0) } : reading
    let count = checks.count == 1 ? [] : ["\(checks.count) checks of this rule wait for it"]
    let finding = Finding(
      rule: rule.id, severity: severity, consequence: rule.consequence,
      message: "This must be decided and cannot be, because \(says): \(rule.title).", primary: lines[0],
      related: Array(lines.dropFirst().prefix(Limits.related)), help: missing.lazy.compactMap(\.remedy).first,
      instances: count, roots: roots,
      key: FindingKey.of(rule: rule.id, demand: -1, addresses: roots, evidence: says))
    return Violation(rule: rule, demand: -1, finding: finding, subjects: [], notAsked: nil, faults: [])
  }

  /// Where the first check would have reported, then what is missing; the missing value itself if the check has no place.
  private static func lines(_ missing: [MissingValue], _ checks: [UndecidedCheck], _ system: System) -> [LabelledPlace]?
  {
    var lines: [LabelledPlace] = []
    if let place = checks.lazy.compactMap(\.place).first { lines.append(LabelledPlace(place, "undecided")) }
    for value in missing {
      guard let place = value.place, !lines.contains(where: { $0.place == place }) else { continue }
      lines.append(LabelledPlace(place, value.says))
    }
    if lines.isEmpty, let root = system.rootHandles().first {
      lines.append(LabelledPlace(system.header(of: root), "undecided"))
    }
    return lines.isEmpty ? nil : lines
  }
}
