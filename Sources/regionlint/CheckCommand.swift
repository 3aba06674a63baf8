import Linting
import Policy
import Reporting
import Source

/// `regionlint check`: judge everything below some paths.
enum CheckCommand {
  private static let valued = [
    "format", "level", "fail-on", "only", "disable", "enable", "details", "var", "var-file", "rules-from",
    "stdin-path", "color",
  ]
  private static let flags = ["undecided", "quiet", "whole", "stdin"]

  static func run(_ words: [String]) throws(UsageError) -> ExitCode {
    let start = ContinuousClock.now
    let arguments = try Arguments(words, valued: valued, flags: flags)
    let formats = try Formats(arguments.all("format"))
    let options = try textOptions(arguments)
    let failOn = try arguments.choice("fail-on", among: ["error", "warning", "note", "never"], default: "error")
    let request = try request(arguments, describesRules: formats.needsDescriptions)
    let tree = try self.tree(arguments, currentFolder: request.currentFolder)
    let analysis: Analysis
    do throws(LintError) {
      analysis = try LintRun.analyze(request, tree: tree, builtIn: BuiltIn.rules)
    } catch {
      Output.error(Complaint.text(error))
      return .usage
    }
    let code = exitCode(analysis, failOn: Severity(rawValue: failOn))
    var timed = options
    timed.elapsedMilliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
    try formats.write(analysis, options: timed, exitCode: code, isQuiet: arguments.has("quiet"))
    return code
  }

  private static func request(_ arguments: Arguments, describesRules: Bool) throws(UsageError) -> LintRequest {
    var paths = arguments.rest
    if let buffer = arguments.last("stdin-path") {
      guard arguments.has("stdin") else { throw UsageError("--stdin-path needs --stdin") }
      guard paths.isEmpty else { throw UsageError("--stdin checks one file, so no other path can be given") }
      paths = [buffer]
    }
    return LintRequest(
      paths: paths.isEmpty ? ["."] : paths, currentFolder: DiskTree.currentFolder, variables: try arguments.variables(),
      variableFiles: arguments.all("var-file"), only: arguments.selections("only"),
      disable: arguments.selections("disable"), enable: arguments.selections("enable"),
      ruleFolders: arguments.all("rules-from"), reportsWholeRoots: arguments.has("whole"),
      describesRules: describesRules)
  }

  /// The disk, under the buffer on standard input if there is one.
  private static func tree(_ arguments: Arguments, currentFolder: String) throws(UsageError) -> any FileTree {
    guard arguments.has("stdin") else { return DiskTree() }
    guard let path = arguments.last("stdin-path") else { throw UsageError("--stdin needs --stdin-path FILE") }
    return OverlayTree([Paths.absolute(path, from: currentFolder): Output.standardInput()], over: DiskTree())
  }

  private static func textOptions(_ arguments: Arguments) throws(UsageError) -> TextOptions {
    let level = try arguments.choice("level", among: ["error", "warning", "note"], default: "warning")
    let color = try arguments.choice("color", among: ["auto", "always", "never"], default: "auto")
    let isPlain = !(Output.environment("NO_COLOR") ?? "").isEmpty
    return TextOptions(
      level: Severity(rawValue: level) ?? .warning, details: try details(arguments),
      isColored: color == "always" || color == "auto" && Output.isTerminal && !isPlain,
      listsUndecided: arguments.has("undecided"), offers: [])
  }

  private static func details(_ arguments: Arguments) throws(UsageError) -> TextOptions.Details {
    guard let text = arguments.last("details"), text != "all" else {
      return arguments.has("details") ? .all : .first(10)
    }
    guard let count = Int(text), count >= 0 else { throw UsageError("--details takes a number or all, not \(text)") }
    return .first(count)
  }

  private static func exitCode(_ analysis: Analysis, failOn: Severity?) -> ExitCode {
    if !analysis.omissions.isEmpty { return .incomplete }
    guard let failOn else { return .success }
    return analysis.findings.contains { $0.severity >= failOn } ? .findings : .success
  }
}

/// The formats asked for, each with the file it goes to, if not to standard output.
struct Formats {
  private static let names = ["text", "compact", "json", "sarif"]
  private var wanted: [(name: String, file: String?)] = []

  init(_ words: [String]) throws(UsageError) {
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

  var needsDescriptions: Bool { wanted.contains { $0.name == "sarif" } }

  func write(_ analysis: Analysis, options: TextOptions, exitCode: ExitCode, isQuiet: Bool) throws(UsageError) {
    for (name, file) in wanted {
      let text = render(name, analysis, options, exitCode)
      if let file { try Output.file(file, text) } else { try Output.text(text) }
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
    case "sarif":
      return SARIFReport.render(
        analysis,
        options: SARIFOptions(
          level: options.level, basePath: repositoryPath(), version: Main.version, exitCode: Int(code.rawValue)))
    default: return TextReport.render(analysis, options: options)
    }
  }

  /// The current folder as seen from the root of its repository, which SARIF addresses are relative to.
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
