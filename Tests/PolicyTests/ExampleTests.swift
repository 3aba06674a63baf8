import Source
import Testing

@testable import Policy

@Suite struct ExampleTests {
  private func results(_ examples: String) -> [ExampleResult] {
    let rules = ruleSet(
      """
      for "x" { each = resources("aws_sqs_queue") }
      require {
        condition = x.name != "wrong"
        message   = "The name is wrong."
        at        = x.name
      }
      \(examples)
      """)
    #expect(rules.diagnostics.isEmpty)
    return ExampleRunner.run(rules.rules[0], of: rules)
  }

  @Test func `examples that say what is found hold`() {
    let all = results(
      """
      fails "a literal" {
        resource "aws_sqs_queue" "a" {
          name = "wrong" # finding: "wrong"
        }
      }
      fails "in a module" {
        module "m" {
          source = "./modules/m"
          name   = "wrong" # finding(warning)
        }
        folder "modules/m" {
          variable "name" {}
          resource "aws_sqs_queue" "a" {
            name = var.name
          }
        }
      }
      passes "another name" {
        resource "aws_sqs_queue" "a" {
          name = "right"
        }
      }
      undecided "no name" {
        variable "name" {}
        resource "aws_sqs_queue" "a" {
          name = var.name # undecided: var.name
        }
      }
      """)
    #expect(all.map(\.title) == ["a literal", "in a module", "another name", "no name"])
    #expect(all.flatMap(\.failures).map(\.summary) == [])
  }

  @Test(arguments: [
    (
      "fails \"x\" {\n resource \"aws_sqs_queue\" \"a\" {\n  name = \"wrong\"\n }\n}",
      "Unmarked finding: The name is wrong."
    ),
    (
      "passes \"x\" {\n resource \"aws_sqs_queue\" \"a\" {\n  name = \"wrong\"\n }\n}",
      "Unmarked finding: The name is wrong."
    ),
    (
      "fails \"x\" {\n resource \"aws_sqs_queue\" \"a\" {\n  name = \"right\" # finding\n }\n}",
      "There is no finding on this line"
    ),
    (
      "fails \"x\" {\n resource \"aws_sqs_queue\" \"a\" {\n  name = \"wrong\" # finding: other\n }\n}",
      "The finding underlines \"\"wrong\"\", not \"other\""
    ),
    (
      "fails \"x\" {\n resource \"aws_sqs_queue\" \"a\" {\n  name = \"wrong\" # finding(error)\n }\n}",
      "The finding is of severity warning"
    ),
    (
      "undecided \"x\" {\n resource \"aws_sqs_queue\" \"a\" {\n  name = \"right\"\n }\n}",
      "Everything in this example is decided"
    ),
    (
      "passes \"x\" {\n variable \"n\" {}\n resource \"aws_sqs_queue\" \"a\" {\n  name = var.n\n }\n}",
      "This example is undecided: var.n has no value"
    ),
    ("fails \"x\" {\n}", "This example fails nothing: it marks no finding, and there is none"),
  ])
  func `examples that say something else fail`(example: String, failure: String) {
    #expect(results(example).flatMap(\.failures).map(\.summary) == [failure])
  }

  @Test func `a failure stands where the example does`() throws {
    let result = try #require(
      results("fails \"x\" {\n resource \"aws_sqs_queue\" \"a\" {\n  name = \"wrong\"\n }\n}").first)
    let failure = try #require(result.failures.first)
    #expect(failure.place.file.isRuleFile)
    #expect(result.place.range.end < failure.place.range.start)
  }

  @Test func `descriptions hold the examples outdented`() {
    let text = RuleText(
      path: "a/b.hcl",
      text:
        "rule \"a/b\" {\n  title = \"t\"\n  passes \"p\" {\n    resource \"x\" \"y\" {\n      n = 1\n    }\n  }\n}\n")
    let descriptions = RuleDescriber.descriptions(in: text)
    #expect(descriptions.first?.examples.first?.text == "resource \"x\" \"y\" {\n  n = 1\n}")
  }
}
