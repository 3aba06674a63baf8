import Evaluation
import HCL
import Source

/// Reads the type of a variable (`list(string)`, `object({ a = optional(number, 1) })`) from its expression.
///
/// What is wrong with it is worded as Terraform words it; a type with something wrong in it reads as `any`, but one in quotes
/// as what stands in them.
/// https://developer.hashicorp.com/terraform/language/expressions/type-constraints
struct TypeConstraint {
  private let file: SourceFile
  private var problems: [Diagnostic] = []

  /// The type, and what is wrong with how it is written.
  static func read(_ expression: Expression, in file: SourceFile) -> (type: ValueType, problems: [Diagnostic]) {
    var reader = TypeConstraint(file: file)
    let type = reader.whole(expression)
    let isQuoted = if case .template = expression { true } else { false }
    return (reader.problems.isEmpty || isQuoted ? type : .any, reader.problems)
  }

  private init(file: SourceFile) { self.file = file }

  /// At the outermost place alone, `list` and `map` stand for those of any type, and types of Terraform 0.11 stand in quotes.
  private mutating func whole(_ expression: Expression) -> ValueType {
    if case .traversal(let traversal) = expression, traversal.steps.isEmpty {
      switch file.text(traversal.root.range) {
      case "list": return .list(.any)
      case "map": return .map(.any)
      default: break
      }
    }
    guard case .template = expression, let text = expression.literalText(in: file) else { return type(expression) }
    // In JSON every type is a string.
    if file.path.hasSuffix(".json") { return Self.parsed(text) }
    report(
      "Invalid quoted type constraints", expression,
      "Terraform 0.11 and earlier required type constraints to be given in quotes. Remove the quotes around \"\(text)\"."
    )
    return Self.parsed(text)
  }

  private static func parsed(_ text: String) -> ValueType {
    let inner = SourceFile(id: FileID(.max - 2), path: "type", bytes: Array(text.utf8))
    return read(Parser.parseExpression(inner).expression, in: inner).type
  }

  private mutating func type(_ expression: Expression) -> ValueType {
    switch expression {
    case .traversal(let traversal) where traversal.steps.isEmpty:
      return named(file.text(traversal.root.range), expression)
    case .call(let call): return constructed(call, expression)
    case .parenthesized(let node): return type(node.inner)
    case .invalid: return .any
    default:
      return refuse(
        expression,
        "A type specification is either a primitive type keyword (bool, number, string) or a complex type constructor "
          + "call, like list(string).")
    }
  }

  private mutating func named(_ name: String, _ expression: Expression) -> ValueType {
    switch name {
    case "string": return .string
    case "number": return .number
    case "bool": return .bool
    case "any": return .any
    case "list", "set", "map":
      return refuse(expression, "The \(name) type constructor requires one argument specifying the element type.")
    case "object":
      return refuse(
        expression,
        "The object type constructor requires one argument specifying the attribute types and values as a map.")
    case "tuple":
      return refuse(
        expression, "The tuple type constructor requires one argument specifying the element types as a list.")
    case "optional":
      return refuse(expression, "Keyword \"optional\" is valid only as a modifier for object type attributes.")
    default: return refuse(expression, "The keyword \"\(name)\" is not a valid type specification.")
    }
  }

  private mutating func constructed(_ call: CallExpression, _ expression: Expression) -> ValueType {
    let name = file.text(call.name.range)
    switch name {
    case "bool", "number", "string", "any":
      return refuse(expression, "Type keyword \"\(name)\" does not expect arguments.")
    case "list", "set", "map", "tuple", "object":
      guard let argument = call.arguments.first, call.arguments.count == 1 else {
        return named(name, expression)
      }
      switch name {
      case "list": return .list(type(argument))
      case "set": return .set(type(argument))
      case "map": return .map(type(argument))
      case "tuple": return tuple(argument)
      default: return object(argument)
      }
    case "optional": return named(name, expression)
    default: return refuse(expression, "Keyword \"\(name)\" is not a valid type constructor.")
    }
  }

  private mutating func tuple(_ argument: Expression) -> ValueType {
    guard case .tuple(let tuple) = argument else {
      return refuse(argument, "Tuple type constructor requires a list of element types.")
    }
    var types: [ValueType] = []
    for element in tuple.elements { types.append(type(element)) }
    return .tuple(types)
  }

  private mutating func object(_ argument: Expression) -> ValueType {
    guard case .object(let object) = argument else {
      return refuse(
        argument,
        "Object type constructor requires a map whose keys are attribute names and whose values are the corresponding "
          + "attribute types.")
    }
    var fields: [ValueType.ObjectField] = []
    for item in object.items {
      guard let name = attributeName(item.key) else {
        _ = refuse(item.value, "Object constructor map keys must be attribute names.")
        continue
      }
      if fields.contains(where: { $0.name == name }) {
        _ = refuse(item.value, "Object constructor map keys must be unique.")
        continue
      }
      fields.append(field(name, item.value))
    }
    return .object(fields)
  }

  private func attributeName(_ key: ObjectKey) -> String? {
    switch key {
    case .name(let identifier): file.text(identifier.range)
    case .expression(let expression):
      if case .traversal(let traversal) = expression, traversal.steps.isEmpty {
        file.text(traversal.root.range)
      } else {
        nil
      }
    }
  }

  private mutating func field(_ name: String, _ expression: Expression) -> ValueType.ObjectField {
    guard case .call(let call) = expression, file.holds("optional", at: call.name.range) else {
      return ValueType.ObjectField(name: name, type: type(expression))
    }
    guard let inner = call.arguments.first, call.arguments.count <= 2 else {
      let why =
        call.arguments.isEmpty
        ? "Optional attribute modifier requires the attribute type as its argument."
        : "Optional attribute modifier expects at most two arguments: the attribute type, and a default value."
      return ValueType.ObjectField(name: name, type: refuse(expression, why), isOptional: true)
    }
    let type = type(inner)
    return ValueType.ObjectField(
      name: name, type: type, isOptional: true,
      defaultValue: call.arguments.count == 2 ? constant(call.arguments[1], type) : nil)
  }

  /// The default of an optional attribute, as written; it is converted, and its own defaults put in, where it is used.
  private mutating func constant(_ expression: Expression, _ type: ValueType) -> Value? {
    let terms = TermTable()
    do throws(EvaluationError) {
      let value = try ConstantScope.value(of: expression, in: file, terms: terms).withoutOrigins
      do throws(ConversionFailure) { _ = try value.converted(to: type, in: terms) } catch {
        report(
          "Invalid default value for optional attribute", expression,
          "This default value is not compatible with the attribute's type constraint: \(error.locatedMessage).")
        return nil
      }
      return value
    } catch {
      problems.append(error.diagnostic)
      return nil
    }
  }

  private mutating func refuse(_ expression: Expression, _ why: String) -> ValueType {
    report("Invalid type specification", expression, why)
    return .any
  }

  private mutating func report(_ summary: String, _ expression: Expression, _ detail: String) {
    problems.append(
      Diagnostic(
        code: "invalid-type-constraint", summary: summary, detail: detail,
        place: Place(file: file.id, range: expression.range)))
  }
}
