import Linting
import Source

/// `regionlint init`: write a configuration file for the repository.
enum InitCommand {
  static func run(_ words: [String]) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(words, valued: [], flags: [])
    guard arguments.rest.count <= 1 else { throw UsageError("init takes one folder") }
    let shown = arguments.rest.first ?? "."
    let current = DiskTree.currentFolder
    let folder = Paths.absolute(shown, from: current)
    let tree = DiskTree()
    guard tree.kind(of: folder) == .folder else {
      Output.error(Complaint.text(.notFound(path: shown)))
      return .usage
    }
    let path = Paths.join(folder, Configuration.fileName)
    let name = Paths.relative(path, to: current)
    guard tree.kind(of: path) == nil else {
      throw UsageError("\(name) exists, and init never overwrites; regionlint config prints what it says")
    }
    let draft: ConfigurationDraft
    do throws(LintError) {
      draft = try LintRun.draft(
        LintRequest(paths: [shown], currentFolder: current, configuration: .none), folder: folder, tree: tree)
    } catch {
      Output.error(Complaint.text(error))
      return .usage
    }
    try Output.newFile(path, shownAs: name, draft.text)
    try Output.text(report(draft, name: name, folder: shown))
    return .success
  }

  private static func report(_ draft: ConfigurationDraft, name: String, folder: String) -> String {
    var lines = ["wrote \(name)"]
    if let above = draft.above {
      lines.append("  \(above) no longer counts in this folder: copy what should still hold")
    }
    if draft.systems > 0 {
      let systems = draft.systems == 1 ? "one system" : "\(draft.systems) systems"
      lines.append("  it joins the roots of \(systems): look whether that is right")
    }
    if !draft.missing.isEmpty {
      let count = draft.missing.count
      lines.append("  \(count) variable\(count == 1 ? " has" : "s have") no value: choose a file or write values")
      for text in draft.missing.prefix(5) { lines.append("    \(text)") }
      if count > 5 { lines.append("    and \(count - 5) more") }
    }
    let target = folder == "." ? "" : " \(folder)"
    return (lines + ["next: regionlint check\(target); what is in force: regionlint config\(target)"]).joined(
      separator: "\n") + "\n"
  }
}
