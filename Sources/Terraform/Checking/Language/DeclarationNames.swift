import HCL
import Source

/// Checks that what a module declares has names of its own, and names that are identifiers.
struct DeclarationNames {
  /// What a name must be unique among: `variable`, `resource aws_lb`, ….
  private struct Key: Hashable {
    var kind: String
    var name: String
  }

  private var seen: [Key: Place] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private static let reservedVariables: Set<String> = [
    "source", "version", "providers", "count", "for_each", "lifecycle", "depends_on", "locals",
  ]

  mutating func run(_ tree: SyntaxTree) {
    for block in tree.body.blocks {
      let type = tree.text(of: block.type)
      switch type {
      case "variable", "output", "module", "check":
        guard block.labels.count == 1 else { continue }
        enter(type, block.labels[0], block, tree)
      case "resource", "data", "ephemeral", "action", "list":
        enterResource(type, block, tree)
      case "locals": for attribute in block.body.attributes { enterLocal(attribute, tree) }
      case "terraform": enterSettings(block, tree)
      default: break
      }
      if type == "check" {
        for inner in block.body.blocks("data", in: tree.file) { enterResource("data", inner, tree) }
      }
    }
  }

  private mutating func enter(_ kind: String, _ label: BlockLabel, _ block: Block, _ tree: SyntaxTree) {
    let name = tree.file.text(label.content)
    checkName(kind, name, label.range, tree)
    if kind == "variable", Self.reservedVariables.contains(name) {
      report(
        "invalid-name/reserved", "A variable can't be called \(name)", Place(file: tree.file.id, range: label.range),
        "give it another name: a module call has an argument \(name) of its own")
    }
    declare(Key(kind: kind, name: name), "\(kind) \"\(name)\"", Place(file: tree.file.id, range: block.header))
  }

  private mutating func enterResource(_ kind: String, _ block: Block, _ tree: SyntaxTree) {
    guard block.labels.count == 2 else { return }
    let type = tree.file.text(block.labels[0].content)
    let name = tree.file.text(block.labels[1].content)
    let what = kind == "data" ? "data source" : kind == "ephemeral" ? "ephemeral resource" : kind
    checkName("\(what) type", type, block.labels[0].range, tree)
    checkName(what, name, block.labels[1].range, tree)
    let prefix = kind == "resource" ? "" : kind + "."
    declare(
      Key(kind: kind, name: "\(type).\(name)"), "\(prefix)\(type).\(name)",
      Place(file: tree.file.id, range: block.header))
  }

  private mutating func enterLocal(_ attribute: Attribute, _ tree: SyntaxTree) {
    let name = tree.text(of: attribute.name)
    declare(Key(kind: "local", name: name), "local.\(name)", Place(file: tree.file.id, range: attribute.name.range))
  }

  private mutating func enterSettings(_ block: Block, _ tree: SyntaxTree) {
    for inner in block.body.blocks {
      let type = tree.text(of: inner.type)
      let place = Place(file: tree.file.id, range: inner.header)
      switch type {
      case "required_providers": declare(Key(kind: type, name: ""), "a required_providers block", place)
      case "backend", "cloud": declare(Key(kind: "backend", name: ""), "the place of the state", place)
      case "provider_meta":
        guard let label = inner.labels.first else { continue }
        let name = tree.file.text(label.content)
        declare(Key(kind: type, name: name), "provider_meta \"\(name)\"", place)
      default: break
      }
    }
  }

  private mutating func declare(_ key: Key, _ what: String, _ place: Place) {
    guard let first = seen[key] else {
      seen[key] = place
      return
    }
    // A second argument of one name in one block is a syntax error already.
    if key.kind == "local", first.file == place.file, first == place { return }
    diagnostics.append(
      Diagnostic(
        code: "duplicate-declaration/\(key.kind)", summary: "\(what.capitalizedFirst) is declared twice",
        detail: "rename one of the two, or remove it", place: place,
        related: [LabelledPlace(first, "declared here first")]))
  }

  private mutating func checkName(_ kind: String, _ name: String, _ range: ByteRange, _ tree: SyntaxTree) {
    guard !Identifier.isValid(name) else { return }
    report(
      "invalid-name/identifier", "\"\(name)\" can't be the name of \(kind.withArticle)",
      Place(file: tree.file.id, range: range),
      "begin with a letter or underscore; letters, digits, underscores and hyphens may follow")
  }

  private mutating func report(_ code: String, _ summary: String, _ place: Place, _ remedy: String) {
    diagnostics.append(Diagnostic(code: code, summary: summary, detail: remedy, place: place))
  }
}

extension String {
  /// With its first letter in upper case, where it begins with a word ("the place …"), not with an address.
  fileprivate var capitalizedFirst: String {
    guard let first, contains(" ") else { return self }
    return first.uppercased() + dropFirst()
  }

  /// "a module", "an output".
  var withArticle: String { (first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + self }
}
