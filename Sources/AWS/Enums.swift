/// Arguments with a closed set of values.
package enum Enums {
  /// The allowed values of a resource type's argument (`global_secondary_index.projection_type`); `nil` if the set is open or unknown.
  package static func allowedValues(ofType type: String, argument path: String) -> [String]? { nil }
}
