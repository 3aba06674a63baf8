/// Files that exist in memory only: for the examples of rules, and for tests.
public struct MemoryTree: FileTree {
  private let files: [String: [UInt8]]
  /// Every folder with its entries.
  private let folders: [String: [FolderEntry]]

  /// Absolute, normalised paths with their bytes; the folders between them follow.
  public init(_ files: [String: [UInt8]]) {
    self.files = files
    var folders: [String: Set<FolderEntry>] = ["/": []]
    for path in files.keys {
      var child = FolderEntry(name: Paths.name(path), kind: .file)
      var folder = Paths.parent(path)
      while true {
        folders[folder, default: []].insert(child)
        if folder == "/" { break }
        child = FolderEntry(name: Paths.name(folder), kind: .folder)
        folder = Paths.parent(folder)
      }
    }
    self.folders = folders.mapValues { $0.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) } }
  }

  /// The bytes of a file; throws `notFound` if nothing stands there.
  public func read(_ path: String) throws(FileError) -> [UInt8] {
    guard let bytes = files[path] else { throw .notFound(path: path) }
    return bytes
  }

  /// The entries of a folder, sorted by name; throws `notFound` if there is no such folder.
  public func list(_ folder: String) throws(FileError) -> [FolderEntry] {
    guard let entries = folders[folder] else { throw .notFound(path: folder) }
    return entries
  }

  /// What stands at a path; `nil` if nothing does.
  public func kind(of path: String) -> FileKind? {
    if files[path] != nil { return .file }
    return folders[path] != nil ? .folder : nil
  }

  /// The path itself, since there are no links; `nil` if nothing stands there.
  public func resolved(_ path: String) -> String? { kind(of: path) == nil ? nil : path }
}
