/// Why a file or folder could not be read.
public enum FileError: Error, Hashable, Sendable {
  case notFound(path: String)
  case unreadable(path: String, reason: String)
  case tooLarge(path: String, bytes: Int, limit: Int)
  /// The path, links resolved, leaves the workspace.
  case outsideWorkspace(path: String)
}

/// What a path leads to, links followed.
public enum FileKind: Sendable, Hashable {
  case file
  case folder
}

/// One entry of a folder.
public struct FolderEntry: Sendable, Hashable {
  /// The last part of the path.
  public var name: String
  /// What it leads to, links followed.
  public var kind: FileKind

  /// An entry of a name and what stands there.
  public init(name: String, kind: FileKind) {
    self.name = name
    self.kind = kind
  }
}

/// The files of a run, wherever they come from: a disk, a disk under unsaved buffers, or memory.
///
/// Paths are absolute, use `/`, and hold no `.` or `..` part.
public protocol FileTree: Sendable {
  /// The bytes of a file.
  func read(_ path: String) throws(FileError) -> [UInt8]
  /// The entries of a folder sorted by name; entries that are neither file nor folder are left out.
  ///
  /// A link that leads nowhere is listed as a file, and reading it says why.
  func list(_ folder: String) throws(FileError) -> [FolderEntry]
  /// What stands at a path, links followed; `nil` if nothing does.
  func kind(of path: String) -> FileKind?
  /// The path with every link resolved; `nil` if nothing stands there.
  func resolved(_ path: String) -> String?
}
