import Source
import Terraform

/// Makes the system of an example.
enum ExampleSystem {
  /// A system of all roots among these files, given by absolute path.
  static func make(_ files: [(path: String, bytes: [UInt8])], traits: SystemTraits = SystemTraits()) -> System {
    let tree = MemoryTree(Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
    let request = LoadRequest(paths: [ExampleFiles.root], currentFolder: ExampleFiles.root)
    let workspace = WorkspaceLoader.load(request, from: tree)
    return System(workspace: workspace, roots: workspace.roots, traits: traits)
  }
}
