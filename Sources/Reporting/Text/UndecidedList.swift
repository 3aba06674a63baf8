import Linting
import Policy
import Terraform

/// Every undecided check below the value it waits for, the value that most wait for first.
enum UndecidedList {
  static func render(_ analysis: Analysis, book: SourceBook, painter: Painter) -> String {
    let groups = UndecidedGroups(analysis).groups
    return groups.map { group in
      var heading = painter.regions(Printable.line(group.missing.says))
      if let place = group.missing.place, book.path(place) != nil { heading += " (\(book.shownLine(place)))" }
      heading += ", and \(Counting.count(group.checks, "check")) cannot be decided:"
      let remedy = group.missing.remedy.map { ["  " + Printable.line($0)] } ?? []
      return ([heading] + remedy + lines(of: group.waiting, book: book)).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// One line for each rule and thing, in that order; what is said alike stands once with its number.
  private static func lines(of checks: [UndecidedCheck], book: SourceBook) -> [String] {
    var counts: [[String]: Int] = [:]
    for check in checks {
      let things = check.addresses.isEmpty ? "" : Counting.list(check.addresses.map(Printable.line))
      let place = check.place.flatMap { book.path($0) == nil ? nil : book.shownLine($0) } ?? ""
      counts[[check.rule, place, things], default: 0] += 1
    }
    let rows = counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { row, count in
      count == 1 ? row : row.dropLast() + [(row.last.map { $0.isEmpty ? "" : $0 + ": " } ?? "") + "\(count) checks"]
    }
    return Table.lines(rows).map { line in
      let blanks = line.reversed().prefix { $0 == " " }.count
      return "  " + line.dropLast(blanks)
    }
  }
}
