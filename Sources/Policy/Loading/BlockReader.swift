import HCL
import Source

/// Reads the arguments and blocks of one block of a rule file and says what does not belong there.
struct BlockReader {
  let tree: SyntaxTree
  let block: Block
  /// How the block is named in messages.
  let kind: String
  private(set) var diagnostics: [Diagnostic] = []
  private var attributes: [String: Attribute] = [:]

  init(_ block: Block, in tree: SyntaxTree, arguments: [String], blocks: [String] = [], anyArgument: Bool = false) {
    self.tree = tree
    self.block = block
    kind = tree.text(of: block.type)
    for attribute in block.body.attributes {
      let name = tree.text(of: attribute.name)
      if !anyArgument, !arguments.contains(name) {
        diagnostics.append(
          RuleDiagnostic.unknownAttribute(
            name, in: kind, at: place(attribute.name.range), near: NearestName.of(name, among: arguments)))
      } else if attributes[name] != nil {
        diagnostics.append(RuleDiagnostic.repeated(name, at: place(attribute.name.range)))
      } else {
        attributes[name] = attribute
      }
    }
    for inner in block.body.blocks where !blocks.contains(tree.text(of: inner.type)) {
      let name = tree.text(of: inner.type)
      diagnostics.append(
        RuleDiagnostic.unknownBlock(
          name, in: kind, at: place(inner.header), near: NearestName.of(name, among: blocks + arguments)))
    }
  }

  func place(_ range: ByteRange) -> Place { Place(file: tree.file.id, range: range) }

  /// The arguments in the order they are written.
  var names: [RuleName] {
    block.body.attributes.map { RuleName(name: tree.text(of: $0.name), expression: $0.expression) }
  }

  func expression(_ name: String) -> Expression? { attributes[name]?.expression }

  /// An argument that must be there; what stands for it if it is not is reported and never evaluated.
  mutating func required(_ name: String) -> Expression {
    if let expression = expression(name) { return expression }
    diagnostics.append(RuleDiagnostic.missing(name, in: kind, at: place(block.header)))
    return .invalid(.empty(at: block.header.end))
  }

  mutating func string(_ name: String, constants: Constants) -> String? {
    guard let expression = expression(name) else { return nil }
    if let text = constants.string(expression) { return text }
    diagnostics.append(
      RuleDiagnostic.notConstant(name, expected: "a text without references", at: place(expression.range)))
    return nil
  }

  mutating func strings(_ name: String, constants: Constants) -> [String] {
    guard let expression = expression(name) else { return [] }
    if let texts = constants.strings(expression) { return texts }
    diagnostics.append(RuleDiagnostic.notConstant(name, expected: "a list of texts", at: place(expression.range)))
    return []
  }

  mutating func bool(_ name: String, constants: Constants) -> Bool? {
    guard let expression = expression(name) else { return nil }
    if let value = constants.bool(expression) { return value }
    diagnostics.append(RuleDiagnostic.notConstant(name, expected: "true or false", at: place(expression.range)))
    return nil
  }

  /// One of the words of an enumeration.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, constants: Constants, as type: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let expression = expression(name), let text = string(name, constants: constants) else { return nil }
    if let word = Word(rawValue: text) { return word }
    diagnostics.append(
      RuleDiagnostic.notAmong(
        name, value: text, allowed: Word.allCases.map(\.rawValue), at: place(expression.range)))
    return nil
  }

  /// The only label of the block; reported if there is none or more than one.
  mutating func label() -> String? {
    guard block.labels.count == 1 else {
      diagnostics.append(RuleDiagnostic.labels(kind, expected: 1, at: place(block.header)))
      return nil
    }
    return tree.file.text(block.labels[0].content)
  }
}
