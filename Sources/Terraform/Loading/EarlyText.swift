import HCL
import Source

/// Works out a module's source before anything can be evaluated: texts, `var` and `local`, as Terraform 1.15 does with
/// constant variables and OpenTofu with all.
struct EarlyText {
  let module: ModuleDefinition
  /// The text that a variable is given from outside; asked before its default.
  let given: (String) -> String?
  /// The variables that were used.
  private(set) var variables: Set<String> = []
  /// How many locals may name one another.
  private static let maximumDepth = 20

  init(module: ModuleDefinition, given: @escaping (String) -> String?) {
    self.module = module
    self.given = given
  }

  /// The text of an expression; `nil` if it needs more than is known early.
  mutating func text(of expression: Expression, in file: SourceFile, depth: Int = 0) -> String? {
    guard depth < Self.maximumDepth else { return nil }
    switch expression {
    case .template(let template):
      var text = ""
      for part in template.parts {
        switch part {
        case .literal(let literal): text += literal.decoded(in: file)
        case .interpolation(let inner, _):
          guard let piece = self.text(of: inner, in: file, depth: depth + 1) else { return nil }
          text += piece
        case .conditional, .loop: return nil
        }
      }
      return text
    case .literal(let literal) where literal.kind == .number: return file.text(literal.range)
    case .parenthesized(let node): return text(of: node.inner, in: file, depth: depth + 1)
    case .traversal:
      guard let names = expression.dottedNames(in: file), names.count == 2 else { return nil }
      return named(names[0], names[1], depth)
    default: return nil
    }
  }

  private mutating func named(_ root: String, _ name: String, _ depth: Int) -> String? {
    switch root {
    case "local":
      guard let local = module.locals[name], let tree = module.trees[local.file] else { return nil }
      return text(of: local.attribute.expression, in: tree.file, depth: depth + 1)
    case "var":
      guard let variable = module.variables[name], let tree = module.trees[variable.file] else { return nil }
      variables.insert(name)
      if let text = given(name) { return text }
      guard let value = variable.defaultValue else { return nil }
      return text(of: value.expression, in: tree.file, depth: depth + 1)
    default: return nil
    }
  }
}
