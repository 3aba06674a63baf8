#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bounds on what is read.
public enum FileLimits {
  /// The largest file that is read, in bytes; real Terraform files are a thousand times smaller.
  public static let bytesOfFile = 8 << 20
}

/// The files of the machine. The only place that opens files; it never writes and never follows what is neither file nor folder.
public struct DiskTree: FileTree {
  public init() {}

  /// The folder the program was started in.
  public static var currentFolder: String {
    guard let text = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }

  public func read(_ path: String) throws(FileError) -> [UInt8] {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw failure(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "not a regular file") }
    let size = Int(status.st_size)
    guard size <= FileLimits.bytesOfFile else {
      throw .tooLarge(path: path, bytes: size, limit: FileLimits.bytesOfFile)
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    return try readAll(descriptor, path: path, expecting: size)
  }

  /// Reads to the end, but no more than one byte past the limit: the file may grow meanwhile.
  private func readAll(_ descriptor: Int32, path: String, expecting size: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(max(size + 1, 4096), 1 << 20))
    while true {
      let capacity = chunk.count
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Self.readChunk(descriptor, $0.baseAddress, capacity) }
      if count < 0 { throw failure(path) }
      if count == 0 { return bytes }
      bytes += chunk.prefix(count)
      guard bytes.count <= FileLimits.bytesOfFile else {
        throw .tooLarge(path: path, bytes: bytes.count, limit: FileLimits.bytesOfFile)
      }
    }
  }

  private static func readChunk(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ capacity: Int) -> Int {
    guard let buffer = unsafe buffer else { return 0 }
    return unsafe Int(Glibc.read(descriptor, buffer, capacity))
  }

  public func list(_ folder: String) throws(FileError) -> [FolderEntry] {
    guard let stream = unsafe opendir(folder) else { throw failure(folder) }
    defer { unsafe closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      if let kind = kind(of: Paths.join(folder, name)) { entries.append(FolderEntry(name: name, kind: kind)) }
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  public func kind(of path: String) -> FileKind? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return nil
    }
  }

  public func resolved(_ path: String) -> String? {
    guard let text = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }

  private func failure(_ path: String) -> FileError {
    let code = errno
    if code == ENOENT || code == ENOTDIR { return .notFound(path: path) }
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return .unreadable(path: path, reason: reason)
  }
}
