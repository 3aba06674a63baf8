package import Source

/// Something that cannot be known before apply, or not without help: what an undecided check waits for.
package struct MissingValue: Sendable, Hashable {
  /// What sort of thing is missing, which decides how it may be supplied.
  package enum Kind: Sendable, Hashable {
    /// A root's variable without a value; `setBy` lists files of the repository that would give it one.
    case variable(name: String, setBy: [String])
    /// A module whose source is not on disk; `fetch` is the command that would bring it, `nil` if no command can, since the
    /// source is a path.
    case module(address: String, fetch: String?)
    /// A data source or computed attribute: known only after apply.
    case computed(address: String)
    /// A file with a syntax error or an expression that fails.
    case failure
    /// A state that no root of the system keeps; `keptBy` is a root outside of the system that does.
    case state(String, keptBy: String?)
    /// The state of a root of the system in a workspace of this name, in which it is not judged.
    case workspace(String)
    /// Anything else, in words (`terraform.workspace`).
    case other(String)
  }

  /// What is missing.
  package var kind: Kind
  /// For people, such as `var.session_regions has no value` or `module.queue is not on disk`.
  package var says: String
  /// Where it is declared.
  package var place: Place?

  /// Something missing, in words, with the place that declares it.
  package init(kind: Kind, says: String, place: Place?) {
    self.kind = kind
    self.says = says
    self.place = place
  }

  /// What to do about it, as a command or a file; `nil` if nothing can be done before apply.
  package var remedy: String? {
    switch kind {
    case .variable(_, let setBy):
      guard let file = setBy.first else { return "give one: --var, --var-file, or values in .regionlint.hcl" }
      let more = setBy.count - 1
      let sets = more == 0 ? "sets it" : "and \(more) other file\(more == 1 ? "" : "s") set it"
      return "\(file) \(sets): --var-file \(file)"
    case .module(_, let fetch): return fetch.map { "fetch it: \($0)" }
    case .other("terraform.workspace"): return "say which one: --workspace NAME"
    case .workspace(let name): return "judge the system in it: --workspace \(name)"
    case .state(_, let root?): return "\(root) keeps it: name both roots in one system of .regionlint.hcl"
    case .state(_, nil), .computed, .failure, .other: return nil
    }
  }
}
