import Linting
import Policy
import Reporting
import Source
import Terraform
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One finding whose texts hold what formats give a meaning of their own.
enum Hostile {
  static let text = "100% a:b, <b> & \"c\" 'd' ]]> `e` @org #1 ü日\u{1B}[31m\r\n::error::x"
  static let path = "a b/100%,ü:x.tf"

  static func analysis(_ source: String = "x = 1\n", marking: String = "x") -> Analysis {
    let set = FileSet([(path, source)])
    let finding = Finding(
      rule: "a/b", severity: .error, consequence: .outage, message: text, primary: set.mark(path, 1, marking, text),
      effect: text, help: "```\n" + text, roots: ["a", "b"], key: "k")
    return SmallConfigurations.analysis(set, [finding])
  }
}

@Suite("Annotations for GitHub")
struct GitHubReportTests {
  let fixture = TwoRegions()

  @Test("are the recorded ones for twelve findings, those of two lines without columns")
  func twelveFindings() { expectGolden("github.txt", GitHubReport.render(fixture.analysis)) }

  /// The escapes of actions/toolkit, `packages/core/src/command.ts`.
  @Test("escape what would end a property or the command")
  func escapes() throws {
    let text = GitHubReport.render(Hostile.analysis(), basePath: "infra")
    let lines = text.split(separator: "\n")
    #expect(lines.count == 1)
    let line = try #require(lines.first)
    #expect(
      line.hasPrefix(
        "::error file=infra/a b/100%25%2Cü%3Ax.tf,line=1,endLine=1,col=1,endColumn=2,title=a/b::100%25 a:b, <b>"))
    #expect(line.contains("%0Aeffect: 100%25 a:b"))
    #expect(!line.contains("\u{1B}"))
  }

  @Test("of several lines have no columns")
  func severalLines() {
    let set = FileSet([("a.tf", "x = [\n  1\n]\n")])
    let place = Place(file: FileID(0), range: ByteRange(4, 11))
    let finding = Finding(
      rule: "a/b", severity: .note, consequence: nil, message: "M.", primary: LabelledPlace(place, ""), key: "")
    let analysis = SmallConfigurations.analysis(set, [finding])
    #expect(
      GitHubReport.render(analysis, level: .note) == "::notice file=a.tf,line=1,endLine=3,title=a/b::M.\n")
    #expect(GitHubReport.render(analysis) == "")
  }

  @Test("about a whole system name no file")
  func nowhere() {
    var analysis = fixture.analysis
    analysis.undecided = []
    analysis.findings = [fixture.unknownArgument]
    analysis.findings[0].primary.place = Place(file: FileID(UInt32.max), range: .empty(at: 0))
    #expect(GitHubReport.render(analysis).hasPrefix("::error title=schema/unknown-argument::aws_global"))
  }

  @Test("say that GitHub shows ten of a level, and what was not read")
  func excess() {
    var analysis = fixture.analysis
    analysis.undecided = []
    analysis.findings = Array(repeating: fixture.unknownArgument, count: 11)
    analysis.omissions = [Analysis.Omission(path: "live/x.tf", reason: "permission denied")]
    let lines = GitHubReport.render(analysis).split(separator: "\n")
    #expect(lines.first?.hasPrefix("::warning file=live/x.tf,title=regionlint%3A not read::") == true)
    #expect(lines.last?.hasPrefix("::notice title=regionlint%3A more findings::11 errors were found.") == true)
  }
}

@Suite("Code Quality for GitLab")
struct GitLabReportTests {
  struct Issue: Decodable {
    struct Location: Decodable {
      struct Lines: Decodable { var begin: Int }
      var path: String
      var lines: Lines
    }
    var description, fingerprint, severity: String
    var location: Location
  }

  let fixture = TwoRegions()

  private func issues(_ analysis: Analysis, basePath: String = "") throws -> [Issue] {
    let text = GitLabReport.render(analysis, basePath: basePath)
    return try JSONDecoder().decode([Issue].self, from: Data(text.utf8))
  }

  @Test("is the recorded one for twelve findings")
  func twelveFindings() { expectGolden("gitlab.json", GitLabReport.render(fixture.analysis)) }

  @Test("has fingerprints that are all different and stay the same when lines move")
  func fingerprints() throws {
    var analysis = Hostile.analysis()
    analysis.findings.append(analysis.findings[0])
    let first = try issues(analysis).map(\.fingerprint)
    #expect(Set(first).count == 2)
    var moved = Hostile.analysis("x = 1\nx = 2\n")
    moved.findings[0].primary.place.range = ByteRange(6, 7)
    #expect(try issues(moved).map(\.fingerprint) == [first[0]])
    #expect(try issues(moved)[0].location.lines.begin == 2)
  }

  @Test("names files from the repository's root, unescaped")
  func hostile() throws {
    let issue = try #require(try issues(Hostile.analysis(), basePath: "infra").first)
    #expect(issue.location.path == "infra/" + Hostile.path)
    #expect(issue.severity == "blocker")
    #expect(issue.description.contains("]]> `e` @org #1 ü日"))
    #expect(!issue.description.contains("\u{1B}"))
  }

  @Test("is an empty array when there is nothing, and places what stands nowhere in the first file")
  func extremes() throws {
    var analysis = fixture.analysis
    analysis.findings = []
    #expect(try issues(analysis).isEmpty)
    analysis.findings = [fixture.unknownArgument]
    analysis.findings[0].primary.place = Place(file: FileID(UInt32.max), range: .empty(at: 0))
    #expect(try issues(analysis).map(\.location.path) == ["live/prod/apps.tf"])
  }
}

@Suite("Tests for Jenkins and GitLab")
struct JUnitReportTests {
  let fixture = TwoRegions()

  @Test("are the recorded ones for twelve findings")
  func twelveFindings() { expectGolden("junit.xml", JUnitReport.render(fixture.analysis)) }

  @Test("escape what XML gives a meaning to, and hold no character that it forbids")
  func escapes() {
    let text = JUnitReport.render(Hostile.analysis())
    #expect(text.contains("100% a:b, &lt;b&gt; &amp; &quot;c&quot; 'd' ]]&gt; `e` @org #1 ü日\u{FFFD}[31m ::error::x"))
    #expect(!text.contains("]]>"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(text.contains("file=\"\(Hostile.path)\""))
  }

  @Test("are never none, since Jenkins takes an empty report for a mistake")
  func empty() {
    let text = JUnitReport.render(SmallConfigurations.analysis(FileSet([]), []))
    #expect(text.contains("tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\""))
  }

  @Test("are skipped where checks are undecided, and in error where something was not read")
  func undecided() {
    var analysis = fixture.analysis
    analysis.findings = []
    analysis.omissions = [Analysis.Omission(path: "x<y.tf", reason: "permission denied")]
    let text = JUnitReport.render(analysis)
    #expect(text.contains("<skipped message=\"2 checks undecided: module.queue is not on disk\"/>"))
    #expect(text.contains("<error message=\"1 file or folder could not be read in full\" type=\"not read\">x&lt;y.tf:"))
    #expect(text.contains("tests=\"13\" failures=\"0\" errors=\"1\" skipped=\"2\""))
  }
}

@Suite("The report in Markdown")
struct MarkdownReportTests {
  let fixture = TwoRegions()

  @Test("is the recorded one for twelve findings")
  func twelveFindings() {
    expectGolden("comment.md", MarkdownReport.render(fixture.analysis, options: TextOptions(elapsedMilliseconds: 6)))
  }

  @Test("begins with a marker, also when there is nothing")
  func marker() {
    let text = MarkdownReport.render(SmallConfigurations.analysis(FileSet([]), []))
    #expect(text.hasPrefix("<!-- regionlint -->\n### regionlint: no findings"))
  }

  @Test("is not broken by backticks, tags or mentions in what it shows")
  func hostile() {
    let text = MarkdownReport.render(Hostile.analysis("x = \"````\"\n"))
    #expect(text.contains("`````text\n"))
    #expect(text.contains("<code>a/b</code></summary>"))
    #expect(text.contains("&lt;b&gt; &amp; &quot;c&quot;"))
    // No code spans, mentions or links in the sentence.
    #expect(text.contains("&#96;e&#96; @\u{200B}org #\u{200B}1"))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("<summary>") } == 1)
  }

  @Test("stays below the limit of a comment and says how many findings are left out", arguments: [1_000, 5_000])
  func limit(count: Int) throws {
    var analysis = Hostile.analysis()
    analysis.findings = Array(repeating: analysis.findings[0], count: count)
    let text = MarkdownReport.render(analysis)
    #expect(text.utf8.count <= 65_536)
    #expect(text.utf8.count > 60_000)
    let named = text.split(separator: "<b>error</b>").count - 1
    #expect(text.contains("\n\(count - named) more findings are left out here, because GitHub takes no longer text."))
    #expect(text.contains("\nchecked: "))
  }

  @Test("cuts a footer that alone would fill the comment")
  func footer() {
    var analysis = fixture.analysis
    analysis.omissions = (0..<5_000).map { Analysis.Omission(path: "live/\($0).tf", reason: "permission denied") }
    let text = MarkdownReport.render(analysis)
    #expect(text.utf8.count <= 65_536)
    #expect(text.contains(" lines left out)\nwhy, and how to mend"))
  }
}
