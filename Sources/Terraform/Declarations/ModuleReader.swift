import HCL
import Source

/// Gathers the declarations of one module from its syntax trees; of several of one name the first counts.
///
/// What is wrong with them is said by `LanguageCheck`. `moved`, `removed`, `import`, `ephemeral`, `action` and `list` blocks
/// declare nothing that has a Region.
struct ModuleReader {
  var variables: [String: VariableDeclaration] = [:]
  var locals: [String: LocalDeclaration] = [:]
  var outputs: [String: OutputDeclaration] = [:]
  var resources: [ResourceName: ResourceDeclaration] = [:]
  var resourceOrder: [ResourceName] = []
  var calls: [String: ModuleCallDeclaration] = [:]
  var callOrder: [String] = []
  var providers: [ProviderDeclaration] = []
  var requirements: [String: ProviderRequirement] = [:]
  var backend: BackendDeclaration?
  var checks: [CheckDeclaration] = []

  mutating func read(_ tree: SyntaxTree) {
    for block in tree.body.blocks {
      switch tree.text(of: block.type) {
      case "variable": readVariable(block, tree)
      case "locals": readLocals(block, tree)
      case "output": readOutput(block, tree)
      case "resource": readResource(block, tree, isData: false)
      case "data": readResource(block, tree, isData: true)
      case "module": readCall(block, tree)
      case "provider": readProvider(block, tree)
      case "terraform": readSettings(block, tree)
      case "check":
        checks.append(CheckDeclaration(name: label(block, 0, tree) ?? "", file: tree.file.id, block: block))
        for inner in block.body.blocks("data", in: tree.file) {
          readResource(inner, tree, isData: true, check: label(block, 0, tree))
        }
      default: break
      }
    }
  }

  private mutating func readVariable(_ block: Block, _ tree: SyntaxTree) {
    guard let name = label(block, 0, tree) else { return }
    guard variables[name] == nil else { return }
    variables[name] = VariableDeclaration(
      name: name, file: tree.file.id, block: block,
      defaultValue: block.body.attribute("default", in: tree), type: block.body.attribute("type", in: tree),
      isHidden: ["sensitive", "ephemeral"].contains { block.body.attribute($0, in: tree)?.expression.isTrue ?? false })
  }

  private mutating func readLocals(_ block: Block, _ tree: SyntaxTree) {
    for attribute in block.body.attributes {
      let name = tree.text(of: attribute.name)
      guard locals[name] == nil else { continue }
      locals[name] = LocalDeclaration(name: name, file: tree.file.id, attribute: attribute)
    }
  }

  private mutating func readOutput(_ block: Block, _ tree: SyntaxTree) {
    guard let name = label(block, 0, tree) else { return }
    guard outputs[name] == nil else { return }
    outputs[name] = OutputDeclaration(
      name: name, file: tree.file.id, block: block, value: block.body.attribute("value", in: tree))
  }

  private mutating func readResource(_ block: Block, _ tree: SyntaxTree, isData: Bool, check: String? = nil) {
    guard let type = label(block, 0, tree), let label = label(block, 1, tree) else { return }
    let name = ResourceName(isData: isData, type: type, name: label)
    guard resources[name] == nil else { return }
    let body = block.body
    resources[name] = ResourceDeclaration(
      name: name, file: tree.file.id, block: block,
      count: body.attribute("count", in: tree), forEach: body.attribute("for_each", in: tree),
      provider: body.attribute("provider", in: tree), dependsOn: body.attribute("depends_on", in: tree),
      lifecycle: body.blocks.first { tree.text(of: $0.type) == "lifecycle" }, check: check)
    resourceOrder.append(name)
  }

  private mutating func readCall(_ block: Block, _ tree: SyntaxTree) {
    guard let name = label(block, 0, tree) else { return }
    guard calls[name] == nil else { return }
    let body = block.body
    var call = ModuleCallDeclaration(
      name: name, file: tree.file.id, block: block,
      source: body.attribute("source", in: tree)?.expression.literalText(in: tree.file),
      version: body.attribute("version", in: tree)?.expression.literalText(in: tree.file),
      count: body.attribute("count", in: tree), forEach: body.attribute("for_each", in: tree),
      providers: body.attribute("providers", in: tree), dependsOn: body.attribute("depends_on", in: tree),
      inputs: [:], inputOrder: [])
    let meta: Set<String> = ["source", "version", "count", "for_each", "providers", "depends_on"]
    for attribute in body.attributes {
      let input = tree.text(of: attribute.name)
      if meta.contains(input) { continue }
      call.inputs[input] = attribute
      call.inputOrder.append(input)
    }
    calls[name] = call
    callOrder.append(name)
  }

  private mutating func readProvider(_ block: Block, _ tree: SyntaxTree) {
    guard let name = label(block, 0, tree) else { return }
    let alias = block.body.attribute("alias", in: tree)
    providers.append(
      ProviderDeclaration(
        name: name, alias: alias?.expression.literalText(in: tree.file), aliasAttribute: alias,
        file: tree.file.id, block: block, region: block.body.attribute("region", in: tree)))
  }

  private mutating func readSettings(_ block: Block, _ tree: SyntaxTree) {
    for inner in block.body.blocks {
      switch tree.text(of: inner.type) {
      case "backend":
        backend = BackendDeclaration(type: label(inner, 0, tree) ?? "", file: tree.file.id, block: inner)
      case "cloud": backend = BackendDeclaration(type: "cloud", file: tree.file.id, block: inner)
      case "required_providers":
        for attribute in inner.body.attributes { readRequirement(attribute, tree) }
      default: break
      }
    }
  }

  private mutating func readRequirement(_ attribute: Attribute, _ tree: SyntaxTree) {
    let name = tree.text(of: attribute.name)
    var requirement = ProviderRequirement(
      localName: name, source: nil, version: attribute.expression.literalText(in: tree.file),
      place: Place(file: tree.file.id, range: attribute.range), aliases: [])
    if case .object(let object) = attribute.expression {
      for item in object.items {
        switch item.key.name(in: tree.file) {
        case "source": requirement.source = item.value.literalText(in: tree.file)
        case "version": requirement.version = item.value.literalText(in: tree.file)
        case "configuration_aliases":
          if case .tuple(let tuple) = item.value {
            requirement.aliases = tuple.elements.map { $0.literalText(in: tree.file) ?? tree.file.text($0.range) }
          }
        default: break
        }
      }
    }
    requirements[name] = requirement
  }

  private func label(_ block: Block, _ index: Int, _ tree: SyntaxTree) -> String? {
    block.labels.indices.contains(index) ? tree.file.text(block.labels[index].content) : nil
  }
}
