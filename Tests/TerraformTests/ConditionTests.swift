import Source
import Terraform
import Testing

/// What `terraform plan` 1.11 says of postconditions and checks; errors of the other blocks taken away, since after one the rest is
/// not planned.
@Suite struct `Postconditions and checks` {
  /// The summaries of what is found, sorted.
  private func found(_ text: String, _ code: String, beside: [String: String] = [:]) -> [String] {
    let head = """
      terraform {
        backend "local" {}
      }
      variable "secret" {
        default   = "s3cr3t"
        sensitive = true
      }
      locals {
        hidden = "x-${var.secret}"
      }

      """
    return makeSystem(beside.merging(["main.tf": head + text]) { $1 }).problems(codes: [code])
      .map { $0.diagnostic.summary }.sorted()
  }

  private func postcondition(_ condition: String, _ message: String, _ more: String = "") -> String {
    """
    resource "terraform_data" "one" {
      \(more.isEmpty ? "input = 1" : more)
      lifecycle {
        postcondition {
          condition     = \(condition)
          error_message = "\(message)"
        }
      }
    }

    """
  }

  @Test(
    arguments: [
      ("self.input == 2", "It is ${self.input}.", "It is 1"), ("self.input == 1", "It is ${self.input}.", nil),
      ("self.output == 2", "Output ${self.output}.", nil), ("self.id == \"\"", "Id", nil),
      // "This check failed, but has an invalid error message"
      ("self.input == 3", "Its id is ${self.id}.", "a condition does not hold"),
      ("self.input == 4", "It is not ${local.hidden}.", "its error message holds a sensitive value"),
      ("self.input == null", "null", "null"), ("self.input == 1 || self.id == \"\"", "either", nil),
    ] as [(String, String, String?)])
  func `what a resource is given is known before apply`(condition: String, message: String, said: String?) {
    let all = found(postcondition(condition, message), "postcondition-failed")
    #expect(all == (said.map { ["Resource postcondition failed: \($0)"] } ?? []))
  }

  @Test func `a postcondition is judged for each instance that exists`() {
    let each = postcondition(
      "self.input != \"b\" && each.key == self.input", "Not ${each.key}.",
      "for_each = toset([\"a\", \"b\"])\ninput = each.key")
    #expect(found(each, "postcondition-failed") == ["Resource postcondition failed: Not b"])
    #expect(found(postcondition("self.input == 2", "No.", "count = 0\ninput = 1"), "postcondition-failed").isEmpty)
    let open = "variable \"n\" {}\n" + postcondition("self.input == 2", "No.", "count = var.n\ninput = 1")
    #expect(found(open, "postcondition-failed").isEmpty)
  }

  @Test func `defaults of the provider and what the state keeps are not known`() {
    // The plan says that both are 0: the provider's default, which no schema tells.
    let queue = """
      resource "aws_sqs_queue" "q" {
        name = "q"
        lifecycle {
          postcondition {
            condition     = self.delay_seconds == 5
            error_message = "It is ${self.delay_seconds == null}"
          }
        }
      }
      resource "aws_sqs_queue" "null" {
        name          = "q"
        delay_seconds = null
        lifecycle {
          postcondition {
            condition     = self.delay_seconds == 5
            error_message = "It is ${self.delay_seconds == null}"
          }
          ignore_changes = [name]
          postcondition {
            condition     = self.name == "other"
            error_message = "No."
          }
        }
      }

      """
    #expect(found(queue, "postcondition-failed").isEmpty)
    let data = """
      data "aws_region" "here" {
        name = "us-east-1"
        lifecycle {
          postcondition {
            condition     = self.name == "eu-west-1"
            error_message = "No."
          }
        }
      }
      """
    #expect(found(data, "postcondition-failed").isEmpty)
  }

  @Test func `assertions of checks are judged where they are known`() {
    let text = """
      resource "terraform_data" "one" {
        input = 1
      }
      module "m" {
        source   = "./m"
        for_each = toset(["k"])
        size     = 1
      }
      check "sum" {
        data "terraform_remote_state" "s" {
          backend = "local"
        }
        assert {
          condition     = terraform_data.one.input == 5
          error_message = "Not ${terraform_data.one.input}."
        }
        assert {
          condition     = terraform_data.one.output == 5
          error_message = "unknown"
        }
        assert {
          condition     = data.terraform_remote_state.s.outputs.x == 1
          error_message = "unknown"
        }
        assert {
          condition     = length(local.hidden) == 8
          error_message = "holds"
        }
      }
      """
    let module = """
      variable "size" {}
      check "size" {
        assert {
          condition     = var.size > 1
          error_message = "Size ${var.size}."
        }
      }
      """
    #expect(
      found(text, "check-failed", beside: ["m/main.tf": module]) == [
        "Check block assertion failed: Not 1", "Check block assertion failed: Size 1",
      ])
  }

  @Test func `are silent where a value file that the root is not given sets what they look at`() {
    let text = """
      variable "size" {
        default = 1
      }
      variable "name" {
        default = "a"
      }
      resource "terraform_data" "one" {
        input = "${var.name}-${var.size}"
        lifecycle {
          postcondition {
            condition     = self.input == "a-2"
            error_message = "No."
          }
        }
      }
      check "size" {
        assert {
          condition     = var.size > 1
          error_message = "No."
        }
      }
      """
    for (file, counts) in [
      ("", [1, 1]), ("name = \"b\"\n", [0, 1]), ("size = 2\n", [0, 0]), ("other = 2\n", [1, 1]),
    ] {
      let beside = ["prod.tfvars": file]
      #expect(
        [found(text, "postcondition-failed", beside: beside), found(text, "check-failed", beside: beside)].map(\.count)
          == counts, "\(file)")
    }
  }
}
