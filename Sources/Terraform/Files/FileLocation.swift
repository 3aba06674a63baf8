import Source

/// What stands at a path that an expression names.
enum FileLocation {
  /// Outside the workspace, or nothing that can be read: nobody looked.
  case outside
  case missing
  case folder
  /// The absolute path.
  case file(String)
}

extension Workspace {
  /// What stands at a path, which is relative to a folder.
  func locate(_ path: String, from folder: String) -> FileLocation {
    // The home folder is of the machine that applies.
    if path.hasPrefix("~") { return .outside }
    let absolute = Paths.normalized(path.hasPrefix("/") ? path : Paths.join(folder, path))
    guard Paths.isInside(absolute, boundary: boundary) else { return .outside }
    guard isInside(absolute) else { return .outside }
    guard tree.resolved(absolute) != nil else { return .missing }
    switch tree.kind(of: absolute) {
    case .file: return .file(absolute)
    case .folder: return .folder
    case nil: return .outside
    }
  }

  /// Whether a path, or of one where nothing stands the nearest folder above it, is inside the workspace with links resolved.
  func isInside(_ absolute: String) -> Bool {
    let limit = tree.resolved(boundary) ?? boundary
    var path = absolute
    while true {
      if let real = tree.resolved(path) { return Paths.isInside(real, boundary: limit) }
      let parent = Paths.parent(path)
      if parent == path { return false }
      path = parent
    }
  }

  /// A module's folder as `path.module` gives it: relative to the root.
  func relativeToRoot(_ folder: String, root: String) -> String { Paths.relative(folder, to: root) }
}
