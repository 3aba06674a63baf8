import HCL
import Source
import Terraform

/// The text of a configuration file for a repository: what was found, and what its owner may choose from.
package struct ConfigurationDraft: Sendable {
  /// The whole file.
  package let text: String
  /// How many systems it names.
  package let systems: Int
  /// The variables without a value, each with its root: `live/eu: var.region`.
  package let missing: [String]
  /// The configuration file that the folder went by until now, in a folder above; as shown to people.
  package let above: String?

  init(_ analysis: Analysis, roots: [RootDescription], workspace: Workspace, folder: String, above: String? = nil) {
    self.above = above
    let draft = DraftWriter(analysis: analysis, roots: roots, workspace: workspace, folder: folder)
    let lacking = roots.map { ($0, draft.variablesWithoutValue($0)) }.filter { !$0.1.isEmpty }
    text = draft.text(lacking)
    systems = analysis.proposals.count
    missing = lacking.flatMap { root, variables in
      variables.map { "\(workspace.shown(root.folder)): var.\($0.name)" }
    }
  }
}

/// Writes the blocks of a draft.
private struct DraftWriter {
  let analysis: Analysis
  let roots: [RootDescription]
  let workspace: Workspace
  let folder: String

  func text(_ lacking: [(RootDescription, [VariableDeclaration])]) -> String {
    let heading = """
      # What regionlint can't read from the Terraform files. It goes by this file in this folder and below it;
      # `regionlint config` prints what is in force. Lines behind a # are for you to choose from.
      """
    let blocks =
      analysis.proposals.map(system) + [regions()].compactMap(\.self) + [policy()] + lacking.map { root($0, $1) }
    return ([heading] + blocks).joined(separator: "\n\n") + "\n"
  }

  // MARK: Systems and Regions

  private func system(_ proposal: SystemProposal) -> String {
    let names = proposal.roots.map { quoted(relative(Paths.absolute($0, from: workspace.currentFolder))) }
    let places = analysis.roots.filter { proposal.roots.contains($0.folder) }.flatMap(\.regions)
    // What stands by is mostly smaller than what it stands by for.
    let instances = analysis.roots.filter { proposal.roots.contains($0.folder) }.flatMap(\.instances)
    let counts = Dictionary(grouping: instances.compactMap(\.proof.region)) { $0 }.mapValues(\.count)
    let primary = places.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? "us-east-1"
    let ties =
      switch proposal.sharedModules {
      case 0 where proposal.readsStates: "read each other's states"
      case 0: "call modules that others of them call in other Regions"
      case 1: "call the same module in different Regions"
      default: "call the same \(proposal.sharedModules) modules in different Regions"
      }
    return """
      # These roots \(ties). If they don't run one thing together, remove this block.
      system \(quoted(proposal.name)) {
        roots = [\(names.joined(separator: ", "))]
        # The Region that serves while nothing fails (\(list(places))):
        # primary = \(quoted(primary))
        # If nothing else belongs to this system, what is missing in it can be judged:
        # complete = true
      }
      """
  }

  private func regions() -> String? {
    var counts: [String: Int] = [:]
    for instance in analysis.roots.flatMap(\.instances) where !instance.isOpaqueModule {
      if let region = instance.proof.region { counts[region, default: 0] += 1 }
    }
    let names = counts.keys.sorted()
    guard let fullest = names.max(by: { counts[$0, default: 0] < counts[$1, default: 0] }) else { return nil }
    let found = names.map { "\($0) (\(counts[$0, default: 0]))" }.joined(separator: ", ")
    return """
      regions {
        # Instances are in \(found). To be told of one anywhere else:
        # allowed = [\(names.map(quoted).joined(separator: ", "))]
        # The Region of providers that state none, if AWS_REGION sets it:
        # default = \(quoted(fullest))
      }
      """
  }

  private func policy() -> String {
    """
    policy {
      # Whether public entry points need AWS Shield Advanced ("required" unless you say otherwise):
      # shield = "not-required"
      # Whether replicated stores need alarms on their lag:
      # lag_alarms = "required"
    }
    """
  }

  // MARK: Values

  /// Those that have no default and that no value file sets, by name.
  func variablesWithoutValue(_ root: RootDescription) -> [VariableDeclaration] {
    let given = Set(root.valueFiles.flatMap { workspace.values(of: $0)?.names ?? [] })
    return root.module.variables.values.filter { $0.defaultValue == nil && !given.contains($0.name) }
      .sorted { $0.name < $1.name }
  }

  private func root(_ root: RootDescription, _ variables: [VariableDeclaration]) -> String {
    var lines = ["root \(quoted(relative(root.folder))) {"]
    let files = files(of: root, setting: variables)
    if !files.isEmpty {
      let all = files.allSatisfy { $0.names.count == variables.count }
      let what = all ? "what has no value" : "some of what has no value"
      lines.append("  # \(files.count == 1 ? "This file sets" : "Each of these files sets") \(what):")
      let width = files.map(\.path.count).max() ?? 0
      for file in files {
        let space = String(repeating: " ", count: width - file.path.count)
        lines.append("  # var_files = [\(quoted(file.path))]\(space)  # \(file.names.joined(separator: ", "))")
      }
    }
    lines.append("  values = {")
    let width = variables.map(\.name.count).max() ?? 0
    for variable in variables {
      let space = String(repeating: " ", count: width - variable.name.count)
      let note = isSensitive(variable) ? ", sensitive: any text will do" : ""
      lines.append("    # \(variable.name)\(space) = \(example(of: variable))  # \(place(of: variable))\(note)")
    }
    return (lines + ["  }", "}"]).joined(separator: "\n")
  }

  /// The files that lie beside a root and would give values to some of the variables, most first.
  private func files(of root: RootDescription, setting variables: [VariableDeclaration])
    -> [(path: String, names: [String])]
  {
    let wanted = Set(variables.map(\.name))
    let found = root.unusedValueFiles.compactMap { id -> (path: String, names: [String])? in
      let names = workspace.valueTrees[id]?.names.filter { wanted.contains($0) } ?? []
      guard !names.isEmpty else { return nil }
      let path = Paths.absolute(workspace.files[Int(id.rawValue)].path, from: workspace.currentFolder)
      return (relative(path), names.sorted())
    }
    return found.sorted { ($1.names.count, $0.path) < ($0.names.count, $1.path) }
  }

  private func example(of variable: VariableDeclaration) -> String {
    guard let type = variable.type else { return "\"…\"" }
    let text = workspace.files[Int(variable.file.rawValue)].text(type.expression.range)
    switch text.prefix(while: { $0.isLetter }) {
    case "number": return "0"
    case "bool": return "true"
    case "list", "set", "tuple": return "[]"
    case "map", "object": return "{}"
    default: return "\"…\""
    }
  }

  /// Whether the declaration says so: such a value should not stand in a repository, and no rule compares it.
  private func isSensitive(_ variable: VariableDeclaration) -> Bool {
    let file = workspace.files[Int(variable.file.rawValue)]
    let flag = variable.block.body.attribute("sensitive", in: file)
    return flag.map { file.text($0.expression.range) == "true" } ?? false
  }

  private func place(of variable: VariableDeclaration) -> String {
    let file = workspace.files[Int(variable.file.rawValue)]
    return "\(oneLine(file.path)):\(LineIndex(file.bytes).line(of: variable.block.type.range.start))"
  }

  // MARK: Text

  private func relative(_ path: String) -> String { Paths.relative(path, to: folder) }

  private func list(_ words: [String]) -> String { words.unique.joined(separator: ", ") }

  /// A quoted template; what would begin an escape or an interpolation is escaped.
  private func quoted(_ text: String) -> String {
    var result = ""
    for letter in oneLine(text) {
      switch letter {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "$", "%": result += String(letter) + (text.contains("\(letter){") ? String(letter) : "")
      default: result.append(letter)
      }
    }
    return "\"\(result)\""
  }

  /// A file's name may hold line breaks, which would end a comment.
  private func oneLine(_ text: String) -> String { String(text.map { $0.isNewline ? " " : $0 }) }
}
