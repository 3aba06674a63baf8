package import Policy
package import Source
package import Terraform

/// One run: paths and settings in, an analysis out.
package enum LintRun {
  /// Reads, resolves and judges everything below the paths of a request; paths that go by different configuration files are
  /// judged each under its own.
  package static func analyze(_ request: LintRequest, tree: any FileTree, builtIn: [RuleText]) throws(LintError)
    -> Analysis
  {
    let parts = LoadedInput.byConfiguration(request, tree: tree)
    guard parts.count > 1 else { return try analyzeOne(request, tree: tree, builtIn: builtIn) }
    var analyses: [Analysis] = []
    for paths in parts {
      var part = request
      part.paths = paths
      analyses.append(try analyzeOne(part, tree: tree, builtIn: builtIn))
    }
    guard let joined = JoinedAnalysis.of(analyses) else { preconditionFailure("several parts and no analysis") }
    return joined
  }

  private static func analyzeOne(_ request: LintRequest, tree: any FileTree, builtIn: [RuleText]) throws(LintError)
    -> Analysis
  {
    let loaded = try LoadedInput(request, tree: tree)
    let configuration = loaded.configuration
    let users = try userRules(request, configuration, tree: tree)
    let rules = try readRules(builtIn: builtIn, users: users)
    var settings = try policySettings(request, configuration, rules: rules, users: users)
    let enabled = settings.enabled ?? []
    let workspace = loaded.workspace
    settings.comments = IgnoreComments(workspace, rules: rules)
    settings.today = request.today
    let roots = loaded.checkedRoots
    try checkVariables(request, roots: roots, workspace)
    let results = run(loaded.plans, in: workspace, rules: rules, settings: settings)
    let review = IgnoreReview(request: request, loaded: loaded, rules: rules, settings: settings)
    var assembly = AnalysisAssembly(
      request: request, loaded: loaded, results: results, review: review.outcome(results.map(\.outcome)))
    let described = request.describesRules ? builtIn + users : []
    return assembly.analysis(
      rules: described.flatMap { RuleDescriber.descriptions(in: $0) }.filter { enabled.contains($0.id) })
  }

  /// Judges systems side by side, on stacks deep enough for the longest chain of values that evaluation allows.
  private static func run(
    _ plans: [SystemPlan], in workspace: Workspace, rules: RuleSet, settings: PolicySettings
  ) -> [SystemRun] {
    Parallel.withLargeStack {
      Parallel.map(plans, fewest: 2) { SystemRun.run($0, in: workspace, rules: rules, settings: settings) }
    }
  }

  /// Where everything is, without asking any rule.
  package static func survey(_ request: LintRequest, tree: any FileTree) throws(LintError) -> Analysis {
    try survey(request, LoadedInput(request, tree: tree))
  }

  private static func survey(_ request: LintRequest, _ loaded: LoadedInput) throws(LintError) -> Analysis {
    try checkVariables(request, roots: loaded.checkedRoots, loaded.workspace)
    let workspace = loaded.workspace
    let settings = PolicySettings(enabled: [])
    let none = RuleSet(builtIn: [])
    let results = run(loaded.plans, in: workspace, rules: none, settings: settings)
    var assembly = AnalysisAssembly(request: request, loaded: loaded, results: results, review: PolicyOutcome())
    var analysis = assembly.analysis(rules: [])
    // The other roots of a system were needed for what is read from them; they were not asked for.
    let given = Set(loaded.rootsGiven.map { workspace.shown($0) })
    analysis.roots.removeAll { !given.contains($0.folder) }
    return analysis
  }

  /// The system that a root belongs to, and its number there.
  package static func system(ofRoot root: String, _ request: LintRequest, tree: any FileTree) throws(LintError)
    -> (system: System, root: Int)
  {
    let loaded = try LoadedInput(request, tree: tree)
    try checkVariables(request, roots: loaded.checkedRoots, loaded.workspace)
    let workspace = loaded.workspace
    let folder = Paths.absolute(root, from: request.currentFolder)
    let given = workspace.roots.filter { loaded.rootsGiven.contains($0.folder) }
    let exact = given.filter { $0.folder == folder }
    let chosen = exact.isEmpty ? given : exact
    guard let description = chosen.first, chosen.count == 1 else {
      let names = chosen.map { workspace.shown($0.folder) }.joined(separator: ", ")
      throw .usage(
        chosen.isEmpty ? "there is no root below \(root)" : "\(root) holds several roots; choose one: \(names)")
    }
    for plan in loaded.plans {
      guard let number = plan.roots.firstIndex(where: { $0.folder == description.folder }) else { continue }
      return (System(workspace: workspace, roots: plan.roots, traits: plan.traits), number)
    }
    // A module that nobody calls, beside real roots.
    return (System(workspace: workspace, roots: [description], traits: loaded.configuration.traitsOfOthers), 0)
  }

  /// What a run of this request would go by, without judging anything.
  package static func settings(_ request: LintRequest, tree: any FileTree, builtIn: [RuleText]) throws(LintError)
    -> EffectiveSettings
  {
    let loaded = try LoadedInput(request, tree: tree)
    try checkVariables(request, roots: loaded.checkedRoots, loaded.workspace)
    let users = try userRules(request, loaded.configuration, tree: tree)
    let rules = try readRules(builtIn: builtIn, users: users)
    let enabled = try policySettings(request, loaded.configuration, rules: rules, users: users).enabled ?? []
    return EffectiveSettings(
      configuration: loaded.configuration, workspace: loaded.workspace.shown(loaded.workspace.boundary),
      roots: EffectiveSettings.roots(of: loaded), enabledRules: enabled.count, allRules: rules.rules.count)
  }

  /// A configuration file for what is found below the request's path, to be written into a folder.
  package static func draft(_ request: LintRequest, folder: String, tree: any FileTree) throws(LintError)
    -> ConfigurationDraft
  {
    let loaded = try LoadedInput(request, tree: tree)
    let analysis = try survey(request, loaded)
    let above = ConfigurationFile(
      tree: tree, currentFolder: request.currentFolder, boundary: loaded.workspace.boundary
    ).nearest(to: folder)
    return ConfigurationDraft(
      analysis, roots: loaded.checkedRoots, workspace: loaded.workspace, folder: folder,
      above: above.map { loaded.workspace.shown($0) })
  }

  private static func policySettings(
    _ request: LintRequest, _ configuration: Configuration, rules: RuleSet, users: [RuleText]
  ) throws(LintError) -> PolicySettings {
    try configuration.checkPolicyNames(alsoRead: Set(users.flatMap(\.policyNames)))
    let selection = RuleSelection(rules: rules.rules)
    return PolicySettings(
      enabled: try selection.enabled(request: request, configuration: configuration),
      severities: try selection.severities(configuration),
      mustDecide: try selection.matching(configuration.rules.mustDecide, of: configuration),
      policy: configuration.policyValues)
  }

  private static func userRules(_ request: LintRequest, _ configuration: Configuration, tree: any FileTree)
    throws(LintError) -> [RuleText]
  {
    var users: [RuleText] = []
    for folder in configuration.rules.folders {
      let shown = Paths.relative(folder.value, to: request.currentFolder)
      users += try RuleFolder.read(folder.value, shownAs: shown, in: tree)
    }
    for folder in request.ruleFolders {
      users += try RuleFolder.read(Paths.absolute(folder, from: request.currentFolder), shownAs: folder, in: tree)
    }
    return users
  }

  private static func readRules(builtIn: [RuleText], users: [RuleText]) throws(LintError) -> RuleSet {
    let rules = RuleSet(builtIn: builtIn, users: users)
    guard users.isEmpty || rules.diagnostics.isEmpty else {
      throw .configuration(rules.diagnostics, files: rules.files)
    }
    return rules
  }

  /// `--var` goes to every checked root that declares the variable; a name that none declares, or a value that one of them
  /// cannot take, is a mistake.
  private static func checkVariables(
    _ request: LintRequest, roots: [RootDescription], _ workspace: Workspace
  ) throws(LintError) {
    let declared = Set(roots.flatMap { $0.module.variables.keys })
    for (name, _) in request.variables where !declared.contains(name) {
      let near = NearestName.of(name, among: declared.sorted())
      throw .usage("no root declares the variable \(name)" + (near.map { "; did you mean \($0)?" } ?? ""))
    }
    if let why = workspace.unsuitableVariable(in: roots) { throw .usage(why) }
  }
}
