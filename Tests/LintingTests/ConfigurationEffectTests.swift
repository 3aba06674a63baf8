import BuiltInRules
import Linting
import Policy
import Reporting
import Source
import Terraform
import Testing

/// Rules of a user's own: one that is undecided while a topic has no known Region, and one that reads a policy.
private let ownRules = [
  "rules/topic/abroad.hcl": """
  rule "topic/abroad" {
    title    = "A topic is abroad"
    severity = "warning"
    demand   = "Topics are in Europe."
    effect   = "they are far away."

    for "topic" { each = resources("aws_sns_topic") }

    require {
      condition = startswith(region(topic), "eu-") || policy("abroad", false)
      message   = "${address(topic)} is in ${region(topic)}."
      at        = topic
    }

    passes "a topic in Europe" {
      resource "aws_sns_topic" "t" { provider = aws.eu_west_1 }
    }
  }
  """
]

private func proof(_ root: String, in analysis: Analysis) -> [String] {
  guard let root = analysis.roots.first(where: { $0.folder == root }), let instance = root.instances.first else {
    return ["no instance"]
  }
  return instance.proof.steps.map { step in
    guard let file = analysis.file(step.place.file) else { return "no file" }
    return "\(file.path):\(LineIndex(file.bytes).line(of: step.place.range.start)) \(step.says)"
  }
}

@Suite struct ConfigurationEffectTests {
  @Test func `values of a root block decide its Region, and the proof points at them`() throws {
    let analysis = try survey("root \"live/*\" {\n  values = { region = \"eu-west-1\" }\n}")
    #expect(analysis.roots.map(\.regions) == [["us-east-1"], ["eu-west-1"], ["eu-west-1"]])
    #expect(proof("live/eu", in: analysis).last == ".regionlint.hcl:2 region = \"eu-west-1\"")
  }

  @Test func `value files of a root block are read, relative to the file, and values win over them`() throws {
    let files = ["env/eu.tfvars": "region = \"eu-west-1\"\n"]
    let text = "root \"live/eu\" {\n  var_files = [\"env/eu.tfvars\"]\n}"
    let analysis = try survey(text, files: files)
    #expect(proof("live/eu", in: analysis).last == "env/eu.tfvars:1 region = \"eu-west-1\"")
    let both = try survey(
      "root \"live/eu\" {\n  values = { region = \"eu-north-1\" }\n  var_files = [\"env/eu.tfvars\"]\n}", files: files)
    #expect(both.roots[1].regions == ["eu-north-1"])
  }

  @Test func `a root block stands between automatic value files and the command line`() throws {
    let files = ["live/eu/terraform.tfvars": "region = \"eu-west-1\"\n"]
    let text = "root \"live/eu\" {\n  values = { region = \"eu-north-1\" }\n}"
    #expect(try survey(text, files: files).roots[1].regions == ["eu-north-1"])
    let given = try survey(text, files: files) { $0.variables = [("region", "eu-south-1")] }
    #expect(given.roots[1].regions == ["eu-south-1"])
  }

  @Test func `a pattern that a bound of the search cuts off is said`() throws {
    let inner = (0...FileLimits.folderDepth).map { "d\($0)" }.joined(separator: "/")
    let text = "root \"deep/**\" {\n  values = { region = \"eu-west-1\" }\n}"
    let files = ["deep/main.tf": "", "deep/" + inner + "/main.tf": ""]
    let analysis = try survey(text, files: files) { $0.paths = ["live"] }
    let reason = "folders more than \(FileLimits.folderDepth) deep are not searched"
    #expect(analysis.omissions == [Analysis.Omission(path: "deep/" + inner, reason: reason)])
  }

  @Test func `a later root block wins over an earlier one`() throws {
    let analysis = try survey(
      """
      root "live/*" {
        values = { region = "eu-west-1" }
      }
      root "live/us" {
        values = { region = "us-east-1" }
      }
      """)
    #expect(analysis.roots.map(\.regions) == [["us-east-1"], ["eu-west-1"], ["us-east-1"]])
  }

  @Test func `the default Region is proven by the configuration file`() throws {
    let files = ["legacy/main.tf": "provider \"aws\" {}\nresource \"aws_sns_topic\" \"t\" {}\n"]
    let analysis = try survey("regions {\n  default = \"eu-west-1\"\n}", files: files)
    #expect(analysis.roots[0].regions == ["eu-west-1"])
    #expect(
      proof("legacy", in: analysis).suffix(2) == [
        "legacy/main.tf:1 provider aws states no region", ".regionlint.hcl:2 regions.default = \"eu-west-1\"",
      ])
  }

  @Test func `excluded folders are not searched, unless they are asked for`() throws {
    let text = "paths {\n  exclude = [\"leg*\", \"**/us\"]\n}"
    #expect(try survey(text).roots.map(\.folder) == ["live/eu"])
    #expect(try survey(text) { $0.paths = ["legacy"] }.roots.map(\.folder) == ["legacy"])
  }

  @Test func `a module in an excluded folder can still be called`() throws {
    let files = [
      "live/eu/app.tf": "module \"app\" {\n  source = \"../../legacy\"\n}\n",
      "legacy/main.tf": "resource \"aws_sns_topic\" \"t\" {}\n",
    ]
    let analysis = try survey("paths {\n  exclude = [\"legacy\"]\n}", files: files)
    #expect(analysis.roots.first?.modules == ["legacy"])
  }

  @Test func `roots of a system are judged together`() throws {
    let analysis = try survey("system \"shop\" {\n  roots = [\"live/*\"]\n}")
    #expect(analysis.roots.map(\.system) == [nil, "shop", "shop"])
  }

  @Test func `the level is the file's`() throws {
    #expect(try survey("rules {\n  level = \"error\"\n}").level == .error)
    #expect(try survey("").level == nil)
  }

  @Test func `rules of the file's folders run, with its severities`() throws {
    let text = "rules {\n  folders  = [\"rules\"]\n  severity = { \"topic/*\" = \"error\" }\n}"
    let analysis = try survey(text, files: ownRules)
    #expect(analysis.findings.map(\.message) == ["aws_sns_topic.t is in us-east-1."])
    #expect(analysis.findings.map(\.severity) == [.error])
    #expect(analysis.undecided.count == 2)
  }

  @Test func `a policy that only a rule of the user's reads is accepted`() throws {
    let rules = "rules {\n  folders = [\"rules\"]\n}\n"
    #expect(try survey(rules + "policy {\n  abroad = true\n}", files: ownRules).findings.isEmpty)
    #expect(
      complaints(rules + "policy {\n  abraod = true\n}", files: ownRules) == [
        "5:3 There is no setting \"abraod\" of policy; did you mean abroad?"
      ])
  }

  @Test func `what must be decided and cannot be is a finding that says what is missing`() throws {
    let text = "rules {\n  folders = [\"rules\"]\n  must_decide = [\"topic/abroad\"]\n}"
    let analysis = try survey(text, files: ownRules)
    let found = analysis.findings.filter { $0.message.hasPrefix("This must be decided") }
    #expect(
      found.map(\.message)
        == Array(
          repeating: "This must be decided and cannot be, because var.region has no value: A topic is abroad.", count: 2
        ))
    #expect(found.flatMap(\.roots) == ["live/eu", "live/us"])
    #expect(found.allSatisfy { $0.help == "give one: --var, --var-file, or values in .regionlint.hcl" })
    #expect(analysis.undecided.count == 2)
  }

  @Test(arguments: [("v.tfvars", "region = [\n"), ("v.tfvars.json", "{\"region\": [")])
  func `a value file that cannot be read is a finding`(name: String, text: String) throws {
    let files = repositoryFiles.merging([name: text]) { $1 }
    var request = LintRequest(paths: ["live/eu"], currentFolder: "/project")
    request.variableFiles = [name]
    let rules = BuiltInRules.files.map { RuleText(path: $0.path, demands: $0.demand, full: $0.full) }
    let analysis = try LintRun.analyze(request, tree: memoryTree(files), builtIn: rules)
    #expect(
      analysis.findings.contains {
        $0.rule == "syntax/invalid-file" && analysis.file($0.primary.place.file)?.path == name
      })
  }

  @Test func `another file can be given, or none`() throws {
    let files = ["other.hcl": "paths {\n  exclude = [\"live\"]\n}"]
    let text = "paths {\n  exclude = [\"legacy\"]\n}"
    #expect(try survey(text, files: files).roots.map(\.folder) == ["live/eu", "live/us"])
    #expect(try survey(text, files: files) { $0.configuration = .file("other.hcl") }.roots.map(\.folder) == ["legacy"])
    #expect(try survey(text, files: files) { $0.configuration = .none }.roots.count == 3)
  }

  @Test func `the nearest file counts, and of two different ones each for what lies below it`() throws {
    let files = ["live/eu/.regionlint.hcl": "root \".\" {\n  values = { region = \"eu-west-1\" }\n}"]
    #expect(try survey("rules {\n  level = \"note\"\n}", files: files) { $0.paths = ["live/eu"] }.level == nil)
    let text = "root \"live/*\" {\n  values = { region = \"us-east-1\" }\n}"
    let roots = try survey(text, files: files) { $0.paths = ["live/us", "live/eu"] }.roots
    #expect(roots.map(\.folder) == ["live/eu", "live/us"])
    #expect(roots.map(\.regions) == [["eu-west-1"], ["us-east-1"]])
  }

  @Test func `what is in force is printed with where it comes from`() throws {
    let text = """
      system "shop" {
        roots = ["live/*"]
      }
      root "live/eu" {
        values    = { region = "eu-west-1" }
        var_files = ["env/eu.tfvars"]
      }
      rules {
        disable = ["topic/*"]
        folders = ["rules"]
      }
      """
    let files = ownRules.merging(["env/eu.tfvars": "region = \"x\"\n", "live/eu/a.auto.tfvars": ""]) { $1 }
    let tree = memoryTree(repositoryFiles.merging(files) { $1 }.merging([".regionlint.hcl": text]) { $1 })
    var request = LintRequest(paths: ["."], currentFolder: "/project")
    request.enable = ["topic/abroad"]
    let settings = try LintRun.settings(request, tree: tree, builtIn: [])
    try expectGolden(ConfigurationReport.render(settings, request: request, level: .note), "config.txt")
  }

  @Test func `the file that init writes is read without an error`() throws {
    let files = [
      "live/eu/main.tf": """
      provider "aws" {
        region = "eu-west-1"
      }
      variable "size" {
        type = number
      }
      variable "zones" {}
      module "app" {
        source = "../../app"
      }
      """,
      "live/us/main.tf": """
      provider "aws" {
        region = "us-east-1"
      }
      module "app" {
        source = "../../app"
      }
      """,
      "app/main.tf": "resource \"aws_sns_topic\" \"t\" {}\n",
      "live/eu/prod.tfvars": "size = 3\n",
      "live/eu/stage.tfvars": "size = 1\nzones = []\n",
    ]
    let all = repositoryFiles.merging(files) { $1 }
    let draft = try LintRun.draft(
      LintRequest(paths: ["."], currentFolder: "/project"), folder: "/project", tree: memoryTree(all))
    #expect(draft.systems == 1)
    #expect(draft.missing == ["live/eu: var.size", "live/eu: var.zones"])
    #expect(complaints(draft.text, files: files) == [])
    // What stands behind a `#` may be chosen: it has to be right too.
    let chosen = draft.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.contains("# ") && line.contains(" = ") ? line.replacing("# ", with: "", maxReplacements: 1) : line
    }.joined(separator: "\n")
    #expect(complaints(chosen.replacing("  var_files = [\"live/eu/prod.tfvars\"]", with: "  # "), files: files) == [])
    try expectGolden(draft.text, "init.hcl")
  }

  @Test func `init says which file above its folder no longer counts there`() throws {
    let files = ["live/.regionlint.hcl": "", "live/eu/main.tf": "provider \"aws\" {}\n", "other/main.tf": ""]
    let tree = memoryTree(repositoryFiles.merging(files) { $1 })
    func above(_ folder: String) throws -> String? {
      try LintRun.draft(
        LintRequest(paths: [folder], currentFolder: "/project", configuration: .none), folder: "/project/" + folder,
        tree: tree
      ).above
    }
    #expect(try above("live/eu") == "live/.regionlint.hcl")
    #expect(try above("other") == nil)
  }
}
