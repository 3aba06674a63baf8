import Source

/// The Terraform files of one folder, by what they are for.
struct FolderContents {
  /// Files in native or JSON syntax, sorted.
  var configuration: [String] = []
  /// Override files, sorted: `override.tf`, `*_override.tf`, and their like in JSON syntax and for OpenTofu.
  var overrides: [String] = []
  /// Files in whose place one for OpenTofu is read.
  var unread: [String] = []
  /// `terraform.tfvars`, `terraform.tfvars.json`, then `*.auto.tfvars` and `*.auto.tfvars.json` together, sorted.
  var automaticValues: [String] = []
  /// Other files that would set variables: `*.tfvars`, `*.tfvars.json`, `*.tfvars.example`.
  var otherValues: [String] = []
  var folders: [String] = []

  var isEmpty: Bool { configuration.isEmpty && overrides.isEmpty }

  init(entries: [FolderEntry], folder: String) {
    let names = Set(entries.map(\.name))
    for entry in entries {
      let path = Paths.join(folder, entry.name)
      switch entry.kind {
      case .folder: if !entry.name.hasPrefix(".") { folders.append(path) }
      case .file: sort(entry.name, path, names)
      }
    }
    automaticValues.sort { left, right in
      let (first, second) = (Self.rank(left), Self.rank(right))
      return first != second ? first < second : left.utf8.lexicographicallyPrecedes(right.utf8)
    }
  }

  /// The order of value files before that of their names (Terraform's internal/backend/backendrun/vars.go).
  private static func rank(_ path: String) -> Int {
    ["terraform.tfvars", "terraform.tfvars.json"].firstIndex(of: Paths.name(path)) ?? 2
  }

  private mutating func sort(_ name: String, _ path: String, _ all: Set<String>) {
    if name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("#") && name.hasSuffix("#") { return }
    if let kind = Self.configurationKinds.first(where: { name.hasSuffix($0.suffix) }) {
      let base = name.dropLast(kind.suffix.count)
      if let stronger = kind.hiddenBy, all.contains(base + stronger) {
        unread.append(path)
      } else if base == "override" || base.hasSuffix("_override") {
        overrides.append(path)
      } else {
        configuration.append(path)
      }
    } else if Self.rank(name) < 2 || name.hasSuffix(".auto.tfvars") || name.hasSuffix(".auto.tfvars.json") {
      automaticValues.append(path)
    } else if name.hasSuffix(".tfvars") || name.contains(".tfvars.") {
      otherValues.append(path)
    }
  }

  /// How names of configuration files end; OpenTofu reads `x.tofu` in place of `x.tf`, and `x.tofu.json` in place of `x.tf.json`.
  private static let configurationKinds: [(suffix: String, hiddenBy: String?)] = [
    (".tf", ".tofu"), (".tf.json", ".tofu.json"), (".tofu", nil), (".tofu.json", nil),
  ]
}
