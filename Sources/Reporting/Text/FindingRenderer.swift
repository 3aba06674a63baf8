import Linting
import Policy
import Source
import Terraform

/// Findings in full, one after the other: the first proof of a Region is printed whole, later ones point back to it.
struct FindingRenderer {
  private let book: SourceBook
  private let painter: Painter
  private let options: TextOptions
  private var provedAbove: Set<[ProofStep]> = []

  init(book: SourceBook, painter: Painter, options: TextOptions) {
    self.book = book
    self.painter = painter
    self.options = options
  }

  /// More excerpts than these nobody reads.
  private static let mostPlaces = 6

  private var mostPlaces: Int { options.details == .all ? .max : Self.mostPlaces }

  /// The heading, the excerpts and the notes; no line break at the end.
  mutating func render(_ finding: Finding) -> String {
    let excerpt = ExcerptRenderer(finding, most: mostPlaces, book: book, painter: painter)
    let notes = notes(of: finding, gutter: excerpt.gutter)
    var lines = [heading(finding)] + excerpt.render()
    if !notes.isEmpty { lines += [excerpt.emptyMargin] + notes }
    return lines.joined(separator: "\n")
  }

  /// One line: `path:line:column: severity: message [rule]`.
  func short(_ finding: Finding, showsRule: Bool = true) -> String {
    let place = book.shownPosition(finding.primary.place)
    let severity = painter.severity(finding.severity, finding.severity.rawValue)
    let message = painter.regions(Printable.line(finding.message))
    return "\(place): \(severity): \(message)" + (showsRule ? " [\(finding.rule)]" : "")
  }

  private func heading(_ finding: Finding) -> String {
    painter.severity(finding.severity, "\(finding.severity.rawValue)[\(finding.rule)]") + ": "
      + painter.regions(Printable.line(finding.message))
  }

  // MARK: Notes

  private mutating func notes(of finding: Finding, gutter: Int) -> [String] {
    var lines: [String] = []
    let margin = String(repeating: " ", count: gutter + 1) + "= "
    func add(_ name: String, _ texts: [String]) {
      let start = margin + name + ": "
      var wrapped = texts.flatMap { Wrapping.lines($0, width: Wrapping.width - start.count) }
      guard !wrapped.isEmpty else { return }
      wrapped = wrapped.map(painter.regions)
      let indentation = String(repeating: " ", count: start.count)
      lines.append(start + wrapped[0])
      lines += wrapped.dropFirst().map { indentation + $0 }
    }
    add("places", [furtherPlaces(of: finding)].compactMap(\.self))
    for participant in finding.participants {
      lines += proof(of: participant, margin: margin, namesRoot: finding.roots.count > 1)
    }
    add("instances", finding.instances + roots(of: finding))
    add("searched", [finding.searched].compactMap(\.self))
    add("effect", [finding.effect].compactMap(\.self))
    add("help", [help(of: finding)].compactMap(\.self))
    return lines
  }

  /// How many places no excerpt shows.
  private func furtherPlaces(of finding: Finding) -> String? {
    let hidden = max(0, finding.related.count - mostPlaces)
    let count = hidden + finding.unlistedPlaces
    guard count > 0 else { return nil }
    return "\(count) more" + (hidden > 0 ? " (--details all shows \(hidden))" : "")
  }

  private func roots(of finding: Finding) -> [String] {
    if finding.roots.count > 1 { return ["in the roots " + Counting.list(finding.roots.map(Printable.line))] }
    // In a root's own folder the path says it already.
    guard let root = finding.roots.first, book.hasSeveralRoots, let path = book.path(finding.primary.place),
      Paths.parent(path) != (root == "." ? "" : root)
    else { return [] }
    return ["in the root " + Printable.line(root)]
  }

  private func help(of finding: Finding) -> String? {
    guard finding.fix?.isSafe == true, options.offers.contains(.fix) else { return finding.help }
    return (finding.help ?? "can be fixed") + " (safe fix: --fix)"
  }

  private mutating func proof(of participant: Participant, margin: String, namesRoot: Bool) -> [String] {
    guard let region = participant.proof.region else { return [] }
    let steps = participant.proof.steps.filter { !$0.isImplicit }
    let address = (namesRoot ? participant.root + ": " : "") + participant.address
    let claim = margin + "region: " + Printable.line(address) + " is in " + painter.regions(region)
    guard !steps.isEmpty else { return [claim] }
    guard provedAbove.insert(steps).inserted else {
      return [claim + (participant.proof.provider.map { " by \($0)" } ?? "") + " (proof above)"]
    }
    let indentation = String(repeating: " ", count: margin.count + "region: ".count)
    return [claim + ":"] + ProofLines.lines(steps, book: book, painter: painter).map { indentation + $0 }
  }
}

/// The steps of a proof as a table of places and what they say.
enum ProofLines {
  static func lines(_ steps: [ProofStep], book: SourceBook, painter: Painter) -> [String] {
    Table.lines(steps.map { [book.shownLine($0.place), painter.regions(Printable.line($0.says))] })
  }
}

/// Rows whose columns begin under one another.
enum Table {
  /// Three blanks between columns; the last is not padded.
  static func lines(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.compactMap { column < $0.count - 1 ? $0[column].count : nil }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, cell in
        column == row.count - 1 ? cell : padded(cell, to: widths[column] + 3)
      }.joined()
    }
  }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  static func rightAligned(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
