import Source

/// The Terraform files of one folder, by what they are for.
struct FolderContents {
  /// `.tf` and `.tofu` files that are read, sorted.
  var configuration: [String] = []
  /// Files that are recognised but not read: JSON syntax, override files.
  var unread: [String] = []
  /// `terraform.tfvars`, then `*.auto.tfvars` sorted.
  var automaticValues: [String] = []
  /// Other files that would set variables: `*.tfvars`, `*.tfvars.example`.
  var otherValues: [String] = []
  var folders: [String] = []

  var isEmpty: Bool { configuration.isEmpty && unread.isEmpty }

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
      let leftIsFirst = Paths.name(left) == "terraform.tfvars"
      let rightIsFirst = Paths.name(right) == "terraform.tfvars"
      return leftIsFirst != rightIsFirst ? leftIsFirst : left.utf8.lexicographicallyPrecedes(right.utf8)
    }
  }

  private mutating func sort(_ name: String, _ path: String, _ all: Set<String>) {
    if name.hasPrefix(".") || name.hasSuffix("~") { return }
    if name.hasSuffix(".tf.json") || name.hasSuffix(".tofu.json") {
      unread.append(path)
    } else if name.hasSuffix(".tf") || name.hasSuffix(".tofu") {
      let base = String(name.prefix { $0 != "." })
      if name.hasSuffix(".tf"), all.contains(name.dropLast(3) + ".tofu") { return }
      if base == "override" || base.hasSuffix("_override") { unread.append(path) } else { configuration.append(path) }
    } else if name == "terraform.tfvars" || name.hasSuffix(".auto.tfvars") {
      automaticValues.append(path)
    } else if name.hasSuffix(".tfvars.json") {
      unread.append(path)
    } else if name.hasSuffix(".tfvars") || name.contains(".tfvars.") {
      otherValues.append(path)
    }
  }
}
