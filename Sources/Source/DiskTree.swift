#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bounds on what is read.
public enum FileLimits {
  /// The largest file that is read, in bytes; real Terraform files are a thousand times smaller.
  public static let bytesOfFile = 8 << 20
  /// How deep below a path that is given folders are searched.
  public static let folderDepth = 40
  /// How many folders are searched.
  public static let folders = 20_000
}

/// The files of the machine. The only place that opens files; it never writes, and reads nothing but regular files and folders.
///
/// Links are followed; who walks folders must keep a record of `resolved` paths, since links may form a loop.
public struct DiskTree: FileTree {
  /// A tree over everything that the process may read.
  public init() {}

  /// The folder the program was started in.
  public static var currentFolder: String {
    guard let text = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }

  /// The bytes of a regular file of at most `FileLimits.bytesOfFile`; throws for anything else, and waits for nothing.
  public func read(_ path: String) throws(FileError) -> [UInt8] {
    // Asked before opening, because opening a pipe or a device may wait or act; asked again after, because it may have been replaced.
    _ = try sizeOfRegularFile(path) { unsafe stat(path, &$0) }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    let size = try sizeOfRegularFile(path) { unsafe fstat(descriptor, &$0) }
    return try readAll(descriptor, path: path, expecting: size)
  }

  private func sizeOfRegularFile(_ path: String, _ ask: (inout stat) -> Int32) throws(FileError) -> Int {
    var status = stat()
    guard ask(&status) == 0 else { throw failure(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .unreadable(path: path, reason: "is a folder")
    default: throw .unreadable(path: path, reason: "is not a regular file")
    }
    let size = Int(status.st_size)
    guard size <= FileLimits.bytesOfFile else {
      throw .tooLarge(path: path, bytes: size, limit: FileLimits.bytesOfFile)
    }
    return size
  }

  /// Reads to the end, but no more than one byte past the limit: the file may grow meanwhile.
  private func readAll(_ descriptor: Int32, path: String, expecting size: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than expected, so that the end shows without a second buffer.
    var room = size + 1
    while true {
      var code: Int32 = 0
      let wanted = room
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        count = unsafe Self.fill(buffer, upTo: wanted, from: descriptor)
        if count < 0 { (code, count) = (errno, 0) }
      }
      if code == EINTR { continue }
      if code != 0 { throw failure(path, code) }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= FileLimits.bytesOfFile else {
        throw .tooLarge(path: path, bytes: bytes.count, limit: FileLimits.bytesOfFile)
      }
      room = bytes.count <= size ? size + 1 - bytes.count : 1 << 16
    }
  }

  /// One call of the system's `read`: the number of bytes, 0 at the end, -1 on failure.
  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, upTo count: Int, from descriptor: Int32
  ) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, buffer.baseAddress, count)
    #elseif canImport(Musl)
      unsafe Musl.read(descriptor, buffer.baseAddress, count)
    #else
      unsafe Darwin.read(descriptor, buffer.baseAddress, count)
    #endif
  }

  /// The entries of a folder, sorted by name; what is neither file nor folder is left out.
  public func list(_ folder: String) throws(FileError) -> [FolderEntry] {
    guard let stream = unsafe opendir(folder) else { throw failure(folder) }
    defer { unsafe closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      if let kind = unsafe kind(ofType: entry.pointee.d_type, at: Paths.join(folder, name)) {
        entries.append(FolderEntry(name: name, kind: kind))
      }
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The type in a folder's entry spares a call for each file; links, and what the file system does not say, are looked up.
  private func kind(ofType type: UInt8, at path: String) -> FileKind? {
    switch Int(type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    // A link that leads nowhere counts as a file, so that whoever wants it learns that it can't be read.
    case Int(DT_LNK): resolved(path) == nil ? .file : kind(of: path)
    case Int(DT_UNKNOWN): kind(of: path)
    default: nil
    }
  }

  /// What a path leads to, links followed; `nil` for nothing, and for devices, pipes and sockets.
  public func kind(of path: String) -> FileKind? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return nil
    }
  }

  /// The path with every link resolved; `nil` if nothing stands there.
  public func resolved(_ path: String) -> String? {
    guard let text = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(text) }
    return unsafe String(cString: text)
  }

  private func failure(_ path: String, _ code: Int32 = errno) -> FileError {
    if code == ENOENT || code == ENOTDIR { return .notFound(path: path) }
    let reason = unsafe strerror(code).map { unsafe String(cString: $0).lowercased() } ?? "error \(code)"
    return .unreadable(path: path, reason: reason)
  }
}
