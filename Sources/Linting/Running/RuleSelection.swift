import Policy
import Source

/// Which rules run: those on by default, changed by the configuration file and then by the command line.
struct RuleSelection {
  let rules: [Rule]

  /// The ids that run; a selection that matches no rule is an error with the nearest name.
  func enabled(request: LintRequest, configuration: Configuration) throws(LintError) -> Set<String> {
    var ids = Set(rules.filter(\.isEnabledByDefault).map(\.id))
    if !request.only.isEmpty { ids = try matching(request.only) }
    ids.formUnion(try matching(configuration.enabled))
    ids.subtract(try matching(configuration.disabled))
    ids.formUnion(try matching(request.enable))
    ids.subtract(try matching(request.disable))
    // A file that cannot be read is never passed over in silence.
    return ids.union(rules.map(\.id).filter { $0 == "syntax/invalid-file" })
  }

  private func matching(_ selections: [String]) throws(LintError) -> Set<String> {
    var ids: Set<String> = []
    for selection in selections {
      let matched = rules.filter { Self.matches($0, selection) }.map(\.id)
      guard !matched.isEmpty else { throw unknown(selection) }
      ids.formUnion(matched)
    }
    return ids
  }

  private static func matches(_ rule: Rule, _ selection: String) -> Bool {
    if selection.hasPrefix("tag:") { return rule.tags.contains(String(selection.dropFirst(4))) }
    if selection.hasSuffix("/*") { return rule.family == selection.dropLast(2) }
    return rule.id == selection || rule.aliases.contains(selection)
  }

  private func unknown(_ selection: String) -> LintError {
    let families = Set(rules.map { $0.family + "/*" })
    let near = NearestName.of(selection, among: rules.map(\.id) + families.sorted())
    return .usage(
      "no rule is named \(selection)" + (near.map { "; did you mean \($0)?" } ?? "; regionlint rules lists them"))
  }
}
