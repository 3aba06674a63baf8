import HCL
package import Source
package import Terraform

/// What a run would go by: the configuration file, the roots it finds, and where their values come from.
package struct EffectiveSettings: Sendable {
  /// A root with what gives values to its variables.
  package struct Root: Sendable {
    /// The folder as shown to people.
    package var folder: String
    /// Whether it is a module to be called by others.
    package var isReusableModule: Bool
    /// The `system` block that names it.
    package var system: Setting<String>?
    /// In the order in which they apply: later ones win.
    package var values: [Values]
  }

  /// Something that gives values to variables of a root.
  package struct Values: Sendable {
    /// How the values reach Terraform.
    package var kind: ValueFile.Kind
    /// The path of the value file as shown to people; `nil` for values that stand in the configuration file itself.
    package var path: String?
    /// Where the configuration file names it.
    package var place: Place?
    /// The variables of the root that it sets.
    package var names: [String]
  }

  /// What the configuration file says; empty without one.
  package var configuration: Configuration
  /// The configuration file's path as shown to people; `nil` if there is none.
  package var path: String? { configuration.file?.path }
  /// The folder that nothing outside of is read, as shown to people.
  package var workspace: String
  /// The roots that a check would judge.
  package var roots: [Root]
  /// The rules that run, of all there are.
  package var enabledRules: Int
  /// How many rules there are, the user's own among them.
  package var allRules: Int
}

extension EffectiveSettings {
  static func roots(of loaded: LoadedInput) -> [Root] {
    let workspace = loaded.workspace
    return loaded.checkedRoots.map { root in
      let system = loaded.configuration.systems.first { $0.folders.contains(root.folder) }
      return Root(
        folder: workspace.shown(root.folder), isReusableModule: root.isReusableModule,
        system: system.map { Setting($0.name, at: $0.place) },
        values: root.valueFiles.map { values(of: $0, root: root, loaded) })
    }
  }

  private static func values(of file: ValueFile, root: RootDescription, _ loaded: LoadedInput) -> Values {
    let workspace = loaded.workspace
    let names = workspace.values(of: file)?.names.filter { root.module.variables[$0] != nil } ?? []
    let path = workspace.files[Int(file.file.rawValue)].path
    guard file.kind == .configuration else { return Values(kind: file.kind, path: path, place: nil, names: names) }
    let blocks = loaded.configuration.roots.filter { $0.folders.contains(root.folder) }
    if let inline = file.inline {
      let block = blocks.first { $0.values?.value.tree.body.range == inline.tree.body.range }
      return Values(kind: file.kind, path: nil, place: block?.values?.place, names: names)
    }
    let place = blocks.flatMap(\.variableFiles).first { workspace.shown($0.value) == path }?.place
    return Values(kind: file.kind, path: path, place: place, names: names)
  }
}
