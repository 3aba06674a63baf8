import Evaluation
import Source

extension VocabularyTable {
  /// Networks.
  static let network: [VocabularyEntry] = [
    VocabularyEntry(
      "cidrs_overlap", .network, ["a", "b"],
      meaning: "Whether two CIDR blocks have an address in common; false for two of different families.",
      example: "cidrs_overlap(a.cidr_block, b.cidr_block)"
    ) { (call) throws(EvaluationError) in
      guard let left = try call.string(0), let right = try call.string(1) else {
        // The same unknown block overlaps itself.
        return call.arguments[0] == call.arguments[1] ? .bool(true) : call.unknown(.bool)
      }
      guard let a = CIDR(left) else { throw call.error("\"\(left)\" is no CIDR block", at: 0) }
      guard let b = CIDR(right) else { throw call.error("\"\(right)\" is no CIDR block", at: 1) }
      return .bool(a.overlaps(b))
    },
    VocabularyEntry(
      "overlapping_pairs", .network, ["list"],
      meaning:
        "Of a list of `{ of, ranges, side, meets_all }`: the pairs of an `of` with an earlier one of another side (a text, such as a "
        + "Region) whose CIDR blocks have an address in common, or may have. What doesn't `meets_all` is paired with "
        + "the first such one alone. Costs little where few overlap.",
      example: "overlapping_pairs([for vpc in vpcs : { of = vpc, ranges = [vpc.cidr_block], side = region(vpc) }])"
    ) { (call) throws(EvaluationError) in
      guard let elements = try call.elements(0) else { return call.unknown() }
      return call.scope.overlappingPairs(of: elements, at: call.call.place)
    },
  ]
}

/// An IPv4 or IPv6 block of addresses.
struct CIDR: Hashable {
  /// 4 or 16 bytes.
  var address: [UInt8]
  var prefix: Int

  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let prefix = Int(parts[1]), !parts[1].isEmpty else { return nil }
    guard let address = parts[0].contains(":") ? CIDR.six(parts[0]) : CIDR.four(parts[0]) else { return nil }
    guard (0...address.count * 8).contains(prefix) else { return nil }
    self.address = address
    self.prefix = prefix
  }

  /// Whether the shorter prefix holds the longer one.
  func overlaps(_ other: CIDR) -> Bool {
    guard address.count == other.address.count else { return false }
    let bits = min(prefix, other.prefix)
    for index in 0..<address.count {
      let left = bits - index * 8
      guard left > 0 else { return true }
      let mask: UInt8 = left >= 8 ? 0xFF : ~(0xFF >> UInt8(left))
      if address[index] & mask != other.address[index] & mask { return false }
    }
    return true
  }

  private static func four(_ text: Substring) -> [UInt8]? {
    let bytes = text.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    let known = bytes.compactMap { $0 }
    return bytes.count == 4 && known.count == 4 ? known : nil
  }

  private static func six(_ text: Substring) -> [UInt8]? {
    let halves = split(text)
    guard halves.count <= 2 else { return nil }
    var groups: [[UInt16]] = []
    for half in halves {
      let words = half.isEmpty ? [] : half.split(separator: ":", omittingEmptySubsequences: false)
      let known = words.compactMap { $0.count <= 4 ? UInt16($0, radix: 16) : nil }
      guard known.count == words.count else { return nil }
      groups.append(known)
    }
    let count = groups.reduce(0) { $0 + $1.count }
    guard halves.count == 2 ? count <= 7 : count == 8 else { return nil }
    let last = groups.count == 2 ? groups[1] : []
    let all = groups[0] + Array(repeating: 0, count: 8 - count) + last
    return all.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  /// Splits at `::`.
  private static func split(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == ":", next < text.endIndex, text[next] == ":" {
        parts.append(text[start..<index])
        start = text.index(after: next)
        index = start
      } else {
        index = next
      }
    }
    return parts + [text[start...]]
  }
}
