import Linting
import Policy
import Source
import Terraform

/// The undecided checks of a run by the value they wait for.
struct UndecidedGroups {
  struct Group {
    /// Values that one remedy gives, or that one declaration stands for, said as one.
    var missing: MissingValue
    var checks: Int { waiting.count }
    /// The checks themselves, in the order of the analysis.
    var waiting: [UndecidedCheck]
    /// Instances whose Region would be known with the value.
    var instances: Int
  }

  /// The value that decides most first.
  let groups: [Group]

  init(_ analysis: Analysis) {
    let kin = Kin.grouped(analysis.undecided.flatMap { Set($0.missing) })
    let said = kin.mapValues(Kin.asOne)
    var waiting: [Kin: Int] = [:]
    for check in analysis.undecided {
      for missing in Set(check.missing.map(Kin.init)) { waiting[missing, default: 0] += 1 }
    }
    // A check that waits for several values counts for the one that most checks wait for, so that the numbers add up.
    var checks: [Kin?: [UndecidedCheck]] = [:]
    for check in analysis.undecided {
      let first = check.missing.map(Kin.init).min { left, right in
        let (leftCount, rightCount) = (waiting[left, default: 0], waiting[right, default: 0])
        return leftCount != rightCount ? leftCount > rightCount : said[left]?.says ?? "" < said[right]?.says ?? ""
      }
      checks[first, default: []].append(check)
    }
    let hanging = Self.instancesByMissingPlace(analysis)
    groups = checks.map { key, checks in
      let places = Set(key.flatMap { kin[$0] }?.compactMap(\.place) ?? [])
      return Group(
        missing: key.flatMap { said[$0] } ?? Self.unnamed, waiting: checks,
        instances: places.reduce(0) { $0 + hanging[$1, default: 0] })
    }.sorted { ($0.checks, $1.missing.says) > ($1.checks, $0.missing.says) }
  }

  fileprivate static let unnamed = MissingValue(kind: .other(""), says: "a value is not known", place: nil)

  private static func instancesByMissingPlace(_ analysis: Analysis) -> [Place: Int] {
    var counts: [Place: Int] = [:]
    for root in analysis.roots {
      for instance in root.instances {
        guard case .unknown = instance.proof.verdict, let last = instance.proof.steps.last else { continue }
        counts[last.place, default: 0] += 1
      }
    }
    return counts
  }
}

/// What makes two missing values one for a reader: a variable of one name in several roots, which `--var` gives to all of them, one
/// declaration in a module that is called several times, or one state that several roots read.
private enum Kin: Hashable {
  case variable(says: String)
  case state(String)
  case declaration(Place)
  case text(String)

  init(_ missing: MissingValue) {
    if case .variable = missing.kind {
      self = .variable(says: missing.says)
    } else if case .state(let location, _) = missing.kind {
      self = .state(location)
    } else {
      self = missing.place.map { .declaration($0) } ?? .text(missing.says)
    }
  }

  /// The one that most checks wait for comes first and speaks for the others.
  static func grouped(_ waitedFor: [MissingValue]) -> [Kin: [MissingValue]] {
    var waiting: [MissingValue: Int] = [:]
    for value in waitedFor { waiting[value, default: 0] += 1 }
    return Dictionary(grouping: waiting.keys, by: Kin.init).mapValues { group in
      group.sorted { left, right in
        let (leftCount, rightCount) = (waiting[left, default: 0], waiting[right, default: 0])
        if leftCount != rightCount { return leftCount > rightCount }
        return (left.says, left.place?.file.rawValue ?? 0) < (right.says, right.place?.file.rawValue ?? 0)
      }
    }
  }

  static func asOne(_ values: [MissingValue]) -> MissingValue {
    var one = values.first ?? UndecidedGroups.unnamed
    guard values.count > 1 else { return one }
    if case .state = one.kind { return one }
    if case .variable(let name, _) = one.kind {
      one.kind = .variable(name: name, setBy: Set(values.flatMap(\.filesThatSetIt)).sorted())
      one.says += " in \(Counting.count(values.count, "root"))"
    } else {
      one.says += ", and \(values.count - 1) more like it"
    }
    return one
  }
}

extension MissingValue {
  fileprivate var filesThatSetIt: [String] {
    if case .variable(_, let setBy) = kind { setBy } else { [] }
  }
}
