import Testing

@testable import Policy

/// Each bound of the rule language is said when it is reached.
@Suite struct BoundTests {
  @Test func `of combinations of one rule`() {
    let rules = ruleSet(
      """
      for "x" { each = range(400) }
      for "y" { each = range(400) }
      require {
        condition = true
        message   = "m"
        at        = first(roots())
      }
      """)
    let result = outcome(rules, "")
    #expect(result.boundsReached == ["test/rule stopped after \(Limits.bindings) combinations of what it compares"])
    #expect(result.checkCount == Limits.bindings)
  }

  @Test func `of pairs`() {
    let rules = ruleSet(
      """
      let { all = pairs(range(500)) }
      require {
        condition = length(all) == 0
        message   = "${length(seen(all))}"
        at        = first(roots())
      }
      """)
    let result = outcome(rules, "")
    #expect(result.boundsReached == ["test/rule compared no more than \(Limits.elements) pairs of 500 things"])
    // Pairs that are shown are certain: the list is open, and not empty.
    #expect(result.findings.map(\.message) == ["\(Limits.elements)"])
  }
}
