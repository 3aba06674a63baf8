import Linting
import Policy
import Source

/// The findings that comments ignore, each with its comment.
enum IgnoredList {
  /// Nothing if there are none at the level shown.
  static func render(_ analysis: Analysis, options: TextOptions, book: SourceBook, painter: Painter) -> [String] {
    let shown = analysis.ignored.filter { $0.finding.severity >= options.level }
    guard !shown.isEmpty else { return [] }
    let renderer = FindingRenderer(book: book, painter: painter, options: options)
    let lines = shown.flatMap { ignored in
      [renderer.short(ignored.finding), "  ignored at \(book.shownLine(ignored.comment)): \(reason(of: ignored))"]
    }
    return [(["ignored findings:"] + lines).joined(separator: "\n")]
  }

  private static func reason(of ignored: IgnoredFinding) -> String {
    Printable.line(ignored.reason) + (ignored.until.map { " (until \($0))" } ?? "")
  }
}
