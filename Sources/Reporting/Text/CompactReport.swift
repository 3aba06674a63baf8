package import Linting
import Policy
import Source

/// One line for each finding, as editors and `grep` read them: `path:line:column: severity: message [rule]`.
package enum CompactReport {
  /// Empty if there is no finding; else with a line break at the end. Only the level and the colour matter.
  package static func render(_ analysis: Analysis, options: TextOptions = TextOptions()) -> String {
    let painter = Painter(analysis, isOn: options.isColored)
    let renderer = FindingRenderer(book: SourceBook(analysis), painter: painter, options: options)
    return analysis.findings.filter { $0.severity >= options.level }.map { renderer.short($0) + "\n" }.joined()
  }
}
