import HCL
import Source

/// Tells which types a rule's first `for` ranges over, so that rules about what a configuration does not have cost nothing.
///
/// The codes of problems stand beside types with a mark before them.
enum SubjectTypes {
  static let problemMark = "problem "
  private static let ranges: Set<String> = ["resources", "data"]
  private static let handsOn: Set<String> = [
    "concat", "flatten", "in_source_order", "overlapping_pairs", "pairs", "unique",
  ]

  /// The types named in the first `for`; `nil` if it ranges over anything else, or by a name or function of the family.
  static func of(_ statements: [RuleStatement], in file: SourceFile) -> [String]? {
    guard let first = statements.first else { return nil }
    switch first {
    case .define: return nil
    case .group(let grouping): return of(grouping.inner, in: file)
    case .iterate(let iteration): return types(in: iteration.each, file: file)
    }
  }

  private static func types(in expression: Expression, file: SourceFile) -> [String]? {
    switch expression {
    case .call(let call):
      let name = file.text(call.name.range)
      if ranges.contains(name) { return names(call.arguments, file: file) }
      if name == "problems" { return names(call.arguments, file: file)?.map { problemMark + $0 } }
      // Functions that make a list of lists see nothing if all of their lists are empty.
      guard handsOn.contains(name) else { return nil }
      return all(call.arguments, file: file)
    case .tuple(let tuple): return all(tuple.elements, file: file)
    case .comprehension(let node): return types(in: node.collection, file: file)
    case .parenthesized(let node): return types(in: node.inner, file: file)
    default: return nil
    }
  }

  private static func all(_ expressions: [Expression], file: SourceFile) -> [String]? {
    var found: [String] = []
    for expression in expressions {
      guard let types = types(in: expression, file: file) else { return nil }
      found += types
    }
    return found.isEmpty ? nil : found
  }

  /// The arguments of a call, if all of them are plain texts.
  static func names(_ arguments: [Expression], file: SourceFile) -> [String]? {
    var found: [String] = []
    for argument in arguments {
      guard case .template(let template) = argument, template.parts.count == 1,
        case .literal(let literal) = template.parts[0]
      else { return nil }
      found.append(file.text(literal.range))
    }
    return found.isEmpty ? nil : found
  }
}
