package import Policy
package import Source

/// Reads a folder of a user's own rules.
package enum RuleFolder {
  /// Every `.hcl` file below a folder, sorted by path.
  package static func read(_ folder: String, shownAs shown: String, in tree: any FileTree) throws(LintError)
    -> [RuleText]
  {
    guard tree.kind(of: folder) == .folder else { throw .notFound(path: shown) }
    var texts: [RuleText] = []
    var waiting: [(path: String, shown: String, depth: Int)] = [(folder, shown, 0)]
    while let next = waiting.popLast() {
      do throws(FileError) {
        for entry in try tree.list(next.path) where !entry.name.hasPrefix(".") {
          let path = Paths.join(next.path, entry.name)
          let name = Paths.join(next.shown, entry.name)
          if entry.kind == .folder {
            if next.depth < 8 { waiting.append((path, name, next.depth + 1)) }
          } else if entry.name.hasSuffix(".hcl") {
            texts.append(RuleText(path: name, text: String(decoding: try tree.read(path), as: UTF8.self)))
          }
        }
      } catch {
        throw .unreadable(path: next.shown, reason: error.reason)
      }
    }
    return texts.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
