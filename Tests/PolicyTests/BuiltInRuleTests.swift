import Source
import Testing

@testable import Policy

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The rule files of this repository.
private let builtIn: [RuleText] = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let folder = root.appending(path: "Rules").path
  let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
  return paths.filter { $0.hasSuffix(".hcl") }.sorted().compactMap { path in
    guard let data = FileManager.default.contents(atPath: folder + "/" + path) else { return nil }
    return RuleText(path: "Rules/" + path, text: String(decoding: data, as: UTF8.self))
  }
}()

private let rules = RuleSet(checking: builtIn)

/// `RULES=aurora swift test --filter BuiltInRuleTests` runs the rules whose id begins so.
private let selected: [Rule] = {
  let prefix = ProcessInfo.processInfo.environment["RULES"] ?? ""
  return rules.rules.filter { $0.id.hasPrefix(prefix) }
}()

/// `Rules/a/b.hcl:12: what is wrong`
private func line(_ diagnostic: Diagnostic) -> String {
  guard let file = rules.file(diagnostic.place.file) else { return diagnostic.summary }
  let number = Lines.number(at: Int(diagnostic.place.range.start), in: file.bytes) + 1
  let suggestion = diagnostic.suggestion.map { " (did you mean \($0)?)" } ?? ""
  return "\(file.path):\(number): \(diagnostic.summary)\(suggestion) \(diagnostic.detail)"
}

/// All of a rule that an outline holds.
private struct Summary: Hashable {
  var texts: [String?]
  var lists: [[String]]
  var flags: [Bool]
  var place: Place
  var types: [String]?

  init(_ rule: Rule) {
    texts = [rule.id, rule.title, rule.severity.rawValue, rule.consequence?.rawValue, rule.effect]
    lists = [rule.tags, rule.aliases, rule.supersedes]
    flags = [rule.yields, rule.isEnabledByDefault]
    place = rule.place
    types = rule.subjectTypes
  }
}

@Suite struct BuiltInRuleTests {
  @Test func `built-in rules say nothing that is not in the language`() {
    #expect(rules.diagnostics.map(line) == [])
    #expect(!rules.rules.isEmpty)
  }

  @Test func `an outline says what reading the whole rule says`() {
    var outlined = 0
    for text in builtIn {
      let file = SourceFile(id: FileID(FileID.firstRuleFile), path: text.path, bytes: Array(text.full.utf8))
      guard let outline = RuleOutline.rule(in: file, context: 0) else { continue }
      outlined += 1
      let whole = RuleSet(checking: [text]).rules.first
      #expect(Summary(outline) == whole.map { Summary($0) })
    }
    // If the form of the files changes, reading them becomes slow without anybody noticing.
    #expect(outlined * 2 > rules.rules.count)
  }

  @Test(arguments: selected.map(\.id))
  func `the examples of a built-in rule hold`(id: String) throws {
    let rule = try #require(rules.rule(id))
    let results = ExampleRunner.run(rule, of: rules)
    #expect(results.contains { $0.verdict == .fails }, "\(id) has no example that fails")
    #expect(results.contains { $0.verdict == .passes }, "\(id) has no example that passes")
    for result in results where !result.holds {
      let failures = result.failures.map(line).joined(separator: "\n  ")
      Issue.record("\(result.verdict.rawValue) \"\(result.title)\":\n  \(failures)")
    }
  }
}
