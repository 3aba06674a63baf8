import Linting
import Policy
import Reporting
import Source
import Terraform
import Testing

/// Several roots as one system: what is said of each root stays right, and each finding says in which roots it is.
@Suite struct SystemTests {
  private func root(_ region: String, key: String, more: String = "") -> String {
    """
    terraform {
      backend "s3" {
        bucket = "acme-state"
        key    = "\(key)"
        region = "us-west-2"
      }
    }
    provider "aws" {
      region = "\(region)"
    }
    module "app" {
      source = "../../modules/app"
    }
    \(more)

    """
  }

  private let app = """
    resource "aws_iam_role" "task" {
      name               = "acme-task"
      assume_role_policy = "{}"
    }
    resource "aws_sqs_queue" "jobs" {
      name = "jobs"
    }
    output "queue_arn" {
      value = aws_sqs_queue.jobs.arn
    }

    """

  private var files: [String: String] {
    [
      ".regionlint.hcl": "system \"acme\" {\n  roots = [\"live/*\"]\n}\n", "modules/app/main.tf": app,
      "live/eu/main.tf": root("eu-west-1", key: "eu"),
      "live/us/main.tf": root(
        "us-east-1", key: "us", more: "resource \"aws_s3_bucket\" \"only\" {\n  bucket = \"acme-only\"\n}"),
    ]
  }

  private let names = RuleText(
    path: "rules/names.hcl",
    text: """
      rule "own/role-twice" {
        title    = "Role twice"
        severity = "error"
        demand   = "One role has one name."
        for "role" { each = resources("aws_iam_role") }
        group "set" {
          of = role
          by = [role.name]
        }
        require {
          condition = length(set.members) < 2
          message   = "${address(set.members[0])} and ${address(set.members[1])} share a name."
          at        = set.members[0].name
        }
      }
      """)

  private func tree(_ files: [String: String]) -> MemoryTree {
    MemoryTree(Dictionary(uniqueKeysWithValues: files.map { ("/project/" + $0.key, Array($0.value.utf8)) }))
  }

  private func run(_ files: [String: String], _ change: (inout LintRequest) -> Void = { _ in }) throws -> Analysis {
    var request = LintRequest(paths: ["."], currentFolder: "/project")
    change(&request)
    return try LintRun.analyze(request, tree: tree(files), builtIn: [names])
  }

  @Test func `what two roots do together is found in the system, and not without it`() throws {
    let together = try run(files)
    #expect(
      together.findings.map(\.message) == [
        "live/eu: module.app.aws_iam_role.task and live/us: module.app.aws_iam_role.task share a name."
      ])
    #expect(together.findings.first?.roots == ["live/eu", "live/us"])
    #expect(try run(files) { $0.configuration = .none }.findings.isEmpty)
  }

  @Test func `each root has its own instances and its system`() throws {
    let roots = try run(files).roots
    #expect(roots.map(\.folder) == ["live/eu", "live/us"])
    #expect(roots.map(\.system) == ["acme", "acme"])
    #expect(
      roots.map { $0.instances.map(\.address) } == [
        ["module.app.aws_iam_role.task", "module.app.aws_sqs_queue.jobs"],
        ["aws_s3_bucket.only", "module.app.aws_iam_role.task", "module.app.aws_sqs_queue.jobs"],
      ])
    #expect(roots.map(\.regions) == [["eu-west-1"], ["us-east-1"]])
    #expect(roots.map(\.fileCount) == [2, 2])
  }

  @Test func `roots stand in the order of their folders, whatever systems they belong to`() throws {
    var files = files
    files["live/fr/main.tf"] = root("eu-west-3", key: "fr")
    files[".regionlint.hcl"] = "system \"acme\" {\n  roots = [\"live/us\", \"live/eu\"]\n}\n"
    let roots = try run(files).roots
    #expect(roots.map(\.folder) == ["live/eu", "live/fr", "live/us"])
    #expect(roots.map(\.system) == ["acme", nil, "acme"])
  }

  @Test func `a root that is asked for brings the rest of its system, whose own findings are elsewhere`() throws {
    let twice =
      "resource \"aws_iam_role\" \"a\" {\n  name = \"x\"\n}\nresource \"aws_iam_role\" \"b\" {\n  name = \"x\"\n}"
    var files = files
    files["live/us/twice.tf"] = twice
    let analysis = try run(files) { $0.paths = ["live/eu"] }
    #expect(analysis.roots.map(\.folder) == ["live/eu", "live/us"])
    #expect(analysis.findings.map(\.roots) == [["live/eu", "live/us"]])
    #expect(analysis.findingsElsewhere == 1)
  }

  /// Two environments are copies of one another: what goes wrong in the modules that both call is wrong once.
  @Test func `one cause in two environments is one finding that names both`() throws {
    let pair = RuleText(
      path: "rules/pair.hcl",
      text: """
        rule "own/pair" {
          title    = "Pair"
          severity = "error"
          demand   = "A topic does not name the role."
          for "topic" { each = resources("aws_sns_topic") }
          require {
            condition = false
            message   = "The topic names the role."
            at        = header(topic)
            related   = [for role in resources("aws_iam_role") : { label = "the role", at = header(role) } if root(role) == root(topic)]
          }
        }
        """)
    var files = files
    files[".regionlint.hcl"] = ""
    for name in ["eu", "us"] {
      files["live/\(name)/main.tf"] = root("us-east-1", key: name, more: "resource \"aws_sns_topic\" \"t\" {}")
    }
    let request = LintRequest(paths: ["."], currentFolder: "/project")
    let analysis = try LintRun.analyze(request, tree: tree(files), builtIn: [pair])
    #expect(analysis.findings.count == 1)
    #expect(analysis.findings.first?.roots == ["live/eu", "live/us"])
    #expect(analysis.findings.first?.related.map(\.label) == ["the role", "the same in live/us"])
  }

  @Test func `where answers for the root that is asked for, with what the others give it`() throws {
    var files = files
    files["live/eu/reads.tf"] = """
      data "terraform_remote_state" "us" {
        backend = "s3"
        config  = { bucket = "acme-state", key = "us", region = "us-west-2" }
      }
      provider "aws" {
        alias  = "there"
        region = data.terraform_remote_state.us.outputs.region
      }
      resource "aws_sqs_queue" "there" {
        provider = aws.there
      }
      """
    files["live/us/outputs.tf"] = "output \"region\" {\n  value = \"us-east-1\"\n}"
    let request = LintRequest(paths: ["live/eu"], currentFolder: "/project")
    let survey = try LintRun.survey(request, tree: tree(files))
    #expect(survey.roots.map(\.folder) == ["live/eu"])
    let proof = try #require(WhereReport.instance("aws_sqs_queue.there", in: survey))
    #expect(proof.hasPrefix("aws_sqs_queue.there is in us-east-1:"))
    #expect(proof.contains("live/us/outputs.tf:2"))
    #expect(proof.contains("output region of live/us = \"us-east-1\""))
  }

  @Test func `a state that another system keeps is offered to be joined`() throws {
    var files = files
    files["live/eu/reads.tf"] = """
      data "terraform_remote_state" "us" {
        backend = "s3"
        config  = { bucket = "acme-state", key = "us", region = "us-west-2" }
      }
      resource "aws_iam_role" "copy" {
        name = data.terraform_remote_state.us.outputs.name
      }
      """
    files["live/us/outputs.tf"] = "output \"name\" {\n  value = \"acme-copy\"\n}"
    let alone = try run(files) { $0.configuration = .none }
    let missing = Set(alone.undecided.flatMap(\.missing).map(\.says))
    #expect(missing == ["the state s3://acme-state/us, which no root of this system keeps"])
    let footer = TextReport.footer(alone)
    #expect(footer.contains("live/us keeps it: name both roots in one system of .regionlint.hcl"))
    #expect(try run(files).undecided.isEmpty)
  }

  @Test func `a state that only the command line configures is named in the configuration file`() throws {
    var files = files
    files["live/us/main.tf"] = root("us-east-1", key: "us").replacing("key    = \"us\"", with: "")
    files["live/us/outputs.tf"] = "output \"name\" {\n  value = \"acme-copy\"\n}"
    files["live/eu/reads.tf"] = """
      data "terraform_remote_state" "us" {
        backend = "s3"
        config  = { bucket = "acme-state", key = "us", region = "us-west-2" }
      }
      resource "aws_iam_role" "copy" {
        name = data.terraform_remote_state.us.outputs.name
      }
      """
    #expect(try !run(files).undecided.isEmpty)
    files[".regionlint.hcl", default: ""] +=
      "root \"live/us\" {\n  state = { bucket = \"acme-state\", key = \"us\" }\n}\n"
    #expect(try run(files).undecided.isEmpty)
  }

  @Test func `one cause in a module of two systems names the roots of both`() throws {
    var files = files
    files["prod/main.tf"] =
      root("us-east-1", key: "prod").replacing("../../", with: "../")
      + "module \"again\" {\n  source = \"../modules/app\"\n}"
    let findings = try run(files).findings
    #expect(findings.map(\.roots) == [["live/eu", "live/us", "prod"]])
  }
}
