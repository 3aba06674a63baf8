import AWS
package import HCL
package import Source

/// What the properties of a configuration in JSON syntax mean: the language's own schema, then that of the AWS provider.
///
/// Where Terraform expects a reference, a type or a keyword, a string holds it without `${ }`; what Terraform reads before it
/// can evaluate anything is no template (https://developer.hashicorp.com/terraform/language/syntax/json).
package enum ConfigurationShape {
  /// A configuration file in JSON syntax.
  package static func parse(_ file: SourceFile) -> SyntaxTree { JSONSyntax.parse(file, as: self.file) }

  /// The whole of a file.
  static let file = BodyShape { name in topLevel[name] ?? .argument(.template) }

  private static let topLevel: [String: BodyShape.Member] = [
    "terraform": block([], settings),
    "variable": block(["name"], variable),
    "locals": block([], .arguments(.template)),
    "output": block(["name"], output),
    "module": block(["name"], moduleCall),
    "provider": .block(labels: ["name"]) { labels in provider(labels.first ?? "") },
    "resource": .block(labels: ["type", "name"]) { labels in resource(labels[0], isData: false) },
    "data": .block(labels: ["type", "name"]) { labels in resource(labels[0], isData: true) },
    "ephemeral": block(["type", "name"], openResource), "list": block(["type", "name"], openResource),
    "action": block(["type", "name"], openResource),
    "check": block(["name"], check),
    "moved": block([], .arguments(.expression)),
    "removed": block([], removed),
    "import": block([], fields([:], expressions: ["to", "provider"])),
  ]

  private static func block(_ labels: [String], _ shape: BodyShape) -> BodyShape.Member {
    .block(labels: labels) { _ in shape }
  }

  /// A body with these blocks, and arguments that are expressions, literals, or else templates.
  private static func fields(
    _ blocks: [String: BodyShape.Member], expressions: Set<String> = [], literals: Set<String> = []
  ) -> BodyShape {
    BodyShape { name in
      blocks[name]
        ?? .argument(expressions.contains(name) ? .expression : literals.contains(name) ? .literal : .template)
    }
  }

  // MARK: The language's own blocks

  private static let settings = fields(
    [
      "required_providers": block([], .arguments(.literal)),
      "backend": block(["type"], state), "cloud": block([], state),
      "provider_meta": block(["name"], .arguments(.template)),
    ], literals: ["required_version", "experiments"])

  /// Where state is kept; OpenTofu evaluates what Terraform takes literally.
  private static let state = fields(["workspaces": block([], .arguments(.template))])

  private static let condition = fields([:])

  private static let variable = fields(
    ["validation": block([], condition)], expressions: ["type"],
    literals: ["default", "description", "sensitive", "nullable", "ephemeral", "deprecated"])

  private static let output = fields(
    ["precondition": block([], condition), "postcondition": block([], condition)], expressions: ["depends_on"],
    literals: ["description", "sensitive", "ephemeral", "deprecated"])

  private static let moduleCall = fields([:], expressions: ["providers", "depends_on"])

  private static let check = fields([
    "assert": block([], condition),
    "data": .block(labels: ["type", "name"]) { labels in resource(labels[0], isData: true) },
  ])

  private static let removed = fields(
    [
      "lifecycle": block([], .arguments(.literal)), "provisioner": block(["type"], provisioner),
      "connection": block([], .arguments(.template)),
    ], expressions: ["from"])

  private static func provider(_ name: String) -> BodyShape {
    let schemas = name == "aws" ? ProviderVersion.allCases.map { ProviderSchema.provider($0) } : []
    return BodyShape { name in
      switch name {
      case "alias", "version": .argument(.literal)
      case "for_each": .argument(.template)
      default: member(name, schemas)
      }
    }
  }

  // MARK: Resources

  private static func resource(_ type: String, isData: Bool) -> BodyShape {
    let corrected = SchemaNames.corrected(ResourceName(isData: isData, type: type, name: ""))
    let schemas = ProviderVersion.allCases.compactMap { version in
      isData ? ProviderSchema.dataSource(corrected, version) : ProviderSchema.resource(corrected, version)
    }
    return BodyShape { name in metaArguments[name] ?? member(name, schemas) }
  }

  private static let openResource = BodyShape { name in metaArguments[name] ?? member(name, []) }

  private static let metaArguments: [String: BodyShape.Member] = [
    "count": .argument(.template), "for_each": .argument(.template),
    "provider": .argument(.expression), "depends_on": .argument(.expression),
    "lifecycle": block([], lifecycle), "connection": block([], .arguments(.template)),
    "provisioner": block(["type"], provisioner),
  ]

  private static let lifecycle = fields(
    [
      "precondition": block([], condition), "postcondition": block([], condition),
      "action_trigger": block([], fields([:], expressions: ["events", "actions"])),
    ], expressions: ["ignore_changes", "replace_triggered_by"],
    literals: ["create_before_destroy", "prevent_destroy"])

  private static let provisioner = fields(
    ["connection": block([], .arguments(.template))], expressions: ["when", "on_failure"])

  // MARK: Provider schemas

  /// A name by the schemas of the provider's versions; without any, an object may be an argument or blocks.
  private static func member(_ name: String, _ schemas: [BlockSchema]) -> BodyShape.Member {
    if name == "dynamic" { return .block(labels: ["type"]) { labels in dynamic(labels.first ?? "", schemas) } }
    let nested = schemas.compactMap { $0.block(name)?.schema }
    if !nested.isEmpty { return .block(labels: []) { _ in BodyShape { member($0, nested) } } }
    if schemas.contains(where: { $0.attribute(name) != nil }) { return .argument(.template) }
    let isOpen = schemas.isEmpty || schemas.contains { $0.isPartial }
    return isOpen ? .either(BodyShape { member($0, []) }) : .argument(.template)
  }

  private static func dynamic(_ type: String, _ schemas: [BlockSchema]) -> BodyShape {
    let nested = schemas.compactMap { $0.block(type)?.schema }
    return fields(
      ["content": .block(labels: []) { _ in BodyShape { member($0, nested) } }], expressions: ["iterator"])
  }
}
