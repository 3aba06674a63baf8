import Linting
import Reporting
import Source

/// `regionlint config`: what is in force, and where each setting comes from.
enum ConfigCommand {
  static func run(_ words: [String]) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(
      words, valued: ["only", "disable", "enable", "level", "rules-from"] + Arguments.reading.valued,
      flags: Arguments.reading.flags)
    let level = try arguments.choice("level", among: Severity.allCases.map(\.rawValue), default: "warning")
    let request = LintRequest(
      paths: arguments.rest.isEmpty ? ["."] : arguments.rest, currentFolder: DiskTree.currentFolder,
      variables: try arguments.variables(), variableFiles: arguments.variableFiles,
      surroundings: arguments.surroundings,
      only: arguments.selections("only"), disable: arguments.selections("disable"),
      enable: arguments.selections("enable"), ruleFolders: arguments.all("rules-from"),
      configuration: try arguments.configuration())
    let tree = try arguments.tree()
    let settings: EffectiveSettings
    do throws(LintError) {
      settings = try LintRun.settings(request, tree: tree, builtIn: BuiltIn.rules)
    } catch {
      Output.error(Complaint.text(error))
      return .usage
    }
    let given = arguments.has("level") ? Severity(rawValue: level) : nil
    try Output.text(ConfigurationReport.render(settings, request: request, level: given))
    return .success
  }
}
