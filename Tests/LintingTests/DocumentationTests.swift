import BuiltInRules
import Foundation
import Policy
import Source
import Testing

@Suite struct WriteARuleTests {
  @Test func `the rule of the page "Write a rule" holds`() throws {
    let page = try String(contentsOfFile: Paths.join(repository, "docs/write-a-rule.md"), encoding: .utf8)
    let block = try #require(
      page.components(separatedBy: "```hcl\n").dropFirst().first { $0.hasPrefix("rule \"") }?
        .components(separatedBy: "```").first)
    let builtIn = BuiltInRules.files.map { RuleText(path: $0.path, demands: $0.demand, full: $0.full) }
    let path = "regionlint-rules/secrets/missing-where-service-runs.hcl"
    let rules = RuleSet(builtIn: builtIn, users: [RuleText(path: path, text: block)])
    #expect(rules.diagnostics.map(\.summary) == [])
    let rule = try #require(rules.rule("secrets/missing-where-service-runs"))
    let results = ExampleRunner.run(rule, of: rules)
    #expect(results.map(\.verdict) == [.fails, .passes, .undecided])
    #expect(results.flatMap(\.failures).map(\.summary) == [])
  }
}
