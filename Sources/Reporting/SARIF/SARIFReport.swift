import JSON
package import Linting
import Policy
package import Source
import Terraform

/// What a SARIF report needs to know beyond the analysis.
package struct SARIFOptions: Sendable, Hashable {
  /// Findings below it are left out.
  package var level: Severity
  /// The folder that paths are relative to, itself relative to the repository's root; empty at the root.
  package var basePath: String
  /// The program's version, such as `0.1.0`.
  package var version: String
  /// The exit code the program ends with.
  package var exitCode: Int
  /// Tells several reports on one commit apart, such as `prod`.
  package var category: String?
  /// Where a rule's page is: its id is put behind. `nil`: the rule's own first source.
  package var documentationBase: String?
  /// Whether findings that comments ignore are results too, marked as suppressed.
  package var includesIgnored: Bool

  /// Options of a log for one run.
  package init(
    level: Severity = .warning, basePath: String = "", version: String, exitCode: Int, category: String? = nil,
    documentationBase: String? = nil, includesIgnored: Bool = false
  ) {
    self.level = level
    self.basePath = basePath
    self.version = version
    self.exitCode = exitCode
    self.category = category
    self.documentationBase = documentationBase
    self.includesIgnored = includesIgnored
  }
}

/// The report for code scanning: SARIF 2.1.0 (OASIS), as GitHub wants it.
package enum SARIFReport {
  /// Results that GitHub accepts in a run (docs.github.com, "SARIF support for code scanning").
  private static let resultLimit = 25_000

  /// One run, also when there is no finding, so that what was mended is closed.
  package static func render(_ analysis: Analysis, options: SARIFOptions) -> String {
    let rules = SARIFRules(analysis, options: options)
    var results = SARIFResults(analysis, rules: rules, options: options).results
    let omitted = max(0, results.count - resultLimit)
    results.removeLast(omitted)
    let driver: JSONTree = [
      "name": "regionlint", "semanticVersion": .string(options.version), "rules": .array(rules.descriptors),
    ]
    let category = options.category.map { ["id": .string("regionlint/\($0)/")] as JSONTree }
    let run: JSONTree = [
      "tool": ["driver": driver], "automationDetails": category ?? .null,
      "columnKind": "utf16CodeUnits",
      "invocations": [invocation(analysis, omitted: omitted, options: options)], "results": .array(results),
      "properties": properties(analysis, options: options),
    ]
    let log: JSONTree = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run.withoutNulls],
    ]
    return log.text
  }

  private static func invocation(_ analysis: Analysis, omitted: Int, options: SARIFOptions) -> JSONTree {
    var notifications: [JSONTree] = []
    func notify(_ id: String, _ level: String, _ text: String) {
      notifications.append([
        "descriptor": ["id": .string(id)], "level": .string(level),
        "message": ["text": .string(SARIFText.plain(text))],
      ])
    }
    if !analysis.undecided.isEmpty {
      let missing = UndecidedGroups(analysis).groups.prefix(5).map { "\($0.missing.says) (\($0.checks))" }
      let share = "\(analysis.undecided.count) of \(Counting.count(analysis.checkCount, "check"))"
      notify("undecided", "note", "\(share) could not be decided: \(missing.joined(separator: "; ")).")
    }
    for omission in analysis.omissions {
      notify("not-read", "warning", "\(omission.path) could not be read in full: \(omission.reason).")
    }
    for file in analysis.unreadFiles {
      notify("not-read", "note", "\(file) was not read: \(Analysis.unreadReason).")
    }
    if omitted > 0 { notify("truncated", "warning", "\(Counting.count(omitted, "further finding")) left out.") }
    return [
      "executionSuccessful": true, "exitCode": .integer(options.exitCode),
      "toolExecutionNotifications": .array(notifications),
    ]
  }

  private static func properties(_ analysis: Analysis, options: SARIFOptions) -> JSONTree {
    let book = SourceBook(analysis)
    let missing = UndecidedGroups(analysis).groups.map { group -> JSONTree in
      let place = group.missing.place
      let file = place.flatMap { analysis.file($0.file) }
      return
        ([
          "says": .string(group.missing.says), "checks": .integer(group.checks),
          "uri": .optional(file.map { RepositoryPath.uri($0.path, base: options.basePath) }),
          "line": place.flatMap { book.lines(of: $0.file)?.line(ofByte: $0.range.start) }.map { .integer($0) } ?? .null,
          "remedy": .optional(group.missing.remedy.map(Printable.line)),
        ] as JSONTree).withoutNulls
    }
    let census = Census(analysis.roots)
    return [
      "checks": .integer(analysis.checkCount),
      "undecided": ["checks": .integer(analysis.undecided.count), "missing": .array(missing)],
      "notAskedFor": .strings(analysis.notAskedFor), "notCalled": .strings(analysis.uncalledModules),
      "instances": .object(census.counts.map { ($0.name, .integer($0.count)) }),
    ]
  }
}

/// Message strings (SARIF §3.11.6): brackets begin links, so those meant as text are escaped.
enum SARIFText {
  static func plain(_ text: String) -> String { escaped(text, backslash: false) }

  static func link(_ text: String, to id: Int) -> String { "[\(escaped(text, backslash: true))](\(id))" }

  private static func escaped(_ text: String, backslash: Bool) -> String {
    var result = ""
    for character in Printable.line(text) {
      if character == "[" || character == "]" || backslash && character == "\\" { result += "\\" }
      result.append(character)
    }
    return result
  }

  /// With a capital and a full stop.
  static func sentence(_ text: String) -> String {
    let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let first = text.first else { return "" }
    let begun = first.isLowercase && isWord(text) ? first.uppercased() + text.dropFirst() : text
    return ended(begun)
  }

  /// With a full stop.
  static func ended(_ text: String) -> String {
    text.hasSuffix(".") || text.hasSuffix("!") || text.hasSuffix("?") ? text : text + "."
  }

  /// Whether the first word is prose and not a name such as `us-east-1` or `flow_logs`.
  private static func isWord(_ text: String) -> Bool {
    text.prefix { $0 != " " }.allSatisfy { $0.isLetter || $0 == ":" || $0 == "," || $0 == "'" }
  }
}
