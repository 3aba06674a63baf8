import Linting
import Policy
import Source
import Terraform
import Testing

/// Two small configurations of the design: one cause in many instances, and a file that does not parse.
enum SmallConfigurations {
  static func analysis(_ set: FileSet, _ findings: [Finding]) -> Analysis {
    Analysis(
      files: set.files, roots: [], rules: [], findings: findings, undecided: [], checkCount: 0, notAskedFor: [],
      uncalledModules: [], unreadFiles: [], omissions: [], findingsElsewhere: 0, filesGiven: [], arguments: [])
  }

  static var oneCause: Analysis {
    let set = FileSet([
      ("modules/data/cache.tf", lines(8, ["  subnet_ids = each.value"])),
      (
        "live/prod/main.tf",
        lines(
          29,
          [
            "module \"data\" {", "  source = \"../../modules/data\"", "  subnets = {", "",
            "    eu = module.network_eu.private_subnet_ids", "    ap = module.network_ap.private_subnet_ids",
          ])
      ),
    ])
    let finding = Finding(
      rule: "reference/subnet-of-another-region", severity: .error, consequence: .appliesNot,
      message: "Two cache subnet groups in us-east-1 hold subnets of eu-west-1 and ap-northeast-1.",
      primary: set.mark("modules/data/cache.tf", 8, "each.value", "subnets of other Regions"),
      related: [
        set.mark(
          "live/prod/main.tf", 29, "module \"data\"",
          "is given no providers, so everything in it is in us-east-1"),
        set.mark("live/prod/main.tf", 33, "module.network_eu.private_subnet_ids", "subnets in eu-west-1"),
        set.mark("live/prod/main.tf", 34, "module.network_ap.private_subnet_ids", "subnets in ap-northeast-1"),
      ], effect: "apply fails: a subnet group takes subnets of its own Region only.",
      help: """
        call module.data once for each Region, with providers = { aws = aws.eu } and only that Region's subnets
        """,
      instances: [
        #"module.data.aws_elasticache_subnet_group.cache["ap"], ["eu"]; ["us"] is sound"#
      ], roots: ["live/prod", "live/staging"], key: "1")
    return analysis(set, [finding])
  }

  static var syntax: Analysis {
    let set = FileSet([("live/prod/edge.tf", lines(5, ["  ttl     = 60 records = [\"192.0.2.1\"]"]))])
    let finding = Finding(
      rule: "syntax/invalid-file", severity: .error, consequence: nil, message: "Missing newline after argument.",
      primary: set.mark("live/prod/edge.tf", 5, "records", "a second argument on one line"),
      effect: """
        aws_route53_record.api is not read; all the rest is checked, but what this file may declare is unknown, so \
        rules that reason from absence are undecided.
        """, help: "put records on a line of its own", key: "2")
    return analysis(set, [finding])
  }

  /// Text whose line `first` begins the given lines.
  static func lines(_ first: Int, _ lines: [String]) -> String {
    String(repeating: "\n", count: first - 1) + lines.map { $0 + "\n" }.joined()
  }
}
