import Evaluation
import Source
import Terraform
import Testing

/// Provider resolution as measured with Terraform 1.11 ("Providers Within Modules", developer.hashicorp.com).
@Suite struct RegionTests {
  private let providers = """
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu"
      region = var.standby
    }
    variable "standby" {
      default = "eu-west-1"
    }

    """
  private let leaf = """
    resource "aws_sqs_queue" "q" {}
    resource "aws_sqs_queue" "peer" {
      provider = aws.peer
    }

    """

  @Test func `an instance without a provider is in the Region of the default`() {
    let system = makeSystem(["main.tf": providers + "resource \"aws_sqs_queue\" \"q\" {}"])
    #expect(system.place("aws_sqs_queue.q") == "us-east-1")
  }

  @Test(arguments: ["null_resource", "random_id", "terraform_data", "kubernetes_namespace"])
  func `an instance of another provider has no Region, so that none is asked for`(type: String) {
    let system = makeSystem(["main.tf": "resource \"\(type)\" \"x\" {}"])
    #expect(system.place("\(type).x") == "global")
  }

  @Test func `an alias is followed through a variable to its default, which the proof says`() throws {
    let system = makeSystem(["main.tf": providers + "resource \"aws_sqs_queue\" \"q\" {\n provider = aws.eu\n}"])
    #expect(system.place("aws_sqs_queue.q") == "eu-west-1")
    let handle = try #require(system.find("aws_sqs_queue.q"))
    #expect(
      system.regionProof(of: handle).steps.map(\.says) == [
        "names provider = aws.eu", "provider aws.eu has region = var.standby", "standby = \"eu-west-1\" by default",
      ])
  }

  @Test func `a providers map rebinds the default at every level below`() {
    let system = makeSystem([
      "main.tf": providers + "module \"a\" {\n source = \"./a\"\n providers = { aws = aws.eu }\n}",
      "a/main.tf": "module \"b\" {\n source = \"../b\"\n}", "b/main.tf": "resource \"aws_sqs_queue\" \"q\" {}",
    ])
    #expect(system.place("module.a.module.b.aws_sqs_queue.q") == "eu-west-1")
  }

  @Test func `a map is rewritten simultaneously, so two aliases can change places`() {
    let system = makeSystem([
      "main.tf": providers
        + "module \"a\" {\n source = \"./a\"\n providers = {\n aws = aws.eu\n aws.peer = aws\n }\n}",
      "a/main.tf": leaf,
    ])
    #expect(system.place("module.a.aws_sqs_queue.q") == "eu-west-1")
    #expect(system.place("module.a.aws_sqs_queue.peer") == "us-east-1")
  }

  @Test func `a map without the default does not cut the default off`() {
    let system = makeSystem([
      "main.tf": providers + "module \"a\" {\n source = \"./a\"\n providers = { aws.peer = aws.eu }\n}",
      "a/main.tf": leaf,
    ])
    #expect(system.place("module.a.aws_sqs_queue.q") == "us-east-1")
    #expect(system.place("module.a.aws_sqs_queue.peer") == "eu-west-1")
  }

  @Test func `an alias is never inherited`() {
    let system = makeSystem([
      "main.tf": providers + """
        provider "aws" {
         alias = "peer"
         region = "eu-west-2"
        }
        module "a" {
         source = "./a"
        }
        """,
      "a/main.tf": leaf,
    ])
    #expect(system.place("module.a.aws_sqs_queue.peer") == "unknown: provider aws.peer is not defined")
    #expect(
      system.problems(codes: ["undefined-provider"]).map(\.diagnostic.summary) == ["Provider aws.peer is not defined"])
  }

  @Test func `a provider inside a called module places what the module holds`() {
    let system = makeSystem([
      "main.tf": providers + "module \"a\" {\n source = \"./a\"\n}",
      "a/main.tf": "provider \"aws\" {\n region = \"sa-east-1\"\n}\nresource \"aws_sqs_queue\" \"q\" {}",
    ])
    #expect(system.place("module.a.aws_sqs_queue.q") == "sa-east-1")
  }

  @Test(arguments: ["aws.us-east-1", "\"aws.us-east-1\""])
  func `aliases may hold dashes, and be quoted`(reference: String) {
    let system = makeSystem([
      "main.tf":
        """
      provider "aws" {
       alias = "us-east-1"
       region = "us-east-1"
      }
      resource "aws_sqs_queue" "q" {
       provider = \(reference)
      }
      """
    ])
    #expect(system.place("aws_sqs_queue.q") == "us-east-1")
  }

  @Test func `a default provider that nobody configured has an unknown Region`() {
    let system = makeSystem([
      "main.tf": """
      provider "aws" {
       alias = "eu"
       region = "eu-west-1"
      }
      resource "aws_sqs_queue" "q" {}
      """
    ])
    #expect(system.place("aws_sqs_queue.q") == "unknown: provider aws is configured nowhere")
  }

  @Test func `a variable without a value is unknown, but itself`() throws {
    let text = """
      variable "a" {}
      variable "b" {}
      provider "aws" {
        region = var.a
      }
      provider "aws" {
        alias  = "again"
        region = var.a
      }
      provider "aws" {
        alias  = "other"
        region = var.b
      }
      resource "aws_sqs_queue" "one" {}
      resource "aws_sqs_queue" "two" {
        provider = aws.again
      }
      resource "aws_sqs_queue" "three" {
        provider = aws.other
      }
      """
    let system = makeSystem(["main.tf": text])
    let regions = try ["one", "two", "three"].map { name in
      system.region(of: .handle(try #require(system.find("aws_sqs_queue.\(name)"))))
    }
    #expect(regions[0] == regions[1])
    #expect(regions[0] != regions[2])
    #expect(system.place("aws_sqs_queue.one") == "unknown: var.a has no value")
  }

  @Test func `the data source of the Region says the Region of its provider`() {
    let text =
      providers + """
        data "aws_region" "here" {
          provider = aws.eu
        }
        locals {
          name = "app-${data.aws_region.here.name}"
        }
        """
    #expect(makeSystem(["main.tf": text]).value("local.name") == "\"app-eu-west-1\"")
  }
}
