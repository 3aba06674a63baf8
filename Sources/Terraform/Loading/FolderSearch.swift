package import Source

/// Finds folders by pattern, as a configuration file names roots.
package enum FolderSearch {
  /// The folders with Terraform files that match a pattern, absolute and sorted; hidden and excluded folders are not entered.
  package static func folders(matching glob: Glob, excluding excluded: [Glob], in tree: any FileTree) -> [String] {
    if let path = glob.path { return holdsConfiguration(path, in: tree) ? [path] : [] }
    var found: [String] = []
    var visited: Set<String> = []
    var waiting: [(folder: String, depth: Int)] = [(glob.base, 0)]
    while let (folder, depth) = waiting.popLast() {
      guard let real = tree.resolved(folder), visited.insert(real).inserted, visited.count <= FileLimits.folders,
        let entries = try? tree.list(folder)
      else { continue }
      let contents = FolderContents(entries: entries, folder: folder)
      if !contents.isEmpty, glob.matches(folder) { found.append(folder) }
      guard depth < FileLimits.folderDepth else { continue }
      for inner in contents.folders.reversed() where !excluded.contains(where: { $0.matches(inner) }) {
        if glob.matches(inner) || glob.mayMatch(below: inner) { waiting.append((inner, depth + 1)) }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func holdsConfiguration(_ path: String, in tree: any FileTree) -> Bool {
    guard let entries = try? tree.list(path) else { return false }
    return !FolderContents(entries: entries, folder: path).isEmpty
  }
}
