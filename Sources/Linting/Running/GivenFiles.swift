import Source
import Terraform

/// Files given as arguments, as hooks and editors do, and what has to be judged for them.
struct GivenFiles {
  /// Absolute paths; the files need not exist any more.
  let paths: [String]
  private let workspace: Workspace
  private let systems: [NamedSystem]

  init(_ paths: [String], in workspace: Workspace, systems: [NamedSystem]) {
    self.paths = paths
    self.systems = systems
    self.workspace = workspace
  }

  /// The roots that read one of the files, with all roots of their systems.
  var roots: [RootDescription] {
    let readers = Set(readers.map(\.folder))
    let joined = systems.map(\.folders).filter { !readers.isDisjoint(with: $0) }.joined()
    return workspace.roots.filter { readers.contains($0.folder) || joined.contains($0.folder) }
  }

  /// The roots that read one of the files, or would: of a deleted file only the folder counts.
  private var readers: [RootDescription] {
    let folders = Set(paths.map { Paths.parent($0) })
    let shown = Set(paths.map { workspace.shown($0) })
    return workspace.roots.filter { root in
      isConfigured(root) || !workspace.folders(reachedFrom: root).isDisjoint(with: folders)
        || (root.valueFiles.map(\.file) + root.unusedValueFiles).contains { shown.contains(path(of: $0)) }
    }
  }

  /// Roots, as shown to people, all of whose findings belong to the files: a file with values or settings is wrong by what it
  /// does elsewhere, and no finding has its place in it.
  var wholeRoots: Set<String> {
    let shown = Set(paths.map { workspace.shown($0) })
    let roots = workspace.roots.filter { root in
      isConfigured(root) || root.valueFiles.contains { shown.contains(path(of: $0.file)) } || isDeprivedOfValues(root)
    }
    return Set(roots.map { workspace.shown($0.folder) })
  }

  /// Whether a configuration file above the root is among the files.
  private func isConfigured(_ root: RootDescription) -> Bool {
    paths.contains { path in
      Paths.name(path) == Configuration.fileName && Paths.isInside(root.folder, boundary: Paths.parent(path))
    }
  }

  /// Whether a file of values that Terraform reads by itself was deleted.
  private func isDeprivedOfValues(_ root: RootDescription) -> Bool {
    paths.contains { path in
      let name = Paths.name(path)
      let isAutomatic =
        name == "terraform.tfvars" || name == "terraform.tfvars.json" || name.hasSuffix(".auto.tfvars")
        || name.hasSuffix(".auto.tfvars.json")
      return isAutomatic && Paths.parent(path) == root.folder
    }
  }

  private func path(of file: FileID) -> String { workspace.files[Int(file.rawValue)].path }
}
