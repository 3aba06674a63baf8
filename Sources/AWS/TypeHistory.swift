/// The first and the last release of the provider that has a type.
package struct TypeHistory: Hashable, Sendable {
  /// `6.3.0`; `nil` for a type that is as old as the records.
  package var since: String?
  /// The last release that had the type; `nil` if the newest known one has it.
  package var until: String?
}

extension ProviderSchema {
  /// When a resource type came and went; `nil` for a name that no known release has.
  ///
  /// The records begin with 5.3.0: what is older has no beginning.
  package static func history(ofResource type: String) -> TypeHistory? {
    let table = FactTable.history
    guard let number = table.line(beginningWith: type, among: 0..<historyCount) else {
      return SchemaReader.shared.type(type, kind: .resource) == nil ? nil : TypeHistory()
    }
    let words = table.line(number).words
    return TypeHistory(
      since: words[1] == "-" ? nil : String(words[1]), until: words[2] == "-" ? nil : String(words[2]))
  }

  private static let historyCount = FactTable.history.text.utf8.count { $0 == 10 }
}
