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
}
