import HCL
import Source

/// Merges override files into the trees of their module, as Terraform's internal/configs/module.go does (`mergeFile`).
///
/// Arguments replace those of their name; nested blocks replace all of their type. A merged body has ranges into one text only,
/// so the text of a file that is overridden goes on with that of the override file; `FileContinuations` leads back.
struct OverrideMerge {
  private(set) var trees: [SyntaxTree]
  private(set) var continuations = FileContinuations()
  private(set) var diagnostics: [Diagnostic] = []
  /// Where the text of the override file at hand begins in each tree's text.
  private var offsets: [Int: UInt32] = [:]
  private var source: SyntaxTree

  init(_ trees: [SyntaxTree]) {
    self.trees = trees
    source = SyntaxTree(
      file: SourceFile(id: FileID(0), path: "", bytes: []), body: .empty, comments: [], diagnostics: [])
  }

  /// Applies one override file; they come in the order of their names, and later ones win.
  mutating func apply(_ tree: SyntaxTree) {
    source = tree
    offsets = [:]
    for block in tree.body.blocks {
      switch tree.text(of: block.type) {
      case "resource", "data", "ephemeral", "action", "module", "variable", "output": applyNamed(block)
      case "provider": applyProvider(block)
      case "locals": for attribute in block.body.attributes { applyLocal(attribute) }
      case "terraform": applySettings(block)
      case "moved", "import", "removed", "check": refuse(block)
      default: break
      }
    }
  }

  // MARK: Finding what is overridden

  /// Where a top-level block is.
  private struct Position {
    var tree: Int
    var block: Int
  }

  private func labels(_ block: Block, _ file: SourceFile) -> [String] { block.labels.map { file.text($0.content) } }

  private func find(_ type: String, where matches: (Block, SourceFile) -> Bool) -> Position? {
    for (index, tree) in trees.enumerated() {
      for (number, block) in tree.body.blocks.enumerated()
      where tree.file.holds(type, at: block.type.range) && matches(block, tree.file) {
        return Position(tree: index, block: number)
      }
    }
    return nil
  }

  private mutating func applyNamed(_ block: Block) {
    let type = source.text(of: block.type)
    let names = labels(block, source.file)
    guard let position = find(type, where: { self.labels($0, $1) == names }) else {
      return reportMissing(type, names, block)
    }
    merge(block, at: position, kind: BodyMerge.Kind(rawValue: type) ?? .resource)
  }

  private mutating func applyProvider(_ block: Block) {
    let names = labels(block, source.file)
    let alias = alias(of: block, source.file)
    if let position = find("provider", where: { self.labels($0, $1) == names && self.alias(of: $0, $1) == alias }) {
      return merge(block, at: position, kind: .module)
    }
    // A default configuration that nobody wrote is an empty one, which is what is overridden.
    guard let alias else { return append(block) }
    report(
      "Missing base provider configuration for override", block.header,
      "There is no \(names.first ?? "") provider configuration with the alias \"\(alias)\". An override file can only override an aliased provider configuration that was already defined in a primary configuration file."
    )
  }

  private func alias(of block: Block, _ file: SourceFile) -> String? {
    block.body.attribute("alias", in: file)?.expression.literalText(in: file)
  }

  private mutating func applyLocal(_ attribute: Attribute) {
    let name = source.text(of: attribute.name)
    let holds = { (block: Block, file: SourceFile) in block.body.attribute(name, in: file) != nil }
    guard let position = find("locals", where: holds) else {
      return report(
        "Missing base local value definition to override", attribute.name.range,
        "There is no local value named \"\(name)\". An override file can only override a local value that was already defined in a primary configuration file."
      )
    }
    let moved = attribute.moved(by: offset(in: position.tree))
    change(position) { body, merge in merge.replace(moved, in: &body) }
  }

  // MARK: Settings

  private mutating func applySettings(_ block: Block) {
    let state: Set<String> = ["backend", "cloud", "state_store"]
    let types = block.body.blocks.map { source.text(of: $0.type) }
    if types.contains(where: state.contains) { removeSettings(state) }
    if block.body.attribute("required_version", in: source) != nil { removeVersion() }
    for inner in block.body.blocks where source.text(of: inner.type) == "required_providers" {
      for attribute in inner.body.attributes { removeRequirement(source.text(of: attribute.name)) }
    }
    append(block)
  }

  private mutating func removeSettings(_ types: Set<String>) {
    changeSettings { body, file in body.blocks.removeAll { types.contains(file.text($0.type.range)) } }
  }

  private mutating func removeVersion() {
    changeSettings { body, file in body.attributes.removeAll { file.holds("required_version", at: $0.name.range) } }
  }

  private mutating func removeRequirement(_ name: String) {
    changeSettings { body, file in
      for index in body.blocks.indices where file.holds("required_providers", at: body.blocks[index].type.range) {
        body.blocks[index].body.attributes.removeAll { file.holds(name, at: $0.name.range) }
      }
    }
  }

  private mutating func changeSettings(_ change: (inout Body, SourceFile) -> Void) {
    for index in trees.indices {
      let file = trees[index].file
      var body = trees[index].body
      for number in body.blocks.indices where file.holds("terraform", at: body.blocks[number].type.range) {
        change(&body.blocks[number].body, file)
      }
      trees[index] = trees[index].with(file, body)
    }
  }

  // MARK: Changing trees

  /// Where the text of the override file stands in the text of a tree; it is put there when first needed.
  private mutating func offset(in index: Int) -> UInt32 {
    if let known = offsets[index] { return known }
    let file = trees[index].file
    continuations.add(source.file.id, to: file)
    let offset = UInt32(file.bytes.count + 1)
    var spellings = file.spellings
    for (range, text) in source.file.spellings {
      spellings[ByteRange(start: range.start + offset, end: range.end + offset)] = text
    }
    let bytes = file.bytes + [10] + source.file.bytes
    let merged = SourceFile(id: file.id, path: file.path, bytes: bytes, spellings: spellings)
    trees[index] = trees[index].with(merged, trees[index].body)
    offsets[index] = offset
    return offset
  }

  private mutating func merge(_ block: Block, at position: Position, kind: BodyMerge.Kind) {
    if kind != .variable, let attribute = block.body.attribute("depends_on", in: source) {
      report("Unsupported override", attribute.expression.range, "The depends_on argument may not be overridden.")
    }
    refuseConditions(in: block.body)
    let moved = block.moved(by: offset(in: position.tree))
    change(position) { body, merge in merge.merge(moved.body, into: &body, kind: kind) }
  }

  private mutating func change(_ position: Position, _ change: (inout Body, BodyMerge) -> Void) {
    var tree = trees[position.tree]
    var body = tree.body
    change(&body.blocks[position.block].body, BodyMerge(file: tree.file))
    tree = tree.with(tree.file, body)
    trees[position.tree] = tree
  }

  /// A block that overrides nothing and stands for itself.
  private mutating func append(_ block: Block) {
    if trees.isEmpty {
      trees.append(source.with(source.file, .empty))
      offsets[0] = 0
    }
    let last = trees.count - 1
    let moved = block.moved(by: offset(in: last))
    var body = trees[last].body
    body.blocks.append(moved)
    trees[last] = trees[last].with(trees[last].file, body)
  }

  // MARK: Diagnostics

  private mutating func reportMissing(_ type: String, _ names: [String], _ block: Block) {
    let name = names.last ?? ""
    let (summary, detail) =
      switch type {
      case "variable":
        (
          "Missing base variable declaration to override",
          "There is no variable named \"\(name)\". An override file can only override a variable that was already declared in a primary configuration file."
        )
      case "output":
        (
          "Missing base output definition to override",
          "There is no output named \"\(name)\". An override file can only override an output that was already defined in a primary configuration file."
        )
      case "module":
        (
          "Missing module call to override",
          "There is no module call named \"\(name)\". An override file can only override a module call that was defined in a primary configuration file."
        )
      case "data":
        (
          "Missing data resource to override",
          "There is no \(names.first ?? "") data resource named \"\(name)\". An override file can only override a data block defined in a primary configuration file."
        )
      default:
        (
          "Missing resource to override",
          "There is no \(names.first ?? "") resource named \"\(name)\". An override file can only override a resource block defined in a primary configuration file."
        )
      }
    report(summary, block.header, detail)
  }

  private mutating func refuse(_ block: Block) {
    let type = source.text(of: block.type)
    let details = [
      "moved": "Records of moved objects can appear only in normal files, not in override files.",
      "import": "Import blocks can appear only in normal files, not in override files.",
    ]
    if type == "check" { return refuseCondition(block) }
    guard let detail = details[type] else { return }
    report("Cannot override '\(type)' blocks", block.header, detail)
  }

  /// Conditions stand for themselves; those of an override file are neither merged nor added.
  private mutating func refuseConditions(in body: Body) {
    for block in body.blocks {
      switch source.text(of: block.type) {
      case "validation", "precondition", "postcondition": refuseCondition(block)
      case "lifecycle": refuseConditions(in: block.body)
      default: break
      }
    }
  }

  private mutating func refuseCondition(_ block: Block) {
    let type = source.text(of: block.type)
    report("Can't override \(type) blocks", block.header, "Override files cannot override \"\(type)\" blocks.")
  }

  private mutating func report(_ summary: String, _ range: ByteRange, _ detail: String) {
    diagnostics.append(
      Diagnostic(
        code: "invalid-override", summary: summary, detail: detail, place: Place(file: source.file.id, range: range)))
  }
}

extension SyntaxTree {
  /// The tree with another text and body.
  func with(_ file: SourceFile, _ body: Body) -> SyntaxTree {
    SyntaxTree(file: file, body: body, comments: comments, diagnostics: diagnostics)
  }
}

extension Body {
  static var empty: Body { Body(attributes: [], blocks: [], range: ByteRange(0, 0)) }
}
