import Source
import Terraform

/// Finds the folders and files that a configuration file names; what is not there is reported.
struct ConfigurationFolders {
  var reader: ConfigurationReader
  let tree: any FileTree
  let boundary: String

  mutating func find() {
    findSystems()
    for index in reader.configuration.roots.indices {
      let glob = reader.configuration.roots[index].glob
      reader.configuration.roots[index].folders = folders(of: glob)
      for file in reader.configuration.roots[index].variableFiles { check(file, .file) }
    }
    for folder in reader.configuration.rules.folders { check(folder, .folder) }
  }

  private mutating func findSystems() {
    var owners: [String: String] = [:]
    for index in reader.configuration.systems.indices {
      let system = reader.configuration.systems[index]
      var found: Set<String> = []
      for glob in system.globs {
        for folder in folders(of: glob) {
          if let owner = owners[folder], owner != system.name {
            reader.report(
              "\(shown(folder)) is in two systems, \"\(owner)\" and \"\(system.name)\"", at: glob.place.range)
          }
          owners[folder] = system.name
          found.insert(folder)
        }
      }
      reader.configuration.systems[index].folders = found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  private mutating func folders(of glob: Setting<Glob>) -> [String] {
    let excluded = reader.configuration.excluded.map(\.value)
    let search = FolderSearch.folders(matching: glob.value, excluding: excluded, in: tree)
    let found = search.folders
    let inside = found.filter { isAllowed($0) }
    if let omission = search.omission {
      reader.configuration.omissions.append(omission)
    } else if found.isEmpty {
      let all = Glob("**", from: reader.configuration.folder)
      let names = FolderSearch.folders(matching: all, excluding: excluded, in: tree).folders.map { shown($0) }
      reader.report(
        "\"\(glob.value.text)\" matches no folder with Terraform files", at: glob.place.range,
        near: NearestName.of(glob.value.text, among: names))
    } else if inside.isEmpty {
      reader.report("\"\(glob.value.text)\" lies outside the workspace", at: glob.place.range)
    }
    return inside
  }

  private mutating func check(_ path: Setting<String>, _ kind: FileKind) {
    let noun = kind == .file ? "file" : "folder"
    if tree.kind(of: path.value) == kind {
      if !isAllowed(path.value) { reader.report("The \(noun) lies outside the workspace", at: path.place.range) }
      return
    }
    let entries = (try? tree.list(Paths.parent(path.value))) ?? []
    let near = NearestName.of(Paths.name(path.value), among: entries.filter { $0.kind == kind }.map(\.name))
    reader.report(
      "There is no \(noun) \(shown(path.value))", at: path.place.range,
      near: near.map { shown(Paths.join(Paths.parent(path.value), $0)) })
  }

  /// Whether a path, links followed, lies in the workspace or beside the configuration file, which a person may have given.
  private func isAllowed(_ path: String) -> Bool {
    guard let real = tree.resolved(path) else { return false }
    return [boundary, reader.configuration.folder].contains { folder in
      Paths.isInside(real, boundary: tree.resolved(folder) ?? folder)
    }
  }

  /// As the file would write it.
  private func shown(_ path: String) -> String { Paths.relative(path, to: reader.configuration.folder) }
}
