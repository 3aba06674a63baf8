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

@Suite("The JSON reports")
struct JSONReportTests {
  struct Report: Decodable {
    struct Finding: Decodable {
      struct Place: Decodable {
        var path: String
        var line, column, endLine, endColumn, startByte, endByte: Int
        var label: String
      }
      var rule, severity, message: String
      var consequence: String?
      var place: Place?
      var related: [Place]
    }
    struct Summary: Decodable {
      var errors, warnings, notes, checks, undecidedChecks, files: Int
      var instances: [String: Int]
    }
    var formatVersion: Int
    var findings: [Finding]
    var summary: Summary
    var exitCode: Int
  }

  struct Instance: Decodable {
    struct Step: Decodable {
      var path: String
      var line: Int
      var says: String
    }
    var root, address: String
    var region: String?
    var proof: [Step]
  }

  let fixture = TwoRegions()
  let options = JSONOptions(version: "0.1.0", exitCode: 1)

  @Test("hold each finding with its places")
  func findings() throws {
    let text = JSONReport.render(fixture.analysis, options: options)
    let report = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
    #expect(report.formatVersion == 1)
    #expect(report.findings.map(\.rule) == fixture.findings.dropLast().map(\.rule))
    let endpoint = report.findings[3]
    #expect(endpoint.consequence == "apply-fails")
    #expect(endpoint.place?.path == "live/prod/edge.tf")
    #expect(endpoint.place?.line == 21)
    #expect(endpoint.place?.column == 38)
    #expect(endpoint.place?.endColumn == 69)
    #expect(endpoint.place?.label == "module.app_eu.aws_lb.main, in eu-west-1")
    #expect(endpoint.related.count == 2)
  }

  @Test("sum up the run")
  func summary() throws {
    let text = JSONReport.render(fixture.analysis, options: options)
    let summary = try JSONDecoder().decode(Report.self, from: Data(text.utf8)).summary
    #expect([summary.errors, summary.warnings, summary.notes] == [6, 6, 1])
    #expect([summary.checks, summary.undecidedChecks, summary.files] == [216, 7, 11])
    #expect(summary.instances == ["us-east-1": 13, "eu-west-1": 8, "ap-southeast-2": 1, "global": 9])
  }

  @Test("list every instance with its proof")
  func instances() throws {
    let text = WhereReport.json(fixture.analysis)
    let instances = try JSONDecoder().decode([Instance].self, from: Data(text.utf8))
    #expect(instances.count == 31)
    let balancer = try #require(instances.first { $0.address == "module.app_eu.aws_lb.main" })
    #expect(balancer.region == "eu-west-1")
    #expect(balancer.proof.map(\.path).last == "live/prod/terraform.tfvars")
    #expect(instances.count { $0.region == "global" } == 9)
  }

  @Test(
    "write any text so that it is read back the same", arguments: ["\u{0}\u{1B}\u{7F}", "\"\\\n\r\t", "é😀\u{2028}"])
  func strings(text: String) throws {
    var analysis = fixture.analysis
    analysis.findings = [fixture.unknownArgument]
    analysis.findings[0].message = text
    let report = JSONReport.render(analysis, options: options)
    #expect(try JSONDecoder().decode(Report.self, from: Data(report.utf8)).findings[0].message == text)
  }
}
