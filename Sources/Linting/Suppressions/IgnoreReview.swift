import Policy
import Source
import Terraform

/// Reviews the ignore comments of a run once all of its systems are judged.
struct IgnoreReview {
  let request: LintRequest
  let loaded: LoadedInput
  let rules: RuleSet
  let settings: PolicySettings

  /// What the rules about ignore comments say.
  func outcome(_ results: [PolicyOutcome]) -> PolicyOutcome {
    let workspace = loaded.workspace
    var account = IgnoreAccount(settings.comments, today: settings.today) { workspace.files[Int($0.rawValue)].path }
    for result in results { account.add(result.ignoreStates) }
    let judged = judgedFiles()
    var outcome = IgnoreRules.run(
      rules, problems: account.problems { judged.contains($0) }, in: workspace, settings: settings)
    for index in outcome.findings.indices {
      outcome.findings[index].roots = roots(reading: outcome.findings[index].primary.place.file)
    }
    return WrittenPlaces(workspace.continuations).outcome(outcome)
  }

  private func roots(reading file: FileID) -> [String] {
    let workspace = loaded.workspace
    return loaded.checkedRoots.filter { root in
      root.valueFiles.contains { $0.file == file }
        || workspace.folders(reachedFrom: root).contains { workspace.modules[$0]?.trees[file] != nil }
    }.map { workspace.shown($0.folder) }
  }

  /// The files whose comments this run can call useless.
  ///
  /// Those of the roots it checks, and those of modules below a folder it was given, of which it has seen every caller. A run
  /// with values from the command line shows one of several environments, and a comment may be for another.
  private func judgedFiles() -> Set<FileID> {
    guard request.variables.isEmpty, request.variableFiles.isEmpty else { return [] }
    let workspace = loaded.workspace
    let checked = loaded.checkedRoots.filter { !$0.isReusableModule }
    var folders = Set(checked.map(\.folder))
    let left = workspace.roots.filter { root in !checked.contains { $0.folder == root.folder } }
    let reachedByOthers = left.reduce(into: Set<String>()) { $0.formUnion(workspace.folders(reachedFrom: $1)) }
    let given = request.paths.map { Paths.absolute($0, from: request.currentFolder) }
    for root in checked {
      for folder in workspace.folders(reachedFrom: root)
      where !reachedByOthers.contains(folder) && given.contains(where: { isInside(folder, $0) }) {
        folders.insert(folder)
      }
    }
    let valueFiles = checked.flatMap { $0.valueFiles.map(\.file) }
    return Set(folders.flatMap { workspace.modules[$0]?.fileOrder ?? [] } + valueFiles)
  }

  private func isInside(_ folder: String, _ outer: String) -> Bool {
    folder == outer || outer == "/" || folder.hasPrefix(outer + "/")
  }
}
