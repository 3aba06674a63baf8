import HCL
package import Source

/// Finds the roots below the paths given, and reads every module they call.
package struct WorkspaceLoader {
  let request: LoadRequest
  let tree: any FileTree
  private var files: [SourceFile] = []
  private var fileIDs: [String: FileID] = [:]
  private var modules: [String: ModuleDefinition] = [:]
  private var contents: [String: FolderContents] = [:]
  private var callFolders: [CallSite: String] = [:]
  private var continuations = FileContinuations()
  private var manifests: [String: ModuleManifest] = [:]
  private var manifestKeys: [String: ManifestKey] = [:]
  /// Calls whose source was worked out from these variables.
  private var earlySources: [(site: CallSite, variables: Set<String>)] = []
  /// Folders that a manifest knows how to reach since the last round; they may have been read before.
  private var newlyKeyed: Set<String> = []
  private var problems: [Problem] = []
  var omissions: [FileError] = []
  let boundary: String

  /// Reads everything; what cannot be read is said in the result.
  package static func load(_ request: LoadRequest, from tree: any FileTree) -> Workspace {
    var loader = WorkspaceLoader(request: request, tree: tree)
    return loader.run()
  }

  private init(request: LoadRequest, tree: any FileTree) {
    self.request = request
    self.tree = tree
    boundary =
      request.boundary ?? Self.boundary(of: request.paths, currentFolder: request.currentFolder, in: tree)
    if let file = request.stated.file { files.append(file) }
  }

  private mutating func run() -> Workspace {
    let scanned = scanFolders()
    readModules(scanned)
    forgetAmbiguousSources()
    let withFiles = rootFolders(among: scanned)
    let roots = withFiles.map { describeRoot($0) }
    let valueTrees = readValueFiles(roots)
    return Workspace(
      files: files, modules: modules, roots: roots, valueTrees: valueTrees, callFolders: callFolders,
      unreadFiles: modules.values.flatMap(\.unreadFiles).sorted(), problems: problems,
      omissions: omissions, continuations: continuations, variables: request.variables,
      surroundings: request.surroundings,
      currentFolder: request.currentFolder, boundary: boundary,
      tree: tree)
  }

  /// The nearest ancestor of the paths with `.git`, else the common ancestor of the paths.
  package static func boundary(of paths: [String], currentFolder: String, in tree: any FileTree) -> String {
    var common = paths.first ?? currentFolder
    for path in paths { common = Paths.commonAncestor(common, path) }
    while tree.kind(of: common) != .folder, common != "/" { common = Paths.parent(common) }
    var folder = common
    while true {
      if tree.kind(of: Paths.join(folder, ".git")) != nil { return folder }
      let parent = Paths.parent(folder)
      if parent == folder { return common }
      folder = parent
    }
  }

  /// Folders that no other folder calls, those with a backend, and one folder of each circle that nobody else calls.
  private func rootFolders(among scanned: [String]) -> [String] {
    let called = Set(callFolders.filter { $0.key.folder != $0.value }.values)
    var roots = Set(scanned.filter { !called.contains($0) || modules[$0]?.hasBackend ?? false })
    var reached = Set<String>()
    for root in roots { reach(root, &reached) }
    for folder in scanned where !reached.contains(folder) {
      roots.insert(folder)
      reach(folder, &reached)
    }
    return scanned.filter { roots.contains($0) }
  }

  private func reach(_ folder: String, _ reached: inout Set<String>) {
    var waiting = [folder]
    while let next = waiting.popLast() {
      guard reached.insert(next).inserted else { continue }
      waiting += (modules[next]?.callOrder ?? []).compactMap { callFolders[CallSite(folder: next, name: $0)] }
    }
  }
}

// MARK: Folders

extension WorkspaceLoader {
  mutating func list(_ folder: String) -> FolderContents? {
    if let known = contents[folder] { return known }
    do {
      let listing = FolderContents(entries: try tree.list(folder), folder: folder)
      contents[folder] = listing
      return listing
    } catch {
      omissions.append(error)
      return nil
    }
  }
}

// MARK: Modules

extension WorkspaceLoader {
  /// Reads the folders, then what they call, until nothing new is called.
  private mutating func readModules(_ folders: [String]) {
    var waiting = folders
    while !waiting.isEmpty {
      let new = Set(waiting.filter { modules[$0] == nil })
      let order = waiting.filter { new.contains($0) }
      for (folder, module) in zip(order, readFolders(order)) { modules[folder] = module }
      for folder in order { readManifest(of: folder) }
      let current = waiting
      var next: Set<String> = []
      waiting = []
      for folder in current {
        let module = modules[folder]
        for call in module?.callOrder.compactMap({ module?.calls[$0] }) ?? [] {
          let site = CallSite(folder: folder, name: call.name)
          // Of a folder that is looked at again, only what a manifest may know now.
          guard new.contains(folder) || call.source != nil && !call.isLocal, callFolders[site] == nil,
            let target = locate(call, in: folder)
          else { continue }
          callFolders[site] = target
          if modules[target] == nil || newlyKeyed.contains(target), next.insert(target).inserted {
            waiting.append(target)
          }
        }
      }
      newlyKeyed = []
    }
  }

  private mutating func readFolders(_ folders: [String]) -> [ModuleDefinition] {
    var paths: [String] = []
    var ranges: [(configuration: Range<Int>, overrides: Range<Int>)] = []
    for folder in folders {
      let listing = list(folder)
      let start = paths.count
      paths += listing?.configuration ?? []
      let middle = paths.count
      paths += listing?.overrides ?? []
      ranges.append((start..<middle, middle..<paths.count))
    }
    let trees = parse(paths)
    return zip(folders, ranges).map { folder, range in
      let overrides = trees[range.overrides].compactMap { $0 }
      return module(folder, trees[range.configuration].compactMap { $0 }, overriddenBy: overrides)
    }
  }

  private mutating func module(_ folder: String, _ trees: [SyntaxTree], overriddenBy overrides: [SyntaxTree])
    -> ModuleDefinition
  {
    let unread = contents[folder]?.unread ?? []
    guard !overrides.isEmpty else { return ModuleDefinition(folder: folder, trees: trees, unreadFiles: unread) }
    var merge = OverrideMerge(trees)
    for tree in overrides { merge.apply(tree) }
    continuations.formUnion(merge.continuations)
    for tree in merge.trees { files[Int(tree.file.id.rawValue)] = tree.file }
    // What override files say has moved; what they got wrong stays with them.
    let emptied = overrides.filter { tree in !merge.trees.contains { $0.file.id == tree.file.id } }
      .map { $0.with($0.file, .empty) }
    return ModuleDefinition(
      folder: folder, trees: merge.trees + emptied, unreadFiles: unread, mergeDiagnostics: merge.diagnostics)
  }

  /// Parses files side by side; ids are given beforehand so that they don't depend on who is first.
  private mutating func parse(_ paths: [String]) -> [SyntaxTree?] {
    let first = files.count
    let tree = self.tree
    let jobs = paths.enumerated().map { index, path in
      (id: FileID(UInt32(first + index)), path: path, shown: Paths.relative(path, to: request.currentFolder))
    }
    let results: [Result<SyntaxTree, FileError>] = Parallel.map(jobs) { job in
      do throws(FileError) {
        let file = SourceFile(id: job.id, path: job.shown, bytes: try tree.read(job.path))
        let isJSON = JSONSyntax.isJSON(job.path)
        return .success(isJSON ? JSONSyntax.parse(file, as: ConfigurationShape.file) : Parser.parse(file))
      } catch {
        return .failure(error)
      }
    }
    return zip(jobs, results).map { job, result in
      switch result {
      case .success(let tree):
        files.append(tree.file)
        fileIDs[job.path] = job.id
        return tree
      case .failure(let error):
        files.append(SourceFile(id: job.id, path: job.shown, bytes: []))
        omissions.append(error)
        return nil
      }
    }
  }

  /// The folder of a called module; `nil` if it is not on disk or lies outside the workspace.
  private mutating func locate(_ written: ModuleCallDeclaration, in folder: String) -> String? {
    var call = written
    call.source = call.source ?? earlySource(of: call, in: folder)
    guard let source = call.source, call.isLocal else { return locateInstalled(call, in: folder) }
    let target = Paths.normalized(Paths.join(folder, source))
    guard tree.kind(of: target) == .folder else {
      reportMissing(call, folder: folder, target: target)
      return nil
    }
    guard let real = tree.resolved(target), Paths.isInside(real, boundary: tree.resolved(boundary) ?? boundary) else {
      omissions.append(.outsideWorkspace(path: target))
      return nil
    }
    remember(target, enteredFrom: folder, by: call)
    return target
  }

  /// A source put together from variables and locals; `nil` if it is not known before evaluation.
  private mutating func earlySource(of call: ModuleCallDeclaration, in folder: String) -> String? {
    guard let module = modules[folder], let tree = module.trees[call.file],
      let source = call.block.body.attribute("source", in: tree)
    else { return nil }
    let values = earlyValues(of: folder)
    var early = EarlyText(module: module) { values[$0] }
    let text = early.text(of: source.expression, in: tree.file)
    if text != nil { earlySources.append((CallSite(folder: folder, name: call.name), early.variables)) }
    return text
  }

  /// What the command line and the folder's own value files give its variables, where that is text.
  private func earlyValues(of folder: String) -> [String: String] {
    var values: [String: String] = [:]
    for path in (contents[folder]?.automaticValues ?? []) + request.variableFiles {
      guard let bytes = try? tree.read(path) else { continue }
      let source = SourceFile(id: FileID(.max), path: path, bytes: bytes)
      let parsed = JSONSyntax.isJSON(path) ? JSONSyntax.parseValues(source) : Parser.parse(source)
      for attribute in parsed.body.attributes {
        values[parsed.text(of: attribute.name)] = attribute.expression.literalText(in: parsed.file)
      }
    }
    for variable in request.variables { values[variable.name] = variable.value }
    return values
  }

  /// A module whose callers give it the variables its sources are made of enters other folders for each of them.
  private mutating func forgetAmbiguousSources() {
    for (site, variables) in earlySources {
      let callers = callFolders.filter { $0.value == site.folder && $0.key.folder != site.folder }.keys
      let isGiven = callers.contains { caller in
        modules[caller.folder]?.calls[caller.name]?.inputs.keys.contains { variables.contains($0) } ?? false
      }
      if isGiven { callFolders[site] = nil }
    }
  }

  /// A registry or git module, where the manifest of the root says it was put.
  private mutating func locateInstalled(_ call: ModuleCallDeclaration, in folder: String) -> String? {
    guard let key = manifestKeys[folder],
      let target = manifests[key.root]?.folder(of: key.entering(call.name), root: key.root),
      Paths.isInside(target, boundary: boundary), tree.kind(of: target) == .folder
    else { return nil }
    remember(target, enteredFrom: folder, by: call)
    return target
  }

  private mutating func readManifest(of folder: String) {
    guard manifestKeys[folder] == nil else { return }
    do throws(FileError) {
      guard let manifest = try ModuleManifest(of: folder, in: tree) else { return }
      manifests[folder] = manifest
    } catch {
      omissions.append(error)
      return
    }
    manifestKeys[folder] = ManifestKey(root: folder, key: "")
  }

  /// The first way to a folder is the one that its own calls are looked up by.
  private mutating func remember(_ target: String, enteredFrom folder: String, by call: ModuleCallDeclaration) {
    guard let key = manifestKeys[folder], manifestKeys[target] == nil else { return }
    manifestKeys[target] = ManifestKey(root: key.root, key: key.entering(call.name))
    newlyKeyed.insert(target)
  }

  private mutating func reportMissing(_ call: ModuleCallDeclaration, folder: String, target: String) {
    let source = modules[folder]?.trees[call.file].flatMap { call.block.body.attribute("source", in: $0) }
    let place = Place(file: call.file, range: source?.expression.range ?? call.block.header)
    problems.append(
      Problem(
        Diagnostic(
          code: "module-not-found",
          summary: "Module folder \(Paths.relative(target, to: request.currentFolder)) does not exist",
          detail: "module.\(call.name) has source \"\(call.source ?? "")\", and there is no such folder.", place: place),
        root: nil, address: "module.\(call.name)"))
  }
}

// MARK: Roots and values

extension WorkspaceLoader {
  private mutating func describeRoot(_ folder: String) -> RootDescription {
    let module = modules[folder] ?? ModuleDefinition(folder: folder, trees: [], unreadFiles: [])
    let listing = list(folder)
    let values = listing?.automaticValues ?? []
    let reusable =
      module.providers.allSatisfy(\.isProxy) && !module.hasBackend && values.isEmpty
      && !request.stated.folders.contains(folder)
    let stated = (request.stated.values[folder] ?? []).compactMap { values in
      if case .file(let path) = values { path } else { nil }
    }
    let used = Set(request.variableFiles + stated)
    return RootDescription(
      folder: folder, module: module, isReusableModule: reusable,
      valueFiles: values.compactMap { reserve($0).map { ValueFile(kind: .automatic, file: $0) } }
        + statedValues(of: folder)
        + request.variableFiles.compactMap { reserve($0).map { ValueFile(kind: .commandLine, file: $0) } },
      unusedValueFiles: otherValueFiles(folder).filter { !used.contains($0) }.compactMap { reserve($0) },
      stateSettings: request.stated.states[folder] ?? StateSettings())
  }

  private mutating func statedValues(of folder: String) -> [ValueFile] {
    (request.stated.values[folder] ?? []).compactMap { values in
      switch values {
      case .file(let path): reserve(path).map { ValueFile(kind: .configuration, file: $0) }
      case .inline(let tree): ValueFile(kind: .configuration, file: tree.tree.file.id, inline: tree)
      }
    }
  }

  /// Beside the root, and one folder deeper where people keep them (`env/prod.tfvars`).
  private mutating func otherValueFiles(_ folder: String) -> [String] {
    let listing = list(folder)
    var all = listing?.otherValues ?? []
    for inner in listing?.folders ?? [] where contents[inner]?.isEmpty ?? false {
      all += (contents[inner]?.otherValues ?? []) + (contents[inner]?.automaticValues ?? [])
    }
    return all
  }

  private mutating func reserve(_ path: String) -> FileID? {
    if let known = fileIDs[path] { return known }
    do {
      let id = FileID(UInt32(files.count))
      let bytes = try tree.read(path)
      files.append(SourceFile(id: id, path: Paths.relative(path, to: request.currentFolder), bytes: bytes))
      fileIDs[path] = id
      return id
    } catch {
      omissions.append(error)
      return nil
    }
  }

  private mutating func readValueFiles(_ roots: [RootDescription]) -> [FileID: ValueTree] {
    var trees: [FileID: ValueTree] = [:]
    for root in roots {
      let read = root.valueFiles.filter { $0.inline == nil }.map(\.file)
      let used = Set(read)
      for id in read + root.unusedValueFiles where trees[id] == nil {
        let file = files[Int(id.rawValue)]
        let parsed = JSONSyntax.isJSON(file.path) ? JSONSyntax.parseValues(file) : Parser.parse(file)
        trees[id] = ValueTree(tree: parsed)
        files[Int(id.rawValue)] = parsed.file
        if used.contains(id) {
          // As those of configuration files: the values would be missing without a word.
          problems += parsed.diagnostics.map { diagnostic in
            var named = diagnostic
            named.code = "syntax/" + diagnostic.code
            return Problem(named, root: Paths.relative(root.folder, to: request.currentFolder))
          }
        }
      }
    }
    return trees
  }
}
