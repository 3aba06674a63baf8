import Linting
import Source

/// Words for what keeps a run from starting.
enum Complaint {
  static func text(_ error: LintError) -> String {
    switch error {
    case .usage(let message): return "regionlint: \(message)\n"
    case .notFound(let path): return missing(path)
    case .unreadable(let path, let reason): return "regionlint: \(path) can't be read: \(reason)\n"
    case .configuration(let diagnostics, let files): return diagnostics.map { line($0, files) }.joined()
    }
  }

  /// A file given by a path as the user wrote it could not be read.
  static func text(_ path: String, _ error: FileError) -> String {
    if case .notFound = error { return missing(path) }
    return "regionlint: \(path) can't be read: \(error.reason)\n"
  }

  /// Names the nearest entry of the folder that should hold it.
  private static func missing(_ path: String) -> String {
    let folder = Paths.parent(Paths.absolute(path, from: DiskTree.currentFolder))
    let entries = try? DiskTree().list(folder)
    let near = NearestName.of(Paths.name(path), among: (entries ?? []).map(\.name))
    return "regionlint: there is no file or folder \(path)" + (near.map { "; did you mean \($0)?" } ?? "") + "\n"
  }

  /// `path:line:column: error: what is wrong; did you mean x?`
  static func line(_ diagnostic: Diagnostic, _ files: [SourceFile]) -> String {
    let file = files.first { $0.id == diagnostic.place.file }
    let position = file.map { self.position(of: diagnostic.place.range.start, in: $0) } ?? ""
    let near = diagnostic.suggestion.map { "; did you mean \($0)?" } ?? ""
    let detail = diagnostic.detail.isEmpty ? "" : " \(diagnostic.detail)"
    let stop = diagnostic.detail.isEmpty || diagnostic.summary.hasSuffix(".") ? "" : "."
    return "\(position)\(diagnostic.severity.rawValue): \(diagnostic.summary)\(near)\(stop)\(detail)\n"
  }

  private static func position(of offset: UInt32, in file: SourceFile) -> String {
    let position = LineIndex(file.bytes).position(of: offset, in: .character)
    return "\(file.path):\(position.line):\(position.column): "
  }
}
