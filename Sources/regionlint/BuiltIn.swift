import BuiltInRules
import Linting
import Policy
import Source

/// The rules that come with the program.
enum BuiltIn {
  static var rules: [RuleText] {
    BuiltInRules.files.map { RuleText(path: $0.path, demands: $0.demand, full: $0.full) }
  }
}

/// What rules say about themselves: the built-in ones and those of folders of the user's.
struct RuleCatalog {
  /// Sorted by id.
  let rules: [RuleDescription]

  init(userFolders: [String]) throws(LintError) {
    var users: [RuleText] = []
    for folder in userFolders {
      users += try RuleFolder.read(
        Paths.absolute(folder, from: DiskTree.currentFolder), shownAs: folder, in: DiskTree())
    }
    if !users.isEmpty {
      let checked = RuleSet(builtIn: BuiltIn.rules, users: users)
      guard checked.diagnostics.isEmpty else { throw .configuration(checked.diagnostics, files: checked.files) }
    }
    rules = (BuiltIn.rules + users).flatMap { RuleDescriber.descriptions(in: $0) }.sorted { $0.id < $1.id }
  }

  /// The rule of an id, or of a former name.
  func rule(_ id: String) -> RuleDescription? {
    rules.first { $0.id == id } ?? rules.first { $0.aliases.contains(id) }
  }
}
