import FoundationEssentials
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Source

/// Writes to the standard streams; the only place that does.
enum Output {
  /// A reader that goes away (`| head`) ends the program quietly instead of killing it.
  static func ignoreClosedPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Writes to standard output; a reader that went away is no error, a full disk is.
  static func text(_ text: String) throws(UsageError) {
    let failure = write(text, to: STDOUT_FILENO)
    guard failure == 0 || failure == EPIPE else { throw unwritten("standard output", failure) }
  }

  /// Writes to standard error; there is nowhere left to say that this failed.
  static func error(_ text: String) { _ = write(text, to: STDERR_FILENO) }
  static func leave(_ code: ExitCode) -> Never { exit(code.rawValue) }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// All variables of the environment.
  static func environment() -> [String: String] { ProcessInfo.processInfo.environment }

  private static func unwritten(_ name: String, _ code: Int32) -> UsageError {
    let reason = unsafe strerror(code).map { unsafe String(cString: $0).lowercased() } ?? "error \(code)"
    return UsageError("\(name) can't be written: \(reason)")
  }

  /// Zero, or the number of the system's error.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        #if canImport(Glibc)
          return unsafe Glibc.write(descriptor, base, buffer.count)
        #elseif canImport(Musl)
          return unsafe Musl.write(descriptor, base, buffer.count)
        #else
          return unsafe Darwin.write(descriptor, base, buffer.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : EIO }
      bytes = bytes.dropFirst(count)
    }
    return 0
  }

  /// All of standard input.
  static func standardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let capacity = chunk.count
    while bytes.count <= FileLimits.bytesOfFile {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe read(STDIN_FILENO, base, capacity)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += chunk.prefix(count)
    }
    return bytes
  }

  /// Writes a file that must not exist yet; a link in its place counts as existing.
  static func newFile(_ path: String, shownAs shown: String, _ text: String) throws(UsageError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritten(shown, errno) }
    defer { close(descriptor) }
    let failure = write(text, to: descriptor)
    guard failure == 0 else { throw unwritten(shown, failure) }
  }

  /// Writes a file, replacing what is there or adding to it.
  static func file(_ path: String, _ text: String, appends: Bool = false) throws(UsageError) {
    try write(text, path, mode: appends ? O_APPEND : O_TRUNC)
  }

  /// Writes a file that must not exist yet, and the folders it stands in.
  static func newFile(_ path: String, _ text: String) throws(UsageError) {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      folder += part
      guard unsafe mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw unwritten(folder, errno) }
      folder += "/"
    }
    try write(text, path, mode: O_EXCL)
  }

  private static func write(_ text: String, _ path: String, mode: Int32) throws(UsageError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | mode | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unwritten(path, errno) }
    defer { close(descriptor) }
    let failure = write(text, to: descriptor)
    guard failure == 0 else { throw unwritten(path, failure) }
  }
}
