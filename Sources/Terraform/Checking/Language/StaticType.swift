import HCL
import Source

/// What kind of value an expression gives whatever its parts are worth; `nil` where that needs evaluating.
enum StaticType: String {
  case string, number, bool, list, tuple, object, null, set, map

  private static let listFunctions: Set<String> = [
    "chunklist", "cidrsubnets", "coalescelist", "compact", "concat", "distinct", "flatten", "formatlist", "keys",
    "matchkeys", "range", "reverse", "slice", "sort", "split", "tolist", "values",
  ]

  /// The type of an expression in a module; locals are followed as far as `depth`.
  static func of(_ expression: Expression, in module: ModuleDefinition, _ file: SourceFile, depth: Int = 0)
    -> StaticType?
  {
    switch expression {
    case .literal(let literal):
      switch literal.kind {
      case .number: return .number
      case .true, .false: return .bool
      case .null: return .null
      }
    case .template(let template):
      // A lone interpolation gives whatever is inside.
      if case .quotes = template.delimiter, template.parts.count == 1,
        case .interpolation(let inner, _) = template.parts[0]
      {
        return of(inner, in: module, file, depth: depth + 1)
      }
      return .string
    case .tuple: return .tuple
    case .object: return .object
    case .comprehension(let node): return node.key == nil ? .tuple : .object
    case .parenthesized(let node): return depth > 20 ? nil : of(node.inner, in: module, file, depth: depth + 1)
    case .call(let call): return listFunctions.contains(file.text(call.name.range)) ? .list : nil
    case .traversal(let traversal): return named(traversal, in: module, file, depth)
    default: return nil
    }
  }

  private static func named(
    _ traversal: TraversalExpression, in module: ModuleDefinition, _ file: SourceFile, _ depth: Int
  ) -> StaticType? {
    guard traversal.steps.count == 1, case .attribute(let step) = traversal.steps[0], depth < 20 else { return nil }
    let name = file.text(step.range)
    if file.holds("local", at: traversal.root.range), let local = module.locals[name],
      let tree = module.trees[local.file]
    {
      return of(local.attribute.expression, in: module, tree.file, depth: depth + 1)
    }
    if file.holds("var", at: traversal.root.range), let variable = module.variables[name], let type = variable.type,
      let tree = module.trees[variable.file]
    {
      return declared(type.expression, tree.file)
    }
    return nil
  }

  private static func declared(_ expression: Expression, _ file: SourceFile) -> StaticType? {
    switch expression {
    case .traversal(let traversal) where traversal.steps.isEmpty:
      return StaticType(rawValue: file.text(traversal.root.range)).flatMap { $0 == .null ? nil : $0 }
    case .call(let call): return StaticType(rawValue: file.text(call.name.range))
    default: return nil
    }
  }
}
