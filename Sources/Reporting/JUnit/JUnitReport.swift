package import Linting
import Policy
package import Source
import Terraform

/// The report for services that show tests, such as Jenkins and GitLab (docs.gitlab.com/ci/testing/unit_test_reports, "JUnit XML format
/// specification").
///
/// A rule is a test and its family a suite, so that their number is the same in every run and a service can tell what is new and what was
/// mended: GitLab and Jenkins compare tests by class and name. A rule without a finding of which some checks are undecided is skipped,
/// not passed.
package enum JUnitReport {
  /// An XML document with a line break at the end.
  ///
  /// - Parameters:
  ///   - level: Findings below it fail no test.
  ///   - basePath: The folder that paths are relative to, itself relative to the repository's root; empty at the root.
  package static func render(_ analysis: Analysis, level: Severity = .warning, basePath: String = "") -> String {
    let book = SourceBook(analysis)
    let renderer = JUnitTests(
      analysis, book: book, places: RepositoryPlaces(analysis, book: book, basePath: basePath), level: level)
    return renderer.render()
  }
}

/// The tests of one report.
private struct JUnitTests {
  private let book: SourceBook
  private let places: RepositoryPlaces
  private let findings: [String: [Finding]]
  private let undecided: [String: [UndecidedCheck]]
  private let demands: [String: String]
  private let omissions: [Analysis.Omission]
  /// Every rule that ran or has something to say, sorted.
  private let rules: [String]

  init(_ analysis: Analysis, book: SourceBook, places: RepositoryPlaces, level: Severity) {
    self.book = book
    self.places = places
    findings = Dictionary(grouping: analysis.findings.filter { $0.severity >= level }, by: \.rule)
    undecided = Dictionary(grouping: analysis.undecided, by: \.rule)
    demands = Dictionary(analysis.rules.map { ($0.id, $0.demand) }) { first, _ in first }
    omissions = analysis.omissions
    rules = Set(demands.keys).union(findings.keys).union(undecided.keys).sorted()
  }

  func render() -> String {
    let families = Dictionary(grouping: rules) { $0.split(separator: "/").first.map(String.init) ?? $0 }
    let suites = families.keys.sorted().flatMap { suite($0, families[$0] ?? []) }
    let lines =
      ["<testsuites name=\"regionlint\" \(totals(of: rules, others: 1, errors: omissions.count))>"] + reading() + suites
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + lines.map { $0 + "\n" }.joined() + "</testsuites>\n"
  }

  private func totals(of rules: [String], others: Int = 0, errors: Int = 0) -> String {
    let failed = rules.count { findings[$0] != nil }
    let skipped = rules.count { findings[$0] == nil && undecided[$0] != nil }
    let broken = errors > 0 ? 1 : 0
    return "tests=\"\(rules.count + others)\" failures=\"\(failed)\" errors=\"\(broken)\" skipped=\"\(skipped)\""
  }

  /// Whether everything could be read: a test of its own, so that no report is empty (Jenkins takes that for a mistake).
  private func reading() -> [String] {
    var lines = [
      "  <testsuite name=\"regionlint\" \(totals(of: [], others: 1, errors: omissions.count))>",
      "    <testcase classname=\"regionlint\" name=\"everything was read\" time=\"0\">",
    ]
    if !omissions.isEmpty {
      let text = omissions.map { "\(Printable.line($0.path)): \(Printable.line($0.reason))" }.joined(separator: "\n")
      let count = Counting.count(omissions.count, "file or folder", plural: "files or folders")
      lines.append(
        "      <error message=\"\(count) could not be read in full\" type=\"not read\">\(XML.escaped(text))</error>")
    }
    return lines + ["    </testcase>", "  </testsuite>"]
  }

  private func suite(_ family: String, _ rules: [String]) -> [String] {
    ["  <testsuite name=\"\(XML.escaped(family))\" \(totals(of: rules))>"]
      + rules.flatMap { test($0, family: family) } + ["  </testsuite>"]
  }

  /// Jenkins takes what stands before the last full stop of a class for its package.
  private func test(_ rule: String, family: String) -> [String] {
    let found = findings[rule] ?? []
    let file = found.first.flatMap { places.path($0.primary.place) }.map { " file=\"\(XML.escaped($0))\"" } ?? ""
    let name = rule.hasPrefix(family + "/") ? String(rule.dropFirst(family.count + 1)) : rule
    let classname = XML.escaped("regionlint.\(family)")
    let start = "    <testcase classname=\"\(classname)\" name=\"\(XML.escaped(name))\"\(file) time=\"0\""
    guard let body = found.isEmpty ? skipped(rule) : failure(found) else { return [start + "/>"] }
    return [start + ">", "      " + body, "    </testcase>"]
  }

  private func failure(_ found: [Finding]) -> String {
    let first = found.first
    let more = found.count > 1 ? " (and \(found.count - 1) more)" : ""
    let message = XML.escaped(Printable.line(first?.message ?? "") + more)
    let text = found.map(lines).joined(separator: "\n\n")
    return
      "<failure message=\"\(message)\" type=\"\(first?.severity.rawValue ?? "error")\">\(XML.escaped(text))</failure>"
  }

  private func lines(_ finding: Finding) -> String {
    let position = places.span(finding.primary.place).map { ":\($0.start.line):\($0.start.column)" } ?? ""
    let place = places.path(finding.primary.place).map { "\($0)\(position): " } ?? ""
    var lines = ["\(place)\(finding.severity.rawValue): \(finding.message)"]
    lines += finding.remarks.map { "\($0.name): \($0.text)" }
    if !finding.roots.isEmpty { lines.append("in: " + Counting.list(finding.roots)) }
    return lines.map(Printable.line).joined(separator: "\n")
  }

  private func skipped(_ rule: String) -> String? {
    guard let checks = undecided[rule], !checks.isEmpty else { return nil }
    let missing = Set(checks.flatMap(\.missing).map { Printable.line($0.says) }).sorted()
    let reason = missing.isEmpty ? "" : ": " + Counting.list(missing)
    return "<skipped message=\"\(XML.escaped("\(Counting.count(checks.count, "check")) undecided\(reason)"))\"/>"
  }
}

/// Text of an XML 1.0 document.
enum XML {
  /// For content and for values in double quotes; what XML has no place for (production `Char`) becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result += "&amp;".unicodeScalars
      case 0x3C: result += "&lt;".unicodeScalars
      case 0x3E: result += "&gt;".unicodeScalars
      case 0x22: result += "&quot;".unicodeScalars
      case 0x0A: result.append(scalar)
      case 0x09, 0x0D: result += "&#\(scalar.value);".unicodeScalars
      case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
