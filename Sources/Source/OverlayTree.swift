/// A tree under unsaved buffers: a path that has a buffer reads as the buffer, everything else as below.
public struct OverlayTree: FileTree {
  private let base: any FileTree
  private let buffers: [String: [UInt8]]

  /// Buffers by absolute, normalised path; a buffer may stand for a file that does not exist yet.
  public init(_ buffers: [String: [UInt8]], over base: any FileTree) {
    self.buffers = buffers
    self.base = base
  }

  public func read(_ path: String) throws(FileError) -> [UInt8] {
    if let buffer = buffers[path] { return buffer }
    return try base.read(path)
  }

  public func list(_ folder: String) throws(FileError) -> [FolderEntry] {
    var entries = try base.list(folder)
    for path in buffers.keys.sorted() where Paths.parent(path) == folder {
      let name = Paths.name(path)
      if !entries.contains(where: { $0.name == name }) { entries.append(FolderEntry(name: name, kind: .file)) }
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  public func kind(of path: String) -> FileKind? { buffers[path] == nil ? base.kind(of: path) : .file }

  public func resolved(_ path: String) -> String? {
    base.resolved(path) ?? (buffers[path] == nil ? nil : path)
  }
}
