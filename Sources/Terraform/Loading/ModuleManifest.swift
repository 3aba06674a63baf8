import JSON
import Source

/// Where `terraform init` or `get` put the modules of a root: `.terraform/modules/modules.json`.
///
/// Keys are the names of the calls on the way from the root, with dots between them (Terraform's internal/modsdir).
struct ModuleManifest {
  /// Folders relative to the root, by key.
  private var folders: [String: String] = [:]

  /// `nil` if the root has no manifest; throws if there is one that cannot be read.
  init?(of root: String, in tree: any FileTree) throws(FileError) {
    let path = Paths.join(root, ".terraform/modules/modules.json")
    guard tree.kind(of: path) == .file else { return nil }
    let bytes = try tree.read(path)
    guard let json = try? JSONParser.parse(bytes), let modules = json["Modules"]?.elements else {
      throw .unreadable(path: path, reason: "it is no list of modules; terraform get writes it anew")
    }
    for module in modules {
      guard let key = module["Key"]?.string, let folder = module["Dir"]?.string else { continue }
      // Written on Windows, older versions keep its separators.
      folders[key] = folder.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/")
    }
  }

  /// The folder of a key, absolute.
  func folder(of key: String, root: String) -> String? {
    folders[key].map { Paths.normalized(Paths.join(root, $0)) }
  }
}

/// How a folder is reached from the root whose manifest knows it.
struct ManifestKey {
  var root: String
  /// Empty for the root itself.
  var key: String

  func entering(_ call: String) -> String { key.isEmpty ? call : "\(key).\(call)" }
}
