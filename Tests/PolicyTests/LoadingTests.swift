import Source
import Testing

@testable import Policy

@Suite struct LoadingTests {
  @Test(arguments: [
    ("for \"x\" { each = resources(\"a\") }\n" + everyBinding, [String]()),
    (
      "labl = 1\n" + everyBinding.replacing("address(x)", with: "1").replacing("at        = x", with: ""),
      ["unknown-rule-attribute"]
    ),
    ("require {\n condition = true\n}", ["missing-rule-argument"]),
    ("require {\n condition = true\n message = \"m\"\n lable = \"\"\n}", ["unknown-rule-attribute"]),
    ("requires {\n}", ["missing-rule-argument", "unknown-rule-block"]),
    ("require {\n condition = addres(1) == 1\n message = \"m\"\n}", ["unknown-rule-function"]),
    ("require {\n condition = region() == 1\n message = \"m\"\n}", ["rule-function-arguments"]),
    ("require {\n condition = regoin == 1\n message = \"m\"\n}", ["unknown-rule-name"]),
    ("require {\n condition = local.none\n message = \"m\"\n}", ["unknown-rule-name"]),
    ("group \"g\" {\n of = 1\n by = 1\n}\nrequire {\n condition = true\n message = \"m\"\n}", ["group-without-for"]),
    (
      "for \"x\" { each = [] }\nfor \"x\" { each = [] }\nrequire {\n condition = true\n message = \"m\"\n}",
      ["taken-rule-name"]
    ),
  ])
  func `what does not belong in a rule is said`(body: String, codes: [String]) {
    #expect(ruleSet(body).diagnostics.map(\.code) == codes)
  }

  @Test func `a misspelt function names the nearest`() {
    let rules = ruleSet("require {\n condition = adress(1) == 1\n message = \"m\"\n}")
    #expect(rules.diagnostics.first?.suggestion == "address")
  }

  @Test(arguments: [
    ("rule \"nofamily\" {", "invalid-rule-id"), ("rule \"A/b\" {", "invalid-rule-id"), ("rule {", "rule-block-labels"),
    ("rull \"a/b\" {", "unknown-rule-block"),
  ])
  func `an id is a family and a name`(header: String, code: String) {
    let text =
      header + """

          title = "t"
          severity = "note"
          demand = "d"
          require {
            condition = true
            message = "m"
          }
        }
        """
    let rules = RuleSet(checking: [RuleText(path: "a/b.hcl", text: text)])
    #expect(rules.diagnostics.map(\.code) == [code])
  }

  @Test func `two rules of one id are said`() {
    let text =
      "rule \"a/b\" {\n title = \"t\"\n severity = \"note\"\n demand = \"d\"\n require {\n condition = true\n message = \"m\"\n}\n}\n"
    let rules = RuleSet(checking: [RuleText(path: "a/b.hcl", text: text), RuleText(path: "a/c.hcl", text: text)])
    #expect(rules.diagnostics.map(\.code) == ["duplicate-rule"])
    #expect(rules.rules.count == 1)
  }

  @Test func `a function that calls itself is said`() {
    let shared = """
      function "a" {
        params = [x]
        result = b(x)
      }
      function "b" {
        params = [x]
        result = local.again
      }
      locals {
        again = a(1)
      }
      """
    let rules = ruleSet("require {\n condition = a(1)\n message = \"m\"\n}", shared: shared)
    #expect(rules.diagnostics.map(\.code) == ["recursive-rule-function", "recursive-rule-function"])
  }

  @Test func `a severity that does not exist names those that do`() {
    let text =
      "rule \"a/b\" {\n title = \"t\"\n severity = \"eror\"\n demand = \"d\"\n require {\n condition = true\n message = \"m\"\n}\n}\n"
    let rules = RuleSet(checking: [RuleText(path: "a/b.hcl", text: text)])
    #expect(rules.diagnostics.first?.suggestion == "error")
  }

  @Test func `a user's rule sees the shared functions of built-in rules`() {
    let common = "function \"shared\" {\n params = []\n result = true\n}\n"
    let user =
      "rule \"own/rule\" {\n title = \"t\"\n severity = \"note\"\n demand = \"d\"\n require {\n condition = shared()\n message = \"m\"\n}\n}\n"
    let rules = RuleSet(
      builtIn: [RuleText(path: "Rules/common.hcl", text: common)], users: [RuleText(path: "own/rule.hcl", text: user)])
    #expect(rules.diagnostics.isEmpty)
  }

  @Test func `every entry of the table can be called as its example does`() {
    #expect(Set(VocabularyTable.entries.map(\.name)).count == VocabularyTable.entries.count)
    for entry in VocabularyTable.entries {
      #expect(VocabularyTable.entry(entry.name) != nil)
      #expect(entry.example.contains(entry.name), "\(entry.name)")
      #expect(entry.meaning.hasSuffix("."), "\(entry.name)")
    }
  }
}
