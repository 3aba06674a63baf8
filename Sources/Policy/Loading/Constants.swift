import Evaluation
import HCL
import Source

/// Reads expressions that must be constants: the words of a rule.
struct Constants {
  let file: SourceFile
  private let scope = NoNames()
  private let terms = TermTable()

  init(file: SourceFile) { self.file = file }

  func value(_ expression: Expression) -> Value? {
    try? Evaluator(terms: terms, scope: scope, file: file, frame: 0).evaluate(expression)
  }

  func string(_ expression: Expression) -> String? { value(expression)?.string }
  func bool(_ expression: Expression) -> Bool? { value(expression)?.bool }

  func strings(_ expression: Expression) -> [String]? {
    guard let elements = value(expression)?.elements, !elements.isOpen else { return nil }
    let texts = elements.values.compactMap(\.string)
    return texts.count == elements.values.count ? texts : nil
  }

  /// The text of a template whose interpolations are shown as an ellipsis.
  func outline(_ expression: Expression) -> String? {
    guard case .template(let template) = expression else { return string(expression) }
    return template.parts.map { part in
      if case .literal(let literal) = part { file.text(literal.range) } else { "…" }
    }.joined()
  }
}

/// A scope without names and with Terraform's functions only.
private final class NoNames: Scope {
  func resolve(_ traversal: TraversalExpression, evaluator: Evaluator) throws(EvaluationError) -> Resolution {
    let place = Place(file: evaluator.file.id, range: traversal.root.range)
    throw EvaluationError(RuleDiagnostic.unknownName(evaluator.file.text(traversal.root.range), at: place, near: nil))
  }

  func attribute(_ name: String, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    throw EvaluationError(RuleDiagnostic.unknownName(name, at: place, near: nil))
  }

  func element(_ key: Value, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    throw EvaluationError(RuleDiagnostic.unknownName("[]", at: place, near: nil))
  }

  func contents(of handle: Handle) throws(EvaluationError) -> Value { .null }
  func function(named name: String) -> Function? { StandardFunctions.table[name] }
  var functionNames: [String] { Array(StandardFunctions.table.keys) }
}
