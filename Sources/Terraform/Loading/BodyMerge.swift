import HCL
import Source

/// Merges the body of an override block into that of the block it overrides; both have ranges into one file.
struct BodyMerge {
  /// What the block is; Terraform merges some nested blocks of their own way.
  enum Kind: String {
    case resource, data, ephemeral, action, module, variable, output
  }

  let file: SourceFile

  func merge(_ override: Body, into body: inout Body, kind: Kind) {
    for attribute in override.attributes where kind == .variable || !isName("depends_on", attribute) {
      replace(attribute, in: &body)
    }
    settleRepetition(override, &body)
    switch kind {
    // Conditions of a variable or an output are not overridden.
    case .variable, .output: break
    default: mergeBlocks(override.blocks, into: &body)
    }
  }

  private func isName(_ name: String, _ attribute: Attribute) -> Bool { file.holds(name, at: attribute.name.range) }

  /// A block that gets its `count` and its `for_each` from two files repeats by `count`; in one file both are a mistake.
  private func settleRepetition(_ override: Body, _ body: inout Body) {
    func has(_ name: String, _ body: Body) -> Bool { body.attributes.contains { isName(name, $0) } }
    guard has("count", body), !(has("count", override) && has("for_each", override)) else { return }
    guard has("count", override) || has("for_each", override) else { return }
    body.attributes.removeAll { isName("for_each", $0) }
  }

  /// Puts an argument in the place of one of its name, or at the end.
  func replace(_ attribute: Attribute, in body: inout Body) {
    let name = file.text(attribute.name.range)
    if let index = body.attributes.firstIndex(where: { isName(name, $0) }) {
      body.attributes[index] = attribute
    } else {
      body.attributes.append(attribute)
    }
  }

  /// The type of a block; of a `dynamic` one, the type of the blocks it makes.
  private func type(_ block: Block) -> String {
    guard file.holds("dynamic", at: block.type.range), let label = block.labels.first else {
      return file.text(block.type.range)
    }
    return file.text(label.content)
  }

  private func mergeBlocks(_ blocks: [Block], into body: inout Body) {
    var added = blocks
    if let lifecycle = added.first(where: { type($0) == "lifecycle" }),
      let index = body.blocks.firstIndex(where: { type($0) == "lifecycle" })
    {
      mergeLifecycle(lifecycle.body, into: &body.blocks[index].body)
      added.removeAll { type($0) == "lifecycle" }
    }
    let replaced = Set(added.map { type($0) })
    body.blocks.removeAll { replaced.contains(type($0)) }
    body.blocks += added
  }

  /// Its arguments count one by one; its conditions are not overridden.
  private func mergeLifecycle(_ override: Body, into body: inout Body) {
    for attribute in override.attributes { replace(attribute, in: &body) }
    let triggers = override.blocks.filter { type($0) == "action_trigger" }
    guard !triggers.isEmpty else { return }
    body.blocks.removeAll { type($0) == "action_trigger" }
    body.blocks += triggers
  }
}
