import HCL
package import Source
import Synchronization

/// All rules of a run, with the functions and locals they share.
package struct RuleSet: Sendable {
  /// Sorted by id.
  package internal(set) var rules: [Rule]
  /// What is wrong with the files, in the order of the files.
  package internal(set) var diagnostics: [Diagnostic]
  /// The files, in the order given; their ids are `FileID`s of rule files.
  package let files: [SourceFile]
  let contexts: [RuleContext]

  private let completed = CompletedRules()

  /// The whole rule, of which perhaps only the outline was read.
  func complete(_ rule: Rule) -> Rule { rule.isOutline ? completed.rule(rule) : rule }

  /// The file of a place in a rule.
  package func file(_ id: FileID) -> SourceFile? { files.first { $0.id == id } }

  /// The rule of an id, or of a former name.
  package func rule(_ id: String) -> Rule? {
    rules.first { $0.id == id } ?? rules.first { $0.aliases.contains(id) }
  }

  /// Reads rules.
  ///
  /// `builtIn` is read from the demands alone and not checked, which is for tests to do; `users` is read whole and checked.
  /// A user's rule sees the shared functions of the built-in rules and its own, a built-in rule only those of built-in ones.
  package init(builtIn: [RuleText], users: [RuleText] = []) {
    self.init(builtIn: builtIn, users: users, checksBuiltIn: false)
  }

  /// Reads rules whole and checks all of them.
  package init(checking builtIn: [RuleText], users: [RuleText] = []) {
    self.init(builtIn: builtIn, users: users, checksBuiltIn: true)
  }

  private init(builtIn: [RuleText], users: [RuleText], checksBuiltIn: Bool) {
    var loader = RuleLoader(builtIn: builtIn, users: users, checksBuiltIn: checksBuiltIn)
    loader.load()
    rules = loader.rules.sorted { $0.id < $1.id }
    diagnostics = loader.diagnostics
    files = loader.files
    contexts = loader.contexts
  }
}

/// Rules that were read whole after their outlines, by file; shared by the threads that judge roots side by side.
private final class CompletedRules: Sendable {
  private let rules = Mutex<[FileID: Rule]>([:])

  func rule(_ outline: Rule) -> Rule {
    if let known = rules.withLock({ $0[outline.file.id] }) { return known }
    let tree = Parser.parse(outline.file)
    var reader = RuleReader(tree: tree, context: outline.context)
    let block = tree.body.blocks.first { tree.text(of: $0.type) == "rule" }
    let rule = block.flatMap { reader.rule($0) } ?? outline
    rules.withLock { $0[outline.file.id] = rule }
    return rule
  }
}
