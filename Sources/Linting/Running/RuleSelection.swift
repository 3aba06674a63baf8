import Policy
import Source

/// Which rules run: those on by default, changed by the configuration file and then by the command line.
struct RuleSelection {
  let rules: [Rule]

  /// The ids that run; a selection that matches no rule is an error with the nearest name.
  func enabled(request: LintRequest, configuration: Configuration) throws(LintError) -> Set<String> {
    var ids = Set(rules.filter(\.isEnabledByDefault).map(\.id))
    if !request.only.isEmpty { ids = try matching(request.only) }
    ids.formUnion(try matching(configuration.rules.enabled, of: configuration))
    ids.subtract(try matching(configuration.rules.disabled, of: configuration))
    ids.formUnion(try matching(request.enable))
    ids.subtract(try matching(request.disable))
    // A file that cannot be read is never passed over in silence.
    return ids.union(rules.map(\.id).filter { $0 == RuleSet.syntaxRule })
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

  /// The severities that the configuration file gives to rules, by id; a later line wins.
  func severities(_ configuration: Configuration) throws(LintError) -> [String: Severity] {
    var found: [String: Severity] = [:]
    for (selection, severity) in configuration.rules.severities {
      for id in try matching([selection], of: configuration) { found[id] = severity }
    }
    return found
  }

  /// The ids that selections of the configuration file match; one that matches none is an error with its place.
  func matching(_ selections: [Setting<String>], of configuration: Configuration) throws(LintError) -> Set<String> {
    var ids: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for selection in selections {
      let matched = rules.filter { Self.matches($0, selection.value) }.map(\.id)
      if matched.isEmpty {
        diagnostics.append(
          Diagnostic(
            code: "configuration", summary: "No rule is named \"\(selection.value)\"",
            detail: nearest(selection.value) == nil ? "regionlint rules lists them." : "", place: selection.place,
            suggestion: nearest(selection.value)))
      }
      ids.formUnion(matched)
    }
    guard diagnostics.isEmpty else { throw configuration.error(diagnostics) }
    return ids
  }

  private static func matches(_ rule: Rule, _ selection: String) -> Bool {
    if selection.hasPrefix("tag:") { return rule.tags.contains(String(selection.dropFirst(4))) }
    if selection.hasSuffix("/*") { return rule.family == selection.dropLast(2) }
    return rule.id == selection || rule.aliases.contains(selection)
  }

  private func nearest(_ selection: String) -> String? {
    let families = Set(rules.map { $0.family + "/*" })
    return NearestName.of(selection, among: rules.map(\.id) + families.sorted())
  }

  private func unknown(_ selection: String) -> LintError {
    .usage(
      "no rule is named \(selection)"
        + (nearest(selection).map { "; did you mean \($0)?" } ?? "; regionlint rules lists them"))
  }
}
