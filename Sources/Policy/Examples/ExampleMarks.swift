import HCL
import Source

/// What a comment in an example says is to be found there.
struct ExampleMark: Hashable {
  enum Kind: Hashable {
    case finding(Severity?)
    case undecided
  }

  var kind: Kind
  /// The text the finding underlines, or the name of what is missing.
  var text: String?
  /// The line it is about, from 0.
  var line: Int
  /// Which of the example's files it stands in.
  var file: Int
  var range: ByteRange
}

/// Reads `# finding`, `# finding: text`, `# finding(warning)` and `# undecided: name`.
struct ExampleMarks {
  private(set) var marks: [ExampleMark] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ files: ExampleFiles, ruleFile: FileID) {
    for (number, file) in files.files.enumerated() where !file.bytes.isEmpty {
      let tree = Parser.parse(SourceFile(id: ruleFile, path: file.path, bytes: file.bytes))
      for comment in tree.comments where comment.style != .block { read(comment, of: tree, file: number) }
    }
  }

  private mutating func read(_ comment: Comment, of tree: SyntaxTree, file: Int) {
    let text = tree.file.text(comment.range).drop { $0 == "#" || $0 == "/" || $0 == " " }
    let word = text.prefix { $0.isLetter }
    var rest = text.dropFirst(word.count)
    guard ["finding", "undecided"].contains(word),
      rest.isEmpty || rest.first == ":" || rest.first == "(" || rest.first == " "
    else { return }
    var severity: Severity?
    if word == "finding", rest.first == "(" {
      severity = Severity(rawValue: String(rest.dropFirst().prefix { $0 != ")" }))
      guard severity != nil else { return misread(comment, tree) }
      rest = rest.drop { $0 != ")" }.dropFirst()
    }
    let content = Self.trimmed(rest.drop { $0 == ":" })
    if rest.first != ":", !content.isEmpty { return misread(comment, tree) }
    let kind: ExampleMark.Kind = word == "finding" ? .finding(severity) : .undecided
    marks.append(
      ExampleMark(
        kind: kind, text: content.isEmpty ? nil : content, line: line(of: comment, in: tree.file.bytes), file: file,
        range: comment.range))
  }

  private mutating func misread(_ comment: Comment, _ tree: SyntaxTree) {
    diagnostics.append(
      Diagnostic(
        code: "example-mark", summary: "This comment is no mark",
        detail:
          "Marks are # finding, # finding: text, # finding(warning), # finding(warning): text, and # undecided: name.",
        place: Place(file: tree.file.id, range: comment.range)))
  }

  /// The comment's own line, or the next one if nothing else stands on it.
  private func line(of comment: Comment, in bytes: [UInt8]) -> Int {
    let start = Int(comment.range.start)
    let number = Lines.number(at: start, in: bytes)
    var index = start
    while index > 0, bytes[index - 1] == 32 || bytes[index - 1] == 9 { index -= 1 }
    let standsAlone = index == 0 || bytes[index - 1] == 10
    return standsAlone ? number + 1 : number
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0.isWhitespace }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

/// Line numbers of small files.
enum Lines {
  /// From 0.
  static func number(at offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<min(offset, bytes.count)].reduce(0) { $1 == 10 ? $0 + 1 : $0 }
  }
}
