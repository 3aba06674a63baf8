import Evaluation
import HCL
import Source

/// A scope of neither names nor functions, for what Terraform takes only literally: defaults of attributes, `--var`.
final class ConstantScope: Scope {
  private init() {}

  /// The value of an expression that may only be made of literals and operators.
  static func value(
    of expression: Expression, in file: SourceFile, terms: TermTable
  ) throws(EvaluationError) -> Value {
    let scope = ConstantScope()
    return try withExtendedLifetime(scope) { () throws(EvaluationError) in
      try Evaluator(terms: terms, scope: scope, file: file, frame: 0).evaluate(expression)
    }
  }

  func resolve(_ traversal: TraversalExpression, evaluator: Evaluator) throws(EvaluationError) -> Resolution {
    throw EvaluationError(
      "variables-not-allowed", "Variables not allowed", "Variables may not be used here.",
      at: Place(file: evaluator.file.id, range: traversal.range))
  }

  func attribute(_ name: String, of handle: Handle, at place: Place) throws(EvaluationError) -> Value { .null }
  func element(_ key: Value, of handle: Handle, at place: Place) throws(EvaluationError) -> Value { .null }
  func contents(of handle: Handle) throws(EvaluationError) -> Value { .null }
  func function(named name: String) -> Function? {
    Function(name, parameters: [], variadicParameter: "arguments") { call, arguments throws(EvaluationError) in
      throw EvaluationError(
        "functions-not-allowed", "Function calls not allowed", "Functions may not be called here.", at: call.place)
    }
  }
  var functionNames: [String] { [] }
}
