import Terraform
import Testing

@testable import Policy

/// What is worked out once must give what working it out again would give.
@Suite struct RememberingTests {
  @Test func `a function is asked again for an equal value that stands elsewhere`() {
    let rules = ruleSet(
      """
      for "x" { each = resources("aws_sqs_queue") }
      require {
        condition = false
        message   = "${address(x)} has ${words_of(x.name)}."
        at        = x.name
      }
      """, shared: "function \"words_of\" {\n params = [value]\n result = text(value)\n}\n")
    let queues = """
      resource "aws_sqs_queue" "a" {
        name = "same"
      }
      resource "aws_sqs_queue" "b" {
        name = format("%s", "same")
      }
      """
    #expect(
      outcome(rules, queues).findings.map(\.message) == [
        "aws_sqs_queue.a has \"same\".", "aws_sqs_queue.b has format(\"%s\", \"same\").",
      ])
  }

  @Test func `the side of a conditional that is not chosen is not asked`() {
    let rules = ruleSet(
      """
      for "x" { each = resources("aws_sqs_queue") }
      require {
        condition = is_written(x, "policy") ? regex("^{", x.policy) == "{" : true
        message   = "m"
        at        = x
      }
      """)
    let result = outcome(rules, "resource \"aws_sqs_queue\" \"a\" {\n  name = \"q\"\n}\n")
    #expect(result.checkCount == 1)
    #expect(result.undecided.isEmpty)
    #expect(result.faults.isEmpty)
  }

  private let tables = """
    resource "aws_dynamodb_table" "a" {
      name = "carts"
    }
    resource "aws_dynamodb_table" "b" {
      name = "carts"
    }
    resource "aws_dynamodb_table" "c" {
      name = "orders"
    }
    resource "aws_dynamodb_table" "d" {
      name = "pre-${var.name}"
    }
    variable "name" {}

    """

  private let sharingOrders = ruleSet(
    """
    for "x" { each = resources("aws_dynamodb_table") }
    require {
      condition = length([for other in stating("aws_dynamodb_table", "name", x.name) : other if !same(other, x)]) == 0
      message   = "${address(x)} shares its name."
      at        = x.name
    }
    """)

  @Test func `stating finds what has the value, and nothing else`() {
    let result = outcome(sharingOrders, tables)
    #expect(
      result.findings.map(\.message) == [
        "aws_dynamodb_table.a shares its name.", "aws_dynamodb_table.b shares its name.",
      ])
    #expect(result.undecided.isEmpty)
  }

  @Test func `stating is open where one more may have the value`() {
    let more = "resource \"aws_dynamodb_table\" \"e\" {\n  name = \"pre-alpha\"\n}\n"
    let result = outcome(sharingOrders, tables + more)
    #expect(result.findings.count == 2)
    // `pre-alpha` may be what `pre-${var.name}` is, and the other way round.
    #expect(result.undecided.flatMap(\.missing).map(\.says) == Array(repeating: "var.name has no value", count: 2))
  }
}
