import Linting
import Policy
import Reporting
import Source
import Terraform
import Testing

@Suite("The report for people")
struct TextReportTests {
  let fixture = TwoRegions()

  @Test("shows twelve findings as the design does")
  func twelveFindings() {
    let options = TextOptions(elapsedMilliseconds: 6)
    expectGolden("twelve-findings.txt", TextReport.render(fixture.analysis, options: options))
  }

  @Test("prints one line for each finding in the compact format")
  func compact() {
    expectGolden("compact.txt", CompactReport.render(fixture.analysis))
  }

  @Test("is the same text with and without colour")
  func color() {
    let plain = TextReport.render(fixture.analysis)
    let colored = TextReport.render(fixture.analysis, options: TextOptions(isColored: true))
    #expect(colored != plain)
    #expect(withoutColor(colored) == plain)
  }

  @Test("shows all findings in full when asked")
  func allDetails() {
    let text = TextReport.render(fixture.analysis, options: TextOptions(details: .all))
    #expect(text.split(separator: "\n").count { $0.contains("  --> ") || $0.hasPrefix(" --> ") } == 12)
    #expect(!text.contains("in short"))
  }

  @Test("shows the other findings of a rule in one line below the first")
  func othersOfARule() {
    var analysis = fixture.analysis
    var other = fixture.foreignEndpoint
    other.message = "Another."
    analysis.findings = [fixture.foreignEndpoint, fixture.unknownArgument, other]
    let text = TextReport.render(analysis)
    #expect(text.contains("load_balancer_arn\nlive/prod/edge.tf:21:38: error: Another.\n\nerror[schema"))
  }

  @Test(
    "counts the findings of a rule after the fifth",
    arguments: [(6, 5, nil), (9, 4, "\n4 more of schema/unknown-argument in 1 file (")])
  func manyOfARule(count: Int, lines: Int, rest: String?) {
    var analysis = fixture.analysis
    analysis.findings = (0..<count).map { number in
      var finding = fixture.unknownArgument
      finding.message = "Number \(number)."
      return finding
    }
    let text = TextReport.render(analysis)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("live/prod/edge.tf:4:5: error: Number ") } == lines)
    #expect(text.contains(rest ?? "") && text.contains(" more of ") == (rest != nil))
    #expect(text.contains("\n\(count) findings: \(count) errors"))
  }

  @Test("shows notes only when asked")
  func level() {
    #expect(!TextReport.render(fixture.analysis).contains("note["))
    let all = TextReport.render(fixture.analysis, options: TextOptions(level: .note, details: .all))
    #expect(all.contains("note[aurora/default-key]"))
    #expect(all.contains("13 findings: 6 errors, 6 warnings, 1 note\n"))
  }

  @Test("lists undecided checks when asked")
  func undecidedList() {
    let text = TextReport.render(fixture.analysis, options: TextOptions(listsUndecided: true))
    #expect(
      text.contains(
        """

        module.queue is not on disk (live/prod/queue.tf:1), and 2 checks cannot be decided:
          fetch it: terraform -chdir=live/prod get
          route53/failover-without-secondary      2 checks

        """))
  }

  @Test("offers no command that the program does not have")
  func offers() {
    #expect(!TextReport.render(fixture.analysis, options: TextOptions(offers: [])).contains("--fix"))
  }

  private func withoutColor(_ text: String) -> String {
    var result = ""
    var isInside = false
    for character in text {
      if character == "\u{1B}" { isInside = true } else if !isInside { result.append(character) }
      if isInside, character == "m" { isInside = false }
    }
    return result
  }
}
