import Source
import Terraform

/// Everything read from disk for one run.
struct LoadedInput {
  let workspace: Workspace
  let configuration: Configuration
  /// The roots that are judged: not the modules that nobody calls, if there is anything else.
  let checkedRoots: [RootDescription]
  /// The same roots by the systems they belong to.
  let plans: [SystemPlan]
  /// Folders with modules that no root calls, as shown to people.
  let uncalledModules: [String]
  /// Files given as arguments, absolute; empty if only folders were given.
  let filesGiven: [String]
  /// Roots, as shown to people, that are reported whole although files were given.
  let wholeRoots: Set<String>
  /// Whether a configuration file is among the files given.
  let isConfigurationGiven: Bool

  init(_ request: LintRequest, tree: any FileTree) throws(LintError) {
    let paths = request.paths.map { Paths.absolute($0, from: request.currentFolder) }
    for (path, shown) in zip(paths, request.paths) where !request.toleratesMissing && tree.kind(of: path) == nil {
      guard tree.resolved(path) == nil else { throw .unreadable(path: shown, reason: "neither a file nor a folder") }
      throw .notFound(path: shown)
    }
    var variableFiles: [String] = []
    for file in request.variableFiles {
      let path = Paths.absolute(file, from: request.currentFolder)
      guard tree.kind(of: path) == .file else { throw .notFound(path: file) }
      variableFiles.append(path)
    }
    let settings = try Self.configuration(request, paths: paths, tree: tree)
    configuration = settings.configuration
    let load = LoadRequest(
      paths: paths, currentFolder: request.currentFolder, variables: request.variables, variableFiles: variableFiles,
      stated: configuration.statedRoots, boundary: settings.boundary)
    workspace = WorkspaceLoader.load(load, from: tree)
    try configuration.checkValues(against: workspace)
    let files = paths.filter { tree.kind(of: $0) != .folder }
    filesGiven = files
    let given = GivenFiles(files, in: workspace, systems: configuration.namedSystems)
    wholeRoots = given.wholeRoots
    isConfigurationGiven = files.contains { Paths.name($0) == Configuration.fileName }
    let roots = files.isEmpty || files.count < paths.count ? workspace.roots : given.roots
    let real = roots.filter { !$0.isReusableModule }
    checkedRoots = real.isEmpty ? roots : real
    plans = SystemPlan.all(of: checkedRoots, named: configuration.namedSystems)
    let workspace = self.workspace
    uncalledModules = real.isEmpty ? [] : roots.filter(\.isReusableModule).map { workspace.shown($0.folder) }
  }

  /// What the configuration file says, and the workspace's boundary, which a file above the paths widens.
  private static func configuration(_ request: LintRequest, paths: [String], tree: any FileTree) throws(LintError)
    -> (configuration: Configuration, boundary: String)
  {
    let current = request.currentFolder
    let boundary = WorkspaceLoader.boundary(of: paths, currentFolder: current, in: tree)
    let isBelow = Paths.isInside(boundary, boundary: current)
    let file = ConfigurationFile(tree: tree, currentFolder: current, boundary: isBelow ? current : boundary)
    let configuration = try file.read(request.configuration, paths: paths)
    guard case .nearest = request.configuration, configuration.file != nil else { return (configuration, boundary) }
    return (
      configuration,
      WorkspaceLoader.boundary(of: paths + [configuration.folder], currentFolder: current, in: tree)
    )
  }
}

extension Workspace {
  /// The root's folder and those of all modules it calls.
  func folders(reachedFrom root: RootDescription) -> Set<String> {
    var reached: Set<String> = [root.folder]
    var waiting = [root.folder]
    while let folder = waiting.popLast() {
      for name in modules[folder]?.callOrder ?? [] {
        guard let target = callFolders[CallSite(folder: folder, name: name)], reached.insert(target).inserted else {
          continue
        }
        waiting.append(target)
      }
    }
    return reached
  }
}
