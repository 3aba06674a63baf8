package import Linting
import Policy
import Source
import Terraform

/// The report for people.
package enum TextReport {
  /// Findings and footer, with a line break at the end.
  package static func render(_ analysis: Analysis, options: TextOptions = TextOptions()) -> String {
    let painter = Painter(analysis, isOn: options.isColored)
    let book = SourceBook(analysis)
    var blocks = findings(analysis, options: options, book: book, painter: painter)
    if options.listsIgnored { blocks += IgnoredList.render(analysis, options: options, book: book, painter: painter) }
    if options.listsUndecided, !analysis.undecided.isEmpty {
      blocks.append(UndecidedList.render(analysis, book: book, painter: painter))
    }
    blocks.append(Footer(analysis, options: options, book: book, painter: painter).render())
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The footer alone, for the error output beside a report for machines.
  package static func footer(_ analysis: Analysis, options: TextOptions = TextOptions()) -> String {
    let painter = Painter(analysis, isOn: options.isColored)
    return Footer(analysis, options: options, book: SourceBook(analysis), painter: painter).render() + "\n"
  }

  /// The findings in full, each with the others of its rule below, then the ones in short.
  private static func findings(
    _ analysis: Analysis, options: TextOptions, book: SourceBook, painter: Painter
  ) -> [String] {
    let shown = analysis.findings.filter { $0.severity >= options.level }
    var renderer = FindingRenderer(book: book, painter: painter, options: options)
    guard case .first(let limit) = options.details else { return shown.map { renderer.render($0) } }
    var blocks: [String] = []
    var inFull = Set<String>()
    for finding in shown where inFull.count < limit && inFull.insert(finding.rule).inserted {
      let others = shown.filter { $0.rule == finding.rule && $0 != finding }
      let (some, more) = counted(others, room: ofOneRule - 1, book: book)
      let lines = some.map { renderer.short($0, showsRule: false) } + more
      blocks.append(([renderer.render(finding)] + lines).joined(separator: "\n"))
    }
    let rest = shown.filter { !inFull.contains($0.rule) }
    if !rest.isEmpty {
      let heading = "\(rest.count) \(blocks.isEmpty ? "" : "more, ")in short (--details all shows them in full):"
      blocks.append(([heading] + inShort(rest, renderer: renderer, book: book)).joined(separator: "\n"))
    }
    return blocks
  }

  /// How many findings of one rule have lines of their own; the others are a number.
  private static let ofOneRule = 5

  /// Findings of several rules on a line each, those of one rule beside each other.
  private static func inShort(_ findings: [Finding], renderer: FindingRenderer, book: SourceBook) -> [String] {
    var seen = Set<String>()
    return findings.filter { seen.insert($0.rule).inserted }.flatMap { first in
      let (some, more) = counted(findings.filter { $0.rule == first.rule }, room: ofOneRule, book: book)
      return some.map { renderer.short($0) } + more
    }
  }

  /// As many findings of one rule as there is room for, and a line that counts the others.
  private static func counted(
    _ findings: [Finding], room: Int, book: SourceBook
  ) -> (some: ArraySlice<Finding>, more: [String]) {
    // A line that says "one more" would take the place of the finding itself.
    guard findings.count > room + 1, let rule = findings.first?.rule else { return (findings[...], []) }
    let rest = findings.dropFirst(room)
    let files = Counting.count(Set(rest.map(\.primary.place.file)).count, "file")
    return (findings.prefix(room), ["\(rest.count) more of \(rule) in \(files) (--details all shows them)"])
  }
}
