import Evaluation
import HCL
import Policy
import Source
import Terraform

/// How settings reach the layers below.
extension Configuration {
  /// What the loader goes by.
  var statedRoots: StatedRoots {
    var values: [String: [StatedRoots.Values]] = [:]
    for root in roots {
      for folder in root.folders {
        values[folder, default: []] += root.variableFiles.map { .file($0.value) }
        if let inline = root.values { values[folder, default: []].append(.inline(inline.value)) }
      }
    }
    var states: [String: StateSettings] = [:]
    for root in roots {
      for folder in root.folders {
        if let state = root.state { states[folder] = state.value }
      }
    }
    let folders = Set(systems.flatMap(\.folders) + roots.flatMap(\.folders))
    return StatedRoots(file: file, excluded: excluded.map(\.value), folders: folders, values: values, states: states)
  }

  /// The Region of providers that state none.
  var defaultRegion: StatedRegion? { regions.standard.map { StatedRegion($0.value, at: $0.place) } }

  /// What holds for a root that no system names.
  var traitsOfOthers: SystemTraits { SystemTraits(defaultRegion: defaultRegion) }

  /// The systems, as runs are planned by.
  var namedSystems: [NamedSystem] {
    systems.map { system in
      NamedSystem(
        traits: SystemTraits(
          name: system.name, primary: system.primary?.value, isComplete: system.isComplete?.value ?? false,
          defaultRegion: defaultRegion),
        folders: system.folders)
    }
  }

  /// An error about the file.
  func error(_ diagnostics: [Diagnostic]) -> LintError {
    .configuration(diagnostics, files: file.map { [$0] } ?? [])
  }

  /// A value for a variable that no matching root declares is a mistake.
  func checkValues(against workspace: Workspace) throws(LintError) {
    var diagnostics: [Diagnostic] = []
    for root in roots {
      let modules = root.folders.compactMap { workspace.modules[$0] }
      guard let values = root.values?.value, modules.count == root.folders.count, !modules.isEmpty else { continue }
      let declared = Set(modules.flatMap(\.variables.keys))
      for attribute in values.tree.body.attributes {
        let name = values.tree.text(of: attribute.name)
        if declared.contains(name) { continue }
        let summary =
          root.folders.count == 1
          ? "\(workspace.shown(root.folders[0])) declares no variable \"\(name)\""
          : "None of the roots that \"\(root.glob.value.text)\" matches declares a variable \"\(name)\""
        diagnostics.append(
          Diagnostic(
            code: "configuration", summary: summary,
            place: Place(file: values.tree.file.id, range: attribute.name.range),
            suggestion: NearestName.of(name, among: declared.sorted())))
      }
    }
    guard diagnostics.isEmpty else { throw error(diagnostics) }
  }

  /// A name in `policy` that neither a built-in rule nor one of the user's reads is a mistake.
  func checkPolicyNames(alsoRead others: Set<String>) throws(LintError) {
    let known = Set(ConfigurationReader.policyNames).union(others)
    let unread = policy.filter { !known.contains($0.key) }.sorted {
      $0.value.place.range.start < $1.value.place.range.start
    }
    let diagnostics = unread.map { name, setting in
      let near = NearestName.of(name, among: known.sorted())
      return Diagnostic(
        code: "configuration", summary: "There is no setting \"\(name)\" of policy",
        detail: near == nil ? "Rules read \(known.sorted().joined(separator: ", "))." : "", place: setting.place,
        suggestion: near)
    }
    guard diagnostics.isEmpty else { throw error(diagnostics) }
  }

  /// The values that rules read by `policy("NAME")`.
  var policyValues: [String: Value] {
    var values = policy.mapValues { $0.value.from(Origin(place: $0.place, frame: 0)) }
    for (name, list) in [("parity.may_differ", parity.mayDiffer), ("regions.allowed", regions.allowed)] {
      guard let list else { continue }
      values[name] = Value.tuple(list.value.map { .string($0) }).from(Origin(place: list.place, frame: 0))
    }
    return values
  }
}
