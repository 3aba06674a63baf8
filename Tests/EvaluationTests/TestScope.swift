import Evaluation
import HCL
import Source

/// A scope for tests: `var.n` is what the test says, or a variable without a value; `thing.n` is a handle.
final class TestScope: Scope {
  let terms = TermTable()
  var variables: [String: Value] = [:]
  /// Types of variables without a value.
  var types: [String: Refinement] = [:]

  func resolve(_ traversal: TraversalExpression, evaluator: Evaluator) throws(EvaluationError) -> Resolution {
    let root = evaluator.file.text(traversal.root.range)
    guard case .attribute(let identifier)? = traversal.steps.first else {
      throw EvaluationError(
        "undeclared-reference", "Invalid reference", "No such name.",
        at: Place(file: evaluator.file.id, range: traversal.range))
    }
    let name = evaluator.file.text(identifier.range)
    switch root {
    case "var" where name == "endless":
      let (expression, file) = TestScope.endless
      return Resolution(try self.evaluator(for: file).evaluate(expression), consumedSteps: 1)
    case "var": return Resolution(variable(name), consumedSteps: 1)
    case "thing":
      let handle = Handle(kind: 1, id: UInt32(name.utf8.count))
      let references = terms.set(of: Reference(target: handle, path: ""))
      return Resolution(Value(.handle(handle), references: references), consumedSteps: 1)
    default:
      throw EvaluationError(
        "undeclared-reference", "Invalid reference", "There is no \(root).",
        at: Place(file: evaluator.file.id, range: traversal.root.range))
    }
  }

  private static let endless: (Expression, SourceFile) = {
    let file = SourceFile(id: FileID(2), path: "endless.tf", bytes: Array("[var.endless]".utf8))
    return (Parser.parseExpression(file).expression, file)
  }()

  func variable(_ name: String) -> Value {
    variables[name] ?? .unknown(terms.intern(.variable(owner: 0, name: name), types[name] ?? Refinement()))
  }

  func attribute(_ name: String, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    let term = terms.intern(.attribute(of: handle, path: name), Refinement(type: .string, isNotNull: true))
    return Value(.unknown(term), references: terms.set(of: Reference(target: handle, path: name)))
  }

  func element(_ key: Value, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    .handle(handle)
  }

  func contents(of handle: Handle) throws(EvaluationError) -> Value {
    .object([("id", try attribute("id", of: handle, at: Place(file: FileID(0), range: .empty(at: 0))))])
  }

  func function(named name: String) -> Function? { StandardFunctions.table[name] }

  var functionNames: [String] { Array(StandardFunctions.table.keys) }

  func parsed(_ text: String) throws -> (expression: Expression, file: SourceFile) {
    let file = SourceFile(id: FileID(1), path: "test.tf", bytes: Array(text.utf8))
    let (expression, diagnostics) = Parser.parseExpression(file)
    if let diagnostic = diagnostics.first { throw EvaluationError(diagnostic) }
    return (expression, file)
  }

  func evaluator(for file: SourceFile) -> Evaluator { Evaluator(terms: terms, scope: self, file: file, frame: 7) }

  /// The value of an expression's text.
  func evaluate(_ text: String) throws -> Value {
    let (expression, file) = try parsed(text)
    return try evaluator(for: file).evaluate(expression)
  }

  /// The value as printed, or the error.
  func printed(_ text: String) -> String {
    do {
      return try evaluate(text).description(in: terms)
    } catch let error as EvaluationError {
      let detail = error.diagnostic.detail
      return "✗ \(error.diagnostic.summary)\(detail.isEmpty ? "" : ": \(detail)")"
    } catch {
      return "✗ \(error)"
    }
  }
}
