import AWS
import HCL
import Source

/// Finds references to what a module does not declare, that are no references, or that stand where they mean nothing.
struct ReferenceCheck {
  let system: System
  let frame: Frame
  /// Ephemeral resources and actions, as references write them.
  private let others: Set<String>
  var module: ModuleDefinition { frame.module }

  init(system: System, frame: Frame) {
    self.system = system
    self.frame = frame
    var others: Set<String> = []
    for tree in frame.module.trees.values {
      for block in tree.body.blocks where block.labels.count == 2 {
        let labels = block.labels.map { tree.file.text($0.content) }
        others.insert(([tree.text(of: block.type)] + labels).joined(separator: "."))
      }
    }
    self.others = others
  }

  func run() {
    for id in module.fileOrder {
      guard let tree = module.trees[id] else { continue }
      var visitor = ReferenceVisitor(tree: tree) { check($0, $1, tree.file) }
      visitor.visitElements = { checkElements($0, tree.file) }
      visitor.run()
    }
  }

  private func check(_ traversal: TraversalExpression, _ context: ReferenceContext, _ file: SourceFile) {
    let root = file.text(traversal.root.range)
    switch root {
    case "var", "local", "module", "each", "count", "path", "terraform", "tofu":
      guard let name = name(0, traversal, file) else { return reportBare(root, traversal, file) }
      checkNamed(root, name, traversal, context, file)
    case "data", "resource", "ephemeral", "action", "list":
      checkPrefixed(root, traversal, context, file)
    case "self":
      guard !context.hasSelf else { return }
      report(
        "meaningless-reference/self", "\"self\" means nothing here", Place(file: file.id, range: traversal.root.range),
        "name the object: self is for provisioners, connections and postconditions")
    // Names that newer versions of the language give a meaning: types, and what is reserved.
    case "string", "number", "bool", "any", "caller", "template", "lazy", "arg": return
    default: checkPlain(root, traversal, context, file)
    }
  }

  /// The name at a step, if there is an attribute.
  func name(_ index: Int, _ traversal: TraversalExpression, _ file: SourceFile) -> String? {
    guard traversal.steps.indices.contains(index), case .attribute(let name) = traversal.steps[index] else {
      return nil
    }
    return file.text(name.range)
  }

  private func reportBare(_ root: String, _ traversal: TraversalExpression, _ file: SourceFile) {
    report(
      "meaningless-reference/incomplete", "\"\(root)\" is no value of its own",
      Place(file: file.id, range: traversal.range),
      "write the name behind it: \(root).…")
  }

  private func checkNamed(
    _ root: String, _ name: String, _ traversal: TraversalExpression, _ context: ReferenceContext, _ file: SourceFile
  ) {
    let whole = Place(file: file.id, range: head(traversal, steps: 1))
    switch root {
    case "var":
      guard module.variables[name] == nil else { return }
      let near = NearestName.of(name, among: module.variables.keys.sorted()).map { "var.\($0)" }
      reportUndeclared("variable", "var.\(name)", whole, near: near)
    case "local":
      guard module.locals[name] == nil else { return }
      let near = NearestName.of(name, among: module.locals.keys.sorted()).map { "local.\($0)" }
      reportUndeclared("local", "local.\(name)", whole, near: near)
    case "module": checkModule(name, traversal, context, file)
    case "each", "count": checkIterator(root, name, context, whole)
    case "path": checkMember(root, name, ["module", "root", "cwd"], whole)
    default: checkMember(root, name, ["workspace", "applying"], whole)
    }
  }

  private func checkMember(_ root: String, _ name: String, _ known: [String], _ place: Place) {
    guard !known.contains(name) else { return }
    report(
      "meaningless-reference/member", "\(root) has no attribute \"\(name)\"", place,
      "it has \(known.joined(separator: ", "))", near: NearestName.of(name, among: known).map { "\(root).\($0)" })
  }

  private func checkIterator(_ root: String, _ name: String, _ context: ReferenceContext, _ place: Place) {
    let isEach = root == "each"
    guard isEach ? context.hasEach : context.hasCount else {
      let argument = isEach ? "for_each" : "count"
      return report(
        "stray-iterator/\(root)", "\(root).\(name) stands in no block with \(argument)", place,
        context.hasCount
          ? "count.index" : context.hasEach ? "each.key" : "give the block \(argument), or name the value")
    }
    checkMember(root, name, isEach ? ["key", "value"] : ["index"], place)
  }

  private func checkPrefixed(
    _ root: String, _ traversal: TraversalExpression, _ context: ReferenceContext, _ file: SourceFile
  ) {
    guard let type = name(0, traversal, file), let label = name(1, traversal, file) else {
      return report(
        "meaningless-reference/incomplete", "\"\(root)\" needs a type and a name behind it",
        Place(file: file.id, range: traversal.range), "\(root).TYPE.NAME")
    }
    guard root == "data" || root == "resource" else {
      let text = "\(root).\(type).\(label)"
      guard !others.contains(text) else { return }
      let known = others.filter { $0.hasPrefix("\(root).\(type).") }.sorted()
      return reportUndeclared(
        "resource", text, Place(file: file.id, range: head(traversal, steps: 2)),
        near: NearestName.of(text, among: known))
    }
    let name = ResourceName(isData: root == "data", type: type, name: label)
    checkResource(name, traversal, offset: 2, context, file)
  }

  private func checkPlain(
    _ root: String, _ traversal: TraversalExpression, _ context: ReferenceContext, _ file: SourceFile
  ) {
    guard let label = name(0, traversal, file) else {
      return report(
        "meaningless-reference/incomplete", "\"\(root)\" is no name of a value",
        Place(file: file.id, range: traversal.range),
        isInterpolated(traversal.range, file)
          ? "$${\(root)} if the text itself is meant, such as a variable of a shell; else var.\(root), local.\(root)"
          : remedyOfBareName(root),
        near: nearOfBareName(root))
    }
    checkResource(ResourceName(isData: false, type: root, name: label), traversal, offset: 1, context, file)
  }

  /// Whether nothing but these bytes stands between `${` and `}`.
  private func isInterpolated(_ range: ByteRange, _ file: SourceFile) -> Bool {
    guard range.start >= 2, range.end < file.bytes.count else { return false }
    return file.holds("${", at: ByteRange(start: range.start - 2, end: range.start))
      && file.holds("}", at: ByteRange(start: range.end, end: range.end + 1))
  }

  private func remedyOfBareName(_ name: String) -> String {
    module.resourceOrder.contains { $0.type == name }
      ? "write the name of the resource behind it: \(name).…"
      : "put text into quotes, or name what is meant: var.\(name), local.\(name)"
  }

  private func nearOfBareName(_ name: String) -> String? {
    if module.variables[name] != nil { return "var.\(name)" }
    return module.locals[name] != nil ? "local.\(name)" : nil
  }

  func reportUndeclared(_ kind: String, _ text: String, _ place: Place, near: String?) {
    system.add(
      Diagnostic(
        code: "undeclared-\(kind)", summary: "\(text) is not declared in this module", place: place, suggestion: near),
      frame: frame)
  }

  func report(_ code: String, _ summary: String, _ place: Place, _ remedy: String, near: String? = nil) {
    system.add(Diagnostic(code: code, summary: summary, detail: remedy, place: place, suggestion: near), frame: frame)
  }
}
