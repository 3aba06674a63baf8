/// One AWS Region.
package struct Region: Hashable, Sendable {
  /// `eu-west-1`.
  package var name: String
  /// `aws`, `aws-cn`, `aws-us-gov`, …
  package var partition: String
  /// Whether the Region can be used; announced ones are listed before they can.
  package var isLaunched: Bool
  /// Whether an account must opt in first.
  package var isOptIn: Bool
  /// The letters of its availability zones, such as `abc`; empty if not known.
  package var zoneLetters: String
}

/// The Regions of AWS and their names in text.
///
/// Source: the partition data of the AWS SDKs; opt-in and zones from the AWS documentation. See Facts/PROVENANCE.md.
package enum Regions {
  /// All Regions of all partitions, sorted by name.
  package static let all: [Region] = table.split(separator: "\n").map { line in
    let words = line.split(separator: " ")
    return Region(
      name: String(words[0]), partition: String(words[1]), isLaunched: !words[2].hasPrefix("announced"),
      isOptIn: words[2].hasSuffix("opt-in"), zoneLetters: words.count > 3 ? String(words[3]) : "")
  }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// Names without dashes and with the number of their words.
  private static let bySqueezedName: [String: (name: String, words: Int)] = {
    var result: [String: (name: String, words: Int)] = [:]
    for region in all {
      let words = region.name.split(separator: "-")
      result[words.joined()] = (region.name, words.count)
    }
    return result
  }()

  /// Whether the text is exactly the name of a Region (`eu-west-1`).
  package static func isRegion(_ name: String) -> Bool { byName[name] != nil }

  /// The Region of a name.
  package static func region(_ name: String) -> Region? { byName[name] }

  /// `aws`, `aws-cn`, … for a Region's name.
  package static func partition(of name: String) -> String? { region(name)?.partition }

  /// The complete names of Regions in a text as AWS writes them, each once, in the order of appearance.
  ///
  /// `us-east-1`, `us_east_1`, `us.east.1` and `useast1` are one name, in either case. No letter or digit stands before or
  /// behind a name, so `us-east-1a` has none.
  package static func regions(in text: String) -> [String] {
    var seen: Set<String> = []
    return occurrences(in: text).map(\.name).filter { seen.insert($0).inserted }
  }

  /// The text with every complete name of a Region replaced by `*`.
  package static func removingRegions(from text: String) -> String {
    let found = occurrences(in: text)
    guard !found.isEmpty else { return text }
    var bytes = Array(text.utf8)
    for occurrence in found.reversed() { bytes.replaceSubrange(occurrence.range, with: [42]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The Region of an availability, local or wavelength zone: `us-east-1a`, `us-west-2-lax-1a`, `us-east-1-wl1-bos-wlz-1`.
  package static func region(ofZone zone: String) -> String? {
    let parts = zone.split(separator: "-", omittingEmptySubsequences: false)
    for count in [4, 3] where parts.count >= count {
      let digits = parts[count - 1].prefix { ("0"..."9").contains($0) }
      let name = (parts[..<(count - 1)] + [digits]).joined(separator: "-")
      guard isRegion(name) else { continue }
      let letters = parts[count - 1].dropFirst(digits.count)
      if parts.count == count { return isZoneLetter(letters) ? name : nil }
      // `-lax-1a` or `-wl1-bos-wlz-1`: what ends in no numbered part is no zone.
      let isNumbered = parts[count...].count > 1 && ("0"..."9").contains(parts.last?.first ?? " ")
      return letters.isEmpty && isNumbered && parts[count...].allSatisfy { !$0.isEmpty } ? name : nil
    }
    return nil
  }

  private static func isZoneLetter(_ text: Substring) -> Bool {
    text.utf8.count == 1 && text.utf8.allSatisfy { (97...122).contains($0) }
  }

  /// The Region field of an ARN; `nil` if the text is no ARN or its field is empty.
  package static func region(ofARN text: String) -> String? {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn", !parts[3].isEmpty else { return nil }
    return String(parts[3])
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

  /// Name, partition, how it is had, letters of its zones.
  private static let table = """
    af-south-1 aws opt-in abc
    ap-east-1 aws opt-in abc
    ap-east-2 aws opt-in abc
    ap-northeast-1 aws open acd
    ap-northeast-2 aws open abcd
    ap-northeast-3 aws open abc
    ap-south-1 aws open abc
    ap-south-2 aws opt-in abc
    ap-southeast-1 aws open abc
    ap-southeast-2 aws open abc
    ap-southeast-3 aws opt-in abc
    ap-southeast-4 aws opt-in abc
    ap-southeast-5 aws opt-in abc
    ap-southeast-6 aws opt-in abc
    ap-southeast-7 aws opt-in abc
    ca-central-1 aws open abd
    ca-west-1 aws opt-in abc
    cn-north-1 aws-cn open abd
    cn-northwest-1 aws-cn open abc
    eu-central-1 aws open abc
    eu-central-2 aws opt-in abc
    eu-isoe-west-1 aws-iso-e open
    eu-north-1 aws open abc
    eu-south-1 aws opt-in abc
    eu-south-2 aws opt-in abc
    eu-west-1 aws open abc
    eu-west-2 aws open abc
    eu-west-3 aws open abc
    eusc-de-east-1 aws-eusc open
    il-central-1 aws opt-in abc
    me-central-1 aws opt-in abc
    me-south-1 aws opt-in abc
    me-west-1 aws announced,opt-in
    mx-central-1 aws opt-in abc
    sa-east-1 aws open abc
    sa-west-1 aws announced,opt-in
    us-east-1 aws open abcdef
    us-east-2 aws open abc
    us-gov-east-1 aws-us-gov open abc
    us-gov-west-1 aws-us-gov open abc
    us-iso-east-1 aws-iso open
    us-iso-west-1 aws-iso open
    us-isob-east-1 aws-iso-b open
    us-isob-west-1 aws-iso-b open
    us-isof-east-1 aws-iso-f open
    us-isof-south-1 aws-iso-f open
    us-west-1 aws open abc
    us-west-2 aws open abcd
    """
}
