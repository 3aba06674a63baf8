import Linting
import Policy
import Reporting
import Source
import Testing

@Suite("Findings that comments ignore")
struct IgnoredReportTests {
  let fixture = TwoRegions()

  private var analysis: Analysis {
    var analysis = fixture.analysis
    let ignored = IgnoredFinding(
      finding: fixture.misnamedAlias, comment: fixture.variable, reason: "renamed in May",
      until: CalendarDate("2027-01-31"))
    analysis.findings.removeAll { $0 == fixture.misnamedAlias }
    analysis.ignored = [ignored]
    return analysis
  }

  @Test("are counted in the footer, also when nothing else was found")
  func footer() {
    #expect(TextReport.footer(analysis).contains("\nignored: 1 finding (--ignored lists them)\n"))
    var clean = analysis
    clean.findings = []
    clean.undecided = []
    #expect(TextReport.footer(clean).hasPrefix("no findings\nignored: 1 finding (--ignored lists them)\n"))
    clean.filesGiven = ["live/prod/ops.tf"]
    #expect(TextReport.footer(clean).contains("\nignored: 1 finding (--ignored lists them)\n"))
  }

  @Test("are not counted below the level shown")
  func level() {
    #expect(!TextReport.footer(analysis, options: TextOptions(level: .error)).contains("ignored"))
  }

  @Test("are listed with their comments when asked for")
  func list() {
    let text = TextReport.render(analysis, options: TextOptions(listsIgnored: true))
    #expect(
      text.contains("ignored findings:\nlive/prod/providers.tf:34:12: warning: Provider aws"))
    #expect(text.contains("\n  ignored at live/prod/variables.tf:"))
    #expect(text.contains(": renamed in May (until 2027-01-31)\n"))
    #expect(text.contains("\nignored: 1 finding\n"))
  }

  @Test("are absent from compact lines and from SARIF")
  func absent() {
    let rule = fixture.misnamedAlias.rule
    #expect(!CompactReport.render(analysis).contains(rule))
    let sarif = SARIFReport.render(analysis, options: SARIFOptions(version: "0.1.0", exitCode: 0))
    #expect(!sarif.contains("\"ruleId\": \"\(rule)\""))
    #expect(!sarif.contains("suppressions"))
  }

  @Test("are suppressed results of SARIF when asked for")
  func sarif() {
    let options = SARIFOptions(version: "0.1.0", exitCode: 0, includesIgnored: true)
    let text = SARIFReport.render(analysis, options: options)
    #expect(text.contains("\"ruleId\": \"\(fixture.misnamedAlias.rule)\""))
    #expect(text.contains("\"kind\": \"inSource\""))
    #expect(text.contains("\"status\": \"accepted\""))
    #expect(text.contains("\"justification\": \"renamed in May\""))
  }

  @Test("stay an open alert of SARIF while something of it is left")
  func open() {
    var analysis = analysis
    analysis.findings.append(fixture.misnamedAlias)
    let options = SARIFOptions(version: "0.1.0", exitCode: 0, includesIgnored: true)
    #expect(!SARIFReport.render(analysis, options: options).contains("suppressions"))
  }

  @Test("are a member of their own in JSON")
  func json() {
    let text = JSONReport.render(analysis, options: JSONOptions(version: "0.1.0", exitCode: 0))
    #expect(text.contains("\"reason\": \"renamed in May\""))
    #expect(text.contains("\"until\": \"2027-01-31\""))
    #expect(text.contains("\"ignored\": 1,"))
  }
}

@Suite("The page of the rule language's words")
struct VocabularyPageTests {
  @Test("is the one in docs; RECORD=1 makes it anew")
  func current() {
    expectGolden("../../../docs/rule-vocabulary.md", VocabularyPage.text)
  }
}
