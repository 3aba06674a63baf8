import BuiltInRules
import Policy
import Source
import Testing

@testable import regionlint

@Suite struct RuleTemplateTests {
  @Test func `the rule that rules new writes holds as it is written`() throws {
    let builtIn = BuiltInRules.files.map { RuleText(path: $0.path, demands: $0.demand, full: $0.full) }
    let text = RuleText(path: "own/queues/short.hcl", text: RuleTemplate.text(id: "queues/short"))
    let rules = RuleSet(builtIn: builtIn, users: [text])
    #expect(rules.diagnostics.map(\.summary) == [])
    let results = ExampleRunner.run(try #require(rules.rule("queues/short")), of: rules)
    #expect(results.map(\.verdict) == [.fails, .passes, .undecided])
    #expect(results.flatMap(\.failures).map(\.summary) == [])
  }

  @Test(arguments: [
    [], ["a/b", "c/d"], ["name"], ["a/b/c"], ["A/b"], ["../b"], ["a/"], ["a/-b"], ["ignore/more"],
    ["iam/same-name-in-two-regions"],
  ])
  func `a rule is named once, as rules are`(words: [String]) {
    #expect(throws: UsageError.self) { _ = try RulesNewCommand.run(words) }
  }
}
