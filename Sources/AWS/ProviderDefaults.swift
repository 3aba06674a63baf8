/// A value that the provider or AWS uses for an argument that is not written.
package enum DefaultValue: Hashable, Sendable {
  case bool(Bool)
  case number(Int)
  case string(String)
}

/// Defaults that the schema does not show.
package enum ProviderDefaults {
  /// The default of a resource type's argument; `path` has the names of the blocks around it (`health_check.path`).
  package static func value(ofType type: String, argument path: String) -> DefaultValue? { nil }
}
