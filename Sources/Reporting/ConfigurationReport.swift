import Evaluation
package import Linting
package import Source
import Terraform

/// What is in force, and where each setting comes from.
package enum ConfigurationReport {
  /// The settings as a table, then the roots with what gives them values; a line break stands at the end.
  package static func render(_ settings: EffectiveSettings, request: LintRequest, level: Severity?) -> String {
    let writer = ConfigurationWriter(settings: settings, request: request, level: level)
    return writer.text()
  }
}

private struct ConfigurationWriter {
  let settings: EffectiveSettings
  let request: LintRequest
  let level: Severity?

  private struct Row {
    var name: String
    var value: String
    var source: String
  }

  private var configuration: Configuration { settings.configuration }

  func text() -> String {
    let path = settings.path.map { "configuration: \(Printable.line($0))" }
    let none = request.configuration == .none ? "none (--no-config)" : "no .regionlint.hcl here or above"
    let rows = rules() + policy() + regions() + systems()
    let names = rows.map(\.name.count).max() ?? 0
    let values = rows.map { min($0.value.count, 48) }.max() ?? 0
    let table = rows.map { row in
      "\(Table.padded(row.name, to: names)) = \(Table.padded(row.value, to: values))  \(row.source)"
    }
    let count = "rules that run: \(settings.enabledRules) of \(settings.allRules) (regionlint rules lists them)"
    return ([path ?? "configuration: \(none)", ""] + table + ["", count, "", "roots:"] + roots()).joined(
      separator: "\n") + "\n"
  }

  // MARK: Settings

  private func rules() -> [Row] {
    let rules = configuration.rules
    var rows = [
      level.map { Row(name: "rules.level", value: quoted($0.rawValue), source: "--level") }
        ?? row("rules.level", rules.level, default: "\"warning\"") { quoted($0.rawValue) }
    ]
    if !request.only.isEmpty { rows.append(Row(name: "only", value: list(request.only), source: "--only")) }
    rows += selections("rules.enable", rules.enabled, "--enable", request.enable)
    rows += selections("rules.disable", rules.disabled, "--disable", request.disable)
    for (selection, severity) in rules.severities {
      let value = "\(quoted(selection.value)) is \(quoted(severity.rawValue))"
      rows.append(Row(name: "rules.severity", value: value, source: source(selection.place)))
    }
    rows += selections("rules.must_decide", rules.mustDecide, "", [])
    let folders = rules.folders.map { Setting(shown($0.value), at: $0.place) }
    return rows + selections("rules.folders", folders, "--rules-from", request.ruleFolders)
  }

  /// What the file says, then what the command line adds.
  private func selections(_ name: String, _ given: [Setting<String>], _ option: String, _ added: [String]) -> [Row] {
    var rows: [Row] = []
    if let first = given.first {
      rows.append(Row(name: name, value: list(given.map(\.value)), source: source(first.place)))
    }
    if !added.isEmpty { rows.append(Row(name: name, value: list(added), source: option)) }
    return rows.isEmpty ? [Row(name: name, value: "[]", source: "default")] : rows
  }

  private func policy() -> [Row] {
    let defaults = [("shield", "\"required\""), ("lag_alarms", "\"not-required\""), ("cells", "false")]
    var rows = defaults.map { name, text in row("policy.\(name)", configuration.policy[name], default: text, words) }
    let others = configuration.policy.keys.filter { name in !defaults.contains { $0.0 == name } }
    for name in Set(others + ["residency"]).sorted() {
      rows.append(row("policy.\(name)", configuration.policy[name], default: "any Region", words))
    }
    return rows + [row("parity.may_differ", configuration.parity.mayDiffer, default: "[]", list)]
  }

  private func regions() -> [Row] {
    let excluded = configuration.excluded
    return [
      row("regions.allowed", configuration.regions.allowed, default: "any Region", list),
      row("regions.default", configuration.regions.standard, default: "none", quoted),
      row(
        "paths.exclude", excluded.first.map { Setting(excluded.map(\.value.text), at: $0.place) }, default: "[]", list),
    ]
  }

  private func systems() -> [Row] {
    configuration.systems.flatMap { system in
      let name = "system \(quoted(system.name))"
      var rows = [
        Row(
          name: "\(name).roots", value: list(system.folders.map(shown)),
          source: source(system.globs.first?.place ?? system.place)),
        row("\(name).complete", system.isComplete, default: "false") { $0 ? "true" : "false" },
      ]
      rows.append(row("\(name).primary", system.primary, default: "none", quoted))
      return rows
    }
  }

  private func row<Content>(
    _ name: String, _ setting: Setting<Content>?, default standard: String, _ words: (Content) -> String
  ) -> Row {
    guard let setting else { return Row(name: name, value: standard, source: "default") }
    return Row(name: name, value: words(setting.value), source: source(setting.place))
  }

  // MARK: Roots

  private func roots() -> [String] {
    guard !settings.roots.isEmpty else { return ["  none"] }
    return settings.roots.flatMap { root in
      let system = root.system.map { "system \(quoted($0.value)) (\(source($0.place)))" }
      let kind = root.isReusableModule ? "a module that nobody calls" : "a system by itself"
      let given = request.variables.map { "--var \($0.name)=\($0.value)" }
      return ["  \(Printable.line(root.folder)): \(system ?? kind)"]
        + (root.values.map(valueLine) + given).map { "    " + Printable.line($0) }
    }
  }

  private func valueLine(_ values: EffectiveSettings.Values) -> String {
    let names = values.names.isEmpty ? "sets nothing of this root" : values.names.joined(separator: ", ")
    let file: String
    switch (values.kind, values.path) {
    case (.automatic, let path?): file = path
    case (.commandLine, let path?): file = "--var-file \(path)"
    case (.configuration, let path?): file = path + (values.place.map { " (\(source($0)))" } ?? "")
    case (_, nil): file = values.place.map { "values (\(source($0)))" } ?? "values"
    }
    return "\(file): \(names)"
  }

  // MARK: Words

  private func source(_ place: Place) -> String {
    guard let file = configuration.file else { return "" }
    return "\(Printable.line(file.path)):\(LineIndex(file.bytes).line(of: place.range.start))"
  }

  private func shown(_ path: String) -> String { Paths.relative(path, to: request.currentFolder) }
  private func quoted(_ text: String) -> String { "\"\(Printable.line(text))\"" }
  private func list(_ words: [String]) -> String { "[\(words.map(quoted).joined(separator: ", "))]" }

  private func words(_ value: Value) -> String {
    if let text = value.string { return quoted(text) }
    if let flag = value.bool { return flag ? "true" : "false" }
    if let number = value.number { return "\(number)" }
    if let elements = value.elements { return "[\(elements.values.map(words).joined(separator: ", "))]" }
    guard let entries = value.entries else { return "null" }
    let items = zip(entries.keys, entries.values).map { "\(Printable.line($0)) = \(words($1))" }
    return "{ \(items.joined(separator: ", ")) }"
  }
}
