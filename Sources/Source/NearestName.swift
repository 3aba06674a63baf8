/// Finds the name that was probably meant.
public enum NearestName {
  /// Among hundreds of names some share words by chance, so that there only the letters are compared.
  private static let mostCandidatesComparedByWords = 300

  /// The nearest of the candidates, if it is near enough to be what was meant; the first of equally near ones.
  ///
  /// Near are names that differ in case and separators only, in one letter of four (neighbours swapped count as one), or
  /// that share most of their words (`zone_id` and `hosted_zone_id`).
  public static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Spelling(name)
    guard !wanted.folded.isEmpty else { return nil }
    var best: (name: String, likeness: Double)?
    var bestByWords: (name: String, likeness: Double)?
    var count = 0
    for candidate in candidates where candidate != name {
      count += 1
      let spelling = Spelling(candidate)
      if let likeness = likenessOfLetters(wanted, spelling), likeness > best?.likeness ?? 0 {
        best = (candidate, likeness)
      }
      guard count <= mostCandidatesComparedByWords else { continue }
      if let likeness = likenessOfWords(wanted, spelling), likeness > bestByWords?.likeness ?? 0 {
        bestByWords = (candidate, likeness)
      }
    }
    guard let bestByWords, count <= mostCandidatesComparedByWords else { return best?.name }
    return bestByWords.likeness > best?.likeness ?? 0 ? bestByWords.name : best?.name
  }

  /// A name in lower case, whole and by words. What is longer than any name is cut, so that cost stays bounded.
  private struct Spelling {
    let words: [[UInt8]]
    let folded: [UInt8]

    init(_ name: String) {
      let letters = name.lowercased().utf8.prefix(96)
      words = letters.split { $0 == 95 || $0 == 45 || $0 == 46 || $0 == 32 }.map { Array($0) }
      folded = Array(words.joined())
    }
  }

  /// From 0 to 1, without regard to separators; `nil` if too many letters differ.
  private static func likenessOfLetters(_ left: Spelling, _ right: Spelling) -> Double? {
    if left.folded == right.folded { return 1 }
    // A prefix of whole words that both share (`aws_`, `health_check_`) says nothing about the rest.
    let shared = zip(left.words, right.words).prefix { $0 == $1 }.count
    let a = Array(left.words[shared...].joined())
    let b = Array(right.words[shared...].joined())
    let limit = max(1, max(a.count, b.count) / 4)
    guard a.count > 1, abs(a.count - b.count) <= limit else { return nil }
    let distance = distance(a, b)
    guard distance <= limit else { return nil }
    return 1 - Double(distance) / Double(max(left.folded.count, right.folded.count) + 1)
  }

  /// The share of letters in words that both have in the same order, from 0 to 1; `nil` if it is small.
  private static func likenessOfWords(_ left: Spelling, _ right: Spelling) -> Double? {
    let shared = lettersInCommonWords(left.words, right.words)
    let likeness = 2 * Double(shared) / Double(left.folded.count + right.folded.count)
    // One short word in common (`id`, `arn`, `name`) is chance.
    return likeness >= 0.6 && shared >= 5 ? likeness * 0.9 : nil
  }

  /// The longest common subsequence of words, weighed by letters.
  private static func lettersInCommonWords(_ left: [[UInt8]], _ right: [[UInt8]]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for word in left {
      var next = row
      for (index, other) in right.enumerated() {
        next[index + 1] = max(next[index], row[index + 1], word == other ? row[index] + word.count : 0)
      }
      row = next
    }
    return row[right.count]
  }

  /// Insertions, deletions, replacements, and swaps of neighbours.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for j in right.indices {
        var cost = min(row[j] + 1, last[j + 1] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
