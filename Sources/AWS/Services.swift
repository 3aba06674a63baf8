/// Which AWS services are offered in which Region.
///
/// Source: two lists of AWS of 2026, united, so that a missing Region is a strong statement; see Facts/PROVENANCE.md.
package enum Services {
  /// The service that a resource or data source type belongs to, by its name in the AWS SDK (`dynamodb`); `nil` if unknown or none.
  package static func service(ofType type: String) -> String? {
    guard type.hasPrefix("aws_") else { return nil }
    var prefix = type.dropFirst(4)
    if let exact = facts.serviceOfType[prefix] { return named(exact) }
    while true {
      if let service = facts.serviceOfPrefix[prefix] { return named(service) }
      guard let end = prefix.lastIndex(of: "_") else { return nil }
      prefix = prefix[..<end]
    }
  }

  /// `-` stands for types that call no service.
  private static func named(_ service: Substring) -> String? { service == "-" ? nil : String(service) }

  /// Whether the service of a type is offered in a Region; `nil` if no source says, or the service is global.
  package static func isAvailable(type: String, in region: String) -> Bool? {
    guard GlobalTypes.placement(of: type) == .regional, let service = service(ofType: type),
      let mask = facts.regionsOfService[service[...]], mask != 0, let bit = facts.bitOfRegion[region[...]]
    else { return nil }
    return mask & (1 << bit) != 0
  }

  /// The table, read at the first question: 242 services and some 400 prefixes.
  private struct Facts {
    var bitOfRegion: [Substring: Int] = [:]
    var regionsOfService: [Substring: UInt64] = [:]
    var serviceOfPrefix: [Substring: Substring] = [:]
    var serviceOfType: [Substring: Substring] = [:]

    /// `G region …` names the bits, `service hexadecimal-mask` follows, and behind `T` `service prefix … type=`.
    init(_ text: String) {
      var isAtTypes = false
      for line in text.split(separator: "\n").dropFirst() {
        let words = line.words
        if words[0] == "T" {
          isAtTypes = true
        } else if words[0] == "G" {
          for (bit, region) in words.dropFirst().enumerated() { bitOfRegion[region] = bit }
        } else if isAtTypes {
          addTypes(words)
        } else {
          regionsOfService[words[0]] = UInt64(words[1], radix: 16)
        }
      }
    }

    private mutating func addTypes(_ words: [Substring]) {
      for word in words.dropFirst() {
        if word.hasSuffix("=") { serviceOfType[word.dropLast()] = words[0] } else { serviceOfPrefix[word] = words[0] }
      }
    }
  }

  private static let facts = Facts(FactTable.services.text)
}
