import HCL
package import Source

/// Which configuration file a run goes by.
package enum ConfigurationChoice: Sendable, Hashable {
  /// `.regionlint.hcl` in the nearest ancestor of the paths that has one.
  case nearest
  /// A file given by its path, relative to the current folder.
  case file(String)
  case none
}

/// Finds and reads the configuration file of a run.
struct ConfigurationFile {
  let tree: any FileTree
  let currentFolder: String
  /// The folder that nothing above is looked at.
  let boundary: String

  /// What the file says, and what is wrong with it; the defaults if there is none.
  func read(_ choice: ConfigurationChoice, paths: [String]) throws(LintError) -> Configuration {
    guard let path = try path(choice, paths: paths) else { return Configuration() }
    let shown = Paths.relative(path, to: currentFolder)
    let bytes: [UInt8]
    do throws(FileError) { bytes = try tree.read(path) } catch {
      throw .unreadable(path: shown, reason: error.reason)
    }
    // The first file of the run: places in it are shown like those of any other.
    let file = SourceFile(id: FileID(0), path: shown, bytes: bytes)
    var reader = ConfigurationReader(Parser.parse(file), folder: Paths.parent(path))
    reader.read()
    var folders = ConfigurationFolders(reader: reader, tree: tree, boundary: boundary)
    if reader.diagnostics.isEmpty { folders.find() }
    guard folders.reader.diagnostics.isEmpty else {
      throw .configuration(folders.reader.diagnostics, files: [file])
    }
    return folders.reader.configuration
  }

  /// The absolute path of the file, if there is one.
  private func path(_ choice: ConfigurationChoice, paths: [String]) throws(LintError) -> String? {
    switch choice {
    case .none: return nil
    case .file(let shown):
      let path = Paths.absolute(shown, from: currentFolder)
      guard tree.kind(of: path) == .file else { throw .notFound(path: shown) }
      return path
    case .nearest:
      var found: [String] = []
      for path in paths {
        guard let nearest = nearest(to: path), !found.contains(nearest) else { continue }
        found.append(nearest)
      }
      guard found.count <= 1 else {
        let names = found.map { Paths.relative($0, to: currentFolder) }.joined(separator: " and ")
        throw .usage("the paths go by different configuration files, \(names); check them one by one, or give --config")
      }
      return found.first
    }
  }

  /// The file that a path goes by, if there is one: in its folder, or in the nearest above.
  func nearest(to path: String) -> String? {
    var folder = tree.kind(of: path) == .file ? Paths.parent(path) : path
    while true {
      let candidate = Paths.join(folder, Configuration.fileName)
      if tree.kind(of: candidate) == .file { return candidate }
      let parent = Paths.parent(folder)
      if parent == folder || folder == boundary { return nil }
      folder = parent
    }
  }
}

extension FileError {
  /// Why, in words.
  package var reason: String {
    switch self {
    case .notFound: "there is no such file or folder"
    case .unreadable(_, let reason): reason
    case .tooLarge(_, let bytes, let limit): "it has \(bytes) bytes, and at most \(limit) are read"
    case .outsideWorkspace: "it lies outside the workspace"
    }
  }

  /// The path it is about.
  package var path: String {
    switch self {
    case .notFound(let path), .unreadable(let path, _), .tooLarge(let path, _, _), .outsideWorkspace(let path): path
    }
  }
}
