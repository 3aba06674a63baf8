import Evaluation
import Source
import Terraform
import Testing

/// What `terraform_remote_state` means between the roots of one system ("The terraform_remote_state Data Source").
@Suite struct RemoteStateTests {
  /// A root that keeps its state under a key and has an output.
  private func network(key: String = "network.tfstate") -> String {
    """
    terraform {
      backend "s3" {
        bucket = "acme-state"
        key    = "\(key)"
        region = "us-west-2"
      }
    }
    provider "aws" {
      region = "eu-west-1"
    }
    resource "aws_vpc" "main" {
      cidr_block = "10.0.0.0/16"
    }
    output "vpc_id" {
      value = aws_vpc.main.id
    }
    output "cidr_block" {
      value = aws_vpc.main.cidr_block
    }

    """
  }

  private func reader(_ config: String = "bucket = \"acme-state\"\n key = \"network.tfstate\"", more: String = "")
    -> String
  {
    """
    provider "aws" {
      region = "us-east-1"
    }
    variable "bucket" {}
    data "terraform_remote_state" "network" {
      backend = "s3"
      \(more)
      config = {
        \(config)
      }
    }

    """
  }

  private let output = "data.terraform_remote_state.network.outputs.cidr_block"

  @Test func `an output of a state is the output of the root that keeps it`() throws {
    let system = makeSystem(["app/main.tf": reader(), "network/main.tf": network()])
    #expect(system.value(output) == "\"10.0.0.0/16\"")
    #expect(system.value("data.terraform_remote_state.network.outputs[\"cidr_block\"]") == "\"10.0.0.0/16\"")
    let targets = system.value("data.terraform_remote_state.network.outputs.vpc_id")
    #expect(targets == "unknown: aws_vpc.main.id")
  }

  @Test func `what an argument takes from a state names the resource of the other root and has its Region`() throws {
    let peering = """
      resource "aws_vpc_peering_connection" "p" {
        vpc_id      = "vpc-1"
        peer_vpc_id = data.terraform_remote_state.network.outputs.vpc_id
      }
      """
    let system = makeSystem(["app/main.tf": reader() + peering, "network/main.tf": network()])
    let handle = try #require(system.find("aws_vpc_peering_connection.p"))
    let value = system.written("peer_vpc_id", in: handle)
    let target = try #require(system.targets(of: value).values.first?.handle)
    #expect(system.root(of: target) == "network")
    #expect(system.region(of: value).string == "eu-west-1")
    let origin = try #require(value.origin)
    #expect(system.originChain(of: origin).map(\.says).last == "output vpc_id of network = aws_vpc.main.id")
  }

  @Test func `a state that no root keeps is said by its place`() throws {
    let system = makeSystem(["app/main.tf": reader("bucket = \"acme-state\"\n key = \"other.tfstate\"")])
    let value = try #require(system.term(of: output))
    #expect(
      system.causes(of: value).map(\.says) == [
        "the state s3://acme-state/other.tfstate, which no root of this system keeps"
      ])
  }

  @Test func `a root outside of the system that keeps the state is named`() throws {
    let workspace = makeWorkspace(["app/main.tf": reader(), "network/main.tf": network()])
    let system = System(workspace: workspace, roots: [workspace.roots[0]])
    let value = try #require(system.term(of: output))
    #expect(
      system.causes(of: value).map(\.kind) == [.state("s3://acme-state/network.tfstate", keptBy: "network")])
  }

  @Test func `a bucket that is not known is what is missing`() throws {
    let config = "bucket = var.bucket\n key = \"network.tfstate\""
    let system = makeSystem(["app/main.tf": reader(config), "network/main.tf": network()])
    let value = try #require(system.term(of: output))
    #expect(system.causes(of: value).map(\.says) == ["var.bucket has no value"])
  }

  @Test(arguments: [
    ("workspace = \"default\"", true), ("workspace = terraform.workspace", true), ("workspace = \"prod\"", false),
  ])
  func `another workspace is another state`(workspace: String, isKept: Bool) {
    let system = makeSystem(["app/main.tf": reader(more: workspace), "network/main.tf": network()])
    #expect((system.value(output) == "\"10.0.0.0/16\"") == isKept)
  }

  /// What the output is worth, with the workspace that the system is judged in.
  private func value(_ more: String, _ config: String, network: String, judgedIn judged: String?) -> String {
    var workspace = makeWorkspace([
      "app/main.tf": reader("bucket = \"acme-state\"\n \(config)", more: more), "network/main.tf": network,
    ])
    workspace.surroundings.workspace = judged
    let system = System(workspace: workspace, roots: workspace.roots)
    return system.term(of: output).flatMap { system.causes(of: $0).first?.says } ?? system.value(output)
  }

  /// "State storage" and `workspace_key_prefix` on the page of the s3 backend: `<prefix>/<workspace>/<key>`, the prefix `env:`.
  @Test(
    arguments: [
      ("", "key = \"network.tfstate\"", nil, true), ("", "key = \"network.tfstate\"", "prod", true),
      ("workspace = \"prod\"", "key = \"network.tfstate\"", "prod", true),
      ("workspace = terraform.workspace", "key = \"network.tfstate\"", "prod", true),
      ("workspace = \"${terraform.workspace}\"", "key = \"network.tfstate\"", "prod", true),
      ("", "key = \"env:/prod/network.tfstate\"", "prod", true),
      ("", "key = \"env:/${terraform.workspace}/network.tfstate\"", "prod", true),
      ("", "key = \"env:/prod/network.tfstate\"", "dev", false),
      ("", "key = \"env:/prod/network.tfstate\"", nil, false),
      ("workspace = \"prod\"", "key = \"network.tfstate\"", "dev", false),
      ("workspace = \"prod\"", "key = \"network.tfstate\", workspace_key_prefix = \"env:\"", "prod", true),
    ] as [(String, String, String?, Bool)])
  func `the state of a workspace is that of the root judged in it`(
    more: String, config: String, judged: String?, isKept: Bool
  ) {
    let found = value(more, config, network: network(), judgedIn: judged)
    let other = "the state of network in the workspace \"prod\", while it is judged "
    #expect(
      found
        == (isKept ? "\"10.0.0.0/16\"" : other + (judged.map { "in the workspace \"\($0)\"" } ?? "without a workspace"))
    )
  }

  @Test func `a prefix of its own tells the states of a root's workspaces from others`() {
    let own = network().replacing("region = \"us-west-2\"", with: "workspace_key_prefix = \"nets\"")
    let key = "key = \"network.tfstate\""
    #expect(value("", "key = \"nets/prod/network.tfstate\"", network: own, judgedIn: "prod") == "\"10.0.0.0/16\"")
    #expect(
      value("workspace = \"prod\"", "\(key), workspace_key_prefix = \"nets\"", network: own, judgedIn: "prod")
        == "\"10.0.0.0/16\"")
    #expect(
      value("workspace = \"prod\"", key, network: own, judgedIn: "prod")
        == "the state s3://acme-state/env:/prod/network.tfstate, which no root of this system keeps")
  }

  @Test func `the default workspace is judged only if nothing asks which one it is`() {
    let named = network() + "locals {\n  name = terraform.workspace\n}\n"
    #expect(value("", "key = \"network.tfstate\"", network: named, judgedIn: nil) == "\"10.0.0.0/16\"")
    #expect(
      value("", "key = \"network.tfstate\"", network: named, judgedIn: "prod")
        == "the state of network in the workspace \"default\", while it is judged in the workspace \"prod\"")
  }

  @Test func `defaults stand for outputs that the root does not declare`() {
    let system = makeSystem([
      "app/main.tf": reader(more: "defaults = { zone = \"z\", cidr_block = \"none\" }"), "network/main.tf": network(),
    ])
    #expect(system.value("data.terraform_remote_state.network.outputs.zone") == "\"z\"")
    #expect(system.value(output) == "\"10.0.0.0/16\"")
  }

  @Test func `an output that the root does not declare is an error with the nearest name`() throws {
    let use = "locals {\n x = data.terraform_remote_state.network.outputs.vpc_di\n}\n"
    let system = makeSystem(["app/main.tf": reader() + use, "network/main.tf": network()])
    let problem = try #require(system.problems(codes: ["missing-remote-output"]).first)
    #expect(problem.diagnostic.summary == "network has no output \"vpc_di\"")
    #expect(problem.diagnostic.suggestion == "vpc_id")
    #expect(system.value("try(data.terraform_remote_state.network.outputs.vpc_di, \"none\")") == "\"none\"")
  }

  @Test func `a local state is found by its path`() {
    let files = [
      "app/main.tf":
        "data \"terraform_remote_state\" \"n\" {\n backend = \"local\"\n config = { path = \"${path.module}/../net/terraform.tfstate\" }\n}",
      "net/main.tf": "output \"a\" {\n value = 1\n}",
    ]
    #expect(makeSystem(files).value("data.terraform_remote_state.n.outputs.a") == "1")
  }

  @Test func `a Terraform Cloud workspace is found by organization and name`() {
    let files = [
      "app/main.tf": """
      data "terraform_remote_state" "n" {
        backend = "remote"
        config = {
          organization = "acme"
          workspaces   = { name = "net" }
        }
      }
      """,
      "net/main.tf": """
      terraform {
        cloud {
          organization = "acme"
          workspaces {
            name = "net"
          }
        }
      }
      output "a" {
        value = 1
      }
      """,
    ]
    #expect(makeSystem(files).value("data.terraform_remote_state.n.outputs.a") == "1")
  }

  @Test func `a backend that the command line completes is completed by the configuration file`() {
    let partial = "terraform {\n backend \"s3\" {}\n}\noutput \"cidr_block\" {\n value = \"10.1.0.0/16\"\n}"
    var workspace = makeWorkspace(["app/main.tf": reader(), "network/main.tf": partial])
    #expect(System(workspace: workspace, roots: workspace.roots).value(output) != "\"10.1.0.0/16\"")
    workspace.roots[1].stateSettings = StateSettings(bucket: "acme-state", key: "network.tfstate")
    #expect(System(workspace: workspace, roots: workspace.roots).value(output) == "\"10.1.0.0/16\"")
  }

  @Test func `states that wait for each other are said and end`() {
    func root(_ own: String, _ other: String) -> String {
      """
      terraform {
        backend "s3" {
          bucket = "s"
          key    = "\(own)"
        }
      }
      data "terraform_remote_state" "other" {
        backend = "s3"
        config = {
          bucket = "s"
          key    = "\(other)"
        }
      }
      output "x" {
        value = data.terraform_remote_state.other.outputs.x
      }
      output "own" {
        value = "\(own)"
      }
      output "theirs" {
        value = data.terraform_remote_state.other.outputs.own
      }
      """
    }
    let system = makeSystem(["a/main.tf": root("a", "b"), "b/main.tf": root("b", "a")])
    #expect(system.value("data.terraform_remote_state.other.outputs.theirs") == "\"a\"")
    _ = system.value("data.terraform_remote_state.other.outputs.x")
    #expect(
      system.problems(codes: ["remote-state-cycle"]).map(\.diagnostic.summary) == [
        "output.x of b depends on itself through the states of other roots"
      ])
  }
}
