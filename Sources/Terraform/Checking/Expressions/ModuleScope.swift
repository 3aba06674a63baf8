import Evaluation
import HCL
import Source

/// What names mean in a module whoever calls it: variables are unknown values of their types, and so on (see `ExpressionCheck`).
///
/// What is not declared is anything: another check reports it.
final class ModuleScope: Scope {
  private unowned let system: System
  private let frame: Frame
  private let terms: TermTable
  private var variables: [String: Value] = [:]
  private var locals: [String: Value] = [:]
  /// Called with each expression that fails.
  var failed: (EvaluationError, Expression, Evaluator) -> Void = { _, _, _ in }
  /// A value of which nothing is known.
  private let anything: Value
  private let functions: FileFunctions

  init(system: System, frame: Frame) {
    self.system = system
    self.frame = frame
    terms = TermTable()
    terms.isValidating = true
    anything = .unknown(terms.intern(.external(owner: 0, name: "anything")))
    functions = FileFunctions(workspace: system.workspace, folder: system.roots[frame.rootIndex].description.folder)
  }

  /// The value of an expression; anything if it fails.
  func value(of expression: Expression, _ file: SourceFile, _ bindings: [(name: String, value: Value)]) -> Value {
    let evaluator = Evaluator(terms: terms, scope: self, file: file, frame: UInt32(frame.id), bindings: bindings)
    do throws(EvaluationError) { return try evaluator.evaluate(expression) } catch {
      failed(error, expression, evaluator)
      return anything
    }
  }

  /// Evaluates a local, unless its form says that it can't fail.
  func workOutLocal(_ name: String) {
    guard let declaration = frame.module.locals[name], let tree = frame.module.trees[declaration.file],
      ExpressionForm.mayFail(declaration.attribute.expression, tree.file)
    else { return }
    _ = local(name)
  }

  private func local(_ name: String) -> Value {
    if let known = locals[name] { return known }
    guard let declaration = frame.module.locals[name], let tree = frame.module.trees[declaration.file] else {
      return anything
    }
    // Asked for again meanwhile, it depends on itself, which another check reports.
    locals[name] = anything
    let value = value(of: declaration.attribute.expression, tree.file, [])
    locals[name] = value
    return value
  }

  private func variable(_ name: String) -> Value {
    if let known = variables[name] { return known }
    var value = anything
    if let declaration = frame.module.variables[name] {
      value = unknown("var." + name, system.type(of: declaration).withoutDefaults)
    }
    variables[name] = value
    return value
  }

  private func unknown(_ name: String, _ type: ValueType) -> Value {
    .unknown(terms.intern(.external(owner: 0, name: name), Refinement(type: type)))
  }

  func resolve(_ traversal: TraversalExpression, evaluator: Evaluator) throws(EvaluationError) -> Resolution {
    let root = evaluator.file.text(traversal.root.range)
    guard case .attribute(let step)? = traversal.steps.first else { return Resolution(anything, consumedSteps: 0) }
    let name = evaluator.file.text(step.range)
    switch (root, name) {
    case ("var", _): return Resolution(variable(name), consumedSteps: 1)
    case ("local", _): return Resolution(local(name), consumedSteps: 1)
    case ("each", "key"), ("terraform", "workspace"), ("path", "cwd"):
      return Resolution(unknown(root + "." + name, .string), consumedSteps: 1)
    case ("count", "index"): return Resolution(unknown("count.index", .number), consumedSteps: 1)
    case ("path", "root"): return Resolution(.string("."), consumedSteps: 1)
    case ("path", "module"):
      let folder = system.roots[frame.rootIndex].description.folder
      let path = system.workspace.relativeToRoot(frame.module.folder, root: folder)
      return Resolution(.string(path), consumedSteps: 1)
    // Whatever stands behind it may be anything too.
    default: return Resolution(anything, consumedSteps: 1)
    }
  }

  func attribute(_ name: String, of handle: Handle, at place: Place) throws(EvaluationError) -> Value { anything }
  func element(_ key: Value, of handle: Handle, at place: Place) throws(EvaluationError) -> Value { anything }
  func contents(of handle: Handle) throws(EvaluationError) -> Value { anything }
  func function(named name: String) -> Function? { functions.function(name) ?? StandardFunctions.table[name] }
  var functionNames: [String] { [] }
}
