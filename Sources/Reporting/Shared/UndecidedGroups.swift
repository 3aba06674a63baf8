import Linting
import Policy
import Source
import Terraform

/// The undecided checks of a run by the value they wait for.
struct UndecidedGroups {
  struct Group {
    var missing: MissingValue
    var checks: Int
    /// Instances whose Region would be known with the value.
    var instances: Int
  }

  /// The value that decides most first.
  let groups: [Group]

  init(_ analysis: Analysis) {
    var waiting: [MissingValue: Int] = [:]
    for check in analysis.undecided {
      for missing in Set(check.missing) { waiting[missing, default: 0] += 1 }
    }
    // A check that waits for several values counts for the one that most checks wait for, so that the numbers add up.
    var counts: [MissingValue: Int] = [:]
    for check in analysis.undecided {
      let first = check.missing.min { left, right in
        let (leftCount, rightCount) = (waiting[left, default: 0], waiting[right, default: 0])
        return leftCount != rightCount ? leftCount > rightCount : left.says < right.says
      }
      counts[first ?? Self.unnamed, default: 0] += 1
    }
    let hanging = Self.instancesByMissingPlace(analysis)
    groups = counts.map { missing, checks in
      Group(missing: missing, checks: checks, instances: missing.place.flatMap { hanging[$0] } ?? 0)
    }.sorted { ($0.checks, $1.missing.says) > ($1.checks, $0.missing.says) }
  }

  private static let unnamed = MissingValue(kind: .other(""), says: "a value is not known", place: nil)

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

extension MissingValue {
  /// What to do about it, as a command or a file; `nil` if nothing can be done before apply.
  var remedy: String? {
    switch kind {
    case .variable(_, let setBy):
      guard let file = setBy.first else { return "give one: --var, --var-file, or values in .regionlint.hcl" }
      let more = setBy.count - 1
      let sets = more == 0 ? "sets it" : "and \(Counting.count(more, "other file")) set it"
      return "\(Printable.line(file)) \(sets): --var-file \(Printable.line(file))"
    case .module(_, let fetch): return "fetch it: \(Printable.line(fetch))"
    case .computed, .failure, .other: return nil
    }
  }
}
