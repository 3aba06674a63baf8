import JSON
package import Linting
import Policy
package import Source

/// The report that GitLab shows in a merge request: Code Quality
/// (docs.gitlab.com/ci/testing/code_quality, "Code Quality report format").
package enum GitLabReport {
  /// One array, `[]` when there is no finding, with a line break at the end.
  ///
  /// - Parameters:
  ///   - level: Findings below it are left out.
  ///   - basePath: The folder that paths are relative to, itself relative to the repository's root; empty at the root.
  package static func render(_ analysis: Analysis, level: Severity = .warning, basePath: String = "") -> String {
    let places = RepositoryPlaces(analysis, book: SourceBook(analysis), basePath: basePath)
    var seen: [String: Int] = [:]
    let issues = analysis.findings.filter { $0.severity >= level }.map { finding -> JSONTree in
      let path = places.path(finding.primary.place) ?? places.firstFile
      // The same finding in two files has one key; GitLab shows the first of two with one fingerprint.
      let fingerprint = FindingKey.hash([finding.rule, finding.key, path])
      let number = seen[fingerprint, default: 0]
      seen[fingerprint] = number + 1
      return [
        "description": .string(description(finding)), "check_name": .string(finding.rule),
        "fingerprint": .string(number == 0 ? fingerprint : FindingKey.hash([fingerprint, String(number)])),
        "severity": .string(severity(finding)), "location": ["path": .string(path), "lines": lines(finding, places)],
      ]
    }
    return JSONTree.array(issues).text
  }

  private static func lines(_ finding: Finding, _ places: RepositoryPlaces) -> JSONTree {
    guard let span = places.span(finding.primary.place) else { return ["begin": 1] }
    return ["begin": .integer(span.start.line), "end": .integer(span.end.line)]
  }

  private static func description(_ finding: Finding) -> String {
    let effect = finding.effect.map(SARIFText.sentence) ?? ""
    return Printable.line(effect.isEmpty ? finding.message : "\(finding.message) \(effect)")
  }

  /// GitLab has five: what loses data or availability stands above the rest of its severity.
  private static func severity(_ finding: Finding) -> String {
    let isHeavy = finding.consequence.map { $0 < .appliesNot } ?? false
    switch finding.severity {
    case .error: return isHeavy ? "blocker" : "critical"
    case .warning: return isHeavy ? "major" : "minor"
    case .note: return "info"
    }
  }
}
