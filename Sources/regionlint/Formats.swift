import Linting
import Reporting
import Source

/// The formats asked for, each with the file it goes to, if not to standard output.
struct Formats {
  private static let names = [
    "text", "compact", "json", "sarif", "github", "gitlab", "junit", "markdown",
  ]
  private var wanted: [(name: String, file: String?)] = []
  /// Whether SARIF holds findings that comments ignore.
  private let includesIgnored: Bool

  init(_ words: [String], includesIgnored: Bool = false) throws(UsageError) {
    self.includesIgnored = includesIgnored
    for word in words.isEmpty ? ["text"] : words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard Self.names.contains(parts[0]) else {
        let near = NearestName.of(parts[0], among: Self.names)
        throw UsageError("there is no format \(parts[0])" + (near.map { "; did you mean \($0)?" } ?? ""))
      }
      let file = parts.count > 1 ? parts[1] : nil
      guard file != "" else { throw UsageError("--format \(parts[0])= needs the name of a file") }
      wanted.append((parts[0], file))
    }
    guard wanted.count(where: { $0.file == nil }) <= 1 else {
      throw UsageError("only one format can go to standard output; give the others a file: --format sarif=FILE")
    }
  }

  /// Whether a format names rules that found nothing, too.
  var needsDescriptions: Bool { wanted.contains { $0.name == "sarif" || $0.name == "junit" } }

  func write(_ analysis: Analysis, options: TextOptions, exitCode: ExitCode, isQuiet: Bool) throws(UsageError) {
    for (name, file) in wanted {
      let text = render(name, analysis, options, exitCode)
      if let file { try Output.file(file, text) } else { try Output.text(text) }
      if name == "github" { try writeSummary(analysis, options) }
    }
    let printsText = wanted.contains { $0.name == "text" && $0.file == nil }
    if !printsText, !isQuiet { Output.error(TextReport.footer(analysis, options: options)) }
  }

  private func render(_ name: String, _ analysis: Analysis, _ options: TextOptions, _ code: ExitCode) -> String {
    switch name {
    case "compact": return CompactReport.render(analysis, options: options)
    case "json":
      return JSONReport.render(
        analysis, options: JSONOptions(level: options.level, version: Main.version, exitCode: Int(code.rawValue)))
    case "github": return GitHubReport.render(analysis, level: options.level, basePath: repositoryPath())
    case "gitlab": return GitLabReport.render(analysis, level: options.level, basePath: repositoryPath())
    case "junit": return JUnitReport.render(analysis, level: options.level, basePath: repositoryPath())
    case "markdown": return MarkdownReport.render(analysis, options: options)
    case "sarif":
      return SARIFReport.render(
        analysis,
        options: SARIFOptions(
          level: options.level, basePath: repositoryPath(), version: Main.version, exitCode: Int(code.rawValue),
          includesIgnored: includesIgnored))
    default: return TextReport.render(analysis, options: options)
    }
  }

  /// Appends the report to the job's summary, where a workflow has one.
  private func writeSummary(_ analysis: Analysis, _ options: TextOptions) throws(UsageError) {
    guard let summary = Output.environment("GITHUB_STEP_SUMMARY"), !summary.isEmpty else { return }
    let text = MarkdownReport.render(analysis, options: options, limit: MarkdownReport.summaryLimit)
    try Output.file(summary, text + "\n", appends: true)
  }

  /// The current folder as seen from the root of its repository, which services name files from.
  private func repositoryPath() -> String {
    let current = DiskTree.currentFolder
    var folder = current
    while DiskTree().kind(of: Paths.join(folder, ".git")) == nil {
      let parent = Paths.parent(folder)
      if parent == folder { return "" }
      folder = parent
    }
    let path = Paths.relative(current, to: folder)
    return path == "." ? "" : path
  }
}
