import Policy
import Source
import Terraform

/// Puts the results of all systems together.
struct AnalysisAssembly {
  let request: LintRequest
  let loaded: LoadedInput
  let results: [SystemRun]
  /// What is said of ignore comments.
  let review: PolicyOutcome

  mutating func analysis(rules: [RuleDescription]) -> Analysis {
    let workspace = loaded.workspace
    let path = { (file: FileID) in workspace.files[Int(file.rawValue)].path }
    let findings = PolicyRun.sorted(RootMerge.merged(outcomes.flatMap(\.findings)), path: path)
    let (shown, elsewhere) = limited(findings) { $0 }
    let roots = rootsInOrder()
    return Analysis(
      files: workspace.writtenFiles, roots: roots, rules: rules.sorted { $0.id < $1.id }, findings: shown,
      ignored: ignored(path), undecided: results.flatMap(\.outcome.undecided),
      checkCount: outcomes.reduce(0) { $0 + $1.checkCount },
      notAskedFor: results.flatMap(\.outcome.notAskedFor).unique, uncalledModules: loaded.uncalledModules,
      unreadFiles: workspace.unreadFiles.map { workspace.shown($0) }, omissions: omissions(),
      findingsElsewhere: elsewhere, filesGiven: loaded.filesGiven.map { workspace.shown($0) },
      arguments: roots.map(\.folder), proposals: SystemProposal.among(roots, name: Paths.name(workspace.boundary)),
      level: loaded.configuration.rules.level?.value)
  }

  var outcomes: [PolicyOutcome] { results.map(\.outcome) + [review] }

  /// In the order of the workspace, whatever systems they belong to.
  private func rootsInOrder() -> [Analysis.Root] {
    let order = Dictionary(
      loaded.checkedRoots.enumerated().map { (loaded.workspace.shown($1.folder), $0) },
      uniquingKeysWith: { first, _ in first })
    return results.flatMap(\.roots).sorted { order[$0.folder, default: 0] < order[$1.folder, default: 0] }
  }

  private func omissions() -> [Analysis.Omission] {
    let workspace = loaded.workspace
    let unreadable = (workspace.omissions + loaded.configuration.omissions).map { omission in
      Analysis.Omission(path: workspace.shown(omission.path), reason: omission.reason)
    }
    // Several patterns may end at one folder, and a module that several systems call reaches its bounds in each of them.
    return (unreadable + results.flatMap(\.omissions)).unique
  }

  /// Only findings that have to do with what was given, and how many others there are: with files as arguments those with a
  /// place in one of them or that a file of values or settings may have made, with folders those of a root below one of them.
  func limited<Item>(_ items: [Item], _ finding: (Item) -> Finding) -> (shown: [Item], elsewhere: Int) {
    guard !loaded.filesGiven.isEmpty, loaded.filesGiven.count == request.paths.count, !request.reportsWholeRoots else {
      return limitedToRoots(items, finding)
    }
    let workspace = loaded.workspace
    let given = Set(loaded.filesGiven.map { workspace.shown($0) })
    let shown = items.filter { item in
      let finding = finding(item)
      // What a file says by itself, whatever root reads it, has no root; settings decide on it, values don't.
      if finding.roots.isEmpty ? loaded.isConfigurationGiven : !loaded.wholeRoots.isDisjoint(with: finding.roots) {
        return true
      }
      return ([finding.primary] + finding.related).contains { line in
        !line.place.file.isRuleFile && given.contains(workspace.files[Int(line.place.file.rawValue)].path)
      }
    }
    return (shown, items.count - shown.count)
  }

  private func limitedToRoots<Item>(_ items: [Item], _ finding: (Item) -> Finding) -> (shown: [Item], elsewhere: Int) {
    let workspace = loaded.workspace
    let given = Set(loaded.rootsGiven.map { workspace.shown($0) })
    guard loaded.checkedRoots.contains(where: { !loaded.rootsGiven.contains($0.folder) }) else { return (items, 0) }
    let shown = items.filter { item in
      let roots = finding(item).roots
      return roots.isEmpty || roots.contains(where: given.contains)
    }
    return (shown, items.count - shown.count)
  }
}
