import Evaluation
import HCL
import Source

/// The workspace whose state a data source reads.
enum WorkspaceRead {
  case named(String)
  /// `terraform.workspace`, whichever that is.
  case own
  case undecided(Term)
}

/// Which state is read where a root has one for each of its workspaces ("State: Workspaces" and "Backend Type: s3" of the
/// Terraform documentation).
extension System {
  /// The workspace that a `terraform_remote_state` asks for; `default` if it names none.
  func workspaceRead(by data: Handle) -> WorkspaceRead {
    guard let workspace = writtenArgument("workspace", of: data), !workspace.isNull else { return .named("default") }
    if let name = workspace.string { return .named(name) }
    guard let term = workspace.term else { return .named("default") }
    guard case .external(_, "terraform.workspace") = terms.node(of: term) else { return .undecided(term) }
    return .own
  }

  /// The root, and its workspace, that keeps the state of a backend; a key of S3 may name a workspace too.
  func keeper(
    of location: StateLocation, workspace: WorkspaceRead, prefix: String, reader: Int
  ) -> RemoteState {
    for index in roots.indices where index != reader {
      guard let own = stateLocation(ofRoot: index) else { continue }
      let ownPrefix = backendArgument("workspace_key_prefix", ofRoot: index) ?? StateLocation.workspacePrefix
      switch workspace {
      case .own where own == location:
        if location.backend != "s3" || ownPrefix == prefix { return .root(index) }
      case .undecided(let term) where own == location: return .undecided(term)
      case .named(let name):
        if location.backend != "s3" {
          if own == location { return state(of: index, in: name) }
          continue
        }
        guard let asked = location.inWorkspace(name, prefix: prefix).identity.last,
          location.identity.first == own.identity.first, let key = own.identity.last
        else { continue }
        if asked == key { return state(of: index, in: "default") }
        if asked.hasPrefix(ownPrefix + "/"), asked.hasSuffix("/" + key) {
          let name = asked.dropFirst(ownPrefix.utf8.count + 1).dropLast(key.utf8.count + 1)
          if !name.isEmpty, !name.contains("/") { return state(of: index, in: String(name)) }
        }
      case .own, .undecided: continue
      }
    }
    guard case .named(let name) = workspace, location.backend == "s3" else { return .elsewhere(location) }
    return .elsewhere(location.inWorkspace(name, prefix: prefix))
  }

  /// The state of a root in one workspace: its text says what is in it only if it is judged in that workspace.
  private func state(of index: Int, in name: String) -> RemoteState {
    let judged = workspace.surroundings.workspace
    if name == judged ?? "default" { return .root(index) }
    // What never asks for its workspace is alike in the default one, which is the only one for most roots.
    if name == "default", !namesWorkspace(index) { return .root(index) }
    return .otherWorkspace(index, workspace: name)
  }

  /// Whether a root or a module below it names `terraform.workspace`; one that is not on disk is taken not to.
  private func namesWorkspace(_ index: Int) -> Bool {
    var waiting = [roots[index].description.module]
    var seen: Set<String> = []
    while let module = waiting.popLast() {
      guard seen.insert(module.folder).inserted else { continue }
      if module.trees.values.contains(where: { $0.file.contains("terraform.workspace") }) { return true }
      waiting += module.callOrder.compactMap { name in
        workspace.callFolders[CallSite(folder: module.folder, name: name)].flatMap { workspace.modules[$0] }
      }
    }
    return false
  }
}

extension SourceFile {
  fileprivate func contains(_ text: String) -> Bool { String(decoding: bytes, as: UTF8.self).contains(text) }
}

extension StateLocation {
  /// What stands before the name of a workspace in the key of its state, unless `workspace_key_prefix` says otherwise.
  static let workspacePrefix = "env:"

  /// Where the state of a workspace is, if this is where that of the default one is.
  func inWorkspace(_ name: String, prefix: String) -> StateLocation {
    guard name != "default", let key = identity.last else { return self }
    return StateLocation(backend: backend, identity: identity.dropLast() + ["\(prefix)/\(name)/\(key)"])
  }
}
