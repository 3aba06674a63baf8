import JSON
import Source
import Terraform
import Testing

@testable import Evaluation
@testable import HCL
@testable import Policy

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `docs/limits.md` is a promise: it names every bound with the value that is in force.
@Suite struct LimitsPageTests {
  private static let bounds: [(what: String, value: Int)] = [
    ("bytes of one file", FileLimits.bytesOfFile),
    ("folders inside one another, below", FileLimits.folderDepth),
    ("folders searched", FileLimits.folders),
    ("blocks, expressions and templates inside one another", ParserLimits.depth),
    ("height of one expression", ParserLimits.height),
    ("values inside one another in JSON", JSONParser.maximumDepth),
    ("findings about the syntax of one file", ParserLimits.diagnostics),
    ("evaluations inside one another", EvaluationLimits.depth),
    ("steps for one value", EvaluationLimits.steps),
    ("bytes of a text that is made", EvaluationLimits.stringBytes),
    ("elements of a collection that is made", EvaluationLimits.elements),
    ("values inside one value", EvaluationLimits.valueSize),
    ("elements of `range`", EvaluationLimits.rangeElements),
    ("values inside one another that `jsondecode`", EvaluationLimits.decodedDepth),
    ("digits of a number", EvaluationLimits.numberDigits),
    ("bytes of a regular expression", EvaluationLimits.patternBytes),
    ("groups inside one another in a regular expression", EvaluationLimits.patternDepth),
    ("instructions of a regular expression", EvaluationLimits.patternInstructions),
    ("steps of one match", EvaluationLimits.patternSteps),
    ("instances of one resource or module call", ExpansionLimits.instancesOfOne),
    ("instances of a whole system", ExpansionLimits.instancesOfSystem),
    ("modules that call modules", ExpansionLimits.moduleDepth),
    ("combinations that one rule looks at", Limits.bindings),
    ("pairs that `pairs()` makes", Limits.elements),
    ("calls of functions of rules", Limits.calls),
    ("bytes of a message, label, help or effect", Limits.text),
    ("instances that a finding lists", Limits.instances),
    ("further places of a finding", Limits.related),
  ]

  @Test func `names every bound with its value`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: folder.appending(path: "docs/limits.md"), encoding: .utf8)
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| what") }
    #expect(rows.count == Self.bounds.count)
    for (what, value) in Self.bounds {
      let row = try #require(rows.first { $0.hasPrefix("| " + what) }, "no row \(what)")
      #expect(row.contains("| \(value) |"), "\(what) is \(value)")
    }
  }
}
