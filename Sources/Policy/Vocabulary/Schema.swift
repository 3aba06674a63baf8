import AWS
import Evaluation
import Source
import Terraform

extension VocabularyTable {
  /// What the provider's schema says.
  static let schema: [VocabularyEntry] = [
    VocabularyEntry(
      "schema_names", .schema, ["type", "kind"],
      meaning:
        "The names of the `arguments`, `attributes` or `blocks` of a resource type, in the newest version that has it.",
      example: "schema_names(\"aws_lb\", \"arguments\")"
    ) { (call) throws(EvaluationError) in
      guard let type = try call.string(0), let kind = try call.string(1) else { return call.unknown() }
      guard let schema = newest(type) else { return .tuple([]) }
      switch kind {
      case "arguments": return .tuple(schema.argumentNames.map(Value.string))
      case "attributes": return .tuple(schema.attributeNames.map(Value.string))
      case "blocks": return .tuple(schema.blockNames.map(Value.string))
      default: throw call.error("schema_names takes arguments, attributes or blocks", at: 1)
      }
    },
    VocabularyEntry(
      "default_of", .schema, ["x", "name"],
      meaning: "What the provider uses for an argument that is not written; null if that is not known.",
      example: "default_of(table, \"billing_mode\")"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown() }
      return call.scope.defaultValue(of: try call.name(1), in: handle)
    },
    VocabularyEntry(
      "value", .schema, ["x", "name"],
      meaning:
        "An argument as written, else what the provider uses for it; an unwritten one stands at its block's header.",
      example: "value(table, \"billing_mode\") == \"PROVISIONED\""
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return call.unknown() }
      let name = try call.name(1)
      let written = try call.scope.attribute(name, of: handle, at: call.call.place)
      if call.scope.isGiven(written) != false { return written }
      let standing = call.scope.defaultValue(of: name, in: handle)
      return standing.isNull ? written : Value(standing.content, origin: written.origin)
    },
    VocabularyEntry(
      "allowed_values", .schema, ["type", "path"],
      meaning: "The values an argument may have; null if the set is open or unknown.",
      example: "allowed_values(\"aws_dynamodb_table\", \"billing_mode\")"
    ) { (call) throws(EvaluationError) in
      guard let type = try call.string(0), let path = try call.string(1) else { return call.unknown() }
      return Enums.allowedValues(ofType: type, argument: path).map { .tuple($0.map(Value.string)) } ?? .null
    },
    VocabularyEntry(
      "available_in", .schema, ["type", "region"],
      meaning: "Whether the service of a resource type is offered in a Region; null if no source says.",
      example: "available_in(type(x), \"eu-south-2\")"
    ) { (call) throws(EvaluationError) in
      guard let type = try call.string(0), let region = try call.string(1) else { return call.unknown() }
      return Services.isAvailable(type: type, in: region).map(Value.bool) ?? .null
    },
  ]

  private static func newest(_ type: String) -> BlockSchema? {
    ProviderVersion.allCases.reversed().lazy.compactMap { ProviderSchema.resource(type, $0) }.first
  }
}

extension RuleScope {
  /// The provider's default for an argument of an instance or of a block in it.
  func defaultValue(of name: String, in handle: Handle) -> Value {
    let owner = system.owner(of: handle)
    guard owner.terraformKind == .instance else { return .null }
    let path = system.blockPath(of: handle) + [name]
    switch ProviderDefaults.value(ofType: system.type(of: owner), argument: path.joined(separator: ".")) {
    case .bool(let value)?: return .bool(value)
    case .number(let value)?: return .number(value)
    case .string(let value)?: return .string(value)
    case nil: return .null
    }
  }
}
