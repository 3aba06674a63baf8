import Evaluation
import Source
import Terraform
import Testing

@testable import Policy

@Suite struct RunTests {
  private let twoQueues = """
    resource "aws_sqs_queue" "a" {
      name = "first"
    }
    resource "aws_sqs_queue" "b" {
      provider = aws.eu_west_1
      name     = var.name
    }
    variable "name" {}
    """

  @Test func `each binding is a check, and its finding stands at its header`() {
    let rules = ruleSet("for \"x\" { each = resources(\"aws_sqs_queue\") }\n" + everyBinding)
    let result = outcome(rules, twoQueues)
    #expect(result.findings.map(\.message) == ["aws_sqs_queue.a is wrong.", "aws_sqs_queue.b is wrong."])
    #expect(result.checkCount == 2)
    #expect(result.undecided.isEmpty)
  }

  @Test func `a where leaves out what it denies`() {
    let rules = ruleSet(
      "for \"x\" {\n each = resources(\"aws_sqs_queue\")\n where = region(x) == \"eu-west-1\"\n}\n" + everyBinding)
    #expect(outcome(rules, twoQueues).findings.map(\.message) == ["aws_sqs_queue.b is wrong."])
  }

  @Test func `an undecided where makes a check undecided, never violated`() {
    let rules = ruleSet(
      "for \"x\" {\n each = resources(\"aws_sqs_queue\")\n where = x.name == \"other\"\n}\n" + everyBinding)
    let result = outcome(rules, twoQueues)
    #expect(result.findings.isEmpty)
    #expect(result.undecided.flatMap(\.missing).map(\.says) == ["var.name has no value"])
  }

  @Test func `an unknown in a message is printed by its name`() {
    let rules = ruleSet(
      """
      for "x" { each = resources("aws_sqs_queue") }
      require {
        condition = region(x) != "eu-west-1"
        message   = "Queue ${x.name} in ${region(x)}."
        at        = x.name
      }
      """)
    let result = outcome(rules, twoQueues)
    #expect(result.findings.map(\.message) == ["Queue `var.name` in eu-west-1."])
    #expect(result.findings.first?.regions == ["eu-west-1"])
  }

  @Test func `a value that is missing leaves its check undecided`() {
    let rules = ruleSet(
      """
      for "x" { each = resources("aws_sqs_queue") }
      require {
        condition = x.name == "first"
        message   = "m"
        at        = x.name
      }
      """)
    let result = outcome(rules, twoQueues)
    #expect(result.findings.isEmpty)
    #expect(result.undecided.count == 1)
    #expect(result.checkCount == 2)
  }

  @Test func `equal keys make one group`() {
    let rules = ruleSet(
      """
      for "queue" { each = resources("aws_sqs_queue") }
      group "set" {
        of = queue
        by = [type(queue)]
      }
      require {
        condition = length(set.members) == 1
        message   = "${length(set.members)} of ${set.key[0]}."
        at        = set.members
      }
      """)
    let result = outcome(rules, twoQueues)
    #expect(result.findings.map(\.message) == ["2 of aws_sqs_queue."])
    #expect(result.findings.first?.related.count == 1)
  }

  @Test func `more places than a finding lists are counted`() {
    let rules = ruleSet(
      """
      let { queues = resources("aws_sqs_queue") }
      require {
        condition = length(queues) == 0
        message   = "m"
        at        = queues
        related   = [for queue in queues : { label = "its name", at = queue.name }]
      }
      """)
    let queues = (0..<30).map { "resource \"aws_sqs_queue\" \"q\($0)\" {\n  name = \"q\($0)\"\n}\n" }
    let finding = outcome(rules, queues.joined()).findings.first
    #expect(finding?.related.count == 20)
    // Thirty headers and thirty names.
    #expect(finding?.unlistedPlaces == 60 - 1 - 20)
  }

  @Test func `keys that may be equal open both groups`() {
    let rules = ruleSet(
      """
      for "queue" { each = resources("aws_sqs_queue") }
      group "set" {
        of = queue
        by = queue.name
      }
      require {
        condition = length(set.members) == 2
        message   = "m"
        at        = set.members
      }
      """)
    let result = outcome(rules, twoQueues)
    #expect(result.findings.isEmpty)
    #expect(result.undecided.count == 2)
  }

  @Test func `a member that nobody knows to be one is not passed over in silence`() {
    let rules = ruleSet(
      """
      for "queue" {
        each  = resources("aws_sqs_queue")
        where = queue.fifo_queue
      }
      group "set" {
        of = queue
        by = type(queue)
      }
      require {
        condition = length(set.members) < 2
        message   = "m"
        at        = set.members
      }
      """)
    let possible = "variable \"f\" {\n  type = bool\n}\nresource \"aws_sqs_queue\" \"a\" {\n  fifo_queue = var.f\n}\n"
    let result = outcome(rules, possible)
    #expect(result.findings.isEmpty)
    #expect(result.undecided.flatMap(\.missing).map(\.says) == ["var.f has no value"])
  }

  @Test func `findings of one place are one, and list the other instances`() {
    let rules = ruleSet("for \"x\" { each = resources(\"aws_sqs_queue\") }\n" + everyBinding)
    let result = outcome(
      rules, "resource \"aws_sqs_queue\" \"q\" {\n  for_each = toset([\"a\", \"b\"])\n  name = each.key\n}\n")
    #expect(result.findings.count == 1)
    #expect(result.findings.first?.instances == [#"aws_sqs_queue.q["a"], ["b"]"#])
  }

  @Test func `instances of the same resource that are sound are named`() {
    let rules = ruleSet(
      "for \"x\" { each = resources(\"aws_sqs_queue\") }\nrequire {\n condition = x.name == \"b\"\n message = \"m\"\n at = x.name\n}"
    )
    let result = outcome(
      rules, "resource \"aws_sqs_queue\" \"q\" {\n  for_each = toset([\"a\", \"b\", \"c\"])\n  name = each.key\n}\n")
    #expect(result.findings.map(\.instances) == [[#"aws_sqs_queue.q["a"], ["c"]; ["b"] is sound"#]])
  }

  @Test func `an instance under an unknown for_each is violated only if wrong whatever its key`() {
    let terraform = """
      variable "keys" { type = set(string) }
      resource "aws_sqs_queue" "q" {
        for_each = var.keys
        name     = each.key
        fifo_queue = true
      }
      """
    func run(_ condition: String) -> PolicyOutcome {
      outcome(
        ruleSet(
          "for \"x\" { each = resources(\"aws_sqs_queue\") }\nrequire {\n condition = \(condition)\n message = \"m\"\n at = x\n}"
        ),
        terraform)
    }
    #expect(run("!x.fifo_queue").findings.count == 1)
    #expect(run("x.name == \"a\"").findings.isEmpty)
    #expect(run("length(resources(\"aws_sqs_queue\")) == 0").findings.isEmpty)
  }

  @Test func `functions, locals and lets are evaluated where they are written`() {
    let shared = """
      function "twice" {
        params = [text]
        result = "${text}${local.mark}${text}"
      }
      locals {
        mark = "-"
      }
      """
    let rules = ruleSet(
      """
      for "x" { each = resources("aws_sqs_queue") }
      let {
        second = twice(first_name)
        first_name = label(x)
      }
      require {
        condition = second != "a-a"
        message   = "${second}"
        at        = x
      }
      """, shared: shared)
    #expect(outcome(rules, twoQueues).findings.map(\.message) == ["a-a"])
  }

  @Test func `an expression that fails makes its check undecided and is a fault`() {
    let rules = ruleSet(
      "for \"x\" { each = resources(\"aws_sqs_queue\") }\nrequire {\n condition = x.name > 3\n message = \"m\"\n at = x\n}"
    )
    let result = outcome(rules, "resource \"aws_sqs_queue\" \"a\" {\n  name = \"abc\"\n}\n")
    #expect(result.findings.isEmpty)
    #expect(result.undecided.count == 1)
    #expect(result.faults.count == 1)
  }

  @Test func `a policy value decides a severity`() {
    let rules = ruleSet(
      """
      require {
        condition = false
        severity  = policy("wanted", "no") == "required" ? "error" : "note"
        message   = "m"
        at        = resources("aws_sqs_queue")
        not_asked = "queues"
      }
      """)
    let silent = outcome(rules, twoQueues)
    #expect(silent.findings.map(\.severity) == [.note])
    #expect(silent.notAskedFor == ["queues"])
    let asked = outcome(rules, twoQueues, settings: PolicySettings(policy: ["wanted": .string("required")]))
    #expect(asked.findings.map(\.severity) == [.error])
    #expect(asked.notAskedFor.isEmpty)
  }

  @Test func `a superseding rule speaks alone`() {
    func rule(_ name: String, _ more: String = "") -> RuleText {
      RuleText(
        path: "test/\(name).hcl",
        text: """
          rule "test/\(name)" {
            title    = "t"
            severity = "error"
            demand   = "d"
            \(more)
            for "x" { each = resources("aws_sqs_queue") }
            \(everyBinding)
          }
          """)
    }
    let rules = RuleSet(checking: [rule("general"), rule("special", "supersedes = [\"test/general\"]")])
    #expect(rules.diagnostics.isEmpty)
    #expect(Set(outcome(rules, twoQueues).findings.map(\.rule)) == ["test/special"])
  }

  @Test func `the key of a finding does not change with what stands elsewhere`() {
    let rules = ruleSet("for \"x\" { each = resources(\"aws_sqs_queue\") }\n" + everyBinding)
    let before = outcome(rules, twoQueues).findings.map(\.key)
    let after = outcome(rules, "# a comment\n\n" + twoQueues).findings.map(\.key)
    #expect(before == after)
    #expect(Set(before).count == 2)
  }
}

@Suite struct FaultTests {
  @Test func `a rule without a condition is undecided and does not crash`() {
    let rules = ruleSet(
      """
      for "queue" { each = resources("aws_sqs_queue") }
      group "set" {
        of = queue
        by = queue.nosuch.thing
      }
      require {
        message = "m"
      }
      require {
        condition = length(set.members) == 1
        message   = "m"
      }
      """)
    let result = outcome(rules, "resource \"aws_sqs_queue\" \"a\" {\n  name = \"abc\"\n}\n")
    #expect(result.findings.isEmpty)
    #expect(!result.undecided.isEmpty)
    #expect(result.undecided.allSatisfy { !$0.missing.isEmpty })
  }

  @Test func `a finding without a place stands in the configuration`() throws {
    let rules = ruleSet("require {\n condition = false\n message = \"m\"\n at = \"nowhere\"\n}")
    let result = outcome(rules, "resource \"aws_sqs_queue\" \"a\" {\n  name = \"abc\"\n}\n")
    let finding = try #require(result.findings.first)
    #expect(!finding.primary.place.file.isRuleFile)
    #expect(result.faults.map(\.diagnostic.code) == ["rule-without-place"])
  }
}
