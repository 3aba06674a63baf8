/// Names of AWS Regions inside text.
enum RegionNames {
  struct Occurrence: Hashable {
    /// With dashes, as AWS writes it.
    var name: String
    /// UTF-8 offsets.
    var range: Range<Int>
  }

  private static let groups: Set<String> = [
    "af", "ap", "ca", "cn", "eu", "eusc", "il", "me", "mx", "sa", "us", "us-gov", "us-iso", "us-isob", "us-isof",
    "eu-isoe",
  ]
  private static let directions: Set<String> = [
    "north", "south", "east", "west", "central", "northeast", "northwest", "southeast", "southwest", "de",
  ]

  /// Whether the text has the form of a Region's name.
  static func isRegion(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (3...4).contains(parts.count), let number = parts.last, (1...2).contains(number.utf8.count),
      number.utf8.allSatisfy({ (48...57).contains($0) })
    else { return false }
    return groups.contains(parts.dropLast(2).joined(separator: "-"))
      && directions.contains(String(parts[parts.count - 2]))
  }

  /// All complete names: no letter or digit stands before or behind.
  static func occurrences(in text: String) -> [Occurrence] {
    let bytes = Array(text.utf8)
    var found: [Occurrence] = []
    // Words between separators, with their ranges.
    var words: [Range<Int>] = []
    var start = 0
    for index in 0...bytes.count where index == bytes.count || !isWord(bytes[index]) {
      words.append(start..<index)
      start = index + 1
    }
    var index = 0
    while index < words.count {
      if let match = match(words, at: index, in: bytes) {
        found.append(match.occurrence)
        index += match.words
      } else {
        index += 1
      }
    }
    return found
  }

  private static func match(_ words: [Range<Int>], at index: Int, in bytes: [UInt8]) -> (
    occurrence: Occurrence, words: Int
  )? {
    for count in [4, 3] where index + count <= words.count && isNumber(bytes[words[index + count - 1]]) {
      let range = words[index].lowerBound..<words[index + count - 1].upperBound
      let joined = words[index..<index + count].allSatisfy {
        $0.upperBound == range.upperBound || isJoint(bytes[$0.upperBound])
      }
      guard joined, range.count <= 24 else { continue }
      let name = String(decoding: bytes[range].map { $0 == 95 ? 45 : lowercase($0) }, as: UTF8.self)
      if isRegion(name) { return (Occurrence(name: name, range: range), count) }
    }
    return nil
  }

  /// Names of Regions end in a number of one or two digits: most texts are out at once.
  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    (1...2).contains(word.count) && word.allSatisfy { (48...57).contains($0) }
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
  private static func isJoint(_ byte: UInt8) -> Bool { byte == 45 || byte == 95 }
  private static func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 128
  }

  /// The text with each name replaced by `*`.
  static func replacing(in text: String) -> String {
    var bytes = Array(text.utf8)
    for occurrence in occurrences(in: text).reversed() { bytes.replaceSubrange(occurrence.range, with: [42]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The Region of a zone: `eu-west-1a`, `us-west-2-lax-1a`.
  static func ofZone(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    for count in [4, 3] where parts.count >= count {
      let last = parts[count - 1].prefix { ("0"..."9").contains($0) }
      let name = (parts[..<(count - 1)] + [last]).joined(separator: "-")
      guard isRegion(name) else { continue }
      let letters = parts[count - 1].dropFirst(last.count)
      let isZone =
        parts.count == count ? letters.count == 1 && letters.allSatisfy { ("a"..."z").contains($0) } : letters.isEmpty
      if isZone { return name }
    }
    return nil
  }

  /// The fourth field of `arn:partition:service:region:…`.
  static func ofARN(_ text: String) -> String? {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn", !parts[3].isEmpty else { return nil }
    return String(parts[3])
  }
}
