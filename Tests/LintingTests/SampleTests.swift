import Foundation
import Linting
import Policy
import Reporting
import Source
import Testing

@Suite struct SampleTests {
  @Test func `the reference architecture shows each mistake that its README lists, and no other`() throws {
    let readme = try String(
      contentsOfFile: Paths.join(repository, "Samples/reference-architecture/README.md"), encoding: .utf8)
    var listed: [String] = []
    var folder = ""
    for line in readme.split(separator: "\n") {
      if line.hasPrefix("## What is wrong in ") { folder = String(line.dropFirst("## What is wrong in ".count)) }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("|"), cells.count == 3, cells[0].contains(".tf:") else { continue }
      listed.append("\(folder)\(cells[0]) \(cells[2])")
    }
    #expect(listed.count > 40)
    #expect(places(of: try analyze("reference-architecture")) == listed.sorted())
  }

  @Test func `the mended reference architecture has no finding, not even a note`() throws {
    let analysis = try analyze("reference-architecture-mended")
    #expect(places(of: analysis) == [])
    #expect(analysis.omissions.isEmpty)
    #expect(analysis.roots.flatMap(\.instances).count > 100)
  }

  @Test func `the system in two Regions is reported as its design says`() throws {
    let analysis = try analyze("two-regions", paths: ["live/prod"])
    try expectGolden(TextReport.render(analysis, options: TextOptions(offers: [])), "two-regions.txt")
  }

  @Test func `three roots in two Regions are reported as one system, each mistake between them once`() throws {
    let analysis = try analyze("regions-apart")
    #expect(analysis.omissions.isEmpty && analysis.undecided.isEmpty)
    try expectGolden(TextReport.render(analysis, options: TextOptions(offers: [])), "regions-apart.txt")
    let readme = try String(
      contentsOfFile: Paths.join(repository, "Samples/regions-apart/README.md"), encoding: .utf8)
    for finding in analysis.findings { #expect(readme.contains(finding.message), "README lacks: \(finding.message)") }
  }

  @Test func `nothing between the roots is found when nobody says that they are one system`() throws {
    let together = try analyze("regions-apart")
    let apart = try analyze("regions-apart", configuration: .none)
    #expect(Set(together.findings.map(\.rule)).count == 5)
    #expect(places(of: apart) == [])
    #expect(apart.proposals.map(\.roots) == [["live/eu-west-1", "live/global", "live/us-east-1"]])
    let footer = TextReport.footer(apart)
    #expect(footer.contains("live/global keeps it"))
  }

  @Test func `every finding is told once, however many threads judge the roots`() throws {
    let once = CompactReport.render(try analyze("reference-architecture"))
    for _ in 0..<3 { #expect(CompactReport.render(try analyze("reference-architecture")) == once) }
    let lines = once.split(separator: "\n")
    #expect(Set(lines).count == lines.count)
  }

  @Test func `files as arguments limit the findings to places in them`() throws {
    let analysis = try analyze("two-regions", paths: ["live/prod/ops.tf"])
    #expect(places(of: analysis) == ["live/prod/ops.tf:5 monitoring/lag-alarm-in-silent-region"])
    #expect(analysis.findingsElsewhere > 10)
  }

  @Test func `a buffer stands for the file it is not yet saved to`() throws {
    let path = Paths.join(repository, "Samples/two-regions/live/prod/ops.tf")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let mended = text.replacing("aws_rds_cluster.orders_us", with: "aws_rds_cluster.orders_eu")
      .replacing("aws.us", with: "aws.eu")
    let tree = OverlayTree([path: Array(mended.utf8)], over: DiskTree())
    #expect(places(of: try analyze("two-regions", paths: ["live/prod/ops.tf"], tree: tree)) == [])
  }
}

@Suite struct ReadmeTests {
  @Test func `README shows what the program prints`() throws {
    let readme = try String(contentsOfFile: Paths.join(repository, "README.md"), encoding: .utf8)
    let analysis = try analyze("two-regions", paths: ["live/prod"])
    let printed =
      TextReport.render(analysis, options: TextOptions(offers: [])) + CompactReport.render(analysis) + "\n"
    let known = Set(printed.split(separator: "\n"))
    let blocks = readme.components(separatedBy: "```text\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(blocks.count == 3)
    for line in blocks.joined().split(separator: "\n") where !line.hasPrefix("$ ") && line != "..." {
      #expect(known.contains(line), "README has a line that is not printed: \(line)")
    }
  }
}
