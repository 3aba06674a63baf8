import Linting
import Policy
import Source
import Testing

/// Which roots are judged for files given as arguments, as a hook gives them.
@Suite struct GivenFilesTests {
  /// Two roots that call one module, a third alone, and settings above the first two.
  private static let files = [
    "live/us/main.tf": "provider \"aws\" {}\nmodule \"app\" {\n  source = \"../../modules/app\"\n}\n",
    "live/us/terraform.tfvars": "", "live/us/env/prod.tfvars": "",
    "live/eu/main.tf": "provider \"aws\" {}\nmodule \"app\" {\n  source = \"../../modules/app\"\n}\n",
    "live/.regionlint.hcl": "", "modules/app/main.tf": "", "other/main.tf": "provider \"aws\" {}\n", "README.md": "",
    "values/shared.tfvars": "", ".git/HEAD": "",
  ]

  private func roots(
    _ paths: [String], files: [String: String] = [:], _ change: (inout LintRequest) -> Void = { _ in }
  ) throws(LintError) -> [String] {
    let all = Self.files.merging(files) { $1 }
    let tree = MemoryTree(Dictionary(uniqueKeysWithValues: all.map { ("/project/" + $0.key, Array($0.value.utf8)) }))
    var request = LintRequest(paths: paths, currentFolder: "/project")
    change(&request)
    return try LintRun.analyze(request, tree: tree, builtIn: []).roots.map(\.folder)
  }

  @Test(arguments: [
    (["live/us/main.tf"], ["live/us"]), (["modules/app/main.tf"], ["live/eu", "live/us"]),
    (["live/us/terraform.tfvars"], ["live/us"]), (["live/us/env/prod.tfvars"], ["live/us"]),
    (["live/.regionlint.hcl"], ["live/eu", "live/us"]), (["README.md"], []),
    (["other/main.tf", "live/eu/main.tf"], ["live/eu", "other"]),
    (["live/.regionlint.hcl", "other/main.tf"], ["live/eu", "live/us", "other"]),
  ])
  func `a file stands for every root that reads it`(paths: [String], expected: [String]) throws {
    #expect(try roots(paths) == expected)
  }

  @Test func `a file of one root stands for all roots of its system`() throws {
    let text = "system \"shop\" {\n  roots = [\"us\", \"eu\"]\n}\n"
    #expect(try roots(["live/us/main.tf"], files: ["live/.regionlint.hcl": text]) == ["live/eu", "live/us"])
  }

  @Test func `a file with values given by option stands for the roots that take it`() throws {
    let all = try roots(["values/shared.tfvars"]) { $0.variableFiles = ["values/shared.tfvars"] }
    #expect(all == ["live/eu", "live/us", "other"])
  }

  @Test(arguments: [
    (["live/us/gone.tf"], ["live/us"]), (["modules/app/gone.tf"], ["live/eu", "live/us"]),
    (["gone/away/main.tf"], []), (["live/us/gone.auto.tfvars", "gone/main.tf"], ["live/us"]), ([], []),
  ])
  func `a file that was deleted stands for the roots that read its folder`(paths: [String], expected: [String]) throws {
    #expect(try roots(paths) { $0.toleratesMissing = true } == expected)
  }

  @Test func `a file that is not there is a mistake unless it may be deleted`() {
    #expect(throws: LintError.self) { try roots(["live/us/gone.tf"]) }
  }

  /// Two folders with settings of their own, as one commit may touch them.
  @Test func `files under different configuration files are judged each under its own`() throws {
    let rule = RuleText(
      path: "rules/queue.hcl",
      text: """
        rule "own/queue" {
          title    = "Queue"
          severity = "error"
          demand   = "There are no queues."
          for "queue" { each = resources("aws_sqs_queue") }
          require {
            condition = false
            message   = "There is ${queue.name}."
            at        = header(queue)
          }
        }
        """)
    func queue(_ name: String) -> String {
      "provider \"aws\" {}\nresource \"aws_sqs_queue\" \"q\" {\n  name = \"\(name)\"\n}\n"
    }
    let files = [
      "a/main.tf": queue("a"), "a/.regionlint.hcl": "rules {\n  severity = { \"own/queue\" = \"warning\" }\n}\n",
      "b/main.tf": queue("b"), "b/.regionlint.hcl": "", "c/main.tf": queue("c"), ".git/HEAD": "",
    ]
    let tree = MemoryTree(Dictionary(uniqueKeysWithValues: files.map { ("/project/" + $0.key, Array($0.value.utf8)) }))
    let request = LintRequest(paths: ["a/main.tf", "c/main.tf", "b/main.tf"], currentFolder: "/project")
    let analysis = try LintRun.analyze(request, tree: tree, builtIn: [rule])
    #expect(analysis.findings.map(\.message) == ["There is b.", "There is c.", "There is a."])
    #expect(analysis.findings.map(\.severity) == [.error, .error, .warning])
    #expect(
      analysis.findings.map { analysis.file($0.primary.place.file)?.path } == ["b/main.tf", "c/main.tf", "a/main.tf"])
    #expect(analysis.roots.map(\.folder) == ["a", "b", "c"])
    #expect(analysis.filesGiven.sorted() == ["a/main.tf", "b/main.tf", "c/main.tf"])
    #expect(analysis.checkCount == 3)
  }

  @Test(arguments: [("live/prod/terraform.tfvars", 12), (".regionlint.hcl", 12), ("live/prod/ops.tf", 1)])
  func `values and settings are judged by all that they do`(path: String, findings: Int) throws {
    let analysis = try analyze("two-regions", paths: [path])
    #expect(analysis.findings.count { $0.severity > .note } == findings)
  }
}
