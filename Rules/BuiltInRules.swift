/// The rules that come with regionlint, embedded when it is built.
package enum BuiltInRules {
  /// All files under `Rules`, sorted by path.
  ///
  /// `path` begins with `Rules/`. `full` is the file; `demand` is the same with the examples, rationale and references
  /// blanked, so that a run reads less; both have the same lines.
  package static var files: [(path: String, demand: String, full: String)] { texts }
}
