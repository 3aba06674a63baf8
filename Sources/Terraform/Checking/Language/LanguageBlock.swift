/// What Terraform itself allows inside one of its own blocks.
struct LanguageBlock: Sendable {
  /// Names of the labels, as Terraform's messages give them.
  var labels: [String] = []
  var arguments: Set<String> = []
  var required: Set<String> = []
  var blocks: [String: LanguageBlock] = [:]
  /// Whether arguments beside the listed ones belong to a provider, a module or a backend.
  var hasOtherArguments = false
  /// The same for nested blocks.
  var hasOtherBlocks = false
  /// Block types kept for later versions of Terraform.
  var reservedBlocks: Set<String> = []
  var reservedArguments: Set<String> = []
  /// Nested blocks that may be written once.
  var single: Set<String> = []

  var argumentNames: Set<String> { arguments.union(required) }
}

/// The blocks of the language: Terraform 1.15's internal/configs, and what OpenTofu 1.11 adds to them.
enum Language {
  /// A block whose inside is somebody else's.
  private static func opaque(_ labels: [String] = []) -> LanguageBlock {
    LanguageBlock(labels: labels, hasOtherArguments: true, hasOtherBlocks: true)
  }

  private static let condition = LanguageBlock(required: ["condition", "error_message"])

  private static let settings = LanguageBlock(
    arguments: ["required_version", "experiments", "language"],
    blocks: [
      "backend": opaque(["type"]), "cloud": opaque(), "provider_meta": opaque(["provider"]),
      "state_store": opaque(["type"]),
      "required_providers": LanguageBlock(hasOtherArguments: true),
      // OpenTofu 1.7.
      "encryption": opaque(),
    ])

  private static let provider = LanguageBlock(
    labels: ["name"], arguments: ["alias", "version", "for_each"], blocks: ["_": opaque()], hasOtherArguments: true,
    hasOtherBlocks: true, reservedBlocks: ["lifecycle", "locals"],
    reservedArguments: ["count", "depends_on", "source"],
    single: ["_"])

  private static let variable = LanguageBlock(
    labels: ["name"],
    arguments: ["description", "default", "type", "sensitive", "ephemeral", "nullable", "deprecated", "const"],
    blocks: ["validation": condition])

  private static let output = LanguageBlock(
    labels: ["name"], arguments: ["description", "depends_on", "sensitive", "ephemeral", "deprecated", "type"],
    required: ["value"], blocks: ["precondition": condition])

  private static let module = LanguageBlock(
    labels: ["name"],
    arguments: ["version", "count", "for_each", "depends_on", "providers", "ignore_nested_deprecations"],
    required: ["source"],
    // OpenTofu 1.11 has lifecycle.enabled.
    blocks: ["_": opaque(), "lifecycle": LanguageBlock(arguments: ["enabled"])],
    hasOtherArguments: true, reservedBlocks: ["locals", "provider"], single: ["_", "lifecycle"])

  private static let actionTrigger = LanguageBlock(
    arguments: ["condition", "on_failure"], required: ["events", "actions"])

  private static let provisioner = LanguageBlock(
    labels: ["type"], arguments: ["when", "on_failure"], blocks: ["connection": opaque(), "_": opaque()],
    hasOtherArguments: true, hasOtherBlocks: true, single: ["connection", "_"])

  private static func resource(_ lifecycle: LanguageBlock, _ blocks: [String: LanguageBlock] = [:]) -> LanguageBlock {
    LanguageBlock(
      labels: ["type", "name"], arguments: ["count", "for_each", "provider", "depends_on"],
      blocks: ["lifecycle": lifecycle, "_": opaque()].merging(blocks) { first, _ in first },
      hasOtherArguments: true, hasOtherBlocks: true, reservedBlocks: ["locals"],
      single: ["lifecycle", "connection", "_"])
  }

  private static let managed = resource(
    LanguageBlock(
      arguments: [
        "create_before_destroy", "prevent_destroy", "ignore_changes", "replace_triggered_by", "destroy", "enabled",
      ],
      blocks: ["precondition": condition, "postcondition": condition, "action_trigger": actionTrigger]),
    ["connection": opaque(), "provisioner": provisioner])

  private static let data = resource(
    LanguageBlock(arguments: ["enabled"], blocks: ["precondition": condition, "postcondition": condition]))

  private static let removed = LanguageBlock(
    required: ["from"],
    blocks: [
      "lifecycle": LanguageBlock(required: ["destroy"]), "connection": opaque(), "provisioner": provisioner,
    ], single: ["lifecycle", "connection"])

  private static let action = LanguageBlock(
    labels: ["type", "name"], arguments: ["count", "for_each", "provider", "depends_on"], blocks: ["config": opaque()],
    single: ["config"])

  /// By type. `language` and `list` are passed over knowingly: a list block belongs into a .tfquery.hcl file.
  static let topLevel: [String: LanguageBlock] = [
    "terraform": settings, "provider": provider, "variable": variable, "locals": LanguageBlock(hasOtherArguments: true),
    "output": output, "module": module, "resource": managed, "data": data, "ephemeral": data, "action": action,
    "moved": LanguageBlock(required: ["from", "to"]), "removed": removed,
    "import": LanguageBlock(arguments: ["provider", "for_each", "id", "identity"], required: ["to"]),
    "check": LanguageBlock(labels: ["name"], blocks: ["data": data, "assert": condition], single: ["data"]),
    "language": opaque(), "list": opaque(["type", "name"]),
  ]
}
