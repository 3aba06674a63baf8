/// A value that the provider or AWS uses for an argument that is not written.
package enum DefaultValue: Hashable, Sendable {
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case number(Int)
  /// A text.
  case string(String)

  /// `true`, `30`, `PROVISIONED` or, where a text looks like one of the others, `"300"`.
  init(_ text: Substring) {
    if text == "true" || text == "false" {
      self = .bool(text == "true")
    } else if let number = Int(text) {
      self = .number(number)
    } else {
      self = .string(String(text.filter { $0 != "\"" }))
    }
  }
}

/// Defaults that the schema does not show.
///
/// Written from the documentation of the AWS provider. Left out: what depends on another argument,
/// and what is not the same in versions 5 and 6 (`publicly_accessible` of `aws_redshift_cluster`).
package enum ProviderDefaults {
  /// The default of a resource type's argument; `path` has the names of the blocks around it (`health_check.path`).
  package static func value(ofType type: String, argument path: String) -> DefaultValue? { table[type]?[path] }

  /// The paths of a resource type's arguments whose default is known, sorted.
  package static func arguments(ofType type: String) -> [String] { table[type]?.keys.sorted() ?? [] }

  /// By type and path.
  static let table: [String: [String: DefaultValue]] = {
    var table: [String: [String: DefaultValue]] = [:]
    for line in list.split(separator: "\n") {
      let words = line.split(separator: " ")
      var values: [String: DefaultValue] = [:]
      for word in words.dropFirst() {
        let parts = word.split(separator: "=", maxSplits: 1)
        values[String(parts[0])] = DefaultValue(parts[1])
      }
      for type in words[0].split(separator: ",") {
        table["aws_" + type, default: [:]].merge(values) { _, newer in newer }
      }
    }
    return table
  }()
}
