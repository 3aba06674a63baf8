import Linting
import Policy
import Source

/// `regionlint rules`: list the rules, or run their examples.
enum RulesCommand {
  static func run(_ words: [String]) throws(UsageError) -> ExitCode {
    if words.first == "test" { return try test(Array(words.dropFirst())) }
    let arguments = try Arguments(words, valued: [], flags: [])
    guard arguments.rest.isEmpty else {
      throw UsageError("rules takes no argument but test; see regionlint rules --help")
    }
    let rules = BuiltIn.rules.flatMap { RuleDescriber.descriptions(in: $0) }.sorted { $0.id < $1.id }
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
    Output.text(text + "\n\(rules.count) rules; one of them: regionlint explain RULE\n")
    return .success
  }

  /// Runs the examples of the built-in rules, or of a folder of the user's.
  private static func test(_ words: [String]) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(words, valued: ["only"], flags: [])
    let rules: RuleSet
    do throws(LintError) { rules = try ruleSet(arguments.rest) } catch {
      Output.error(Complaint.text(error))
      return .usage
    }
    guard rules.diagnostics.isEmpty else {
      Output.error(rules.diagnostics.map { Complaint.line($0, rules.files) }.joined())
      return .usage
    }
    let folder = arguments.rest.first
    let chosen = rules.rules.filter { rule in folder.map { rule.file.path.hasPrefix($0) } ?? true }.filter { rule in
      arguments.all("only").isEmpty || arguments.all("only").contains(rule.id)
    }
    let results = Parallel.map(chosen) { ExampleRunner.run($0, of: rules) }.flatMap { $0 }
    let failed = results.filter { !$0.holds }
    for result in failed {
      Output.text("\(result.rule): \(result.verdict.rawValue) \"\(result.title)\"\n")
      for failure in result.failures { Output.text("  " + Complaint.line(failure, rules.files)) }
    }
    let untested = chosen.filter { rule in !results.contains { $0.rule == rule.id } }.map(\.id)
    for id in untested { Output.text("\(id): has no examples\n") }
    Output.text("\(chosen.count) rules, \(results.count) examples: \(failed.count) failed\n")
    return failed.isEmpty ? .success : .findings
  }

  private static func ruleSet(_ folders: [String]) throws(LintError) -> RuleSet {
    guard let folder = folders.first else { return RuleSet(checking: BuiltIn.rules) }
    let path = Paths.absolute(folder, from: DiskTree.currentFolder)
    let users = try RuleFolder.read(path, shownAs: folder, in: DiskTree())
    // A built-in rule that is being changed in a checkout is tested as it stands there.
    let changed = Set(users.map { $0.path.split(separator: "/").suffix(2).joined(separator: "/") })
    let others = BuiltIn.rules.filter { rule in !changed.contains(where: { rule.path.hasSuffix("/" + $0) }) }
    return RuleSet(builtIn: others, users: users)
  }
}
