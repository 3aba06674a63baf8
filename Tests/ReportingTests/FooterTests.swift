import Linting
import Policy
@testable import Reporting
import Source
import Terraform
import Testing

@Suite("The footer")
struct FooterTests {
  let fixture = TwoRegions()

  @Test("of a clean run says what was checked")
  func clean() {
    var analysis = fixture.analysis
    analysis.findings = []
    analysis.undecided = []
    analysis.checkCount = 231
    analysis.notAskedFor = ["lag alarms (carts and sessions have none)"]
    let more = analysis.roots[0].instances.first { $0.proof.region == "eu-west-1" }
    let global = analysis.roots[0].instances.first { $0.proof.verdict == .global }
    analysis.roots[0].instances += [more, more, global].compactMap(\.self)
    expectGolden("clean.txt", TextReport.render(analysis, options: TextOptions(elapsedMilliseconds: 6)))
  }

  @Test("of a clean run in which little was known begins with what is missing")
  func cleanButUndecided() {
    var analysis = fixture.analysis
    analysis.findings = []
    analysis.notAskedFor = []
    analysis.roots[0].instances = analysis.roots[0].instances.map { instance in
      var instance = instance
      if instance.proof.region == "eu-west-1" { instance.proof = fixture.unknownProof(from: instance.header) }
      return instance
    }
    let standby = MissingValue(
      kind: .variable(name: "standby_region", setBy: ["live/prod/prod.tfvars.example"]),
      says: "var.standby_region has no value", place: fixture.variable)
    analysis.undecided += Array(repeating: UndecidedCheck(rule: "a/b", place: nil, missing: [standby]), count: 161)
    expectGolden("clean-undecided.txt", TextReport.render(analysis, options: TextOptions(elapsedMilliseconds: 5)))
  }

  @Test("counts a variable of one name in several roots once, and one declaration in several calls once")
  func kin() {
    var analysis = fixture.analysis
    func variable(_ line: UInt32, _ setBy: [String]) -> MissingValue {
      var place = fixture.variable
      place.range = ByteRange(start: line, end: line + 1)
      return MissingValue(kind: .variable(name: "dr", setBy: setBy), says: "var.dr has no value", place: place)
    }
    func zones(_ call: String) -> MissingValue {
      let address = "module.\(call).data.aws_availability_zones.all"
      return MissingValue(
        kind: .computed(address: address), says: "\(address).names is unknown", place: fixture.variable)
    }
    analysis.undecided = [variable(1, ["b.tfvars"]), variable(9, ["a.tfvars"]), zones("y"), zones("x"), zones("x")].map
    {
      UndecidedCheck(rule: "a/b", place: nil, missing: [$0])
    }
    let groups = UndecidedGroups(analysis).groups
    #expect(groups.map(\.checks) == [3, 2])
    #expect(
      groups.map(\.missing.says) == [
        "module.x.data.aws_availability_zones.all.names is unknown, and 1 more like it",
        "var.dr has no value in 2 roots",
      ])
    #expect(groups.last?.missing.remedy == "a.tfvars and 1 other file set it: --var-file a.tfvars")
  }

  @Test("of a run in which nothing was compared says how it would be")
  func nothingCompared() {
    let modules = (1...6).map { "modules/m\($0)" }
    let roots = [("live/us-east-1", "us-east-1"), ("live/eu-west-1", "eu-west-1")].map { folder, region in
      Analysis.Root(
        folder: folder, isReusableModule: false,
        instances: Array(repeating: instance(in: region), count: 14), modules: modules, fileCount: 19)
    }
    var analysis = SmallConfigurations.analysis(FileSet((1...38).map { ("\($0).tf", "") }), [])
    analysis.roots = roots
    analysis.checkCount = 96
    analysis.uncalledModules = ["modules/observability", "modules/waf"]
    analysis.proposals = SystemProposal.among(roots, name: "saas")
    expectGolden("nothing-compared.txt", TextReport.render(analysis, options: TextOptions(elapsedMilliseconds: 9)))
  }

  @Test("offers roots that read each other's states as one system, and keeps environments apart")
  func tiedRoots() {
    func root(_ folder: String, _ region: String?, reads: [String] = []) -> Analysis.Root {
      Analysis.Root(
        folder: folder, isReusableModule: false, instances: region.map { [instance(in: $0)] } ?? [],
        modules: region == nil ? [] : ["modules/app"], fileCount: 1, statesRead: reads)
    }
    let roots = [
      root("global", nil), root("prod/eu", "eu-west-1", reads: ["global"]),
      root("prod/us", "us-east-1", reads: ["global"]), root("staging/us", "us-east-1", reads: ["global"]),
    ]
    let proposals = SystemProposal.among(roots, name: "saas")
    #expect(proposals.map(\.roots) == [["global", "prod/eu", "prod/us"]])
    #expect(proposals.map(\.readsStates) == [true])
    var analysis = SmallConfigurations.analysis(FileSet([("main.tf", "")]), [])
    analysis.roots = roots
    analysis.proposals = proposals
    let footer = TextReport.footer(analysis)
    #expect(footer.contains("global, prod/eu and prod/us read each other's states. If they are one system, say so"))
  }

  @Test("offers each application by itself, and neither tests nor roots of one Region")
  func proposals() {
    func root(_ folder: String, _ region: String) -> Analysis.Root {
      Analysis.Root(
        folder: folder, isReusableModule: false, instances: [instance(in: region)], modules: ["modules/app"],
        fileCount: 1)
    }
    let roots = [
      root("apps/settlement/first", "us-east-1"), root("apps/settlement/second", "us-west-2"),
      root("apps/trading/first", "us-east-1"), root("apps/trading/second", "us-west-2"),
      root("modules/app/tests/unit", "us-west-1"), root("examples/app", "eu-west-1"), root("tools", "us-east-1"),
    ]
    let proposals = SystemProposal.among(roots, name: "acme")
    #expect(
      proposals.map(\.roots) == [
        ["apps/settlement/first", "apps/settlement/second"], ["apps/trading/first", "apps/trading/second"],
      ])
    #expect(proposals.map(\.name) == ["settlement", "trading"])
  }

  @Test("of a run for some files counts what was found elsewhere")
  func hook() {
    var analysis = fixture.analysis
    analysis.findings = [fixture.misnamedAlias]
    analysis.findingsElsewhere = 11
    analysis.filesGiven = ["live/prod/ops.tf"]
    let footer = TextReport.footer(analysis, options: TextOptions(elapsedMilliseconds: 6))
    #expect(
      footer == """
        1 finding: 1 warning; 11 findings elsewhere: regionlint check live/prod
        checked: 1 root (live/prod, for 1 file); 6 ms

        """)
  }

  @Test("of a run for some files never lets \"no findings\" stand alone when checks are undecided")
  func hookUndecided() {
    var analysis = fixture.analysis
    analysis.findings = []
    analysis.filesGiven = ["live/prod/ops.tf"]
    #expect(TextReport.footer(analysis).hasPrefix("no findings in 1 file, but 7 of 216 checks are undecided\n"))
  }

  @Test("shows the five values that decide most, and how many more there are")
  func manyMissing() {
    var analysis = SmallConfigurations.analysis(FileSet([]), [])
    analysis.undecided = (1...7).flatMap { number in
      let missing = MissingValue(kind: .other("x"), says: "x\(number) is not known", place: nil)
      return Array(repeating: UndecidedCheck(rule: "a/b", place: nil, missing: [missing]), count: number)
    }
    analysis.checkCount = 30
    analysis.findings = [fixture.misnamedAlias]
    #expect(TextReport.footer(analysis).contains("  3  x3 is not known\n  3  wait for 2 other values"))
  }

  @Test("counts a check that waits for several values once")
  func severalMissing() {
    var analysis = SmallConfigurations.analysis(FileSet([]), [fixture.misnamedAlias])
    let values = ["a", "b"].map { MissingValue(kind: .other($0), says: $0, place: nil) }
    analysis.undecided = [values, [values[1]]].map { UndecidedCheck(rule: "a/b", place: nil, missing: $0) }
    analysis.checkCount = 5
    #expect(TextReport.footer(analysis).contains("undecided: 2 of 5 checks\n  2  b\nchecked:"))
  }

  @Test("says what could not be read")
  func omissions() {
    var analysis = fixture.analysis
    analysis.unreadFiles = ["live/prod/x.tf"]
    analysis.omissions = [Analysis.Omission(path: "live/prod/y.tf", reason: "permission denied")]
    let footer = TextReport.footer(analysis)
    #expect(footer.contains("\nnot read: live/prod/y.tf: permission denied\n"))
    #expect(footer.contains("\nnot read: live/prod/x.tf (OpenTofu reads the .tofu file of that name in its place)\n"))
  }

  private func instance(in region: String) -> Analysis.Instance {
    Analysis.Instance(
      address: "aws_lb.a", header: Place(file: FileID(0), range: .empty(at: 0)),
      proof: RegionProof(verdict: .region(region), steps: []), isOpaqueModule: false)
  }
}
