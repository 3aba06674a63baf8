import Linting
import Policy
import Reporting
import Source

/// `regionlint check`: judge everything below some paths.
enum CheckCommand {
  private static let valued = [
    "format", "level", "fail-on", "only", "disable", "enable", "details", "rules-from", "files-from", "stdin-path",
    "color",
  ]
  private static let flags = ["undecided", "ignored", "sarif-include-ignored", "quiet", "whole", "stdin"]

  static func run(_ words: [String]) throws(UsageError) -> ExitCode {
    let start = ContinuousClock.now
    let arguments = try Arguments(
      words, valued: valued + Arguments.reading.valued, flags: flags + Arguments.reading.flags)
    let formats = try Formats(arguments.all("format"), includesIgnored: arguments.has("sarif-include-ignored"))
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
    if !arguments.has("level"), let level = analysis.level { timed.level = level }
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
    let list = arguments.last("files-from")
    if let list {
      guard paths.isEmpty else { throw UsageError("--files-from names the files, so no path can be given") }
      paths = try FileList.read(list)
    }
    return LintRequest(
      paths: paths.isEmpty && list == nil ? ["."] : paths, currentFolder: DiskTree.currentFolder,
      variables: try arguments.variables(), variableFiles: arguments.variableFiles,
      surroundings: arguments.surroundings, only: arguments.selections("only"),
      disable: arguments.selections("disable"), enable: arguments.selections("enable"),
      ruleFolders: arguments.all("rules-from"), configuration: try arguments.configuration(),
      reportsWholeRoots: arguments.has("whole"), toleratesMissing: list != nil,
      describesRules: describesRules)
  }

  /// The disk, under the buffer on standard input if there is one.
  private static func tree(_ arguments: Arguments, currentFolder: String) throws(UsageError) -> any FileTree {
    guard arguments.has("stdin") else { return try arguments.tree() }
    guard let path = arguments.last("stdin-path") else { throw UsageError("--stdin needs --stdin-path FILE") }
    let base = try arguments.tree()
    return OverlayTree([Paths.absolute(path, from: currentFolder): Output.standardInput()], over: base)
  }

  private static func textOptions(_ arguments: Arguments) throws(UsageError) -> TextOptions {
    let level = try arguments.choice("level", among: ["error", "warning", "note"], default: "warning")
    let color = try arguments.choice("color", among: ["auto", "always", "never"], default: "auto")
    let isPlain = !(Output.environment("NO_COLOR") ?? "").isEmpty
    return TextOptions(
      level: Severity(rawValue: level) ?? .warning, details: try details(arguments),
      isColored: color == "always" || color == "auto" && Output.isTerminal && !isPlain,
      listsUndecided: arguments.has("undecided"), listsIgnored: arguments.has("ignored"), offers: [.initialize])
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
