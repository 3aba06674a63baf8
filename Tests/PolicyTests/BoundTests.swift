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

  @Test func `of functions that call one another`() {
    let rules = ruleSet(
      """
      require {
        condition = deep(0) == 1
        message   = "m"
        at        = first(roots())
      }
      """,
      shared: """
        function "deep" {
          params = [n]
          result = n > \(Limits.calls) ? 1 : deep(n + 1)
        }
        """)
    let result = outcome(rules, "")
    #expect(result.findings.isEmpty)
    #expect(result.undecided.count == 1)
  }

  @Test(arguments: ["x", "é", "👨‍👩‍👧‍👦"]) func `of bytes of a message`(character: String) throws {
    let rules = ruleSet(
      """
      require {
        condition = false
        message   = join("", [for i in range(1024) : "\(character)"])
        at        = first(roots())
      }
      """)
    let message = try #require(outcome(rules, "").findings.first?.message)
    #expect(message.hasSuffix("…"))
    #expect((Limits.text - 30...Limits.text).contains(message.utf8.count))
  }
}
