import Linting
import Source

/// The files of an analysis, each with its line index made once, when it is first asked for.
final class SourceBook {
  private let analysis: Analysis
  private var lines: [FileID: SourceLines] = [:]

  init(_ analysis: Analysis) { self.analysis = analysis }

  /// Whether the run has more than one root, so that a finding has to say in which it is.
  var hasSeveralRoots: Bool { analysis.roots.count > 1 }

  /// The lines of a file; `nil` for a place outside the files of the analysis, such as in a rule file.
  func lines(of file: FileID) -> SourceLines? {
    if let known = lines[file] { return known }
    guard let source = analysis.file(file) else { return nil }
    let made = SourceLines(source)
    lines[file] = made
    return made
  }

  /// The path under which people know the file of a place.
  func path(_ place: Place) -> String? { analysis.file(place.file).map { Printable.line($0.path) } }

  /// `path:line`.
  func shownLine(_ place: Place) -> String {
    guard let lines = lines(of: place.file) else { return "(no file)" }
    return "\(Printable.line(lines.file.path)):\(lines.line(ofByte: place.range.start))"
  }

  /// `path:line:column`.
  func shownPosition(_ place: Place) -> String {
    guard let lines = lines(of: place.file) else { return "(no file)" }
    let position = lines.position(ofByte: place.range.start)
    return "\(Printable.line(lines.file.path)):\(position.line):\(position.column)"
  }
}

/// A file with its lines. Lines and columns are counted from one.
struct SourceLines {
  let file: SourceFile
  private let index: LineIndex

  init(_ file: SourceFile) {
    self.file = file
    index = LineIndex(file.bytes)
  }

  /// The line of a byte; an offset past the end is on the last line.
  func line(ofByte offset: UInt32) -> Int { index.line(of: offset) }

  /// The bytes of a line without its line break.
  func content(ofLine line: Int) -> Range<Int> { index.range(ofLine: line).indices }

  /// The column counts characters (extended grapheme clusters), as Terraform does.
  func position(ofByte offset: UInt32) -> TextPosition { index.position(of: offset, in: .character) }

  /// The column counts UTF-16 code units, as SARIF viewers and editors do.
  func utf16Position(ofByte offset: UInt32) -> TextPosition { index.position(of: offset, in: .utf16) }

  /// The part of a range that lies on its first line, without blanks at the line's end; at least as long as nothing.
  func firstLine(of range: ByteRange) -> ByteRange {
    let content = content(ofLine: line(ofByte: range.start))
    let start = min(Int(range.start), content.upperBound)
    guard Int(range.end) > content.upperBound else { return ByteRange(start, max(start, Int(range.end))) }
    var end = content.upperBound
    while end > start, file.bytes[end - 1] == 32 || file.bytes[end - 1] == 9 { end -= 1 }
    return ByteRange(start, end)
  }
}
