/// The Regions of AWS, launched and announced, in all partitions.
///
/// Source: the partition data of the AWS SDKs; see Facts/PROVENANCE.md.
package enum Regions {
  private static let partitions: [(name: String, regions: String)] = [
    (
      "aws",
      """
      af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 \
      ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 \
      eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 \
      me-central-1 me-south-1 me-west-1 mx-central-1 sa-east-1 sa-west-1 us-east-1 us-east-2 us-west-1 us-west-2
      """
    ),
    ("aws-cn", "cn-north-1 cn-northwest-1"),
    ("aws-eusc", "eusc-de-east-1"),
    ("aws-iso", "us-iso-east-1 us-iso-west-1"),
    ("aws-iso-b", "us-isob-east-1 us-isob-west-1"),
    ("aws-iso-e", "eu-isoe-west-1"),
    ("aws-iso-f", "us-isof-east-1 us-isof-south-1"),
    ("aws-us-gov", "us-gov-east-1 us-gov-west-1"),
  ]

  /// All names, those of one partition together, sorted.
  package static let all: [String] = partitions.flatMap { $0.regions.split(separator: " ").map(String.init) }

  private static let partitionOfRegion: [String: String] = {
    var result: [String: String] = [:]
    for partition in partitions {
      for region in partition.regions.split(separator: " ") { result[String(region)] = partition.name }
    }
    return result
  }()

  /// Names without dashes and with the number of their words.
  private static let bySqueezedName: [String: (name: String, words: Int)] = {
    var result: [String: (name: String, words: Int)] = [:]
    for region in all {
      let words = region.split(separator: "-")
      result[words.joined()] = (region, words.count)
    }
    return result
  }()

  /// Whether the text is the name of a Region, as AWS writes it.
  package static func isRegion(_ text: String) -> Bool { partitionOfRegion[text] != nil }

  /// The partition of a Region: `aws`, `aws-cn`, `aws-us-gov`, …
  package static func partition(of region: String) -> String? { partitionOfRegion[region] }

  /// The complete names of Regions in a text, as AWS writes them, in order of appearance.
  ///
  /// `us-east-1`, `us_east_1`, `us.east.1` and `useast1` are one name, in either case. No letter or digit stands before or behind
  /// a name, so `us-east-1a` has none.
  package static func regions(in text: String) -> [String] { occurrences(in: text).map(\.name) }

  /// The text with `*` for each complete name of a Region, to compare names that differ in nothing else.
  package static func removing(from text: String) -> String {
    let found = occurrences(in: text)
    guard !found.isEmpty else { return text }
    var bytes = Array(text.utf8)
    for occurrence in found.reversed() { bytes.replaceSubrange(occurrence.range, with: [42]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The Region of an availability, local or wavelength zone: `us-east-1a`, `us-west-2-lax-1a`, `us-east-1-wl1-bos-wlz-1`.
  package static func ofZone(_ zone: String) -> String? {
    let parts = zone.split(separator: "-", omittingEmptySubsequences: false)
    for count in [4, 3] where parts.count >= count {
      let digits = parts[count - 1].prefix { ("0"..."9").contains($0) }
      let name = (parts[..<(count - 1)] + [digits]).joined(separator: "-")
      guard isRegion(name) else { continue }
      let letters = parts[count - 1].dropFirst(digits.count)
      if parts.count == count { return isZoneLetter(letters) ? name : nil }
      return letters.isEmpty && parts[count...].allSatisfy { !$0.isEmpty } ? name : nil
    }
    return nil
  }

  private static func isZoneLetter(_ text: Substring) -> Bool {
    text.utf8.count == 1 && text.utf8.allSatisfy { (97...122).contains($0) }
  }

  // MARK: Names in text

  private struct Occurrence {
    var name: String
    /// UTF-8 offsets.
    var range: Range<Int>
  }

  private static func occurrences(in text: String) -> [Occurrence] {
    let bytes = Array(text.utf8)
    let words = words(in: bytes)
    var found: [Occurrence] = []
    var next = 0
    while next < words.count {
      let match = [4, 3, 1].lazy.compactMap { occurrence(of: $0, at: next, words: words, bytes: bytes) }.first
      if let match { found.append(match.occurrence) }
      next += match?.count ?? 1
    }
    return found
  }

  /// Runs of letters and digits.
  private static func words(in bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in 0...bytes.count {
      if index < bytes.count, isWord(bytes[index]) {
        start = start ?? index
      } else if let first = start {
        words.append(first..<index)
        start = nil
      }
    }
    return words
  }

  private static func occurrence(of count: Int, at first: Int, words: [Range<Int>], bytes: [UInt8]) -> (
    occurrence: Occurrence, count: Int
  )? {
    guard first + count <= words.count else { return nil }
    let parts = words[first..<first + count]
    let range = words[first].lowerBound..<words[first + count - 1].upperBound
    guard range.count <= 20, range.count - parts.reduce(0, { $0 + $1.count }) == count - 1,
      parts.dropLast().allSatisfy({ isJoint(bytes[$0.upperBound]) })
    else { return nil }
    let squeezed = String(decoding: bytes[range].lazy.filter(isWord).map(lowercase), as: UTF8.self)
    guard let region = bySqueezedName[squeezed], count == 1 || count == region.words else { return nil }
    return (Occurrence(name: region.name, range: range), count)
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
  private static func isJoint(_ byte: UInt8) -> Bool { byte == 45 || byte == 95 || byte == 46 }
  private static func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 128
  }
}
