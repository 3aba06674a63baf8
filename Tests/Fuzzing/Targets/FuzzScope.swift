import Evaluation
import HCL
import Source

/// Names for expressions that are fuzzed: `var.a` has no value, `thing.a` is something of a later layer, functions are Terraform's.
final class FuzzScope: Scope {
  private let terms = TermTable()

  /// Evaluates a file that is one expression, and prints what comes out.
  static func evaluate(_ file: SourceFile) {
    let scope = FuzzScope()
    let expression = Parser.parseExpression(file).expression
    let evaluator = Evaluator(terms: scope.terms, scope: scope, file: file, frame: 0)
    guard let value = try? evaluator.evaluate(expression) else { return }
    _ = value.description(in: scope.terms)
  }

  func resolve(_ traversal: TraversalExpression, evaluator: Evaluator) throws(EvaluationError) -> Resolution {
    let place = Place(file: evaluator.file.id, range: traversal.range)
    guard case .attribute(let identifier)? = traversal.steps.first else { throw Self.undeclared(at: place) }
    let name = evaluator.file.text(identifier.range)
    switch evaluator.file.text(traversal.root.range) {
    case "var": return Resolution(.unknown(terms.intern(.variable(owner: 0, name: name))), consumedSteps: 1)
    case "thing": return Resolution(.handle(Handle(kind: 1, id: 0)), consumedSteps: 1)
    default: throw Self.undeclared(at: place)
    }
  }

  private static func undeclared(at place: Place) -> EvaluationError {
    EvaluationError(Diagnostic(code: "undeclared-reference", summary: "Undeclared", place: place))
  }

  func attribute(_ name: String, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    .unknown(terms.intern(.attribute(of: handle, path: name)))
  }

  func element(_ key: Value, of handle: Handle, at place: Place) throws(EvaluationError) -> Value { .handle(handle) }

  func contents(of handle: Handle) throws(EvaluationError) -> Value {
    .object([("id", .unknown(terms.intern(.attribute(of: handle, path: "id"))))])
  }

  func function(named name: String) -> Function? { StandardFunctions.table[name] }

  var functionNames: [String] { Array(StandardFunctions.table.keys) }
}
