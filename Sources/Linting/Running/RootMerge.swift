import Policy
import Source

/// One cause in what several roots have in common is one finding; it speaks for the first root and names all.
enum RootMerge {
  static func merged(_ all: [Finding]) -> [Finding] {
    var findings: [Finding] = []
    var first: [Cause: Int] = [:]
    var alike: [Sentence: [Int]] = [:]
    for finding in all {
      let cause = Cause(rule: finding.rule, place: finding.primary.place, severity: finding.severity)
      // A place in a rule file stands for a whole system: those of different roots stay apart.
      if !cause.place.file.isRuleFile, let index = first[cause], findings[index].roots != finding.roots {
        findings[index].roots = (findings[index].roots + finding.roots).unique
        continue
      }
      let sentence = Sentence(finding)
      if let index = alike[sentence]?.first(where: { isSame(findings[$0], finding) }) {
        join(finding, to: &findings[index])
        continue
      }
      alike[sentence, default: []].append(findings.count)
      if first[cause] == nil { first[cause] = findings.count }
      findings.append(finding)
    }
    return findings
  }

  private struct Cause: Hashable {
    var rule: String
    var place: Place
    var severity: Severity
  }

  private struct Sentence: Hashable {
    var rule: String
    var message: String
    var severity: Severity

    init(_ finding: Finding) {
      (rule, message, severity) = (finding.rule, finding.message, finding.severity)
    }
  }

  /// Whether two findings of one sentence in different roots, such as two environments, lead to the same lines of a module.
  private static func isSame(_ left: Finding, _ right: Finding) -> Bool {
    guard !left.roots.isEmpty, Set(left.roots).isDisjoint(with: right.roots) else { return false }
    let places = Set(left.related.map(\.place)).subtracting([left.primary.place])
    return right.related.contains { places.contains($0.place) && !$0.place.file.isRuleFile }
  }

  private static func join(_ other: Finding, to finding: inout Finding) {
    let known = Set(([finding.primary] + finding.related).map(\.place))
    let root = other.roots.first ?? "another root"
    if !known.contains(other.primary.place) {
      finding.related.append(LabelledPlace(other.primary.place, "the same in \(root)"))
    }
    finding.roots = (finding.roots + other.roots).unique
  }
}
