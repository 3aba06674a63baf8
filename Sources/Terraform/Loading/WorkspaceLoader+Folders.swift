import Source

extension WorkspaceLoader {
  /// All folders below the paths that hold Terraform files, sorted.
  mutating func scanFolders() -> [String] {
    var found: [String] = []
    var visited: Set<String> = []
    // Who names an excluded folder wants to see what is in it.
    var waiting = startFolders().map { (folder: $0, depth: 0, isAskedFor: isExcluded($0)) }
    var isSaid = false
    while let (folder, depth, isAskedFor) = waiting.popLast() {
      guard let real = tree.resolved(folder), visited.insert(real).inserted else { continue }
      guard depth <= FileLimits.folderDepth, visited.count <= FileLimits.folders else {
        // Once: what lies beside and below is passed over for the same reason.
        if !isSaid { omissions.append(.unreadable(path: folder, reason: FolderSearch.bound(depth))) }
        isSaid = true
        continue
      }
      guard let listing = list(folder) else { continue }
      if !listing.isEmpty { found.append(folder) }
      let inner = listing.folders.filter { folder in
        isAskedFor || !request.stated.excluded.contains { $0.matches(folder) }
      }
      waiting += inner.reversed().map { ($0, depth + 1, isAskedFor) }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func isExcluded(_ folder: String) -> Bool {
    var current = folder
    while !request.stated.excluded.contains(where: { $0.matches(current) }) {
      let parent = Paths.parent(current)
      if parent == current { return false }
      current = parent
    }
    return true
  }

  /// Folders given; for files given, also deleted ones, the whole workspace, since any root may read them.
  private func startFolders() -> [String] {
    request.paths.map { tree.kind(of: $0) == .folder ? $0 : boundary }
  }
}
