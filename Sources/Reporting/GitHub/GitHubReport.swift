package import Linting
import Policy
package import Source
import Terraform

/// Annotations of a GitHub workflow run, as workflow commands
/// (docs.github.com/actions/reference/workflows-and-actions/workflow-commands, "Setting an error message").
package enum GitHubReport {
  /// Annotations of one level that GitHub shows for a step; it drops the others without a word
  /// (github.com/actions/toolkit, `docs/problem-matchers.md`, "Limitations").
  private static let limit = 10

  /// One command on a line for each finding, most important first, then for what was not read and what is undecided; empty if
  /// there is nothing to say.
  ///
  /// - Parameters:
  ///   - level: Findings below it are left out.
  ///   - basePath: The folder that paths are relative to, itself relative to the repository's root; empty at the root.
  package static func render(_ analysis: Analysis, level: Severity = .warning, basePath: String = "") -> String {
    let places = RepositoryPlaces(analysis, book: SourceBook(analysis), basePath: basePath)
    let shown = analysis.findings.filter { $0.severity >= level }
    // What was not read stands first: it puts the rest in question.
    var commands = unread(analysis, places, basePath: basePath)
    commands += shown.map { command($0, places) }
    commands += [excess(shown), undecided(analysis)].compactMap(\.self)
    return commands.map { $0.text + "\n" }.joined()
  }

  private static func command(_ finding: Finding, _ places: RepositoryPlaces) -> WorkflowCommand {
    var command = WorkflowCommand(finding.severity)
    let place = finding.primary.place
    if let path = places.path(place), let span = places.span(place) {
      command.add("file", path)
      command.add("line", String(span.start.line))
      command.add("endLine", String(span.end.line))
      // Columns can't be sent when the lines differ (docs.github.com/rest/checks/runs, "annotations").
      if span.start.line == span.end.line {
        command.add("col", String(span.start.column))
        command.add("endColumn", String(max(span.end.column, span.start.column + 1)))
      }
    }
    command.add("title", finding.rule)
    var lines = [finding.message] + finding.remarks.map { "\($0.name): \($0.text)" }
    if finding.roots.count > 1 { lines.append("in the roots " + Counting.list(finding.roots)) }
    command.message = lines.map(Printable.line).joined(separator: "\n")
    return command
  }

  private static func unread(_ analysis: Analysis, _ places: RepositoryPlaces, basePath: String) -> [WorkflowCommand] {
    analysis.omissions.map { omission in
      var command = WorkflowCommand(.warning)
      command.add("file", RepositoryPath.path(omission.path, base: basePath))
      command.add("title", "regionlint: not read")
      command.message = Printable.line(
        "\(omission.path) was not read in full: \(omission.reason). Findings may be missing.")
      return command
    }
  }

  /// Says what GitHub leaves out.
  private static func excess(_ shown: [Finding]) -> WorkflowCommand? {
    let counts = Severity.allCases.map { severity in shown.count { $0.severity == severity } }
    guard counts.contains(where: { $0 > limit }) else { return nil }
    var command = WorkflowCommand(.note)
    command.add("title", "regionlint: more findings")
    command.message =
      "\(Counting.severities(shown.map(\.severity)).joined(separator: ", ")) were found. GitHub shows \(limit) annotations of a "
      + "level for a step; all of them are in the job summary and in this log."
    return command
  }

  private static func undecided(_ analysis: Analysis) -> WorkflowCommand? {
    guard !analysis.undecided.isEmpty else { return nil }
    var command = WorkflowCommand(.note)
    command.add("title", "regionlint: undecided")
    let share = "\(analysis.undecided.count) of \(Counting.count(analysis.checkCount, "check")) could not be decided:"
    let groups = UndecidedGroups(analysis).groups
    var lines = groups.prefix(5).map { group in
      "\(group.checks): \(group.missing.says)" + (group.missing.remedy.map { " (\(Printable.line($0)))" } ?? "")
    }
    if groups.count > 5 { lines.append("and \(Counting.count(groups.count - 5, "other value"))") }
    command.message = ([share] + lines.map(Printable.line)).joined(separator: "\n")
    return command
  }
}

/// `::name property=value,property=value::message`, escaped as the runner reads it (github.com/actions/toolkit,
/// `packages/core/src/command.ts`).
struct WorkflowCommand {
  private let name: String
  private var properties: [String] = []
  var message = ""

  init(_ severity: Severity) {
    switch severity {
    case .error: name = "error"
    case .warning: name = "warning"
    case .note: name = "notice"
    }
  }

  mutating func add(_ property: String, _ value: String) {
    properties.append("\(property)=\(Self.escaped(value, isProperty: true))")
  }

  var text: String {
    let list = properties.isEmpty ? "" : " " + properties.joined(separator: ",")
    return "::\(name)\(list)::\(Self.escaped(message, isProperty: false))"
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25".unicodeScalars
      case "\r": result += "%0D".unicodeScalars
      case "\n": result += "%0A".unicodeScalars
      case ":" where isProperty: result += "%3A".unicodeScalars
      case "," where isProperty: result += "%2C".unicodeScalars
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
