import Linting
import Policy
import Source
import Terraform
import Testing

/// The analysis of Samples/two-regions, made by hand: what a right run leaves behind.
struct TwoRegions {
  static let paths = [
    "live/prod/apps.tf", "live/prod/data.tf", "live/prod/edge.tf", "live/prod/ops.tf", "live/prod/providers.tf",
    "live/prod/queue.tf", "live/prod/terraform.tfvars", "live/prod/variables.tf", "modules/app/main.tf",
    "modules/app/outputs.tf", "modules/app/variables.tf",
  ]

  let set: FileSet

  init() {
    set = FileSet(
      Self.paths.map { path in
        (path, Folders.text(of: Folders.samples + "/two-regions/" + path) ?? "")
      })
  }

  var analysis: Analysis {
    Analysis(
      files: set.files,
      roots: [
        Analysis.Root(
          folder: "live/prod", isReusableModule: false, instances: instances, modules: ["modules/app"], fileCount: 11)
      ], rules: SampleRules.all, findings: findings, undecided: undecided, checkCount: 216,
      notAskedFor: ["lag alarms (carts has none)"], uncalledModules: [], unreadFiles: [], omissions: [],
      findingsElsewhere: 0, filesGiven: [], arguments: ["live/prod"])
  }

  var undecided: [UndecidedCheck] {
    let regions = MissingValue(
      kind: .variable(name: "session_regions", setBy: []), says: "var.session_regions has no value",
      place: set.place("live/prod/variables.tf", 5, "variable"))
    let queue = MissingValue(
      kind: .module(address: "module.queue", fetch: "terraform -chdir=live/prod get"),
      says: "module.queue is not on disk", place: set.place("live/prod/queue.tf", 1, "module \"queue\""))
    return Array(
      repeating: UndecidedCheck(
        rule: "dynamodb/replica-without-point-in-time-recovery",
        place: set.place("live/prod/data.tf", 92, "dynamic \"replica\""), missing: [regions]), count: 5)
      + Array(
        repeating: UndecidedCheck(rule: "route53/failover-without-secondary", place: nil, missing: [queue]), count: 2)
  }

  // MARK: Instances

  /// 13, 8, 1 and 9 instances, and the module call that is not on disk.
  var instances: [Analysis.Instance] {
    let header = set.place("live/prod/apps.tf", 18, "resource \"aws_kms_key\" \"logs\"")
    func instance(_ address: String, _ proof: RegionProof, at place: Place? = nil) -> Analysis.Instance {
      Analysis.Instance(address: address, header: place ?? header, proof: proof, isOpaqueModule: false)
    }
    let main = set.place("modules/app/main.tf", 9, "resource \"aws_lb\" \"main\"")
    var all = (1...5).map { instance("aws_kms_key.d\($0)", usDefault) }
    all += (1...8).map { instance("aws_kms_key.u\($0)", us) }
    all.append(instance("module.app_eu.aws_lb.main", eu(from: main), at: main))
    all += (1...7).map { instance("aws_kms_key.e\($0)", eu(from: nil)) }
    all.append(instance("aws_s3_bucket.archive", archive))
    all += (1...9).map { instance("aws_iam_role.g\($0)", RegionProof(verdict: .global, steps: [])) }
    all.append(
      Analysis.Instance(
        address: "module.queue", header: set.place("live/prod/queue.tf", 1, "module \"queue\""), proof: us,
        isOpaqueModule: true))
    return all
  }

  var usDefault: RegionProof {
    RegionProof(
      verdict: .region("us-east-1"),
      steps: [
        set.step(
          "live/prod/providers.tf", 19, "\"us-east-1\"", "provider aws has region = \"us-east-1\"", name: "aws")
      ], provider: "aws")
  }

  var us: RegionProof {
    RegionProof(
      verdict: .region("us-east-1"),
      steps: [
        set.step(
          "live/prod/providers.tf", 24, "\"us-east-1\"", "provider aws.us has region = \"us-east-1\"", name: "aws.us")
      ], provider: "aws.us")
  }

  var archive: RegionProof {
    RegionProof(
      verdict: .region("ap-southeast-2"),
      steps: [
        set.step(
          "live/prod/providers.tf", 34, "\"ap-southeast-2\"",
          "provider aws.ap_southeast_1 has region = \"ap-southeast-2\"", name: "aws.ap_southeast_1")
      ], provider: "aws.ap_southeast_1")
  }

  /// In eu-west-1 through module.app_eu, from the header of a resource in it.
  func eu(from header: Place?) -> RegionProof {
    var steps = header.map {
      [ProofStep(place: $0, says: "names no provider: the aws of its module", name: "aws", isImplicit: true)]
    }
    steps =
      (steps ?? []) + [
        set.step("live/prod/apps.tf", 12, "aws.eu", "module.app_eu is given aws = aws.eu", name: "module.app_eu"),
        set.step(
          "live/prod/providers.tf", 29, "var.standby_region", "provider aws.eu has region = var.standby_region",
          name: "aws.eu"),
        set.step(
          "live/prod/terraform.tfvars", 1, "\"eu-west-1\"", "standby_region = \"eu-west-1\"", name: "standby_region"),
      ]
    return RegionProof(verdict: .region("eu-west-1"), steps: steps ?? [], provider: "aws.eu")
  }

  /// The variable that decides where module.app_eu is.
  var variable: Place { self.set.place("live/prod/variables.tf", 1, "variable \"standby_region\"") }

  /// The same while standby_region has no value.
  func unknownProof(from header: Place) -> RegionProof {
    var steps = Array(eu(from: header).steps.dropLast())
    steps.append(ProofStep(place: variable, says: "no default, and no value was given", name: "standby_region"))
    return RegionProof(verdict: .unknown(because: "standby_region has no value"), steps: steps, provider: "aws.eu")
  }

  func participant(_ address: String, header: Place) -> Participant {
    Participant(root: "live/prod", address: address, proof: eu(from: header))
  }

  /// A safe fix, of which the text report says only that there is one.
  var fix: Fix { Fix(isSafe: true, edits: []) }
}
