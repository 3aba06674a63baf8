import HCL
import Source

/// Reads the `function` and `locals` blocks of one file.
struct SharedReader {
  let tree: SyntaxTree
  let context: Int
  private(set) var functions: [RuleFunction] = []
  private(set) var locals: [String: RuleLocal] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(tree: SyntaxTree, context: Int) {
    self.tree = tree
    self.context = context
  }

  mutating func read() {
    for block in tree.body.blocks {
      switch tree.text(of: block.type) {
      case "function": function(block)
      case "locals": local(block)
      default: break
      }
    }
  }

  private mutating func function(_ block: Block) {
    var reader = BlockReader(block, in: tree, arguments: ["params", "result", "description"])
    defer { diagnostics += reader.diagnostics }
    let result = reader.required("result")
    let parameters = parameters(reader.required("params"), reader: reader)
    guard let name = reader.label() else { return }
    let place = reader.place(block.header)
    if VocabularyTable.entry(name) != nil || functions.contains(where: { $0.name == name }) {
      diagnostics.append(RuleDiagnostic.takenFunctionName(name, at: place))
      return
    }
    functions.append(
      RuleFunction(
        name: name, parameters: parameters, result: result, file: tree.file, context: context, header: block.header))
  }

  /// The names in `[a, b]`; names of parameters are written as names, or quoted.
  private mutating func parameters(_ expression: Expression, reader: BlockReader) -> [String] {
    guard case .tuple(let tuple) = expression else {
      if case .invalid = expression { return [] }
      diagnostics.append(
        RuleDiagnostic.notConstant("params", expected: "a list of names", at: reader.place(expression.range)))
      return []
    }
    return tuple.elements.compactMap { element in
      if case .traversal(let name) = element, name.steps.isEmpty { return tree.text(of: name.root) }
      return Constants(file: tree.file).string(element)
    }
  }

  private mutating func local(_ block: Block) {
    let reader = BlockReader(block, in: tree, arguments: [], anyArgument: true)
    diagnostics += reader.diagnostics
    for name in reader.names {
      if locals[name.name] != nil {
        diagnostics.append(RuleDiagnostic.takenName(name.name, at: reader.place(name.expression.range)))
      }
      locals[name.name] = RuleLocal(expression: name.expression, file: tree.file, context: context)
    }
  }
}
