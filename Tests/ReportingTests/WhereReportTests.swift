import Linting
import Reporting
import Source
import Terraform
import Testing

@Suite("Where instances are")
struct WhereReportTests {
  let fixture = TwoRegions()

  @Test("is proved step by step")
  func instance() {
    expectGolden(
      "where-instance.txt", WhereReport.instance("module.app_eu.aws_lb.main", in: fixture.analysis) ?? "nothing")
  }

  @Test("is unknown with the value that is missing")
  func unknown() {
    var analysis = fixture.analysis
    analysis.roots[0].instances = analysis.roots[0].instances.map { instance in
      var instance = instance
      if instance.proof.region == "eu-west-1" { instance.proof = fixture.unknownProof(from: instance.header) }
      return instance
    }
    expectGolden("where-unknown.txt", WhereReport.instance("module.app_eu.aws_lb.main", in: analysis) ?? "nothing")
  }

  @Test("is counted by Region")
  func regions() { expectGolden("where-regions.txt", WhereReport.regions(of: fixture.analysis)) }

  @Test("lists the instances of one Region")
  func list() {
    #expect(
      WhereReport.list(ofRegion: "ap-southeast-2", in: fixture.analysis)
        == "live/prod/apps.tf:18   aws_s3_bucket.archive\n")
  }

  @Test("finds all keys of a resource and all that is in a module", arguments: ["module.app_eu", "aws_x.y"])
  func prefixes(address: String) {
    var analysis = fixture.analysis
    analysis.roots[0].instances[0].address = "aws_x.y[\"a\"]"
    #expect(WhereReport.instance(address, in: analysis) != nil)
  }

  @Test("says nothing of an address that does not exist")
  func missing() { #expect(WhereReport.instance("aws_lb.none", in: fixture.analysis) == nil) }
}
