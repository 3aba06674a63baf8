import Policy
import Source

extension AnalysisAssembly {
  /// What comments ignore, in the order of a report.
  func ignored(_ path: (FileID) -> String) -> [IgnoredFinding] {
    let all = outcomes.flatMap(\.ignored)
    var found: [IgnoredFinding] = []
    var seen: Set<Place> = []
    for first in all where seen.insert(first.comment).inserted {
      let findings = RootMerge.merged(all.filter { $0.comment == first.comment }.map(\.finding))
      found += findings.map {
        IgnoredFinding(finding: $0, comment: first.comment, reason: first.reason, until: first.until)
      }
    }
    let order = PolicyRun.sorted(found.map(\.finding), path: path)
    let numbers = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let sorted = found.sorted { numbers[$0.finding, default: 0] < numbers[$1.finding, default: 0] }
    return limited(sorted, \.finding).shown
  }
}
