import Policy
import Source

/// The source lines of a finding with its places marked: those of the primary file first, then other files in the order of the finding.
struct ExcerptRenderer {
  private struct Mark {
    var range: ByteRange
    var label: String
    var isPrimary: Bool
  }

  /// The marked lines of one file.
  private struct Section {
    var lines: SourceLines
    var marks: [Int: [Mark]]
    var isPrimary: Bool

    var numbers: [Int] { marks.keys.sorted() }

    /// With the marks of each line from left to right.
    var sorted: Section {
      let marks = marks.mapValues { $0.sorted { $0.range.start < $1.range.start } }
      return Section(lines: lines, marks: marks, isPrimary: isPrimary)
    }

    var first: ByteRange? {
      if isPrimary { return marks.values.joined().first(where: \.isPrimary)?.range }
      return numbers.first.flatMap { marks[$0]?.first?.range }
    }
  }

  private let sections: [Section]
  private let severity: Severity
  private let painter: Painter
  /// The width of the line numbers.
  let gutter: Int

  /// - Parameter most: How many places are marked besides the primary one.
  init(_ finding: Finding, most: Int, book: SourceBook, painter: Painter) {
    severity = finding.severity
    self.painter = painter
    var order: [FileID] = []
    var sections: [FileID: Section] = [:]
    for (index, labelled) in ([finding.primary] + finding.related.prefix(most)).enumerated() {
      let file = labelled.place.file
      guard let lines = book.lines(of: file) else { continue }
      if sections[file] == nil {
        order.append(file)
        sections[file] = Section(lines: lines, marks: [:], isPrimary: index == 0)
      }
      let range = lines.firstLine(of: labelled.place.range)
      let mark = Mark(range: range, label: Printable.line(labelled.label), isPrimary: index == 0)
      sections[file]?.marks[lines.line(ofByte: range.start), default: []].append(mark)
    }
    self.sections = order.compactMap { sections[$0]?.sorted }
    gutter = String(self.sections.flatMap(\.numbers).max() ?? 0).count
  }

  /// The lines from the first arrow to the last excerpt.
  func render() -> [String] {
    var result: [String] = []
    for section in sections {
      if !result.isEmpty { result.append(margin(nil)) }
      let arrow = section.isPrimary ? "--> " : "::: "
      result.append(blanks(gutter) + arrow + place(section))
      result.append(margin(nil))
      var previous: Int?
      for number in section.numbers {
        if let previous, number > previous + 1 { result.append("...") }
        previous = number
        result += marked(number, of: section)
      }
    }
    return result
  }

  /// The margin of a note or of an empty line.
  var emptyMargin: String { margin(nil) }

  private func place(_ section: Section) -> String {
    let position = section.lines.position(ofByte: section.first?.start ?? 0)
    return "\(Printable.line(section.lines.file.path)):\(position.line):\(position.column)"
  }

  private func marked(_ number: Int, of section: Section) -> [String] {
    let marks = section.marks[number] ?? []
    let focus = (marks.first(where: \.isPrimary) ?? marks.first)?.range ?? .empty(at: 0)
    let line = ShownLine(number, of: section.lines, around: focus)
    var result = [margin(number) + (line.text.isEmpty ? "" : " " + line.text)]
    for mark in marks {
      let columns = line.columns(of: mark.range)
      let carets = String(repeating: mark.isPrimary ? "^" : "-", count: columns.count)
      let shown = mark.isPrimary ? painter.mark(severity, carets) : carets
      let label = mark.label.isEmpty ? "" : " " + painter.regions(mark.label)
      result.append(margin(nil) + " " + blanks(columns.lowerBound) + shown + label)
    }
    return result
  }

  private func margin(_ number: Int?) -> String {
    let shown = number.map(String.init) ?? ""
    return blanks(gutter - shown.count) + shown + " |"
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
