import Evaluation
import Source
import Terraform
import Testing

@Suite struct FileTests {
  /// Terraform's order: terraform.tfvars, terraform.tfvars.json, then both kinds of automatic files by name.
  @Test func `value files of both syntaxes come in Terraform's order`() {
    let names = ["a", "b", "c", "d"]
    let main = "provider \"aws\" {}\n" + names.map { "variable \"\($0)\" {}\n" }.joined()
    let system = makeSystem([
      "main.tf": main, "terraform.tfvars": "a = 1\nb = 1\nc = 1\nd = 1",
      "terraform.tfvars.json": #"{"b": 2, "c": 2, "d": 2}"#, "m.auto.tfvars.json": #"{"c": "${x}", "d": 3}"#,
      "z.auto.tfvars": "d = 4",
    ])
    #expect(names.map { system.value("var.\($0)") } == ["1", "2", "\"${x}\"", "4"])
  }

  @Test func `other value files in JSON syntax are offered where a variable has no value`() throws {
    let system = makeSystem([
      "main.tf": """
      provider "aws" {}
      variable "region" {}
      resource "aws_sqs_queue" "q" {
        region = var.region
      }
      """, "prod.tfvars.json": #"{"region": "eu-west-1"}"#,
    ])
    let queue = try #require(system.find("aws_sqs_queue.q"))
    let term = try #require(system.region(of: .handle(queue)).term)
    #expect(system.causes(of: term).map(\.kind) == [.variable(name: "region", setBy: ["prod.tfvars.json"])])
  }

  @Test func `a broken value file in JSON syntax is said at its place`() {
    let system = makeSystem(["main.tf": "provider \"aws\" {}\n", "terraform.tfvars.json": "{\"a\": }"])
    let problem = system.problems(codes: ["syntax", "invalid-json"]).first?.diagnostic
    #expect(problem?.summary == "Invalid JSON")
    #expect(problem?.place.range == ByteRange(6, 7))
  }
}
