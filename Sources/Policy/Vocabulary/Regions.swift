import AWS
import Evaluation
import Source
import Terraform

extension VocabularyTable {
  /// Regions, providers and accounts.
  static let regions: [VocabularyEntry] = [
    VocabularyEntry(
      "region", .regions, ["x"],
      meaning:
        "The Region of an instance, provider or module call, or of a value that names a place (an ARN, a reference); "
        + "null for what has none.",
      example: "region(a) == region(b)"
    ) { call in
      let value = call.arguments[0]
      guard let handle = value.handle, handle.terraformKind == .block else { return call.system.region(of: value) }
      return call.system.region(of: .handle(call.system.owner(of: handle)))
    },
    VocabularyEntry(
      "regional", .regions, ["x"], meaning: "Whether an instance lives in a Region (IAM and Route 53 do not).",
      example: "regional(x)"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown(.bool) }
      return .bool(call.system.isRegional(call.system.owner(of: handle)))
    },
    VocabularyEntry(
      "provider", .regions, ["x"],
      meaning: "The provider configuration an instance or module call is bound to; null if it is undefined.",
      example: "provider(x).alias"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown() }
      let owner = call.system.owner(of: handle)
      if owner.terraformKind == .provider { return .handle(owner) }
      return call.system.provider(of: owner).map(Value.handle) ?? .null
    },
    VocabularyEntry(
      "account", .regions, ["x"],
      meaning:
        "What decides the AWS account of an instance or provider: profile, role and allowed accounts; equal when they are.",
      example: "account(a) == account(b)"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown() }
      return call.scope.account(of: handle)
    },
    VocabularyEntry(
      "at_least", .regions, ["x", "version"],
      meaning: "Whether the AWS provider is at least this version, by the lock file, else by the constraint.",
      example: "at_least(x, \"6.9\")"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown(.bool) }
      let decided = call.system.providerIsAtLeast(try call.name(1), for: handle)
      return decided.map(Value.bool) ?? call.unknown(.bool)
    },
    VocabularyEntry(
      "majors", .regions, ["x"], meaning: "The major versions of the AWS provider that the constraint admits.",
      example: "contains(majors(x), 6)"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown() }
      return .tuple(call.system.providerMajors(of: handle).sorted().map(Value.number))
    },
    VocabularyEntry(
      "regions", .regions, meaning: "The names of all Regions.", example: "nearest(text, regions())"
    ) { _ in .tuple(Regions.all.map { .string($0.name) }) },
    onText("is_region", "Whether a text is the name of a Region.", "is_region(\"eu-west-1\")", .bool) {
      .bool(RegionNames.isRegion($0))
    },
    onText(
      "regions_in", "The complete names of Regions in a text, `_` read as `-`, in order of appearance.",
      "regions_in(\"logs-eu-west-1\")"
    ) { text in .tuple(RegionNames.occurrences(in: text).map { .string($0.name) }) },
    onText(
      "without_regions",
      "A text with every name of a Region replaced by `*`, to compare two names that may differ only in it.",
      "without_regions(a.name) == without_regions(b.name)", .string
    ) { text in .string(RegionNames.replacing(in: text)) },
    onText(
      "region_of_zone", "The Region of an availability zone, Local Zone or Wavelength Zone; null for anything else.",
      "region_of_zone(\"eu-west-1a\")"
    ) { text in RegionNames.ofZone(text).map(Value.string) ?? .null },
    onText(
      "region_of_arn", "The Region field of an ARN; null if it is empty or the text is no ARN.", "region_of_arn(x.arn)"
    ) { text in RegionNames.ofARN(text).map(Value.string) ?? .null },
  ]

  private static func onText(
    _ name: String, _ meaning: String, _ example: String, _ type: ValueType = .any,
    _ read: @escaping @Sendable (String) -> Value
  ) -> VocabularyEntry {
    VocabularyEntry(name, .regions, ["text"], meaning: meaning, example: example) { (call) throws(EvaluationError) in
      if call.arguments[0].isNull { return type == .bool ? .bool(false) : .null }
      guard let text = try call.string(0) else { return call.unknown(type) }
      return read(text)
    }
  }
}

extension RuleScope {
  /// What decides the account; two things with equal results are in one account.
  func account(of handle: Handle) -> Value {
    let owner = system.owner(of: handle)
    let provider = owner.terraformKind == .provider ? owner : system.provider(of: owner)
    guard let provider else { return .null }
    return .tuple([
      system.written("profile", in: provider), system.written("allowed_account_ids", in: provider),
      .tuple(system.arguments(at: "assume_role.role_arn", of: provider).values),
    ])
  }
}
