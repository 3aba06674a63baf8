import Linting
import Policy
import Source

/// `regionlint rules`: list the rules, run their examples, begin a new one, or show what one may ask.
enum RulesCommand {
  static func run(_ words: [String]) throws(UsageError) -> ExitCode {
    let rest = Array(words.dropFirst())
    switch words.first {
    case "test": return try test(rest)
    case "new": return try RulesNewCommand.run(rest)
    case "vocabulary": return try VocabularyCommand.run(rest)
    default: break
    }
    let arguments = try Arguments(words, valued: ["rules-from"], flags: [])
    if let word = arguments.rest.first {
      let near = NearestName.of(word, among: ["test", "new", "vocabulary"]).map { "; did you mean \($0)?" }
      throw UsageError(
        "rules takes no argument but test, new and vocabulary, not \(word)" + (near ?? "; see regionlint rules --help"))
    }
    let catalog: RuleCatalog
    do throws(LintError) { catalog = try RuleCatalog(userFolders: arguments.all("rules-from")) } catch {
      Output.error(Complaint.text(error))
      return .usage
    }
    try Output.text(list(of: catalog.rules))
    return .success
  }

  private static func list(of rules: [RuleDescription]) -> String {
    let width = rules.map(\.id.count).max() ?? 0
    var text = ""
    var family = ""
    for rule in rules {
      if rule.family != family, !family.isEmpty { text += "\n" }
      family = rule.family
      let name = rule.id + String(repeating: " ", count: width - rule.id.count)
      let severity = rule.severity.rawValue + String(repeating: " ", count: 7 - rule.severity.rawValue.count)
      text += "\(name)  \(severity)  \(rule.title)\(rule.isEnabledByDefault ? "" : " (off)")\n"
    }
    return text + "\n\(rules.count) rules; one of them: regionlint explain RULE\n"
  }

  /// Runs the examples of the built-in rules, or of a folder of the user's.
  private static func test(_ words: [String]) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(words, valued: ["only"], flags: [])
    guard arguments.rest.count <= 1 else { throw UsageError("rules test takes one folder") }
    let rules: RuleSet
    let own: Set<String>?
    do throws(LintError) { (rules, own) = try ruleSet(arguments.rest.first) } catch {
      Output.error(Complaint.text(error))
      return .usage
    }
    guard rules.diagnostics.isEmpty else {
      Output.error(rules.diagnostics.map { Complaint.line($0, rules.files) }.joined())
      return .usage
    }
    let candidates = rules.rules.filter { own?.contains($0.file.path) ?? true }
    if candidates.isEmpty { throw UsageError("there are no rules in \(arguments.rest.first ?? "the program")") }
    let chosen = try named(arguments.selections("only"), among: candidates)
    return try report(on: chosen, of: rules)
  }

  /// The rules of some ids, or all of them if there are no ids.
  private static func named(_ ids: [String], among rules: [Rule]) throws(UsageError) -> [Rule] {
    for id in ids where !rules.contains(where: { $0.id == id }) {
      let near = NearestName.of(id, among: rules.map(\.id))
      throw UsageError("no rule is named \(id)" + (near.map { "; did you mean \($0)?" } ?? ""))
    }
    return ids.isEmpty ? rules : rules.filter { ids.contains($0.id) }
  }

  private static func report(on chosen: [Rule], of rules: RuleSet) throws(UsageError) -> ExitCode {
    let results = Parallel.map(chosen) { ExampleRunner.run($0, of: rules) }.flatMap { $0 }
    let failed = results.filter { !$0.holds }
    var text = ""
    for result in failed {
      text += "\(result.rule): \(result.verdict.rawValue) \"\(result.title)\"\n"
      for failure in result.failures { text += "  " + Complaint.line(failure, rules.files) }
    }
    let untested = chosen.filter { rule in !results.contains { $0.rule == rule.id } }.map(\.id)
    for id in untested { text += "\(id): has no examples\n" }
    try Output.text(
      text + "\(counted(chosen.count, "rule")), \(counted(results.count, "example")): \(failed.count) failed\n")
    return failed.isEmpty ? .success : .findings
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// The rules, and the paths of those in the folder if there is one.
  private static func ruleSet(_ folder: String?) throws(LintError) -> (RuleSet, own: Set<String>?) {
    guard let folder else { return (RuleSet(checking: BuiltIn.rules), nil) }
    let path = Paths.absolute(folder, from: DiskTree.currentFolder)
    let users = try RuleFolder.read(path, shownAs: folder, in: DiskTree())
    // A built-in rule that is being changed in a checkout is tested as it stands there.
    let changed = Set(users.map { $0.path.split(separator: "/").suffix(2).joined(separator: "/") })
    let others = BuiltIn.rules.filter { rule in !changed.contains(where: { rule.path.hasSuffix("/" + $0) }) }
    return (RuleSet(builtIn: others, users: users), Set(users.map(\.path)))
  }
}
