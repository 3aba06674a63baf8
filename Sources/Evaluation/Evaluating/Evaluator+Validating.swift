import HCL
import Source

/// What `terraform validate` makes of unknown values (`TermTable.isValidating`), as cty and HCL do it.
extension Evaluator {
  /// An open collection as the unknown that it is to Terraform, where that is asked for.
  func closed(_ value: Value) -> Value {
    guard terms.isValidating, value.elements?.isOpen ?? value.entries?.isOpen ?? false else { return value }
    let type: ValueType =
      switch value.content {
      case .list, .set, .map: value.type(in: terms)
      default: .any
      }
    return Value.unknownCall("open", [value], Refinement(type: type), in: terms)
  }

  /// What a condition that is not known may choose; to Terraform its mistake is none yet.
  func branch(_ result: Result<Value, EvaluationError>) throws(EvaluationError) -> Value {
    if terms.isValidating, case .failure(let error) = result, !error.isBound { return terms.anything(error) }
    return try result.get()
  }

  /// What Terraform knows of a call before it knows all arguments.
  func validated(
    _ call: Function.Call, _ function: Function, _ arguments: [Value]
  ) throws(EvaluationError) -> Value {
    do throws(EvaluationError) {
      let value = try function.apply(call, arguments)
      guard value.isUnknown, arguments.contains(where: { $0.isUnknown && $0.type(in: terms) == .any }) else {
        return value
      }
      // An argument of unknown type leaves the type of the result open, unless it is converted to one first.
      let type = value.type(in: terms)
      if type == .string || type == .number && !Self.open.contains(function.name) { return value }
      return Value.unknownCall("any", [value], in: terms)
    } catch {
      if error.isBound || !isUndecided(error, of: function, arguments) { throw error }
      return terms.anything(error)
    }
  }

  /// Whether Terraform does not make a mistake of an argument out yet, because another one is unknown.
  private func isUndecided(_ error: EvaluationError, of function: Function, _ arguments: [Value]) -> Bool {
    let types = arguments.filter(\.isUnknown).map { $0.type(in: terms) }
    if error.diagnostic.code == Function.Call.unsuitableArgument { return false }
    // Functions that look at the types of their arguments do so as soon as all have one.
    return Self.typed.contains(function.name) ? types.contains(.any) : !arguments.allSatisfy(\.isWhollyKnown)
  }

  /// Functions that give a number, once they know what kind of value they get.
  private static let open: Set<String> = ["index", "parseint", "sum"]

  /// Functions whose result's type follows from the types of their arguments.
  private static let typed: Set<String> = [
    "concat", "element", "keys", "length", "lookup", "merge", "one", "reverse", "setproduct", "slice", "tobool",
    "tolist", "tomap", "tonumber", "toset", "tostring", "values",
  ]
}

extension TermTable {
  /// A value of which nothing is known, because its expression failed in a way that decides nothing.
  func anything(_ error: EvaluationError) -> Value { .unknown(intern(.failure(error.diagnostic.place))) }
}
