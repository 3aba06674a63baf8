#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Source
import Testing

/// A folder of its own for one test, removed at the end.
private final class Scratch {
  let path: String

  init() throws {
    var template = Array("/tmp/regionlint-test-XXXXXX".utf8CString)
    let made = unsafe template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let base = buffer.baseAddress, let made = unsafe mkdtemp(base) else { return nil }
      return unsafe String(cString: made)
    }
    path = try #require(made)
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let descriptor = unsafe open(path + "/" + name, O_WRONLY | O_CREAT, 0o600)
    let written = unsafe pwrite(descriptor, bytes, bytes.count, 0)
    close(descriptor)
    #expect(written == bytes.count)
  }

  deinit {
    for name in ["a.tf", "pipe", "loop", "big", "dangling", "sub", "link.tf"] {
      unsafe unlink(path + "/" + name)
      unsafe rmdir(path + "/" + name)
    }
    unsafe rmdir(path)
  }
}

@Suite struct DiskTreeTests {
  private let scratch: Scratch
  private let tree = DiskTree()

  init() throws { scratch = try Scratch() }

  @Test(arguments: [0, 1, 4_095, 4_096, 100_000])
  func `reads a file whole`(_ count: Int) throws {
    let bytes = (0..<count).map { UInt8($0 % 251) }
    try scratch.write("a.tf", bytes)
    #expect(try tree.read(scratch.path + "/a.tf") == bytes)
  }

  @Test func `lists files and folders by name and leaves out what is neither`() throws {
    try scratch.write("a.tf", [1])
    unsafe mkdir(scratch.path + "/sub", 0o700)
    unsafe mkfifo(scratch.path + "/pipe", 0o600)
    unsafe symlink(scratch.path + "/a.tf", scratch.path + "/link.tf")
    unsafe symlink("/none", scratch.path + "/dangling")
    #expect(
      try tree.list(scratch.path) == [
        FolderEntry(name: "a.tf", kind: .file), FolderEntry(name: "dangling", kind: .file),
        FolderEntry(name: "link.tf", kind: .file),
        FolderEntry(name: "sub", kind: .folder),
      ])
  }

  @Test(.timeLimit(.minutes(1))) func `does not wait for a pipe`() throws {
    let pipe = scratch.path + "/pipe"
    unsafe mkfifo(pipe, 0o600)
    #expect(throws: FileError.unreadable(path: pipe, reason: "is not a regular file")) { try tree.read(pipe) }
  }

  @Test func `refuses a file that is too large without reading it`() throws {
    let big = scratch.path + "/big"
    try scratch.write("big", [])
    unsafe truncate(big, 50 << 20)
    #expect(throws: FileError.tooLarge(path: big, bytes: 50 << 20, limit: FileLimits.bytesOfFile)) {
      try tree.read(big)
    }
  }

  @Test func `says what is missing and what is a folder`() {
    #expect(throws: FileError.notFound(path: "/none")) { try tree.read("/none") }
    #expect(throws: FileError.notFound(path: "/none")) { try tree.list("/none") }
    #expect(throws: FileError.unreadable(path: scratch.path, reason: "is a folder")) { try tree.read(scratch.path) }
    #expect(tree.resolved("/none") == nil)
  }

  @Test func `resolves a loop of folders to the same path`() throws {
    unsafe symlink(scratch.path, scratch.path + "/loop")
    #expect(tree.resolved(scratch.path + "/loop/loop") == tree.resolved(scratch.path))
  }
}
