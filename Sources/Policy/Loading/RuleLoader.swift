import HCL
import Source

/// Parses the files of a rule set, gathers what is shared, and reads the rules.
struct RuleLoader {
  private struct Entry: Sendable {
    var family: String
    /// Whether what it shares is for all families.
    var isCommon: Bool
    var content: Content
    var isUsers: Bool
    var isChecked: Bool

    var file: SourceFile {
      switch content {
      case .outline(let rule): rule.file
      case .tree(let tree): tree.file
      }
    }
  }

  private enum Content: Sendable {
    case outline(Rule)
    case tree(SyntaxTree)
  }

  private(set) var rules: [Rule] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var files: [SourceFile] = []
  private(set) var contexts: [RuleContext] = []
  private var entries: [Entry] = []
  private var numbers: [String: Int] = [:]

  init(builtIn: [RuleText], users: [RuleText], checksBuiltIn: Bool) {
    let texts = builtIn.map { ($0, false) } + users.map { ($0, true) }
    let numbered = texts.enumerated().map { (number: $0.offset, text: $0.element.0, isUsers: $0.element.1) }
    entries = Parallel.map(numbered, fewest: 32) {
      Self.entry($0.text, number: $0.number, isUsers: $0.isUsers, isChecked: $0.isUsers || checksBuiltIn)
    }
    files = entries.map(\.file)
  }

  /// One file, read as far as a run needs it.
  private static func entry(_ text: RuleText, number: Int, isUsers: Bool, isChecked: Bool) -> Entry {
    let bytes = Array((isChecked ? text.full : text.demands).utf8)
    let file = SourceFile(id: FileID(FileID.firstRuleFile + UInt32(number)), path: text.path, bytes: bytes)
    let names = text.names
    let outline = isChecked ? nil : RuleOutline.rule(in: file, context: 0)
    return Entry(
      family: names.family, isCommon: names.file == "common",
      content: outline.map { .outline($0) } ?? .tree(Parser.parse(file)), isUsers: isUsers, isChecked: isChecked)
  }

  mutating func load() {
    gatherShared()
    for entry in entries {
      let number = context(ofFamily: entry.family, isUsers: entry.isUsers)
      switch entry.content {
      case .outline(var rule):
        rule.context = number
        var found: [Diagnostic] = []
        add(rule, diagnostics: &found)
        diagnostics += found
      case .tree(let tree): read(tree, context: number, isChecked: entry.isChecked)
      }
    }
    let checked = Set(entries.filter(\.isChecked).map(\.file.id))
    if !checked.isEmpty {
      diagnostics += RuleChecker(rules: rules, contexts: contexts).diagnostics { checked.contains($0) }
    }
    let order = diagnostics.enumerated().sorted { left, right in
      let (a, b) = (left.element.place, right.element.place)
      return (a.file, a.range.start, left.offset) < (b.file, b.range.start, right.offset)
    }
    diagnostics = order.map(\.element)
  }

  private mutating func read(_ tree: SyntaxTree, context: Int, isChecked: Bool) {
    var reader = RuleReader(tree: tree, context: context)
    var found: [Diagnostic] = tree.diagnostics
    for block in tree.body.blocks where tree.text(of: block.type) == "rule" {
      if let rule = reader.rule(block) { add(rule, diagnostics: &found) }
    }
    // A file that does not parse is said even of a built-in rule: it would be silently missing.
    diagnostics += isChecked ? found + reader.diagnostics + topLevel(of: tree) : tree.diagnostics
  }

  private mutating func add(_ rule: Rule, diagnostics: inout [Diagnostic]) {
    if let first = rules.first(where: { $0.id == rule.id }) {
      diagnostics.append(RuleDiagnostic.duplicateID(rule.id, at: rule.place, first: first.place))
    } else {
      rules.append(rule)
    }
  }

  // MARK: Shared functions and locals

  /// The context of a family: built-in common, built-in family, user's common, user's family, later ones hiding earlier ones.
  private mutating func context(ofFamily family: String, isUsers: Bool) -> Int {
    let key = (isUsers ? "users:" : "builtIn:") + family
    if let number = numbers[key] { return number }
    var base = RuleContext()
    if isUsers { base = contexts[context(ofFamily: family, isUsers: false)] }
    contexts.append(base)
    numbers[key] = contexts.count - 1
    return contexts.count - 1
  }

  /// Fills the contexts: `common.hcl` is for all families, any other shared file for its own family.
  ///
  /// A shared definition sees what its file's family sees; since contexts are numbers, they may be filled in any order.
  private mutating func gatherShared() {
    for entry in entries { _ = context(ofFamily: entry.family, isUsers: false) }
    for isUsers in [false, true] {
      let layer = entries.filter { $0.isUsers == isUsers }
      for entry in layer { _ = context(ofFamily: entry.family, isUsers: isUsers) }
      for isCommon in [true, false] {
        for entry in layer where entry.isCommon == isCommon { share(entry) }
      }
    }
  }

  private mutating func share(_ entry: Entry) {
    guard case .tree(let tree) = entry.content else { return }
    let own = context(ofFamily: entry.family, isUsers: entry.isUsers)
    var reader = SharedReader(tree: tree, context: own)
    reader.read()
    if entry.isChecked { diagnostics += reader.diagnostics }
    guard !reader.functions.isEmpty || !reader.locals.isEmpty else { return }
    let functions = Dictionary(reader.functions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for (key, number) in numbers {
      let sees = entry.isUsers ? key.hasPrefix("users:") : true
      guard sees, entry.isCommon || key.hasSuffix(":" + entry.family) else { continue }
      contexts[number].add(functions: functions, locals: reader.locals)
    }
  }

  private func topLevel(of tree: SyntaxTree) -> [Diagnostic] {
    let allowed = ["rule", "function", "locals"]
    var found: [Diagnostic] = []
    for block in tree.body.blocks where !allowed.contains(tree.text(of: block.type)) {
      let name = tree.text(of: block.type)
      found.append(
        RuleDiagnostic.unknownBlock(
          name, in: "file of rules", at: Place(file: tree.file.id, range: block.header),
          near: NearestName.of(name, among: allowed)))
    }
    for attribute in tree.body.attributes {
      found.append(
        RuleDiagnostic.unknownAttribute(
          tree.text(of: attribute.name), in: "file of rules",
          at: Place(file: tree.file.id, range: attribute.name.range), near: nil))
    }
    return found
  }
}
