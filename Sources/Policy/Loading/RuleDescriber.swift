import HCL
import Source

/// Reads what rule files say about their rules: prose and examples, which a check does not need.
package enum RuleDescriber {
  /// The descriptions of all rules in a file.
  package static func descriptions(in text: RuleText) -> [RuleDescription] {
    let file = SourceFile(id: FileID(FileID.firstRuleFile), path: text.path, bytes: Array(text.full.utf8))
    let tree = Parser.parse(file)
    return tree.body.blocks.filter { tree.text(of: $0.type) == "rule" }.compactMap { describe($0, in: tree) }
  }

  private static func describe(_ block: Block, in tree: SyntaxTree) -> RuleDescription? {
    let constants = Constants(file: tree.file)
    var reader = BlockReader(block, in: tree, arguments: RuleReader.arguments, blocks: RuleReader.blocks)
    guard let id = reader.label() else { return nil }
    func string(_ name: String) -> String? { reader.expression(name).flatMap(constants.string) }
    return RuleDescription(
      id: id, title: string("title") ?? id, severity: string("severity").flatMap(Severity.init) ?? .warning,
      consequence: string("consequence").flatMap(Consequence.init), demand: string("demand") ?? "",
      effect: string("effect") ?? word("effect", of: block, in: tree, constants),
      rationale: trimmed(string("rationale") ?? ""),
      references: reader.expression("references").flatMap(constants.strings) ?? [],
      tags: reader.expression("tags").flatMap(constants.strings) ?? [], precision: string("precision") ?? "high",
      securitySeverity: string("security_severity"), help: word("help", of: block, in: tree, constants),
      examples: examples(of: block, in: tree),
      isEnabledByDefault: reader.expression("enabled").flatMap(constants.bool) ?? true,
      aliases: reader.expression("aliases").flatMap(constants.strings) ?? [])
  }

  /// What the first `require` that states it says, references shown as an ellipsis.
  private static func word(_ name: String, of block: Block, in tree: SyntaxTree, _ constants: Constants) -> String? {
    for inner in block.body.blocks where tree.text(of: inner.type) == "require" {
      for attribute in inner.body.attributes where tree.text(of: attribute.name) == name {
        return constants.outline(attribute.expression)
      }
    }
    return nil
  }

  private static func examples(of block: Block, in tree: SyntaxTree) -> [RuleDescription.Example] {
    block.body.blocks.compactMap { inner in
      guard let verdict = RuleDescription.Example.Verdict(rawValue: tree.text(of: inner.type)) else { return nil }
      return RuleDescription.Example(
        verdict: verdict, title: inner.labels.first.map { tree.file.text($0.content) } ?? "",
        text: outdented(tree.file.text(ByteRange(start: inner.openBrace.end, end: inner.closeBrace.start))))
    }
  }

  /// The lines without their common indentation and without empty lines around them.
  static func outdented(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func isBlank(_ line: Substring) -> Bool { line.allSatisfy { $0 == " " || $0 == "\t" || $0 == "\r" } }
    while let first = lines.first, isBlank(first) { lines.removeFirst() }
    while let last = lines.last, isBlank(last) { lines.removeLast() }
    let indentation = lines.filter { !isBlank($0) }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return lines.map { isBlank($0) ? "" : String($0.dropFirst(indentation)) }.joined(separator: "\n")
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
