import HCL
import Source

/// Checks that Terraform's own blocks have the labels, arguments and nested blocks that the language gives them.
struct DeclarationForm {
  let tree: SyntaxTree
  private(set) var diagnostics: [Diagnostic] = []

  init(tree: SyntaxTree) { self.tree = tree }

  mutating func run() {
    for attribute in tree.body.attributes {
      let name = tree.text(of: attribute.name)
      report(
        "unsupported-argument/argument", "Argument \"\(name)\" stands outside of any block", attribute.name.range,
        "move it into the block it belongs to")
    }
    for block in tree.body.blocks { checkTopLevel(block) }
  }

  private mutating func checkTopLevel(_ block: Block) {
    let type = tree.text(of: block.type)
    if type == "required_providers" {
      return report(
        "unsupported-argument/block", "required_providers stands outside of a terraform block", block.type.range,
        "terraform { required_providers { … } }")
    }
    guard let form = Language.topLevel[type] else {
      return report(
        "unsupported-argument/block", "There is no block of type \"\(type)\"", block.type.range,
        "remove it", near: NearestName.of(type, among: Language.topLevel.keys.sorted()))
    }
    guard checkLabels(block, type, form) else { return }
    checkBody(block, type, form, path: type)
    if type == "check", !block.body.blocks.contains(where: { tree.text(of: $0.type) == "assert" }) {
      report(
        "missing-argument-of-block/block", "This check has no assert block", block.header,
        "add an assert block with condition and error_message")
    }
  }

  private mutating func checkLabels(_ block: Block, _ type: String, _ form: LanguageBlock) -> Bool {
    if block.labels.count < form.labels.count {
      let missing = form.labels[block.labels.count]
      let names = form.labels.map { "\"\($0.uppercased())\"" }.joined(separator: " ")
      report("invalid-labels/missing", "This \(type) block has no \(missing)", block.header, "\(type) \(names) { … }")
      return false
    }
    if block.labels.count > form.labels.count {
      let extra = block.labels[form.labels.count]
      let remedy =
        form.labels.isEmpty ? "remove the label" : "leave \(form.labels.joined(separator: " and ")), remove the rest"
      report("invalid-labels/extraneous", "This \(type) block has a label too many", extra.range, remedy)
      return false
    }
    return true
  }

  private mutating func checkBody(_ block: Block, _ type: String, _ form: LanguageBlock, path: String) {
    var hasUnknown = false
    for attribute in block.body.attributes {
      let name = tree.text(of: attribute.name)
      if form.reservedArguments.contains(name) {
        report(
          "unsupported-argument/reserved", "\(path).\(name) is reserved by Terraform", attribute.name.range, "remove it"
        )
      } else if !form.hasOtherArguments, !form.argumentNames.contains(name) {
        hasUnknown = true
        report(
          "unsupported-argument/argument", "\(article(path)) \(path) block has no argument \"\(name)\"",
          attribute.name.range,
          "remove it", near: NearestName.of(name, among: form.argumentNames.union(form.blocks.keys).sorted()))
      }
    }
    // What is missing is most likely what was misspelt; one mistake, one finding.
    if !hasUnknown { checkRequired(block, form, path) }
    checkBlocks(block, form, path)
  }

  private mutating func checkRequired(_ block: Block, _ form: LanguageBlock, _ path: String) {
    for name in form.required.sorted() where block.body.attribute(name, in: tree) == nil {
      report(
        "missing-argument-of-block/argument", "This \(path) block has no \(name)", block.header, "\(name) = …")
    }
  }

  private mutating func checkBlocks(_ block: Block, _ form: LanguageBlock, _ path: String) {
    var seen: [String: Block] = [:]
    for inner in block.body.blocks {
      let name = tree.text(of: inner.type)
      if form.reservedBlocks.contains(name) {
        report(
          "unsupported-argument/reserved", "\(path).\(name) is reserved by Terraform", inner.type.range, "remove it")
        continue
      }
      guard let nested = form.blocks[name] else {
        if form.hasOtherBlocks { continue }
        report(
          "unsupported-argument/block", "\(article(path)) \(path) block has no block \"\(name)\"", inner.type.range,
          path == "module" ? "\(name) = { … }: a module is given arguments only" : "remove it",
          near: NearestName.of(name, among: form.blocks.keys.sorted()))
        continue
      }
      if form.single.contains(name), let first = seen[name] {
        diagnostics.append(
          Diagnostic(
            code: "duplicate-declaration/block", summary: "A second \(name) block in one \(path) block",
            detail: "join the two", place: place(inner.header),
            related: [LabelledPlace(place(first.header), "the first")]))
        continue
      }
      seen[name] = inner
      if name == "data", path == "check" {
        if checkLabels(inner, name, nested) { checkBody(inner, name, nested, path: name) }
      } else if nested.labels.isEmpty || checkLabels(inner, name, nested) {
        checkBody(inner, name, nested, path: name == "validation" || path == "terraform" ? name : "\(path).\(name)")
      }
    }
  }

  private func article(_ word: String) -> String { word.withArticle.hasPrefix("an") ? "An" : "A" }

  private func place(_ range: ByteRange) -> Place { Place(file: tree.file.id, range: range) }

  private mutating func report(
    _ code: String, _ summary: String, _ range: ByteRange, _ remedy: String, near: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(code: code, summary: summary, detail: remedy, place: place(range), suggestion: near))
  }
}
