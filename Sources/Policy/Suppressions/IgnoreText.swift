import HCL
import Source

/// What a comment that begins with `regionlint:ignore` says, as text; what its names mean is for others to find out.
struct IgnoreText {
  struct Word {
    var text: String
    var range: ByteRange
  }

  var isFileWide: Bool
  /// From `regionlint:` to the end.
  var range: ByteRange
  var names: [Word] = []
  var regions: [Word] = []
  var until: Word?
  var reason: String
}

/// Reads one comment.
struct IgnoreTextReader {
  enum Reading {
    case text(IgnoreText)
    case mistake(Diagnostic)
  }

  private static let word = "regionlint:ignore"
  /// What people write who know other linters.
  private static let foreign: Set<String> = [
    "regionlint:disable", "regionlint:skip", "regionlint:suppress", "regionlint:noqa", "regionlint:off",
    "regionlint:ignore-line", "regionlint:ignore-next-line", "regionlint:disable-line", "regionlint:disable-next-line",
  ]

  private let file: SourceFile
  private let comment: Comment
  /// Of the content, without the comment's marks.
  private let content: ByteRange

  /// What an ignore comment says, or what is wrong with it; `nil` for any other comment.
  static func read(_ comment: Comment, in file: SourceFile) -> Reading? {
    guard let reader = IgnoreTextReader(comment, file) else { return nil }
    return reader.read()
  }

  private init?(_ comment: Comment, _ file: SourceFile) {
    let bytes = file.bytes
    var start = Int(comment.range.start)
    var end = Int(comment.range.end)
    if comment.style == .block, end - start >= 4 { end -= 2 }
    while start < end, [35, 47, 42, 32, 9, 10, 13].contains(bytes[start]) { start += 1 }
    while end > start, [32, 9, 10, 13].contains(bytes[end - 1]) { end -= 1 }
    // Most comments end here.
    guard end - start > 10, zip(bytes[start...], "regionlint".utf8).allSatisfy({ $0 | 32 == $1 }) else { return nil }
    self.file = file
    self.comment = comment
    content = ByteRange(start, end)
  }

  private func read() -> Reading? {
    let words = words(in: content)
    guard let first = words.first else { return nil }
    switch first.text {
    case Self.word, Self.word + "-file": break
    default: return misspelt(first, next: words.dropFirst().first)
    }
    guard let dashes = words.firstIndex(where: { $0.text == "--" }) else { return mistake(.noReason, at: content) }
    let reason = words[(dashes + 1)...].map(\.text).filter { comment.style != .block || $0 != "*" }
    guard !reason.isEmpty else { return mistake(.noReason, at: content) }
    var text = IgnoreText(
      isFileWide: first.text != Self.word, range: content, reason: reason.joined(separator: " "))
    for word in words[1..<dashes].flatMap({ parts(of: $0) }) {
      if let mistake = add(word, to: &text) { return mistake }
    }
    return text.names.isEmpty ? mistake(.noRule, at: content) : .text(text)
  }

  /// Adds a name or an option.
  private func add(_ word: IgnoreText.Word, to text: inout IgnoreText) -> Reading? {
    guard let equals = word.text.firstIndex(of: "=") else {
      text.names.append(word)
      return nil
    }
    let option = String(word.text[..<equals])
    let value = IgnoreText.Word(text: String(word.text[word.text.index(after: equals)...]), range: word.range)
    switch option {
    case "region": text.regions.append(value)
    case "until":
      guard text.until == nil else { return mistake(.twice, at: word.range) }
      text.until = value
    default: return mistake(.unknownOption(option), at: word.range)
    }
    return nil
  }

  /// Whether a comment was meant as an ignore comment and is none.
  private func misspelt(_ word: IgnoreText.Word, next: IgnoreText.Word?) -> Reading? {
    let joined = word.text.hasSuffix(":") ? word.text + (next?.text ?? "") : word.text
    let folded = joined.lowercased()
    let known = [Self.word, Self.word + "-file"]
    guard known.contains(folded) || Self.foreign.contains(folded) || NearestName.of(folded, among: known) != nil else {
      return nil
    }
    let near = known.contains(folded) ? folded : NearestName.of(folded, among: known) ?? Self.word
    return mistake(.misspelt(word.text, near), at: word.range)
  }

  private func mistake(_ mistake: IgnoreMistake, at range: ByteRange) -> Reading {
    .mistake(mistake.diagnostic(at: Place(file: file.id, range: range)))
  }

  // MARK: Words

  private func words(in range: ByteRange) -> [IgnoreText.Word] {
    split(range) { [32, 9, 10, 13].contains($0) }
  }

  /// The names of a list; an option is one word with its value.
  private func parts(of word: IgnoreText.Word) -> [IgnoreText.Word] {
    guard word.text.contains(",") else { return [word] }
    guard let equals = word.text.firstIndex(of: "=") else { return split(word.range) { $0 == 44 } }
    let option = word.text[..<equals]
    return split(word.range) { $0 == 44 }.map { part in
      part.text.contains("=") ? part : IgnoreText.Word(text: "\(option)=\(part.text)", range: part.range)
    }
  }

  private func split(_ range: ByteRange, at isSeparator: (UInt8) -> Bool) -> [IgnoreText.Word] {
    file.bytes[range.indices].split(whereSeparator: isSeparator).map { part in
      let range = ByteRange(part.startIndex, part.endIndex)
      return IgnoreText.Word(text: file.text(range), range: range)
    }
  }
}
