/// A major version of the AWS provider whose schema is known.
package enum ProviderVersion: Int, Comparable, CaseIterable, Sendable {
  /// 5.100.0, the last of version 5.
  case v5 = 5
  /// 6.47.0.
  case v6 = 6

  package static func < (left: ProviderVersion, right: ProviderVersion) -> Bool { left.rawValue < right.rawValue }
}

/// The arguments, attributes and blocks of the AWS provider's types (see Facts/PROVENANCE.md).
package enum ProviderSchema {
  /// The body of a resource type; `nil` if this version has no such type.
  package static func resource(_ type: String, _ version: ProviderVersion) -> BlockSchema? { nil }

  /// The body of a data source type.
  package static func dataSource(_ type: String, _ version: ProviderVersion) -> BlockSchema? { nil }

  /// The body of an ephemeral resource type.
  package static func ephemeral(_ type: String, _ version: ProviderVersion) -> BlockSchema? { nil }

  /// The body of a provider block.
  package static func provider(_ version: ProviderVersion) -> BlockSchema { BlockSchema() }

  /// All resource types of a version, sorted; for suggestions.
  package static func resourceTypes(_ version: ProviderVersion) -> [String] { [] }

  /// All data source types of a version, sorted; for suggestions.
  package static func dataSourceTypes(_ version: ProviderVersion) -> [String] { [] }

  /// When a resource type came and went; `nil` for a name that no known release has.
  package static func history(ofResource type: String) -> TypeHistory? { nil }

  /// Whether a resource type is known to exist in a release newer than the data (the list is not complete).
  package static func isNewerThanData(_ type: String) -> Bool { false }
}

/// The first and the last release of the provider that has a type.
package struct TypeHistory: Hashable, Sendable {
  /// `6.3.0`; `nil` for a type that is as old as the records.
  package var since: String?
  /// The last release that had the type; `nil` if the newest known one has it.
  package var until: String?
}

/// What may stand in one body.
package struct BlockSchema: Sendable {
  /// Whether the type may be deprecated as a whole.
  package var isDeprecated: Bool { false }

  /// Whether the provider may know more names than these below the top level, so that an unknown one is no mistake.
  package var isPartial: Bool { false }

  /// An argument or attribute by its name.
  package func attribute(_ name: String) -> AttributeSchema? { nil }

  /// A nested block by its name.
  package func block(_ name: String) -> NestedBlock? { nil }

  /// The names of all arguments and attributes, sorted.
  package var attributeNames: [String] { [] }

  /// The names of all arguments that a configuration may set, sorted.
  package var argumentNames: [String] { [] }

  /// The names of all nested blocks, sorted.
  package var blockNames: [String] { [] }
}

/// An argument or attribute.
package struct AttributeSchema: Hashable, Sendable {
  package var name: String
  /// In Terraform's own notation: `string`, `list(string)`, `object({a=number})`.
  package var type: String
  package var isRequired: Bool
  package var isOptional: Bool
  package var isComputed: Bool
  package var isDeprecated: Bool
  package var isSensitive: Bool
  package var isWriteOnly: Bool

  /// Whether a configuration may set it.
  package var isSettable: Bool { isRequired || isOptional }

  /// Whether it may also be written as blocks (`ingress { ... }`), in which case these are the members of each.
  package var membersAsBlock: [String]? { nil }
}

/// A kind of nested block.
package struct NestedBlock: Sendable {
  /// How several blocks of one kind are read.
  package enum Nesting: Sendable, Hashable { case single, list, set, map }

  package var name: String
  package var nesting: Nesting
  /// The least number of blocks; `nil` where the data has no real limit (types made with the plugin framework check it elsewhere).
  package var minimum: Int?
  /// The greatest number of blocks; `nil` where there is none or the data does not say.
  package var maximum: Int?
  package var isDeprecated: Bool
  package var schema: BlockSchema
}
