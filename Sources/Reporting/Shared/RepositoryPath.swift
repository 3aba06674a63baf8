/// Paths as services that show a repository know its files: relative to the repository's root.
enum RepositoryPath {
  /// Percent-encoded (RFC 3986), as code scanning wants it.
  ///
  /// - Parameter base: the folder that `path` is relative to, itself relative to the repository's root; empty at the root.
  static func uri(_ path: String, base: String) -> String {
    path.hasPrefix("/") ? "file://" + encoded(path) : encoded(self.path(path, base: base))
  }

  /// The path without `.` and, where that can be, without `..`; an absolute one stays as it is.
  static func path(_ path: String, base: String) -> String {
    if path.hasPrefix("/") { return path }
    var parts: [Substring] = []
    for part in (base + "/" + path).split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  /// Everything but unreserved characters and the slash becomes `%XX`.
  private static func encoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126, 47: result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
