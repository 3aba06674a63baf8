import HCL
import Source

/// A part of a module that Terraform works out on its own.
enum Part: Hashable {
  case variable(String)
  case local(String)
  case output(String)
  case resource(ResourceName)
  case provider(String)
  /// An ephemeral resource: `type.name`.
  case ephemeral(String)
}

/// What an expression waits for, as seen from its own module.
enum Dependency: Hashable {
  case part(Part)
  /// One output of a call.
  case output(call: String, name: String)
  /// Everything a call stands for.
  case call(String)
}

/// A dependency and the reference that makes it.
struct Need {
  var dependency: Dependency
  var place: Place
}

/// What the parts of one module wait for, read once however often the module is called.
struct ModuleDependencies {
  var parts: [(part: Part, needs: [Need])] = []
  /// The variables that a call is given.
  var inputs: [String: [(name: String, needs: [Need])]] = [:]
  /// `count`, `for_each` and `depends_on` of a call: all that is in the module waits for them.
  var calls: [(name: String, needs: [Need])] = []
  /// The provider that each resource names, or that its type implies, and the resource's header.
  var providers: [Part: (name: String, place: Place)] = [:]

  init(_ module: ModuleDefinition) {
    for name in module.variables.keys.sorted() {
      guard let variable = module.variables[name], let tree = module.trees[variable.file] else { continue }
      // Whoever reads a variable waits for its validations, and so for what they read.
      let validations = variable.block.body.blocks("validation", in: tree.file)
      let all = validations.flatMap { needs(of: $0.body, tree, skipping: []) }
      parts.append((.variable(name), all.filter { $0.dependency != .part(.variable(name)) }))
    }
    for name in module.locals.keys.sorted() {
      guard let local = module.locals[name], let tree = module.trees[local.file] else { continue }
      parts.append((.local(name), Self.needs(of: local.attribute.expression, tree)))
    }
    for name in module.outputs.keys.sorted() {
      guard let output = module.outputs[name], let tree = module.trees[output.file] else { continue }
      parts.append((.output(name), needs(of: output.block.body, tree, skipping: ["type"])))
    }
    for name in module.resourceOrder {
      guard let resource = module.resources[name], let tree = module.trees[resource.file] else { continue }
      addResource(.resource(name), type: name.type, resource.block, tree)
    }
    for id in module.fileOrder {
      guard let tree = module.trees[id] else { continue }
      for block in tree.body.blocks("ephemeral", in: tree.file) where block.labels.count == 2 {
        let labels = block.labels.map { tree.file.text($0.content) }
        addResource(.ephemeral(labels.joined(separator: ".")), type: labels[0], block, tree)
      }
    }
    for provider in module.providers {
      guard let tree = module.trees[provider.file] else { continue }
      parts.append((.provider(provider.text), needs(of: provider.block.body, tree, skipping: ["alias", "version"])))
    }
    for name in module.callOrder { readCall(name, module) }
    readImports(module)
  }

  private mutating func readCall(_ name: String, _ module: ModuleDefinition) {
    guard let call = module.calls[name], let tree = module.trees[call.file] else { return }
    let meta = [call.count, call.forEach, call.dependsOn].compactMap { $0 }
    calls.append((name, meta.flatMap { Self.needs(of: $0.expression, tree) }))
    inputs[name] = call.inputOrder.compactMap { input in
      call.inputs[input].map { (input, Self.needs(of: $0.expression, tree)) }
    }
  }

  /// What an import is found by must be known before the resource is.
  private mutating func readImports(_ module: ModuleDefinition) {
    for tree in module.trees.values {
      for block in tree.body.blocks("import", in: tree.file) {
        guard case .traversal(let to)? = block.body.attribute("to", in: tree)?.expression, let step = to.steps.first,
          case .attribute(let label) = step
        else { continue }
        let name = ResourceName(isData: false, type: tree.text(of: to.root), name: tree.text(of: label))
        guard let index = parts.firstIndex(where: { $0.part == .resource(name) }) else { continue }
        parts[index].needs += needs(of: block.body, tree, skipping: ["to", "provider"])
      }
    }
  }

  private mutating func addResource(_ part: Part, type: String, _ block: Block, _ tree: SyntaxTree) {
    parts.append((part, needs(of: part, block.body, tree)))
    let written = block.body.attribute("provider", in: tree)?.expression.providerReference(in: tree.file)?.text
    providers[part] = (
      written ?? String(type.prefix { $0 != "_" }), Place(file: tree.file.id, range: block.header)
    )
  }

  private func needs(of part: Part, _ body: Body, _ tree: SyntaxTree) -> [Need] {
    let own = Dependency.part(part)
    var found = needs(of: body, tree, skipping: ["provider", "lifecycle", "provisioner", "connection", "depends_on"])
    var others = body.attribute("depends_on", in: tree).map { Self.needs(of: $0.expression, tree) } ?? []
    for inner in body.blocks {
      switch tree.text(of: inner.type) {
      case "lifecycle":
        others += needs(of: inner.body, tree, skipping: ["ignore_changes", "action_trigger"])
      case "provisioner", "connection": others += needs(of: inner.body, tree, skipping: ["when", "on_failure"])
      default: break
      }
    }
    // Terraform takes no notice where these name their own resource.
    found += others.filter { $0.dependency != own }
    return found
  }

  /// What an expression waits for.
  static func needs(of expression: Expression, _ tree: SyntaxTree) -> [Need] {
    var found: [Need] = []
    ReferenceWalk(file: tree.file) { traversal in
      if let need = need(traversal, tree.file) { found.append(need) }
    }.walk(expression)
    return found
  }

  private func needs(of body: Body, _ tree: SyntaxTree, skipping skipped: Set<String>) -> [Need] {
    var found: [Need] = []
    ReferenceWalk(file: tree.file) { traversal in
      if let need = Self.need(traversal, tree.file) { found.append(need) }
    }.walk(body, skipping: skipped)
    return found
  }
}

extension ModuleDependencies {
  /// What a reference waits for; `nil` for `each`, `path` and the like.
  static func need(_ traversal: TraversalExpression, _ file: SourceFile) -> Need? {
    let names = traversal.steps.prefix(3).map { step -> String? in
      if case .attribute(let name) = step { file.text(name.range) } else { nil }
    }
    let place = Place(file: file.id, range: traversal.range)
    guard let first = names.first, let name = first else { return nil }
    let root = file.text(traversal.root.range)
    switch root {
    case "var": return Need(dependency: .part(.variable(name)), place: place)
    case "local": return Need(dependency: .part(.local(name)), place: place)
    case "module": return Need(dependency: moduleDependency(name, traversal, names, file), place: place)
    case "each", "count", "self", "path", "terraform", "tofu", "action": return nil
    case "ephemeral":
      guard names.count > 1, let label = names[1] else { return nil }
      return Need(dependency: .part(.ephemeral("\(name).\(label)")), place: place)
    case "data", "resource":
      guard names.count > 1, let label = names[1] else { return nil }
      let resource = ResourceName(isData: root == "data", type: name, name: label)
      return Need(dependency: .part(.resource(resource)), place: place)
    default:
      let resource = ResourceName(isData: false, type: root, name: name)
      return Need(dependency: .part(.resource(resource)), place: place)
    }
  }

  /// An output if it is named right behind the call or a written key; anything else waits for the whole call.
  private static func moduleDependency(
    _ call: String, _ traversal: TraversalExpression, _ names: [String?], _ file: SourceFile
  ) -> Dependency {
    guard traversal.steps.count > 1 else { return .call(call) }
    if let output = names[1] { return .output(call: call, name: output) }
    let isWritten =
      switch traversal.steps[1] {
      case .index(let key, _):
        if case .literal(let literal) = key { literal.kind == .number } else { key.literalText(in: file) != nil }
      case .legacyIndex: true
      case .attribute, .splat: false
      }
    guard isWritten, names.count > 2, let output = names[2] else { return .call(call) }
    return .output(call: call, name: output)
  }
}
