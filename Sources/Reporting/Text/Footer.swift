import Linting
import Policy
import Source
import Terraform

/// What ends every report for people: how much was found, what could not be decided, and what was looked at.
struct Footer {
  private let analysis: Analysis
  private let options: TextOptions
  private let book: SourceBook
  private let painter: Painter
  private let shown: [Finding]

  /// The values shown of those that are missing.
  private static let limit = 5

  init(_ analysis: Analysis, options: TextOptions, book: SourceBook, painter: Painter) {
    self.analysis = analysis
    self.options = options
    self.book = book
    self.painter = painter
    shown = analysis.findings.filter { $0.severity >= options.level }
  }

  func render() -> String {
    if !analysis.filesGiven.isEmpty {
      return (counts() + ignored() + unread() + [checkedForFiles()]).joined(separator: "\n")
    }
    let isUncompared = comparison.isUncompared && shown.isEmpty
    let isHeadedByUndecided = shown.isEmpty && !isUncompared && !analysis.undecided.isEmpty
    var lines: [String] = []
    if isHeadedByUndecided {
      lines.append(noFindings() + ", but \(undecidedCount):")
    } else if isUncompared {
      lines.append(noFindings() + ", but " + comparison.reason)
      lines += comparison.rows.map { "  " + painter.regions($0) }
    } else {
      lines += counts()
    }
    lines += ignored()
    if isUncompared { lines += proposals() }
    if !analysis.undecided.isEmpty {
      if !isHeadedByUndecided { lines.append("undecided: \(undecidedShare)") }
      lines += missingValues()
    }
    if !isUncompared { lines += proposals() }
    lines += notAskedFor() + notChecked() + unread() + [checked()]
    if !shown.isEmpty { lines.append("why, and how to mend: regionlint explain RULE") }
    return lines.joined(separator: "\n")
  }

  // MARK: Findings

  private var hidden: String? {
    let severities = analysis.findings.map(\.severity).filter { $0 < options.level }
    guard !severities.isEmpty else { return nil }
    return Counting.severities(severities).joined(separator: ", ") + " not shown (--level note)"
  }

  private func noFindings() -> String { "no findings" + (hidden.map { " (\($0))" } ?? "") }

  private func counts() -> [String] {
    var text = "no findings"
    if !shown.isEmpty {
      let severities = Counting.severities(shown.map(\.severity))
      text = Counting.count(shown.count, "finding") + ": " + severities.joined(separator: ", ")
    } else if !analysis.filesGiven.isEmpty {
      text += " in " + Counting.count(analysis.filesGiven.count, "file")
      if !analysis.undecided.isEmpty { text += ", but \(undecidedCount)" }
    }
    if let hidden { text += "; " + hidden }
    if analysis.findingsElsewhere > 0 {
      let command = (["regionlint check"] + analysis.arguments.map(Printable.line)).joined(separator: " ")
      text += "; \(Counting.count(analysis.findingsElsewhere, "finding")) elsewhere: \(command)"
    }
    return [text]
  }

  /// How many findings comments ignore.
  private func ignored() -> [String] {
    let count = analysis.ignored.count { $0.finding.severity >= options.level }
    guard count > 0 else { return [] }
    return ["ignored: " + Counting.count(count, "finding") + (options.listsIgnored ? "" : " (--ignored lists them)")]
  }

  // MARK: Undecided

  private var undecidedShare: String {
    "\(analysis.undecided.count) of \(Counting.count(analysis.checkCount, "check"))"
  }
  private var undecidedCount: String { undecidedShare + (analysis.checkCount == 1 ? " is" : " are") + " undecided" }

  private func missingValues() -> [String] {
    let groups = UndecidedGroups(analysis).groups
    let width = groups.prefix(Self.limit).map { String($0.checks).count }.max() ?? 0
    var lines: [String] = []
    for group in groups.prefix(Self.limit) {
      var line = "  " + Table.rightAligned(String(group.checks), to: width) + "  " + Printable.line(group.missing.says)
      if let place = group.missing.place, book.path(place) != nil { line += " (\(book.shownLine(place)))" }
      if group.instances > 0 {
        line += ": the Region of \(Counting.count(group.instances, "instance")) hangs on it"
      }
      lines.append(line)
      if let remedy = group.missing.remedy {
        lines.append(String(repeating: " ", count: width + 4) + Printable.line(remedy))
      }
    }
    let rest = groups.dropFirst(Self.limit)
    if !rest.isEmpty {
      let checks = Table.rightAligned(String(rest.map(\.checks).reduce(0, +)), to: width)
      lines.append("  \(checks)  wait for \(Counting.count(rest.count, "other value")) (--undecided lists them)")
    }
    return lines
  }

  // MARK: What was not looked at

  private func notAskedFor() -> [String] {
    guard !analysis.notAskedFor.isEmpty else { return [] }
    return [
      "not asked for: " + analysis.notAskedFor.map(Printable.line).joined(separator: ", ")
        + "; policy in .regionlint.hcl"
    ]
  }

  private func notChecked() -> [String] {
    guard !analysis.uncalledModules.isEmpty else { return [] }
    let calls = analysis.uncalledModules.count == 1 ? "no root calls it" : "no root calls them"
    return ["not checked: " + analysis.uncalledModules.map(Printable.line).joined(separator: ", ") + " (\(calls))"]
  }

  private func unread() -> [String] {
    var lines: [String] = []
    if !analysis.unreadFiles.isEmpty {
      let files = analysis.unreadFiles.map(Printable.line).joined(separator: ", ")
      lines.append("not read: \(files) (\(Analysis.unreadReason))")
    }
    return lines + analysis.omissions.map { "not read: \(Printable.line($0.path)): \(Printable.line($0.reason))" }
  }

  // MARK: Comparison between Regions

  private var comparison: Comparison { Comparison(analysis.roots) }

  private func proposals() -> [String] {
    analysis.proposals.flatMap { proposal in
      let number = Counting.word(proposal.roots.count)
      let evidence = Self.evidence(proposal)
      let command = options.offers.contains(.initialize) ? " (regionlint init writes it)" : ""
      let roots = proposal.roots.map { "\"\(Printable.line($0))\"" }.joined(separator: ", ")
      // Below a list of these roots they need no names again.
      let subject =
        shown.isEmpty && comparison.isUncompared && proposal.roots.count == analysis.roots.count
        ? "these \(number)" : Counting.list(proposal.roots)
      return [
        "\(subject) \(evidence). If they are one system, say so in .regionlint.hcl\(command):",
        "  system \"\(Printable.line(proposal.name))\" {", "    roots = [\(roots)]", "  }",
      ]
    }
  }

  private static func evidence(_ proposal: SystemProposal) -> String {
    if proposal.readsStates { return "read each other's states" }
    switch proposal.sharedModules {
    case 0: return "share modules"
    case 1: return "call the same module"
    default: return "call the same \(proposal.sharedModules) modules"
    }
  }

  // MARK: What was looked at

  private func checked() -> String {
    let files = analysis.files.count { FileKinds.isTerraform($0.path) }
    var parts = [Counting.count(analysis.roots.count, "root"), Counting.count(files, "file")]
    let census = Census(analysis.roots)
    var instances = Counting.count(census.total, "instance")
    if !census.counts.isEmpty {
      let counts = census.counts.map { "\($0.name) (\($0.count))" }
      instances += " in " + painter.regions(counts.joined(separator: ", "))
    }
    parts.append(instances)
    var line = "checked: " + parts.joined(separator: ", ")
    if analysis.undecided.isEmpty { line += "; \(Counting.count(analysis.checkCount, "check")), all decided" }
    return line + elapsed
  }

  private func checkedForFiles() -> String {
    var folders = analysis.roots.prefix(10).map { Printable.line($0.folder) }.joined(separator: ", ")
    if analysis.roots.count > 10 { folders += " and \(analysis.roots.count - 10) more" }
    let files = Counting.count(analysis.filesGiven.count, "file")
    return "checked: \(Counting.count(analysis.roots.count, "root")) (\(folders), for \(files))" + elapsed
  }

  private var elapsed: String { options.elapsedMilliseconds.map { "; \($0) ms" } ?? "" }
}
