import BuiltInRules
import Linting
import Policy
import Source
import Testing

/// A run over files in memory with all built-in rules, on 24 November 2026.
private func lint(_ files: [String: String], change: (inout LintRequest) -> Void = { _ in }) throws -> Analysis {
  let tree = MemoryTree(Dictionary(uniqueKeysWithValues: files.map { ("/project/" + $0.key, Array($0.value.utf8)) }))
  var request = LintRequest(paths: ["."], currentFolder: "/project")
  request.today = try #require(CalendarDate("2026-11-24"))
  change(&request)
  let rules = BuiltInRules.files.map { RuleText(path: $0.path, demands: $0.demand, full: $0.full) }
  return try LintRun.analyze(request, tree: tree, builtIn: rules)
}

private let alias = "provider/alias-names-another-region"

/// One root whose provider is named for another Region, which is one finding in line 4; `BEFORE`, `ABOVE` and `BEHIND` are places
/// for a comment.
private func misnamed(before: String = "", above: String = "", behind: String = "", region: String = "\"eu-west-1\"")
  -> [String: String]
{
  let text = """
    \(before)
    provider "aws" {
      alias  = "us_east_1"
      \(above)
      region = \(region) \(behind)
    }
    provider "aws" {
      region = "us-west-2"
    }
    variable "unset" {
      type = string
    }
    resource "aws_sqs_queue" "jobs" {
      provider = aws.us_east_1
      name     = "jobs"
    }
    """
  return ["main.tf": text]
}

extension Analysis {
  fileprivate var rulesFound: [String] { findings.map(\.rule) }
  fileprivate var rulesIgnored: [String] { ignored.map(\.finding.rule) }
}

@Suite struct IgnoreTests {
  @Test func `without a comment the finding is reported`() throws {
    let analysis = try lint(misnamed())
    #expect(analysis.rulesFound == [alias])
    #expect(analysis.ignored.isEmpty)
  }

  @Test(arguments: ["# ", "#", "// ", "/* "])
  func `each style of comment ignores, above a block, above an argument and behind it`(mark: String) throws {
    let end = mark == "/* " ? " */" : ""
    let comment = "\(mark)regionlint:ignore \(alias) -- renamed in May\(end)"
    for files in [misnamed(before: comment), misnamed(above: comment), misnamed(behind: comment)] {
      let analysis = try lint(files)
      #expect(analysis.rulesFound == [])
      #expect(analysis.rulesIgnored == [alias])
      #expect(analysis.ignored.map(\.reason) == ["renamed in May"])
    }
  }

  @Test func `a comment behind the opening brace is about the whole block`() throws {
    let text =
      misnamed()["main.tf"]?.replacing(
        "provider \"aws\" {\n  alias", with: "provider \"aws\" { # regionlint:ignore \(alias) -- meant\n  alias") ?? ""
    #expect(try lint(["main.tf": text]).rulesIgnored == [alias])
  }

  @Test func `a file is ignored as a whole, wherever the comment stands`() throws {
    let text = (misnamed()["main.tf"] ?? "") + "\n# regionlint:ignore-file \(alias) -- meant\n"
    #expect(try lint(["main.tf": text]).rulesIgnored == [alias])
  }

  @Test func `a family may be named, and several rules`() throws {
    let analysis = try lint(misnamed(above: "# regionlint:ignore provider/* -- meant"))
    #expect(analysis.rulesIgnored == [alias])
    let list = try lint(
      misnamed(above: "# regionlint:ignore \(alias), ignore/unused,iam/same-name-in-two-regions -- meant"))
    #expect(list.rulesIgnored.contains(alias))
  }

  @Test(arguments: [
    ("eu-west-1", true), ("ap-south-1", false), ("ap-south-1,eu-west-1", true), ("ap-south-1 region=eu-west-1", true),
  ])
  func `a Region limits a comment to findings in which it takes part`(region: String, isIgnored: Bool) throws {
    let analysis = try lint(misnamed(above: "# regionlint:ignore \(alias) region=\(region) -- meant"))
    #expect(analysis.rulesIgnored == (isIgnored ? [alias] : []))
    #expect(analysis.rulesFound == (isIgnored ? [] : [alias, "ignore/unused"]))
  }

  @Test(arguments: [("2026-11-23", false), ("2026-11-24", true), ("2027-01-31", true)])
  func `a comment counts until the end of its last day`(day: String, counts: Bool) throws {
    let analysis = try lint(misnamed(above: "# regionlint:ignore \(alias) until=\(day) -- meant"))
    #expect(analysis.rulesFound == (counts ? [] : [alias, "ignore/expired"]))
    #expect(analysis.ignored.map { $0.until?.description } == (counts ? [day] : []))
  }

  @Test(arguments: [
    ("regionlint:ignore \(alias)", "ignore/malformed", "This ignore comment gives no reason."),
    ("regionlint:ignore \(alias) --", "ignore/malformed", "This ignore comment gives no reason."),
    ("regionlint:ignore -- meant", "ignore/malformed", "This ignore comment names no rule."),
    ("regionlint:ignore \(alias) until=2026-02-29 -- x", "ignore/malformed", "\"2026-02-29\" is no day."),
    ("regionlint:ignore \(alias) untl=2026-02-28 -- x", "ignore/malformed", "Ignore comments have no option \"untl\"."),
    ("regionlint:ignore \(alias) region=eu-wst-1 -- x", "ignore/malformed", "There is no AWS Region \"eu-wst-1\"."),
    ("regionlint-ignore \(alias) -- x", "ignore/malformed", "\"regionlint-ignore\" is no ignore comment."),
    ("regionlint: ignore \(alias) -- x", "ignore/malformed", "\"regionlint:\" is no ignore comment."),
    ("regionlint:disable \(alias) -- x", "ignore/malformed", "\"regionlint:disable\" is no ignore comment."),
    (
      "regionlint:ignore provider/alias-names-another -- x", "ignore/unknown-rule",
      "There is no rule \"provider/alias-names-another\"."
    ),
    ("regionlint:ignore syntax/* -- x", "ignore/malformed", "Syntax errors can't be ignored."),
  ])
  func `what is wrong with a comment is a warning, and nothing is ignored`(text: String, rule: String, message: String)
    throws
  {
    let analysis = try lint(misnamed(above: "# " + text))
    #expect(analysis.rulesFound == [alias, rule])
    #expect(analysis.findings.last?.message == message)
    #expect(analysis.findings.last?.severity == .warning)
  }

  @Test(arguments: [
    "# regionlint: the Regions are compared by a tool of that name", "# see regionlint:ignore", "# regionlint",
  ])
  func `other comments are other comments`(text: String) throws {
    #expect(try lint(misnamed(above: text)).rulesFound == [alias])
  }

  @Test func `a comment that an empty line parts from what follows stands above nothing`() throws {
    let analysis = try lint(misnamed(before: "# regionlint:ignore \(alias) -- meant\n"))
    #expect(analysis.findings.last?.message == "This ignore comment stands above nothing.")
  }

  @Test func `comments may stand above one another`() throws {
    let both =
      "# regionlint:ignore \(alias) -- meant\n# regionlint:ignore ignore/expired, ignore/unused -- both\n# more"
    #expect(try lint(misnamed(before: both)).rulesFound == [])
  }

  @Test func `a syntax error cannot be ignored`() throws {
    let text =
      "# regionlint:ignore-file schema/* -- meant\nresource \"aws_sqs_queue\" \"q\" {\n  name = \"a\" b = 1\n}\n"
    #expect(try lint(["main.tf": text]).rulesFound.contains("syntax/invalid-file"))
  }
}

@Suite struct UnusedIgnoreTests {
  private let unused = "ignore/unused"
  private let comment = "# regionlint:ignore iam/same-name-in-two-regions -- meant"

  @Test func `a comment that ignores nothing is a warning`() throws {
    let analysis = try lint(misnamed(before: comment))
    #expect(analysis.rulesFound == [alias, unused])
    #expect(analysis.findings.last?.message == "There is no finding of iam/same-name-in-two-regions here to ignore.")
  }

  @Test func `a comment is not called useless if its rule did not run`() throws {
    #expect(try lint(misnamed(before: comment)) { $0.disable = ["iam/*"] }.rulesFound == [alias])
    #expect(try lint(misnamed(before: comment)) { $0.only = ["ignore/*"] }.rulesFound == [])
  }

  @Test func `a comment is not called useless where its rule could not decide`() throws {
    let files = misnamed(above: "# regionlint:ignore \(alias) -- meant", region: "var.unset")
    #expect(try lint(files).rulesFound == [])
  }

  @Test func `a comment is not called useless in a run for one of several environments`() throws {
    #expect(try lint(misnamed(before: comment)) { $0.variables = [("unset", "x")] }.rulesFound == [alias])
  }

  @Test func `a comment in a module is not called useless unless all callers may have been seen`() throws {
    let files = [
      "live/main.tf":
        "provider \"aws\" {\n  region = \"eu-west-1\"\n}\nmodule \"m\" {\n  source = \"../modules/m\"\n}\n",
      "modules/m/main.tf": "\(comment)\nresource \"aws_sqs_queue\" \"q\" {\n  name = \"q\"\n}\n",
    ]
    #expect(try lint(files).rulesFound == [unused])
    #expect(try lint(files) { $0.paths = ["live"] }.rulesFound == [])
  }

  @Test func `a comment above a call that is not on disk may have much to ignore`() throws {
    let files = [
      "main.tf": """
      provider "aws" {
        region = "eu-west-1"
      }
      \(comment)
      module "roles" {
        source = "app.terraform.io/acme/roles/aws"
      }
      """
    ]
    #expect(try lint(files).rulesFound == [])
  }
}

@Suite struct CallIgnoreTests {
  private let unknown = "schema/unknown-argument"
  private let pair = "iam/same-name-in-two-regions"

  /// A module with one role of a fixed name behind a module between, called for Regions.
  private func files(_ calls: [(name: String, comment: String)]) -> [String: String] {
    var text = ""
    for (name, comment) in calls {
      let region = ["us": "us-east-1", "eu": "eu-west-1", "ap": "ap-northeast-1"][name] ?? ""
      text += """
        provider "aws" {
          alias  = "\(name)"
          region = "\(region)"
        }
        \(comment)
        module "\(name)" {
          source    = "./outer"
          providers = { aws = aws.\(name) }
        }

        """
    }
    return [
      "main.tf": text, "outer/main.tf": "module \"inner\" {\n  source = \"../inner\"\n}\n",
      "inner/main.tf": "resource \"aws_iam_role\" \"r\" {\n  name = \"fixed\"\n  assume_role_policy = \"{}\"\n}\n",
    ]
  }

  private var ignore: String { "# regionlint:ignore \(pair) -- meant" }

  @Test(arguments: ["us", "eu"])
  func `either of two calls may say that what both do is meant`(name: String) throws {
    let calls = ["us", "eu"].map { (name: $0, comment: $0 == name ? ignore : "") }
    let analysis = try lint(files(calls))
    #expect(analysis.rulesIgnored == [pair])
    #expect(analysis.rulesFound == [])
  }

  @Test func `what two other calls do to one another stays`() throws {
    let analysis = try lint(files([("us", ignore), ("eu", ""), ("ap", "")]))
    #expect(analysis.rulesFound == [pair])
    #expect(try lint(files([("us", ignore), ("eu", ignore), ("ap", "")])).rulesFound == [])
  }

  /// Two calls of a module whose key comes from a third Region: one place, one finding, two instances.
  private func merged(_ first: String, _ second: String) -> [String: String] {
    [
      "main.tf": """
      provider "aws" {
        region = "us-east-1"
      }
      provider "aws" {
        alias  = "eu"
        region = "eu-west-1"
      }
      \(first)
      module "a" {
        source    = "./m"
        providers = { aws = aws.eu }
      }
      \(second)
      module "b" {
        source    = "./m"
        providers = { aws = aws.eu }
      }
      """,
      "m/main.tf": """
      resource "aws_sns_topic" "t" {
        name              = "t"
        kms_master_key_id = "arn:aws:kms:us-east-1:111122223333:key/11111111-2222-3333-4444-555555555555"
      }
      """,
    ]
  }

  @Test func `a finding merged over calls stays for those without a comment`() throws {
    let key = "encryption/key-of-another-region"
    let comment = "# regionlint:ignore \(key) -- meant"
    let both = try lint(merged("", ""))
    #expect(both.rulesFound == [key])
    #expect(both.findings[0].instances.joined().contains("module.b"))
    let one = try lint(merged(comment, ""))
    #expect(one.rulesFound == [key])
    #expect(one.rulesIgnored == [key])
    #expect(!one.findings[0].instances.joined().contains("module.a"))
    #expect(try lint(merged(comment, comment)).rulesFound == [])
  }

  @Test func `a problem of the module itself stays until every call ignores it`() throws {
    let comment = "# regionlint:ignore \(unknown) -- meant"
    func run(_ first: String, _ second: String) throws -> [String] {
      var files = merged(first, second)
      files["m/main.tf"] = "resource \"aws_sns_topic\" \"t\" {\n  nam = \"t\"\n}\n"
      return try lint(files).rulesFound
    }
    #expect(try run(comment, "") == [unknown])
    #expect(try run(comment, comment) == [])
  }
}

@Suite struct CalendarDateTests {
  @Test(arguments: [
    (0, "1970-01-01"), (20_781, "2026-11-24"), (11_016, "2000-02-29"), (-1, "1969-12-31"), (19_782, "2024-02-29"),
  ])
  func `days are counted as the calendar does`(days: Int, text: String) {
    #expect(CalendarDate(daysSince1970: days).description == text)
    #expect(CalendarDate(text) == CalendarDate(daysSince1970: days))
  }

  @Test(arguments: [
    "", "2026", "2026-13-01", "2026-02-30", "2026-2-3", "26-02-03", "2026-02-03-", "tomorrow", "2100-02-29",
  ])
  func `what is no day is refused`(text: String) {
    #expect(CalendarDate(text) == nil)
  }
}
