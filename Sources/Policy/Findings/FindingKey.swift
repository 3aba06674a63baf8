/// A short name of a finding that stays the same when other parts of the configuration change.
package enum FindingKey {
  /// The hash of everything that makes the finding what it is.
  static func of(rule: String, demand: Int, addresses: [String], evidence: String) -> String {
    hash([rule, String(demand)] + addresses + [evidence])
  }

  /// FNV-1a (64 bits, http://www.isthe.com/chongo/tech/comp/fnv/) over the parts, as sixteen hexadecimal digits.
  package static func hash(_ parts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 + [0] {
        hash ^= UInt64(byte)
        hash = hash &* 0x0000_0100_0000_01b3
      }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
