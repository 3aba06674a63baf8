/// A tree under unsaved buffers: a path that has a buffer reads as the buffer, everything else as below.
public struct OverlayTree: FileTree {
  private let base: any FileTree
  private let buffers: [String: [UInt8]]

  /// Buffers by absolute, normalised path; a buffer may stand for a file that does not exist yet.
  public init(_ buffers: [String: [UInt8]], over base: any FileTree) {
    self.buffers = buffers
    self.base = base
  }

  /// The buffer of a path, else the file below it.
  public func read(_ path: String) throws(FileError) -> [UInt8] {
    if let buffer = buffers[path] { return buffer }
    return try base.read(path)
  }

  /// The entries below together with those that the buffers add, sorted by name.
  public func list(_ folder: String) throws(FileError) -> [FolderEntry] {
    let added = entries(in: folder)
    var entries: [FolderEntry]
    do { entries = try base.list(folder) } catch {
      if added.isEmpty { throw error }
      entries = []
    }
    entries += added.filter { entry in !entries.contains { $0.name == entry.name } }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// What the buffers alone put into a folder.
  private func entries(in folder: String) -> Set<FolderEntry> {
    let prefix = folder == "/" ? "/" : folder + "/"
    var found: Set<FolderEntry> = []
    for path in buffers.keys where path.hasPrefix(prefix) {
      let parts = path.dropFirst(prefix.count).split(separator: "/", maxSplits: 1)
      guard let name = parts.first else { continue }
      found.insert(FolderEntry(name: String(name), kind: parts.count == 1 ? .file : .folder))
    }
    return found
  }

  /// A buffer counts as a file, and what leads to it as folders.
  public func kind(of path: String) -> FileKind? {
    if buffers[path] != nil { return .file }
    return base.kind(of: path) ?? (entries(in: path).isEmpty ? nil : .folder)
  }

  /// The path with every link resolved; a path that only the buffers have stands for itself.
  public func resolved(_ path: String) -> String? {
    base.resolved(path) ?? (kind(of: path) == nil ? nil : path)
  }
}
