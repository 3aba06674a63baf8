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

@Suite("The SARIF report")
struct SARIFReportTests {
  let fixture = TwoRegions()
  let options = SARIFOptions(version: "0.1.0", exitCode: 1)

  @Test("is the recorded one for twelve findings, with the hash that the design computes")
  func twelveFindings() {
    let text = SARIFReport.render(fixture.analysis, options: options)
    // Computed for the design from the sample's files.
    #expect(text.contains("\"primaryLocationLineHash\": \"c6bbfde9084af773:1\""))
    expectGolden("two-regions.sarif", text)
  }

  @Test("has one run with all rules when there is no finding")
  func empty() {
    var analysis = fixture.analysis
    analysis.findings = []
    let text = SARIFReport.render(analysis, options: options)
    #expect(text.contains("\"results\": []"))
    for rule in analysis.rules { #expect(text.contains("\"id\": \"\(rule.id)\"")) }
  }

  @Test("begins a message with the finding's sentence and links its places")
  func message() {
    var analysis = fixture.analysis
    analysis.findings = [fixture.foreignEndpoint]
    let text = SARIFReport.render(analysis, options: options)
    #expect(
      text.contains(
        """
        "The endpoint group of us-east-1 holds a load balancer of eu-west-1. See [the load balancer](1) and \
        [this group serves us-east-1](2). The Region of module.app_eu.aws_lb.main comes from [module.app_eu](3), \
        [aws.eu](4) and [standby_region](5). Apply fails: Global Accelerator accepts only endpoints of the group's own \
        Region. Mend: use module.app_us.load_balancer_arn."
        """))
  }

  @Test("counts columns in UTF-16 and ends them behind the last")
  func columns() {
    let text = oneFinding(in: "a.tf", text: "x = \"😀ü\" + y\n", marking: "y")
    #expect(text.contains("\"startColumn\": 13,"))
    #expect(text.contains("\"endColumn\": 14"))
  }

  @Test(
    "names files from the repository's root, percent-encoded",
    arguments: [
      ("a b/ü#.tf", "", "a%20b/%C3%BC%23.tf"), ("main.tf", "infra", "infra/main.tf"),
      ("../modules/a.tf", "infra/live", "infra/modules/a.tf"), ("./a:b.tf", "", "a%3Ab.tf"),
    ])
  func paths(path: String, base: String, expected: String) {
    let text = oneFinding(in: path, text: "x", marking: "x", base: base)
    #expect(text.contains("\"uri\": \"\(expected)\""))
  }

  @Test("makes one result of two findings of a rule on one line")
  func sameLine() {
    var analysis = fixture.analysis
    var other = fixture.foreignEndpoint
    other.message = "Another [one]."
    analysis.findings = [fixture.foreignEndpoint, other]
    let text = SARIFReport.render(analysis, options: options)
    #expect(occurrences(of: "\"ruleIndex\"", in: text) == 1)
    #expect(text.contains("Also here: [Another \\\\[one\\\\].](6)"))
  }

  @Test("escapes brackets that are no links")
  func brackets() {
    var analysis = fixture.analysis
    analysis.findings = [fixture.unknownArgument]
    analysis.findings[0].message = "module.a[\"x\"] is wrong."
    #expect(
      SARIFReport.render(analysis, options: options).contains("module.a\\\\[\\\"x\\\"\\\\] is wrong."))
  }

  @Test("gives a score as a string, and only rules about security have one")
  func securitySeverity() {
    let text = SARIFReport.render(fixture.analysis, options: options)
    #expect(occurrences(of: "\"security-severity\": \"7.5\"", in: text) == 1)
    #expect(occurrences(of: "\"security\"", in: text) == 1)
  }

  @Test("says what was undecided outside the results")
  func undecided() {
    let text = SARIFReport.render(fixture.analysis, options: options)
    #expect(text.contains("7 of 216 checks could not be decided: var.session_regions has no value (5);"))
  }

  @Test("gives a finding without a place in the configuration the first file")
  func nowhere() {
    var analysis = fixture.analysis
    analysis.findings = [fixture.unknownArgument]
    analysis.findings[0].primary.place = Place(file: FileID(UInt32.max), range: .empty(at: 0))
    let text = SARIFReport.render(analysis, options: options)
    #expect(text.contains("\"uri\": \"live/prod/apps.tf\""))
    #expect(TextReport.render(analysis).hasPrefix("error[schema/unknown-argument]"))
  }

  private func oneFinding(in path: String, text: String, marking: String, base: String = "") -> String {
    let set = FileSet([(path, text)])
    let finding = Finding(
      rule: "a/b", severity: .error, consequence: nil, message: "M.", primary: set.mark(path, 1, marking, ""), key: "")
    var analysis = SmallConfigurations.analysis(set, [finding])
    analysis.rules = [SampleRules.rule("a/b")]
    return SARIFReport.render(analysis, options: SARIFOptions(basePath: base, version: "0.1.0", exitCode: 1))
  }

  private func occurrences(of text: String, in whole: String) -> Int {
    whole.split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
