/// Works on paths as text: absolute ones with `/` between the parts, no `.` or `..` once normalised.
public enum Paths {
  /// A name in a folder; an absolute name stands for itself.
  public static func join(_ folder: String, _ name: String) -> String {
    if name.hasPrefix("/") { return name }
    if folder.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The last part of a path.
  public static func name(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }

  /// The folder that holds a path; `/` for itself.
  public static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// Without `.`, `..` and doubled slashes; `..` above the root stays at the root.
  public static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      if part == "." { continue }
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// A path given by a person, made absolute from the folder they are in.
  public static func absolute(_ path: String, from folder: String) -> String {
    normalized(join(folder, path))
  }

  /// The deepest folder that both paths lie in, or one of them if it holds the other.
  public static func commonAncestor(_ left: String, _ right: String) -> String {
    let common = zip(left.split(separator: "/"), right.split(separator: "/")).prefix { $0 == $1 }.map(\.0)
    return "/" + common.joined(separator: "/")
  }

  /// Whether a normalised path is the boundary or lies below it.
  public static func isInside(_ path: String, boundary: String) -> Bool {
    boundary == "/" || path == boundary || path.hasPrefix(boundary + "/")
  }

  /// The path as seen from a folder, with `..` where needed; `.` for the folder itself.
  public static func relative(_ path: String, to folder: String) -> String {
    let from = folder.split(separator: "/")
    let to = path.split(separator: "/")
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let parts = Array(repeating: Substring(".."), count: from.count - shared) + to[shared...]
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }
}
