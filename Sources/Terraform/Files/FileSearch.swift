import Source

/// Finds the files that a pattern matches.
struct FileSearch {
  /// Files and folders that one search looks at.
  static let maximumEntries = 50_000

  let workspace: Workspace
  private var left = maximumEntries
  private var isOutside = false
  private var found: Set<String> = []
  private var visited: Set<Step> = []

  private struct Step: Hashable {
    var folder: String
    var part: Int
  }

  init(workspace: Workspace) { self.workspace = workspace }

  /// Whether a search ended because there was too much to look at.
  var isExhausted: Bool { left <= 0 }

  /// Paths relative to the base, sorted; `nil` if something outside the workspace, or too much, would have to be looked at.
  mutating func files(matching pattern: FilePattern, below path: String, from folder: String) -> [String]? {
    let base = Paths.absolute(path, from: folder)
    guard !path.hasPrefix("~") else { return nil }
    walk(base, pattern.parts, 0)
    guard !isOutside, !isExhausted else { return nil }
    return found.map { Paths.relative($0, to: base) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func walk(_ folder: String, _ parts: [FilePattern.Part], _ index: Int) {
    guard index < parts.count, !isExhausted, !isOutside else { return }
    guard Paths.isInside(folder, boundary: workspace.boundary), workspace.isInside(folder) else {
      isOutside = true
      return
    }
    guard let real = workspace.tree.resolved(folder), visited.insert(Step(folder: real, part: index)).inserted else {
      return
    }
    let isLast = index == parts.count - 1
    switch parts[index] {
    case .name(let name):
      let path = Paths.normalized(Paths.join(folder, name))
      if isLast { addFile(path) } else if workspace.tree.kind(of: path) == .folder { walk(path, parts, index + 1) }
    case .alternatives(let alternatives):
      for entry in entries(of: folder) {
        let letters = Array(entry.name)
        guard alternatives.contains(where: { FilePattern.Letter.matches(letters, $0) }) else { continue }
        let path = Paths.join(folder, entry.name)
        if entry.kind == .folder { walk(path, parts, index + 1) } else if isLast { addFile(path) }
      }
    case .anyFolders:
      walk(folder, parts, index + 1)
      for entry in entries(of: folder) {
        let path = Paths.join(folder, entry.name)
        if entry.kind == .folder { walk(path, parts, index) } else if isLast { addFile(path) }
      }
    }
  }

  private mutating func entries(of folder: String) -> [FolderEntry] {
    let entries = (try? workspace.tree.list(folder)) ?? []
    left -= entries.count + 1
    return entries
  }

  private mutating func addFile(_ path: String) {
    left -= 1
    guard Paths.isInside(path, boundary: workspace.boundary), workspace.isInside(path) else {
      isOutside = true
      return
    }
    if workspace.tree.kind(of: path) == .file { found.insert(path) }
  }
}
