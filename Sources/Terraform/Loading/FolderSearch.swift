package import Source

/// Finds folders by pattern, as a configuration file names roots.
package enum FolderSearch {
  /// What a search found.
  package struct Result {
    /// Absolute and sorted.
    package var folders: [String]
    /// The first folder that a bound of `FileLimits` kept from being searched, and why.
    package var omission: FileError?
  }

  /// The folders with Terraform files that match a pattern; hidden and excluded folders are not entered.
  package static func folders(matching glob: Glob, excluding excluded: [Glob], in tree: any FileTree) -> Result {
    if let path = glob.path { return Result(folders: holdsConfiguration(path, in: tree) ? [path] : []) }
    var found: [String] = []
    var omission: FileError?
    var visited: Set<String> = []
    var waiting: [(folder: String, depth: Int)] = [(glob.base, 0)]
    while let (folder, depth) = waiting.popLast() {
      guard let real = tree.resolved(folder), visited.insert(real).inserted else { continue }
      guard depth <= FileLimits.folderDepth, visited.count <= FileLimits.folders else {
        // Once: what lies beside and below is passed over for the same reason.
        omission = omission ?? .unreadable(path: folder, reason: bound(depth))
        continue
      }
      guard let entries = try? tree.list(folder) else { continue }
      let contents = FolderContents(entries: entries, folder: folder)
      if !contents.isEmpty, glob.matches(folder) { found.append(folder) }
      for inner in contents.folders.reversed() where !excluded.contains(where: { $0.matches(inner) }) {
        if glob.matches(inner) || glob.mayMatch(below: inner) { waiting.append((inner, depth + 1)) }
      }
    }
    return Result(folders: found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, omission: omission)
  }

  /// Which bound keeps a folder from being searched.
  static func bound(_ depth: Int) -> String {
    depth > FileLimits.folderDepth
      ? "folders more than \(FileLimits.folderDepth) deep are not searched"
      : "more than \(FileLimits.folders) folders are not searched, and this is one more"
  }

  private static func holdsConfiguration(_ path: String, in tree: any FileTree) -> Bool {
    guard let entries = try? tree.list(path) else { return false }
    return !FolderContents(entries: entries, folder: path).isEmpty
  }
}
