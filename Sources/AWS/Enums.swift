/// Arguments with a closed set of values.
///
/// Source: the models of the AWS APIs, see Facts/PROVENANCE.md.
package enum Enums {
  /// The allowed values of a resource type's argument (`global_secondary_index.projection_type`); `nil` if the set is open or unknown.
  package static func allowedValues(ofType type: String, argument path: String) -> [String]? {
    let table = FactTable.enums
    guard let number = table.line(beginningWith: type, among: types) else { return nil }
    for word in table.line(number).words.dropFirst() {
      let parts = word.split(separator: "=")
      guard parts.count == 2, parts[0] == path, let set = Int(parts[1]) else { continue }
      return table.line(sets.lowerBound + set).split(separator: "\t").map(String.init)
    }
    return nil
  }

  /// Lines of values, separated by tabs.
  private static let sets = section("S", at: 1)
  /// Lines of a type and its arguments with the number of their set: `type path=set …`, sorted.
  private static let types = section("M", at: sets.upperBound)

  private static func section(_ letter: Character, at line: Int) -> Range<Int> {
    let header = FactTable.enums.line(line)
    guard header.first == letter, let count = Int(header.dropFirst(2)) else {
      preconditionFailure("the embedded enums have no section \(letter) at line \(line)")
    }
    return line + 1..<line + 1 + count
  }
}
