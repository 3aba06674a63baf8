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
  /// Absolute folders of the roots that the paths name; the others are here because they belong to the same systems.
  let rootsGiven: Set<String>
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
      paths: paths + Self.joined(to: paths, by: configuration.systems), currentFolder: request.currentFolder,
      variables: request.variables, variableFiles: variableFiles,
      stated: configuration.statedRoots, boundary: settings.boundary, surroundings: request.surroundings)
    workspace = WorkspaceLoader.load(load, from: tree)
    try configuration.checkValues(against: workspace)
    let files = paths.filter { tree.kind(of: $0) != .folder }
    filesGiven = files
    let given = GivenFiles(files, in: workspace, systems: configuration.namedSystems)
    wholeRoots = given.wholeRoots
    isConfigurationGiven = files.contains { Paths.name($0) == Configuration.fileName }
    let hasOnlyFiles = !files.isEmpty && files.count == paths.count
    let named = hasOnlyFiles ? given.roots : Self.roots(of: workspace, below: files.isEmpty ? paths : nil)
    rootsGiven = Set(named.map(\.folder))
    let roots = Self.completed(named, by: configuration.systems, in: workspace)
    let real = roots.filter { !$0.isReusableModule }
    checkedRoots = real.isEmpty ? roots : real
    plans = SystemPlan.all(of: checkedRoots, named: configuration.namedSystems, alone: configuration.traitsOfOthers)
    let workspace = self.workspace
    uncalledModules = real.isEmpty ? [] : roots.filter(\.isReusableModule).map { workspace.shown($0.folder) }
  }

  /// The paths of a request by the configuration file they go by, in order of appearance; one group if the request says which, or if
  /// there is one file: it speaks for what has none, too.
  static func byConfiguration(_ request: LintRequest, tree: any FileTree) -> [[String]] {
    guard case .nearest = request.configuration, request.paths.count > 1 else { return [request.paths] }
    let current = request.currentFolder
    let paths = request.paths.map { Paths.absolute($0, from: current) }
    let boundary = WorkspaceLoader.boundary(of: paths, currentFolder: current, in: tree)
    let isBelow = Paths.isInside(boundary, boundary: current)
    let file = ConfigurationFile(tree: tree, currentFolder: current, boundary: isBelow ? current : boundary)
    var order: [String?] = []
    var groups: [String?: [String]] = [:]
    for (path, shown) in zip(paths, request.paths) {
      let nearest = file.nearest(to: path)
      if groups[nearest] == nil { order.append(nearest) }
      groups[nearest, default: []].append(shown)
    }
    guard order.count(where: { $0 != nil }) > 1 else { return [request.paths] }
    return order.compactMap { groups[$0] }
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

  /// Folders of roots that lie outside of the paths and belong to a system with a root inside of them.
  private static func joined(to paths: [String], by systems: [SystemSetting]) -> [String] {
    func isGiven(_ folder: String) -> Bool { paths.contains { Paths.isInside(folder, boundary: $0) } }
    return systems.filter { $0.folders.contains(where: isGiven) }.flatMap(\.folders).filter { !isGiven($0) }
  }

  /// The roots, and all others of the systems they belong to, in the order of the workspace.
  private static func completed(_ roots: [RootDescription], by systems: [SystemSetting], in workspace: Workspace)
    -> [RootDescription]
  {
    var folders = Set(roots.map(\.folder))
    for system in systems where system.folders.contains(where: folders.contains) { folders.formUnion(system.folders) }
    return workspace.roots.filter { folders.contains($0.folder) }
  }

  /// The roots below these paths; all of them if a file stands beside folders, since a file is looked for everywhere.
  private static func roots(of workspace: Workspace, below paths: [String]?) -> [RootDescription] {
    guard let paths else { return workspace.roots }
    return workspace.roots.filter { root in paths.contains { Paths.isInside(root.folder, boundary: $0) } }
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
