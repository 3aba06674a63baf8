import HCL
import Source

/// Reads the blocks of a configuration file; each kind of block has a file of its own.
struct ConfigurationReader {
  static let blocks = ["system", "root", "rules", "policy", "parity", "regions", "paths"]

  let tree: SyntaxTree
  var configuration = Configuration()
  var diagnostics: [Diagnostic] = []
  /// The first block of each kind that may stand once, or of each name.
  private var firstPlaces: [String: Place] = [:]

  init(_ tree: SyntaxTree, folder: String) {
    self.tree = tree
    configuration.file = tree.file
    configuration.folder = folder
  }

  mutating func read() {
    diagnostics = tree.diagnostics
    for attribute in tree.body.attributes { reportUnknown(attribute.name, "block", among: Self.blocks) }
    for block in tree.body.blocks {
      switch tree.text(of: block.type) {
      case "system": readSystem(block)
      case "root": readRoot(block)
      case "rules": readRules(block)
      case "policy": readPolicy(block)
      case "parity": readParity(block)
      case "regions": readRegions(block)
      case "paths": readPaths(block)
      default: reportUnknown(block.type, "block", among: Self.blocks)
      }
    }
  }

  // MARK: Blocks

  /// The label of a block that has one, at its place; a repeated name is reported.
  mutating func label(of block: Block) -> Setting<String>? {
    let type = tree.text(of: block.type)
    guard block.labels.count == 1, let label = block.labels.first else {
      report("A \(type) block has one name: \(type) \"…\" { }", at: block.header)
      return nil
    }
    let text = tree.file.text(label.content)
    guard isFirst("\(type) \"\(text)\"", at: block.header) else { return nil }
    return Setting(text, at: place(label.range))
  }

  /// Whether a block without a name is well begun and the first of its kind.
  mutating func isSingle(_ block: Block) -> Bool {
    let type = tree.text(of: block.type)
    if let label = block.labels.first { report("A \(type) block has no name", at: label.range) }
    return isFirst(type, at: block.header)
  }

  private mutating func isFirst(_ name: String, at range: ByteRange) -> Bool {
    guard let first = firstPlaces[name] else {
      firstPlaces[name] = place(range)
      return true
    }
    let line = LineIndex(tree.file.bytes).position(of: first.range.start, in: .character).line
    report("\(name) stands twice", at: range, detail: "The first one is in line \(line); join them.")
    return false
  }

  /// The arguments of a block that have a known name; the others, and blocks, are reported.
  mutating func settings(of block: Block, named names: [String]) -> [(name: String, attribute: Attribute)] {
    for inner in block.body.blocks {
      let name = tree.text(of: inner.type)
      if names.contains(name) {
        report("\(name) is set with an equals sign: \(name) = …", at: inner.header)
      } else {
        reportUnknown(inner.type, "setting", among: names)
      }
    }
    return block.body.attributes.compactMap { attribute in
      let name = tree.text(of: attribute.name)
      guard names.contains(name) else {
        reportUnknown(attribute.name, "setting", among: names)
        return nil
      }
      return (name, attribute)
    }
  }

  // MARK: Reports

  func place(_ range: ByteRange) -> Place { Place(file: tree.file.id, range: range) }

  mutating func reportUnknown(_ name: Identifier, _ kind: String, among known: [String]) {
    let text = tree.text(of: name)
    let near = NearestName.of(text, among: known)
    let list = near == nil ? "There are \(known.joined(separator: ", "))." : ""
    report("There is no \(kind) \"\(text)\"", at: name.range, detail: list, near: near)
  }

  mutating func report(_ summary: String, at range: ByteRange, detail: String = "", near: String? = nil) {
    diagnostics.append(
      Diagnostic(code: "configuration", summary: summary, detail: detail, place: place(range), suggestion: near))
  }
}
