/// Paths as code scanning knows files: relative to the repository's root, percent-encoded (RFC 3986).
enum RepositoryPath {
  /// - Parameter base: the folder that `path` is relative to, itself relative to the repository's root; empty at the root.
  static func uri(_ path: String, base: String) -> String {
    if path.hasPrefix("/") { return "file://" + encoded(path) }
    var parts: [Substring] = []
    for part in (base + "/" + path).split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return encoded(parts.joined(separator: "/"))
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
