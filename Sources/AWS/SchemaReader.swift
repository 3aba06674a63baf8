import Synchronization

/// Decodes the embedded schema, each body once.
///
/// The table has sections, each headed by a letter and its number of lines: `N` names, `Y` types, `A` attributes
/// (`name type flags`), `K` blocks (`name nesting min max body [d]`, nesting `l` list, `t` set, `s` single), `B` bodies (`attribute …|block …`), and `R`, `D`, `E`
/// types sorted by name (`type body[:flags]` for version 6 and 5, `-` where the version lacks it); `P` is the provider block.
/// Numbers are base 36.
final class SchemaReader: Sendable {
  static let shared = SchemaReader()

  /// A section of the table with types of one kind.
  enum Kind: Hashable {
    case resource, dataSource, ephemeral
  }

  /// A type in both versions.
  struct TypeEntry {
    struct Body {
      var number: Int
      var isDeprecated: Bool
      var isPartial: Bool
    }

    var v6: Body?
    var v5: Body?

    func entry(_ version: ProviderVersion) -> Body? { version == .v6 ? v6 : v5 }

    func schema(_ version: ProviderVersion) -> BlockSchema? {
      guard let entry = entry(version) else { return nil }
      // A partial type is complete at its top level.
      var schema = SchemaReader.shared.body(entry.number, isPartial: false, isInsidePartial: entry.isPartial)
      schema.isDeprecated = entry.isDeprecated
      return schema
    }
  }

  private struct TypeKey: Hashable {
    var kind: Kind
    var name: String
  }

  private struct BodyKey: Hashable {
    var number: Int
    var isPartial: Bool
    var isInsidePartial: Bool
  }

  private struct Cache {
    var types: [TypeKey: TypeEntry?] = [:]
    /// By misspelt name, the right one.
    var alike: [TypeKey: String?] = [:]
    var bodies: [BodyKey: BlockSchema] = [:]
  }

  private let table = FactTable.providerSchema
  private let names, valueTypes, attributes, blocks, bodies, resources, dataSources, ephemerals: Range<Int>
  private let providerLine: Int
  private let cache = Mutex(Cache())

  private init() {
    var next = 1
    func section(_ letter: Character) -> Range<Int> {
      let header = FactTable.providerSchema.line(next)
      guard header.first == letter, let count = Int(header.dropFirst(2)) else {
        preconditionFailure("the embedded schema has no section \(letter) at line \(next)")
      }
      defer { next += count + 1 }
      return next + 1..<next + 1 + count
    }
    names = section("N")
    valueTypes = section("Y")
    attributes = section("A")
    blocks = section("K")
    bodies = section("B")
    resources = section("R")
    dataSources = section("D")
    ephemerals = section("E")
    providerLine = next
  }

  private func lines(of kind: Kind) -> Range<Int> {
    switch kind {
    case .resource: resources
    case .dataSource: dataSources
    case .ephemeral: ephemerals
    }
  }

  // MARK: Types

  func type(_ name: String, kind: Kind) -> TypeEntry? {
    let key = TypeKey(kind: kind, name: name)
    if let known = cache.withLock({ $0.types[key] }) { return known }
    let entry = table.line(beginningWith: name, among: lines(of: kind)).map { self.entry(table.line($0)) }
    cache.withLock { $0.types[key] = .some(entry) }
    return entry
  }

  func name(withLettersOf name: String, kind: Kind) -> String? {
    let key = TypeKey(kind: kind, name: name)
    if let known = cache.withLock({ $0.alike[key] }) { return known }
    let found = table.firstWord(withLettersOf: name, among: lines(of: kind)).map { String($0) }
    cache.withLock { $0.alike[key] = .some(found) }
    return found
  }

  func names(of kind: Kind, _ version: ProviderVersion) -> [String] {
    lines(of: kind).compactMap { number in
      let words = table.line(number).words
      return words[version == .v6 ? 1 : 2] == "-" ? nil : String(words[0])
    }
  }

  func provider(_ version: ProviderVersion) -> BlockSchema {
    guard let body = entry(table.line(providerLine)).entry(version) else {
      preconditionFailure("the embedded schema has no provider block")
    }
    return self.body(body.number, isPartial: false)
  }

  private func entry(_ line: Substring) -> TypeEntry {
    let words = line.words
    return TypeEntry(v6: typeBody(words[1]), v5: typeBody(words[2]))
  }

  private func typeBody(_ word: Substring) -> TypeEntry.Body? {
    guard word != "-" else { return nil }
    let parts = word.split(separator: ":")
    let flags = parts.count > 1 ? parts[1] : ""
    return TypeEntry.Body(
      number: number(parts[0]), isDeprecated: flags.contains("d"), isPartial: flags.contains("p"))
  }

  // MARK: Bodies

  /// A body by its number; everything inside a partial one is partial.
  func body(_ number: Int, isPartial: Bool) -> BlockSchema {
    body(number, isPartial: isPartial, isInsidePartial: isPartial)
  }

  func body(_ number: Int, isPartial: Bool, isInsidePartial: Bool) -> BlockSchema {
    let key = BodyKey(number: number, isPartial: isPartial, isInsidePartial: isInsidePartial)
    if let known = cache.withLock({ $0.bodies[key] }) { return known }
    let schema = decode(key)
    cache.withLock { $0.bodies[key] = schema }
    return schema
  }

  private func decode(_ key: BodyKey) -> BlockSchema {
    let parts = table.line(bodies.lowerBound + key.number).split(separator: "|", omittingEmptySubsequences: false)
    var attributes: [String: AttributeSchema] = [:]
    for word in parts[0].split(separator: " ") {
      let words = table.line(self.attributes.lowerBound + number(word)).words
      let name = name(words[0])
      attributes[name] = AttributeSchema(
        name: name, type: String(table.line(valueTypes.lowerBound + number(words[1]))),
        flags: words.count > 2 ? words[2] : "")
    }
    var blocks: [String: NestedBlock] = [:]
    for word in parts.count > 1 ? parts[1].split(separator: " ") : [] {
      let words = table.line(self.blocks.lowerBound + number(word)).words
      let (minimum, maximum) = (number(words[2]), number(words[3]))
      let name = name(words[0])
      blocks[name] = NestedBlock(
        name: name, nesting: nesting(words[1]), minimum: minimum == 0 ? nil : minimum,
        maximum: maximum == 0 ? nil : maximum,
        isDeprecated: words.count > 5 && words[5] == "d", body: number(words[4]),
        isInsidePartialType: key.isInsidePartial)
    }
    return BlockSchema(attributes: attributes, blocks: blocks, isPartial: key.isPartial)
  }

  private func name(_ word: Substring) -> String { String(table.line(names.lowerBound + number(word))) }

  private func nesting(_ word: Substring) -> NestedBlock.Nesting {
    switch word {
    case "l": .list
    case "t": .set
    default: .single
    }
  }

  private func number(_ digits: Substring) -> Int {
    guard let number = Int(digits, radix: 36) else { preconditionFailure("\(digits) in the embedded schema") }
    return number
  }
}
