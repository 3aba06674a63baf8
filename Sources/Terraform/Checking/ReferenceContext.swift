import HCL
import Source

/// Which names beside those of the module an expression may use, by where it stands.
struct ReferenceContext {
  /// `each`: the block has `for_each`.
  var hasEach = false
  /// `count`: the block has `count`.
  var hasCount = false
  /// `self`: a provisioner, a connection or a postcondition.
  var hasSelf = false
  /// Inside `try` or `can`: an attribute that is not there is caught, a name that is not declared isn't.
  var isGuarded = false
  /// The resource whose condition it is, which may not name its resource.
  var own: ResourceName?
  /// The check block whose own data source may be named.
  var check: String?

  static let plain = ReferenceContext()

  /// What a block with `count` or `for_each` allows in its arguments.
  static func repeated(_ block: Block, in file: SourceFile) -> ReferenceContext {
    ReferenceContext(
      hasEach: block.body.attribute("for_each", in: file) != nil,
      hasCount: block.body.attribute("count", in: file) != nil)
  }

  var withSelf: ReferenceContext {
    var copy = self
    copy.hasSelf = true
    return copy
  }
}

/// Visits every expression of a module that holds references, with the context it stands in.
///
/// What holds names of another kind is passed over: types, `provider`, `providers`, `ignore_changes`, addresses of
/// `moved`, `removed` and `import`, and what belongs to backends.
struct ReferenceVisitor {
  let tree: SyntaxTree
  let visit: (TraversalExpression, ReferenceContext) -> Void
  /// Called with accesses and `for` expressions outside of `try` and `can`.
  var visitElements: ((Expression) -> Void)?
  private var file: SourceFile { tree.file }

  init(tree: SyntaxTree, visit: @escaping (TraversalExpression, ReferenceContext) -> Void) {
    self.tree = tree
    self.visit = visit
  }

  func run() {
    for block in tree.body.blocks {
      switch tree.text(of: block.type) {
      case "resource", "data", "ephemeral": walkResource(block, check: nil)
      case "action": walkRepeated(block, skipping: ["provider"])
      case "module": walkRepeated(block, skipping: ["providers", "source", "version"])
      case "provider": walkRepeated(block, skipping: ["alias", "version"])
      case "import": walkImport(block)
      case "output": walk(block.body, .plain, skipping: ["type", "sensitive", "ephemeral", "description"])
      case "locals": walk(block.body, .plain)
      case "variable": for inner in block.body.blocks("validation", in: file) { walk(inner.body, .plain) }
      case "check": walkCheck(block)
      default: break
      }
    }
  }

  private func walk(in context: ReferenceContext) -> ReferenceWalk {
    var guarded = context
    guarded.isGuarded = true
    var walk = ReferenceWalk(file: file) { visit($0, context) }
    walk.visitGuarded = { visit($0, guarded) }
    walk.visitElements = visitElements
    return walk
  }

  private func walk(_ body: Body, _ context: ReferenceContext, skipping skipped: Set<String> = []) {
    walk(in: context).walk(body, skipping: skipped)
  }

  private func walk(_ name: String, of body: Body, _ context: ReferenceContext) {
    guard let attribute = body.attribute(name, in: file) else { return }
    walk(in: context).walk(attribute.expression)
  }

  private func walkRepeated(_ block: Block, skipping skipped: Set<String>) {
    for name in ["count", "for_each", "depends_on"] { walk(name, of: block.body, .plain) }
    walk(
      block.body, .repeated(block, in: file),
      skipping: skipped.union(["count", "for_each", "depends_on", "lifecycle"]))
  }

  private func walkImport(_ block: Block) {
    walkRepeated(block, skipping: ["to", "provider"])
    guard case .traversal(let to)? = block.body.attribute("to", in: file)?.expression else { return }
    for case .index(let key, _) in to.steps { walk(in: .repeated(block, in: file)).walk(key) }
  }

  private func walkResource(_ block: Block, check: String?) {
    var context = ReferenceContext.repeated(block, in: file)
    context.check = check
    var plain = ReferenceContext.plain
    plain.check = check
    for name in ["count", "for_each", "depends_on"] { walk(name, of: block.body, plain) }
    walk(
      block.body, context,
      skipping: ["count", "for_each", "depends_on", "provider", "lifecycle", "provisioner", "connection"])
    for inner in block.body.blocks {
      switch tree.text(of: inner.type) {
      case "lifecycle": walkLifecycle(inner, context, of: block)
      case "provisioner", "connection":
        walk(inner.body, context.withSelf, skipping: ["when", "on_failure"])
      default: break
      }
    }
  }

  private func walkLifecycle(_ block: Block, _ context: ReferenceContext, of resource: Block) {
    for name in ["replace_triggered_by", "enabled"] { walk(name, of: block.body, context) }
    let labels = resource.labels.map { file.text($0.content) }
    var context = context
    if labels.count == 2 {
      let isData = file.holds("data", at: resource.type.range)
      context.own = ResourceName(isData: isData, type: labels[0], name: labels[1])
    }
    for inner in block.body.blocks {
      switch tree.text(of: inner.type) {
      case "postcondition": walk(inner.body, context.withSelf)
      case "precondition": walk(inner.body, context)
      case "action_trigger": walk("condition", of: inner.body, context.withSelf)
      default: break
      }
    }
  }

  private func walkCheck(_ block: Block) {
    let name = block.labels.first.map { file.text($0.content) }
    for inner in block.body.blocks {
      if file.holds("data", at: inner.type.range) {
        walkResource(inner, check: name)
      } else {
        walk(inner.body, ReferenceContext(check: name))
      }
    }
  }
}
