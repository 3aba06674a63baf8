import AWS
import HCL
import Source
package import Terraform

/// Every ignore comment of a workspace with what its names mean; immutable, shared by the threads that judge systems.
package struct IgnoreComments: Sendable {
  /// One name of one comment.
  package struct Use: Hashable, Sendable {
    /// The index of the comment.
    package var comment: Int
    /// The index of the name in its list.
    package var selection: Int
  }

  /// In the order of the files.
  package private(set) var comments: [IgnoreComment] = []
  /// What is wrong with comments by themselves.
  package private(set) var problems: [Problem] = []
  /// By the id of the rule.
  private(set) var uses: [String: [Use]] = [:]

  /// No comments at all.
  package static let none = IgnoreComments()

  private init() {}

  /// Reads the comments of all modules and value files; names are looked up among all rules, also those that do not run.
  package init(_ workspace: Workspace, rules: RuleSet) {
    var reader = IgnoreReader(rules: rules)
    for folder in workspace.modules.keys.sorted() {
      guard let module = workspace.modules[folder] else { continue }
      for file in module.fileOrder {
        guard let tree = module.trees[file] else { continue }
        // The text of an overridden file goes on with that of the override file, which may have comments too.
        let isMerged = workspace.continuations.originals[file] != nil
        reader.read(tree, comments: isMerged ? Parser.parse(tree.file).comments : tree.comments)
      }
    }
    for file in workspace.valueTrees.keys.sorted() {
      if let tree = workspace.valueTrees[file]?.tree { reader.read(tree, comments: tree.comments) }
    }
    comments = reader.comments
    problems = reader.problems.map { Problem($0) }
    for (number, comment) in comments.enumerated() {
      for (index, selection) in comment.selections.enumerated() {
        for rule in selection.rules { uses[rule, default: []].append(Use(comment: number, selection: index)) }
      }
    }
  }

  /// Whether any comment names a rule.
  func names(_ rule: String) -> Bool { uses[rule] != nil }

  subscript(_ use: Use) -> IgnoreComment.Selection { comments[use.comment].selections[use.selection] }
}

/// Makes comments of what files say.
private struct IgnoreReader {
  let rules: RuleSet
  private(set) var comments: [IgnoreComment] = []
  private(set) var problems: [Diagnostic] = []

  init(rules: RuleSet) { self.rules = rules }

  mutating func read(_ tree: SyntaxTree, comments: [Comment]) {
    var attachment: IgnoreAttachment?
    for comment in comments {
      switch IgnoreTextReader.read(comment, in: tree.file) {
      case .text(let text):
        let attached = attachment ?? IgnoreAttachment(tree)
        attachment = attached
        add(text, comment, tree, attached)
      case .mistake(let diagnostic): problems.append(diagnostic)
      case nil: break
      }
    }
  }

  private mutating func add(_ text: IgnoreText, _ comment: Comment, _ tree: SyntaxTree, _ attachment: IgnoreAttachment)
  {
    func place(_ range: ByteRange) -> Place { Place(file: tree.file.id, range: range) }
    guard let scope = text.isFileWide ? attachment.wholeFile : attachment.scope(of: comment) else {
      // Behind a mistake, what a comment stands at may not have been read.
      if tree.diagnostics.isEmpty { report(.nothingBelow, at: place(text.range)) }
      return
    }
    for region in text.regions where !Regions.isRegion(region.text) {
      return report(.unknownRegion(region.text), at: place(region.range))
    }
    let until = text.until.flatMap { CalendarDate($0.text) }
    if let word = text.until, until == nil { return report(.wrongDate(word.text), at: place(word.range)) }
    let selections = text.names.compactMap { selection($0, at: place($0.range)) }
    guard !selections.isEmpty else { return }
    comments.append(
      IgnoreComment(
        place: place(text.range), selections: selections, regions: text.regions.map(\.text), until: until,
        untilPlace: text.until.map { place($0.range) }, reason: text.reason, scope: scope))
  }

  private mutating func selection(_ name: IgnoreText.Word, at place: Place) -> IgnoreComment.Selection? {
    let family = name.text.hasSuffix("/*") ? String(name.text.dropLast(2)) : nil
    if family == "syntax" || name.text == RuleSet.syntaxRule {
      report(.syntaxRule, at: place)
      return nil
    }
    let ids =
      family.map { family in rules.rules.filter { $0.family == family }.map(\.id) }
      ?? rules.rule(name.text).map { [$0.id] } ?? []
    guard !ids.isEmpty else {
      let families = Set(rules.rules.map { $0.family + "/*" }).sorted()
      report(
        .unknownRule(name.text, near: NearestName.of(name.text, among: rules.rules.map(\.id) + families)), at: place)
      return nil
    }
    return IgnoreComment.Selection(text: name.text, place: place, rules: Set(ids))
  }

  private mutating func report(_ mistake: IgnoreMistake, at place: Place) {
    problems.append(mistake.diagnostic(at: place))
  }
}

extension RuleSet {
  /// The rule that can be neither switched off nor ignored: what cannot be read is never passed over in silence.
  package static let syntaxRule = "syntax/invalid-file"
}
