import Linting
import Policy
import Source
import Testing

/// A repository in memory: two roots that call one module, and a third folder.
let repositoryFiles = [
  ".git/HEAD": "",
  "live/eu/main.tf":
    "provider \"aws\" {\n  region = var.region\n}\nvariable \"region\" {}\nresource \"aws_sns_topic\" \"t\" {}\n",
  "live/us/main.tf":
    "provider \"aws\" {\n  region = var.region\n}\nvariable \"region\" {}\nresource \"aws_sns_topic\" \"t\" {}\n",
  "legacy/main.tf": "provider \"aws\" {\n  region = \"us-east-1\"\n}\nresource \"aws_sns_topic\" \"t\" {}\n",
]

func memoryTree(_ files: [String: String]) -> MemoryTree {
  MemoryTree(Dictionary(uniqueKeysWithValues: files.map { ("/project/" + $0.key, Array($0.value.utf8)) }))
}

/// The analysis of a repository with a configuration file, without rules.
func survey(
  _ configuration: String, files: [String: String] = [:], _ change: (inout LintRequest) -> Void = { _ in }
) throws(LintError) -> Analysis {
  var all = repositoryFiles.merging(files) { $1 }
  all[".regionlint.hcl"] = configuration
  var request = LintRequest(paths: ["."], currentFolder: "/project")
  change(&request)
  return try LintRun.analyze(request, tree: memoryTree(all), builtIn: [])
}

/// `line:column message; did you mean x?` for each thing that is wrong with a configuration file.
func complaints(_ configuration: String, files: [String: String] = [:]) -> [String] {
  do throws(LintError) {
    _ = try survey(configuration, files: files)
    return []
  } catch {
    guard case .configuration(let diagnostics, let files) = error else { return ["\(error)"] }
    return diagnostics.map { diagnostic in
      guard let file = files.first(where: { $0.id == diagnostic.place.file }) else { return "no file" }
      let position = LineIndex(file.bytes).position(of: diagnostic.place.range.start, in: .character)
      let near = diagnostic.suggestion.map { "; did you mean \($0)?" } ?? ""
      return "\(position.line):\(position.column) \(diagnostic.summary)\(near)"
    }
  }
}

@Suite struct ConfigurationTests {
  @Test func `every block and setting is read`() {
    let text = """
      system "shop" {
        roots    = ["live/*"]
        primary  = "eu-west-1"
        complete = true
      }
      root "live/eu" {
        values    = { region = "eu-west-1" }
        var_files = ["legacy/eu.tfvars"]
        state     = { bucket = "states", key = "eu", region = "eu-west-1" }
      }
      rules {
        level       = "note"
        disable     = []
        enable      = []
        severity    = {}
        must_decide = []
        folders     = []
      }
      policy {
        shield     = "not-required"
        lag_alarms = "required"
        residency  = ["eu-*"]
        cells      = true
      }
      parity {
        may_differ = ["size"]
      }
      regions {
        allowed = ["eu-*", "us-east-1"]
        default = "eu-west-1"
      }
      paths {
        exclude = ["legacy"]
      }
      """
    #expect(complaints(text, files: ["legacy/eu.tfvars": ""]) == [])
  }

  @Test(arguments: [
    ("sytem \"shop\" {}", "1:1 There is no block \"sytem\"; did you mean system?"),
    ("x = 1", "1:1 There is no block \"x\""),
    ("system {\n  roots = [\"live/*\"]\n}", "1:1 A system block has one name: system \"…\" { }"),
    ("system \"shop\" {}", "1:1 system \"shop\" names no roots"),
    (
      "system \"shop\" {\n  rots = []\n  roots = [\"legacy\"]\n}",
      "2:3 There is no setting \"rots\"; did you mean roots?"
    ),
    ("system \"shop\" {\n  roots = \"live/*\"\n}", "2:11 roots takes a list of texts: roots = [\"…\"]"),
    (
      "system \"shop\" {\n  roots = [\"liv/eu\"]\n}",
      "2:12 \"liv/eu\" matches no folder with Terraform files; did you mean live/eu?"
    ),
    (
      "system \"shop\" {\n  roots = [\"legacy\"]\n  primary = \"eu-wst-1\"\n}",
      "3:13 AWS has no Region \"eu-wst-1\"; did you mean eu-west-1?"
    ),
    ("system \"shop\" {\n  roots = [\"legacy\"]\n  complete = \"yes\"\n}", "3:14 complete takes true or false"),
    ("rules {}\nrules {}", "2:1 rules stands twice"),
    ("root \"legacy\" {}\nroot \"legacy\" {}", "2:1 root \"legacy\" stands twice"),
    ("root \"nowhere\" {}", "1:6 \"nowhere\" matches no folder with Terraform files"),
    (
      "root \"live/eu\" {\n  values = {\n    regon = \"x\"\n  }\n}",
      "3:5 live/eu declares no variable \"regon\"; did you mean region?"
    ),
    (
      "root \"live/*\" {\n  values = {\n    regon = \"x\"\n  }\n}",
      "3:5 None of the roots that \"live/*\" matches declares a variable \"regon\"; did you mean region?"
    ),
    (
      "root \"live/eu\" {\n  values = { region = var.x }\n}",
      "2:23 values takes constants: text in quotes, numbers, true, false, lists and objects of these"
    ),
    ("root \"live/eu\" {\n  var_files = [\"eu.tfvars\"]\n}", "2:16 There is no file eu.tfvars"),
    (
      "root \"live/eu\" {\n  state = { buckt = \"b\" }\n}",
      "2:13 There is no setting \"buckt\" of a state; did you mean bucket?"
    ),
    ("rules {\n  level = \"loud\"\n}", "2:11 level takes \"error\", \"warning\", \"note\", not \"loud\""),
    ("rules {\n  disable = [\"no/such\"]\n}", "2:14 No rule is named \"no/such\""),
    ("rules {\n  severity = { \"no/such\" = \"note\" }\n}", "2:16 No rule is named \"no/such\""),
    ("rules {\n  folders = [\"rules\"]\n}", "2:14 There is no folder rules"),
    ("policy {\n  sheild = \"required\"\n}", "2:3 There is no setting \"sheild\" of policy; did you mean shield?"),
    ("policy {\n  shield = \"no\"\n}", "2:12 shield takes \"required\", \"not-required\", not \"no\""),
    ("parity {\n  may_difer = []\n}", "2:3 There is no setting \"may_difer\"; did you mean may_differ?"),
    ("regions {\n  allowed = [\"mars-*\"]\n}", "2:14 AWS has no Region \"mars-*\""),
    ("regions {\n  allowed {\n  }\n}", "2:3 allowed is set with an equals sign: allowed = …"),
    ("policy {", "1:8 Unclosed configuration block"),
    (
      "system \"a\" {\n  roots = [\"live/eu\"]\n}\nsystem \"b\" {\n  roots = [\"live/*\"]\n}",
      "5:12 live/eu is in two systems, \"a\" and \"b\""
    ),
  ])
  func `what is wrong with the file is located`(text: String, complaint: String) {
    #expect(complaints(text) == [complaint])
  }
}
