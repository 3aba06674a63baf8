/// A pattern of `fileset`, as Terraform's library (bmatcuk/doublestar, version 1) reads it.
///
/// `*` stands for any letters of one name, `?` for one, `[a-z]` and `[^a-z]` for one of these or not of these, `{a,b}` for one
/// of the alternatives, a backslash for the letter behind it, and `**` alone between slashes for any number of folders.
struct FilePattern {
  enum Part {
    /// `**`
    case anyFolders
    case name(String)
    case alternatives([[Letter]])
  }

  enum Letter: Equatable {
    case any
    case one
    case exactly(Character)
    case among([ClosedRange<Character>], isNegated: Bool)
  }

  /// From the first folder to the name of the file.
  let parts: [Part]

  /// How many alternatives the braces of one name may make.
  private static let maximumAlternatives = 256

  /// `nil` if the pattern is not well formed.
  init?(_ text: String) {
    var parts: [Part] = []
    for name in text.split(separator: "/") where name != "." {
      guard let part = Self.part(String(name)) else { return nil }
      parts.append(part)
    }
    self.parts = parts
  }

  private static func part(_ name: String) -> Part? {
    if name == "**" { return .anyFolders }
    guard name.contains(where: { "*?[{\\".contains($0) }) else { return .name(name) }
    guard let expanded = expand(Array(name)) else { return nil }
    var alternatives: [[Letter]] = []
    for text in expanded {
      guard let letters = letters(text) else { return nil }
      alternatives.append(letters)
    }
    return .alternatives(alternatives)
  }

  // MARK: Braces

  /// The texts that braces stand for; `nil` if one is not closed, or there are too many.
  private static func expand(_ text: [Character]) -> [[Character]]? {
    var done: [[Character]] = []
    var waiting = [text]
    while let next = waiting.popLast() {
      guard done.count + waiting.count < maximumAlternatives else { return nil }
      guard let open = index(of: "{", in: next) else {
        done.append(next)
        continue
      }
      guard let choices = choices(next, from: open) else { return nil }
      waiting += choices.texts.map { next[..<open] + $0 + next[(choices.end + 1)...] }
    }
    return done
  }

  /// The texts between the commas of an open brace, and where it is closed.
  private static func choices(_ text: [Character], from open: Int) -> (texts: [[Character]], end: Int)? {
    var texts: [[Character]] = [[]]
    var depth = 0
    var index = open + 1
    while index < text.count {
      let letter = text[index]
      if letter == "}", depth == 0 { return (texts, index) }
      if letter == ",", depth == 0 {
        texts.append([])
      } else {
        if letter == "{" { depth += 1 }
        if letter == "}" { depth -= 1 }
        texts[texts.count - 1].append(letter)
        if letter == "\\", index + 1 < text.count {
          index += 1
          texts[texts.count - 1].append(text[index])
        }
      }
      index += 1
    }
    return nil
  }

  private static func index(of wanted: Character, in text: [Character]) -> Int? {
    var index = 0
    while index < text.count {
      if text[index] == wanted { return index }
      index += text[index] == "\\" ? 2 : 1
    }
    return nil
  }

  // MARK: Letters

  private static func letters(_ text: [Character]) -> [Letter]? {
    var letters: [Letter] = []
    var index = 0
    while index < text.count {
      switch text[index] {
      case "*": letters.append(.any)
      case "?": letters.append(.one)
      case "\\":
        guard index + 1 < text.count else { return nil }
        index += 1
        letters.append(.exactly(text[index]))
      case "[":
        guard let (letter, end) = group(text, from: index + 1) else { return nil }
        letters.append(letter)
        index = end
      default: letters.append(.exactly(text[index]))
      }
      index += 1
    }
    return letters
  }

  /// The letters between brackets, and where the closing one is.
  private static func group(_ text: [Character], from start: Int) -> (letter: Letter, end: Int)? {
    var index = start
    var isNegated = false
    if index < text.count, text[index] == "^" || text[index] == "!" {
      isNegated = true
      index += 1
    }
    var ranges: [ClosedRange<Character>] = []
    while index < text.count, text[index] != "]" {
      guard let low = escaped(text, &index) else { return nil }
      var high = low
      if index + 1 < text.count, text[index] == "-", text[index + 1] != "]" {
        index += 1
        guard let end = escaped(text, &index) else { return nil }
        high = end
      }
      if low <= high { ranges.append(low...high) }
    }
    guard index < text.count, !ranges.isEmpty else { return nil }
    return (.among(ranges, isNegated: isNegated), index)
  }

  private static func escaped(_ text: [Character], _ index: inout Int) -> Character? {
    if text[index] == "\\" { index += 1 }
    guard index < text.count else { return nil }
    defer { index += 1 }
    return text[index]
  }
}

extension FilePattern.Letter {
  private func admits(_ letter: Character) -> Bool {
    switch self {
    case .any, .one: true
    case .exactly(let wanted): wanted == letter
    case .among(let ranges, let isNegated): ranges.contains { $0.contains(letter) } != isNegated
    }
  }

  /// Whether a name matches, in time bounded by both lengths.
  static func matches(_ name: [Character], _ pattern: [FilePattern.Letter]) -> Bool {
    var row = [Bool](repeating: false, count: pattern.count + 1)
    row[0] = true
    for (index, letter) in pattern.enumerated() where letter == .any && row[index] { row[index + 1] = true }
    for letter in name {
      var next = [Bool](repeating: false, count: pattern.count + 1)
      for (index, wanted) in pattern.enumerated() {
        if wanted == .any {
          next[index + 1] = row[index + 1] || next[index]
        } else {
          next[index + 1] = row[index] && wanted.admits(letter)
        }
      }
      row = next
    }
    return row[pattern.count]
  }
}
