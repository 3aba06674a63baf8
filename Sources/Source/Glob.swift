/// A pattern for absolute paths: `*` stands for any letters of one name, `?` for one letter, `**` for any number of folders, none too.
public struct Glob: Sendable, Hashable {
  private enum Part: Sendable, Hashable {
    case anyFolders
    case name(String)
    case pattern([Character])
  }

  /// As it was written.
  public let text: String
  private let parts: [Part]

  /// A pattern as a person wrote it; a relative one is taken from a folder.
  public init(_ text: String, from folder: String) {
    self.text = text
    parts = Paths.absolute(text, from: folder).split(separator: "/").map { part in
      if part == "**" { return .anyFolders }
      return part.contains { $0 == "*" || $0 == "?" } ? .pattern(Array(part)) : .name(String(part))
    }
  }

  /// The path, if the pattern stands for exactly one.
  public var path: String? {
    parts.allSatisfy { if case .name = $0 { true } else { false } } ? base : nil
  }

  /// The deepest folder that holds everything the pattern can match.
  public var base: String {
    let names = parts.prefix { if case .name = $0 { true } else { false } }
    return "/" + names.compactMap { if case .name(let name) = $0 { name } else { nil } }.joined(separator: "/")
  }

  /// Whether an absolute, normalised path matches as a whole.
  public func matches(_ path: String) -> Bool { states(after: path).contains(parts.count) }

  /// Whether something below a folder may match.
  public func mayMatch(below folder: String) -> Bool { states(after: folder).contains { $0 < parts.count } }

  /// How many parts of the pattern may be used up after a path: all ways side by side, so that cost is bounded by both lengths.
  private func states(after path: String) -> Set<Int> {
    var states = skipping([0])
    for name in path.split(separator: "/") {
      var next: Set<Int> = []
      for state in states where state < parts.count {
        switch parts[state] {
        case .anyFolders: next.insert(state)
        case .name(let wanted): if wanted == name { next.insert(state + 1) }
        case .pattern(let pattern): if Self.matches(Array(name), pattern) { next.insert(state + 1) }
        }
      }
      states = skipping(next)
    }
    return states
  }

  /// `**` may stand for nothing.
  private func skipping(_ states: Set<Int>) -> Set<Int> {
    var result = states
    for index in parts.indices where parts[index] == .anyFolders && result.contains(index) { result.insert(index + 1) }
    return result
  }

  /// Whether a text matches a pattern of `*` and `?`, in time bounded by both lengths.
  public static func matches(_ text: String, pattern: String) -> Bool { matches(Array(text), Array(pattern)) }

  private static func matches(_ name: [Character], _ pattern: [Character]) -> Bool {
    var row = [Bool](repeating: false, count: pattern.count + 1)
    row[0] = true
    for (index, letter) in pattern.enumerated() where letter == "*" && row[index] { row[index + 1] = true }
    for letter in name {
      var next = [Bool](repeating: false, count: pattern.count + 1)
      for (index, wanted) in pattern.enumerated() {
        if wanted == "*" {
          next[index + 1] = row[index + 1] || next[index]
        } else {
          next[index + 1] = row[index] && (wanted == "?" || wanted == letter)
        }
      }
      row = next
    }
    return row[pattern.count]
  }
}
