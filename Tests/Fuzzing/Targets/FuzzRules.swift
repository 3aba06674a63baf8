import Policy
import Source
import Terraform

/// Rules over a small configuration.
enum FuzzRules {
  /// Loads a file of rules and runs what is in it.
  static func load(_ text: String) {
    let rules = RuleSet(checking: [RuleText(path: "Rules/fuzz/input.hcl", text: text)])
    _ = PolicyRun.run(rules, over: system(Array(twoRegions.utf8)))
  }

  /// Reads a configuration and asks a rule that looks at everything in it.
  static func check(_ bytes: [UInt8]) {
    let rules = RuleSet(checking: [RuleText(path: "Rules/fuzz/all.hcl", text: everything)])
    _ = PolicyRun.run(rules, over: system(bytes))
  }

  private static func system(_ bytes: [UInt8]) -> System {
    let tree = MemoryTree(["/project/main.tf": bytes])
    let workspace = WorkspaceLoader.load(LoadRequest(paths: ["/project"], currentFolder: "/project"), from: tree)
    return System(workspace: workspace, roots: workspace.roots)
  }

  private static let twoRegions = """
    provider "aws" {
      region = "us-east-1"
    }
    provider "aws" {
      alias  = "eu"
      region = "eu-west-1"
    }
    resource "aws_lb" "a" {
      name    = "a"
      subnets = [var.subnet]
    }
    resource "aws_lb" "b" {
      for_each = var.more
      provider = aws.eu
      name     = each.key
    }
    variable "subnet" {}
    variable "more" {}

    """

  private static let everything = """
    rule "fuzz/all" {
      title    = "Everything"
      severity = "note"
      demand   = "Nothing is there."
      for "base" { each = roots() }
      for "object" { each = instances(base) }
      require {
        condition = region(object) == "nowhere" && length([for name in written_names(object) : written(object, name)]) == 0
        message   = "${address(object)} in ${region(object)} depends on ${words(targets(written(object, "name")))}: ${length(problems("syntax"))}"
        at        = object
      }
    }

    """
}
