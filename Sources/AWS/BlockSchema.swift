/// What may stand in one body: that of a type, or of a block in it.
package struct BlockSchema: Sendable {
  let attributes: [String: AttributeSchema]
  let blocks: [String: NestedBlock]

  /// Whether the type is deprecated as a whole.
  package internal(set) var isDeprecated = false

  /// Whether the provider may know more names than these, so that an unknown one is no mistake.
  ///
  /// Holds below the top level of the few types that the source has incomplete.
  package let isPartial: Bool

  /// An argument or attribute by its name.
  package func attribute(_ name: String) -> AttributeSchema? { attributes[name] }

  /// A nested block by its name.
  package func block(_ name: String) -> NestedBlock? { blocks[name] }

  /// The names of all arguments and attributes, sorted.
  package var attributeNames: [String] { attributes.keys.sorted() }

  /// The names of all arguments that a configuration may set, sorted.
  package var argumentNames: [String] { attributes.values.filter(\.isSettable).map(\.name).sorted() }

  /// The names of all nested blocks, sorted.
  package var blockNames: [String] { blocks.keys.sorted() }

  init(attributes: [String: AttributeSchema], blocks: [String: NestedBlock], isPartial: Bool) {
    self.attributes = attributes
    self.blocks = blocks
    self.isPartial = isPartial
  }
}

/// An argument or attribute.
package struct AttributeSchema: Hashable, Sendable {
  /// Its name in the body.
  package let name: String
  /// In Terraform's own notation without spaces: `string`, `list(string)`, `object({a=number})`, `dynamic` for any.
  package let type: String
  /// Whether a configuration must set it.
  package let isRequired: Bool
  /// Whether a configuration may set it or leave it out.
  package let isOptional: Bool
  /// Whether the provider gives it a value when the configuration does not.
  package let isComputed: Bool
  /// Whether the provider asks not to use it.
  package let isDeprecated: Bool
  /// Whether its value is kept out of Terraform's output.
  package let isSensitive: Bool
  /// Whether its value is kept out of the state.
  package let isWriteOnly: Bool

  /// Whether a configuration may set it.
  package var isSettable: Bool { isRequired || isOptional }

  /// The members of each block, if it may also be written as blocks (`ingress { ... }`).
  ///
  /// Terraform admits that for every settable list or set of objects ("attributes as blocks").
  package var membersAsBlock: [String]? {
    guard isSettable else { return nil }
    for prefix in ["list(object({", "set(object({"] where type.hasPrefix(prefix) {
      return Self.members(type.dropFirst(prefix.utf8.count))
    }
    return nil
  }

  init(name: String, type: String, flags: Substring) {
    self.name = name
    self.type = type
    isRequired = flags.contains("r")
    isOptional = flags.contains("o")
    isComputed = flags.contains("c")
    isDeprecated = flags.contains("d")
    isSensitive = flags.contains("s")
    isWriteOnly = flags.contains("w")
  }

  /// The names before `=` at the first level of `a=string,b=list(object({c=string}))}))`.
  private static func members(_ text: Substring) -> [String] {
    var members: [String] = []
    var depth = 0
    var name = ""
    for character in text {
      switch character {
      case "(", "{": depth += 1
      case ")", "}":
        if depth == 0 { return members }
        depth -= 1
      case "=" where depth == 0: members.append(name)
      case "," where depth == 0: name = ""
      default: if depth == 0 { name.append(character) }
      }
    }
    return members
  }
}

/// A kind of nested block.
package struct NestedBlock: Sendable {
  /// How several blocks of one kind are read.
  package enum Nesting: Sendable, Hashable {
    /// There is at most one.
    case single
    /// In the order written.
    case list
    /// Without an order.
    case set
  }

  /// Its type, as written before its braces.
  package let name: String
  /// How several blocks are read; `timeouts` is single.
  package let nesting: Nesting
  /// The least number of blocks; `nil` where there is none or the data does not say.
  ///
  /// Types made with the plugin framework demand blocks in validators, which the schema lacks.
  package let minimum: Int?
  /// The greatest number of blocks; `nil` where there is none or the data does not say.
  package let maximum: Int?
  /// Whether the provider asks not to use it.
  package let isDeprecated: Bool
  let body: Int
  let isInsidePartialType: Bool

  /// Whether the provider certainly demands one.
  package var isRequired: Bool { minimum != nil }

  /// What may stand in it.
  package var schema: BlockSchema { SchemaReader.shared.body(body, isPartial: isInsidePartialType) }
}
