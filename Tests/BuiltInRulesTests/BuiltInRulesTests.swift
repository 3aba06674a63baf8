import BuiltInRules
import Policy
import Source
import Testing

struct BuiltInRulesTests {
  @Test func `files are sorted and lie under Rules`() {
    let paths = BuiltInRules.files.map(\.path)
    #expect(!paths.isEmpty)
    #expect(paths == paths.sorted())
    #expect(paths.allSatisfy { $0.hasPrefix("Rules/") && $0.hasSuffix(".hcl") })
  }

  @Test(arguments: BuiltInRules.files.map(\.path))
  func `a demand has the lines of its file and no examples`(path: String) throws {
    let file = try #require(BuiltInRules.files.first { $0.path == path })
    let demand = file.demand.split(separator: "\n", omittingEmptySubsequences: false)
    let full = file.full.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(demand.count == full.count)
    #expect(zip(demand, full).allSatisfy { $0.isEmpty || $0 == $1 })
    for part in ["  fails ", "  passes ", "  undecided ", "  rationale ", "  references "] {
      #expect(!demand.contains { $0.hasPrefix(part) })
    }
    #expect(demand.count { $0 == "}" } == full.count { $0 == "}" })
  }

  @Test func `demands are read as the files they come from`() {
    let demands = RuleSet(
      builtIn: BuiltInRules.files.map { RuleText(path: $0.path, demands: $0.demand, full: $0.full) })
    let whole = RuleSet(checking: BuiltInRules.files.map { RuleText(path: $0.path, text: $0.full) })
    #expect(demands.diagnostics == [])
    #expect(demands.rules.map(\.id) == whole.rules.map(\.id))
    #expect(!demands.rules.isEmpty)
  }
}
