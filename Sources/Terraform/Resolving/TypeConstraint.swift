import Evaluation
import HCL
import Source

/// Reads the type of a variable (`list(string)`, `object({ a = optional(number, 1) })`) from its expression.
enum TypeConstraint {
  /// What is not understood reads as `any`; Terraform rejects it itself.
  static func read(_ expression: Expression, in file: SourceFile) -> ValueType {
    switch expression {
    case .traversal(let traversal) where traversal.steps.isEmpty: named(file.text(traversal.root.range))
    case .template: named(expression.literalText(in: file) ?? "")
    case .call(let call): constructed(call, in: file)
    case .parenthesized(let node): read(node.inner, in: file)
    default: .any
    }
  }

  private static func named(_ name: String) -> ValueType {
    switch name {
    case "string": .string
    case "number": .number
    case "bool": .bool
    case "list": .list(.any)
    case "map": .map(.any)
    default: .any
    }
  }

  private static func constructed(_ call: CallExpression, in file: SourceFile) -> ValueType {
    guard let argument = call.arguments.first else { return .any }
    switch file.text(call.name.range) {
    case "list": return .list(read(argument, in: file))
    case "set": return .set(read(argument, in: file))
    case "map": return .map(read(argument, in: file))
    case "tuple":
      guard case .tuple(let tuple) = argument else { return .any }
      return .tuple(tuple.elements.map { read($0, in: file) })
    case "object":
      guard case .object(let object) = argument else { return .any }
      return .object(object.items.compactMap { field($0, in: file) })
    default: return .any
    }
  }

  private static func field(_ item: ObjectItem, in file: SourceFile) -> ValueType.ObjectField? {
    guard let name = item.key.name(in: file) else { return nil }
    guard case .call(let call) = item.value, file.holds("optional", at: call.name.range),
      let type = call.arguments.first
    else { return ValueType.ObjectField(name: name, type: read(item.value, in: file)) }
    // A default that is no literal stays absent: reading it needs the evaluator, and Terraform allows constants only.
    let constant = call.arguments.count > 1 ? constant(call.arguments[1], in: file) : nil
    return ValueType.ObjectField(name: name, type: read(type, in: file), isOptional: true, defaultValue: constant)
  }

  private static func constant(_ expression: Expression, in file: SourceFile) -> Value? {
    switch expression {
    case .literal(let literal):
      switch literal.kind {
      case .true: .bool(true)
      case .false: .bool(false)
      case .null: .null
      case .number: Number(file.text(literal.range)).map { Value(.number($0)) }
      }
    case .template: expression.literalText(in: file).map { .string($0) }
    case .tuple(let tuple): .tuple(tuple.elements.compactMap { constant($0, in: file) })
    case .object(let object):
      .object(
        object.items.compactMap { item in
          guard let key = item.key.name(in: file), let value = constant(item.value, in: file) else { return nil }
          return (key, value)
        })
    default: nil
    }
  }
}
