import Evaluation
import HCL
import Source
import Terraform

/// Gives the names and functions of rules their meaning over one system.
///
/// One thread owns it, as it owns the system. Locals and functions of instances are remembered across rules.
final class RuleScope: Scope {
  let system: System
  let policy: [String: Value]
  /// Bounds on what the rule language makes that were reached, in words; whoever runs a rule empties it.
  var exhausted: Set<String> = []
  private let rules: RuleSet
  private var environment: Environment?
  private var context = 0
  private var callDepth = 0
  private var places: [Place] = []
  private var placeNumbers: [Place: UInt32] = [:]
  private var identities: [Value: Int] = [:]
  private var locals: [LocalName: Environment.Slot] = [:]
  private var results: [FunctionUse: Value] = [:]
  /// The functions that were called, by context and name.
  private var functions: [[String: Function]]

  private struct LocalName: Hashable {
    var file: FileID
    var name: String
  }

  init(system: System, rules: RuleSet, policy: [String: Value]) {
    self.system = system
    self.rules = rules
    self.policy = policy
    functions = Array(repeating: [:], count: rules.contexts.count)
  }

  /// The value of an expression of a rule under these names.
  func evaluate(_ expression: Expression, in environment: Environment) throws(EvaluationError) -> Value {
    let (outer, outerContext) = (self.environment, context)
    defer { (self.environment, context) = (outer, outerContext) }
    self.environment = environment
    context = environment.context
    return try evaluator(environment.file).evaluate(expression)
  }

  private func evaluator(_ file: SourceFile) -> Evaluator {
    var evaluator = Evaluator(terms: system.terms, scope: self, file: file, frame: 0)
    evaluator.keepsOrigins = true
    return evaluator
  }

  // MARK: Names

  func resolve(_ traversal: TraversalExpression, evaluator: Evaluator) throws(EvaluationError) -> Resolution {
    var current = environment
    while let environment = current {
      if let index = environment.index(of: traversal.root.range, in: evaluator.file) {
        return Resolution(try value(at: index, of: environment, range: traversal.root.range), consumedSteps: 0)
      }
      current = environment.parent
    }
    let name = evaluator.file.text(traversal.root.range)
    let place = Place(file: evaluator.file.id, range: traversal.root.range)
    if name == "local", case .attribute(let step)? = traversal.steps.first {
      return Resolution(try local(evaluator.file.text(step.range), at: place), consumedSteps: 1)
    }
    throw EvaluationError(RuleDiagnostic.unknownName(name, at: place, near: nil))
  }

  private func value(at index: Int, of environment: Environment, range: ByteRange) throws(EvaluationError) -> Value {
    switch environment[index] {
    case .value(let value): return value
    case .failed(let error): throw error
    case .evaluating:
      throw selfReference(environment.name(at: index), at: Place(file: environment.file.id, range: range))
    case .pending(let expression):
      environment[index] = .evaluating
      do {
        let value = try evaluate(expression, in: environment)
        environment[index] = .value(value)
        return value
      } catch {
        environment[index] = .failed(error)
        throw error
      }
    }
  }

  private func local(_ name: String, at place: Place) throws(EvaluationError) -> Value {
    guard let local = rules.contexts[context].locals[name] else {
      let near = NearestName.of(name, among: rules.contexts[context].locals.keys.sorted())
      throw EvaluationError(RuleDiagnostic.unknownName("local.\(name)", at: place, near: near.map { "local.\($0)" }))
    }
    let key = LocalName(file: local.file.id, name: name)
    switch locals[key] {
    case .value(let value)?: return value
    case .failed(let error)?: throw error
    case .evaluating?: throw selfReference("local.\(name)", at: place)
    case .pending?, nil: break
    }
    locals[key] = .evaluating
    do {
      let value = try evaluate(local.expression, in: Environment(parent: nil, file: local.file, context: local.context))
      locals[key] = .value(value)
      return value
    } catch {
      locals[key] = .failed(error)
      throw error
    }
  }

  private func selfReference(_ name: String, at place: Place) -> EvaluationError {
    EvaluationError(Diagnostic(code: "rule-name-cycle", summary: "\"\(name)\" refers to itself", place: place))
  }

  // MARK: Handles

  func attribute(_ name: String, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    try check(handle, at: place)
    return try system.attribute(name, of: handle, at: place)
  }

  func element(_ key: Value, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    try check(handle, at: place)
    return try system.element(key, of: handle, at: place)
  }

  func contents(of handle: Handle) throws(EvaluationError) -> Value {
    guard handle.terraformKind != nil else { return .null }
    return system.contents(of: handle)
  }

  private func check(_ handle: Handle, at place: Place) throws(EvaluationError) {
    if handle.terraformKind != nil { return }
    throw EvaluationError(
      Diagnostic(code: "rule-place-attribute", summary: "A place has no attributes", place: place))
  }

  // MARK: Places

  /// A text for a value, the same for the same value only.
  func identity(of value: Value) -> String {
    let number = identities[value] ?? identities.count
    identities[value] = number
    return "#\(number)"
  }

  /// A place as a value, for `at` and `related`; with the module entry it speaks for, if that is known.
  func value(of place: Place, in frame: UInt32? = nil) -> Value {
    let kind = Handle.placeKind + (frame.map { $0 + 1 } ?? 0)
    if let number = placeNumbers[place] { return .handle(Handle(kind: kind, id: number)) }
    let number = UInt32(places.count)
    places.append(place)
    placeNumbers[place] = number
    return .handle(Handle(kind: kind, id: number))
  }

  /// The place of such a value; `nil` for a handle of the Terraform layer.
  func place(of handle: Handle) -> Place? {
    handle.kind >= Handle.placeKind && Int(handle.id) < places.count ? places[Int(handle.id)] : nil
  }

  // MARK: Functions

  func function(named name: String) -> Function? {
    if let known = functions[context][name] { return known }
    let found = rules.contexts[context].functions[name].map { RuleScope.wrapped($0) } ?? VocabularyTable.function(name)
    functions[context][name] = found
    return found
  }

  var functionNames: [String] { VocabularyTable.names + rules.contexts[context].functions.keys.sorted() }

  private static func wrapped(_ function: RuleFunction) -> Function {
    Function(function.name, parameters: function.parameters) { (call, arguments) throws(EvaluationError) in
      guard let scope = call.scope as? RuleScope else {
        preconditionFailure("a rule's function is called outside a rule")
      }
      return try scope.apply(function, to: arguments, at: call.place)
    }
  }

  /// The result is remembered for arguments that no function can tell apart.
  private func apply(_ function: RuleFunction, to arguments: [Value], at place: Place) throws(EvaluationError) -> Value
  {
    let use = FunctionUse(function, arguments)
    if let use, let known = results[use] { return known }
    guard callDepth < Limits.calls else {
      throw EvaluationError(
        Diagnostic(
          code: "rule-call-depth", summary: "Functions call one another more than \(Limits.calls) deep", place: place))
    }
    callDepth += 1
    defer { callDepth -= 1 }
    let environment = Environment(
      parent: nil, file: function.file, context: function.context, values: Array(zip(function.parameters, arguments)))
    let result = try evaluate(function.result, in: environment)
    if let use {
      if results.count >= Limits.rememberedResults { results.removeAll(keepingCapacity: true) }
      results[use] = result
    }
    return result
  }
}
