/// What a block body admits: the arguments and nested blocks of a type or of a block in it.
package struct BlockSchema: Sendable {
  let attributes: [String: AttributeSchema]
  let blocks: [String: NestedBlock]
  /// Whether the schema may lack members, because the source had the type's lower levels incomplete.
  package let isPartial: Bool

  /// The attribute of a name, settable or read-only.
  package func attribute(_ name: String) -> AttributeSchema? { attributes[name] }

  /// The nested block of a name.
  package func block(_ name: String) -> NestedBlock? { blocks[name] }

  /// The names of all attributes, sorted.
  package var attributeNames: [String] { attributes.keys.sorted() }

  /// The names of all nested blocks, sorted.
  package var blockNames: [String] { blocks.keys.sorted() }
}

/// What a provider says of one attribute.
package struct AttributeSchema: Hashable, Sendable {
  struct Flags: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let required = Flags(rawValue: 1)
    static let optional = Flags(rawValue: 2)
    static let computed = Flags(rawValue: 4)
    static let deprecated = Flags(rawValue: 8)
    static let sensitive = Flags(rawValue: 16)
    static let writeOnly = Flags(rawValue: 32)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(letters: Substring) {
      self = []
      for letter in letters {
        switch letter {
        case "r": insert(.required)
        case "o": insert(.optional)
        case "c": insert(.computed)
        case "d": insert(.deprecated)
        case "s": insert(.sensitive)
        case "w": insert(.writeOnly)
        default: preconditionFailure("unknown flag \(letter) in the embedded schema")
        }
      }
    }
  }

  /// The type as Terraform writes it, without spaces: `list(object({id=string}))`; an attribute of any type has `dynamic`.
  package let typeText: String
  let flags: Flags

  /// Whether a configuration must set it.
  package var isRequired: Bool { flags.contains(.required) }
  /// Whether a configuration may leave it out.
  package var isOptional: Bool { flags.contains(.optional) }
  /// Whether the provider gives it a value when the configuration does not.
  package var isComputed: Bool { flags.contains(.computed) }
  /// Whether the provider asks not to use it.
  package var isDeprecated: Bool { flags.contains(.deprecated) }
  /// Whether its value is kept out of Terraform's output.
  package var isSensitive: Bool { flags.contains(.sensitive) }
  /// Whether its value is kept out of the state.
  package var isWriteOnly: Bool { flags.contains(.writeOnly) }
  /// Whether a configuration can set it at all.
  package var isSettable: Bool { isRequired || isOptional }
}

/// What a provider says of a nested block.
package struct NestedBlock: Sendable {
  /// How the blocks of one name are collected.
  package enum Nesting: Hashable, Sendable {
    /// One block at most.
    case single
    /// Any number, in order.
    case list
    /// Any number, without order.
    case set
  }

  /// How the blocks are collected; for `timeouts`, `.single`.
  package let nesting: Nesting
  /// The least number of blocks that the provider states, 0 when it states none.
  ///
  /// 0 is no promise that the block may be missing: a provider may demand it where the schema does not show.
  package let min: Int
  /// The greatest number of blocks that the provider states, nil when it states none.
  package let max: Int?
  /// Whether the provider asks not to use it.
  package let isDeprecated: Bool
  let body: Int
  let isInsidePartialType: Bool

  /// Whether the provider certainly demands one.
  package var isRequired: Bool { min > 0 }

  /// What the block admits.
  package var schema: BlockSchema { SchemaReader.shared.body(body, isPartial: isInsidePartialType) }
}
