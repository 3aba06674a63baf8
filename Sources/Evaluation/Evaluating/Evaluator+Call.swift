import HCL
import Source

extension Evaluator {
  func call(_ node: CallExpression) throws(EvaluationError) -> Value {
    let name = Self.withoutNamespace(text(node.name))
    if name == "try" { return try attempt(node) }
    if name == "can" { return try canEvaluate(node) }
    guard let function = scope.function(named: name) else {
      // What a provider's function gives is known only to the provider.
      guard name.hasPrefix("provider::") else { throw unknownFunction(name, node) }
      var arguments: [Value] = []
      for argument in node.arguments { arguments.append(try evaluate(argument)) }
      return Value.unknownCall(name, arguments, in: terms)
    }
    if name == "templatestring", let template = node.arguments.first { try checkTemplate(template) }
    if terms.isValidating, node.expandsFinalArgument, let last = node.arguments.last {
      // Terraform looks at the others only once it knows how many there are.
      let value = try evaluate(last)
      if value.isUnknown, try expanded(value, node) == nil { return Value.unknownCall("any", [value], in: terms) }
    }
    var arguments: [Value] = []
    arguments.reserveCapacity(node.arguments.count)
    for argument in node.arguments { arguments.append(try evaluate(argument)) }
    var expandedPlaces: [Place] = []
    if node.expandsFinalArgument, let last = arguments.popLast() {
      guard let expanded = try self.expanded(last, node) else {
        return Value.unknownCall(name, arguments + [last], in: terms)
      }
      let lastPlace = place(node.arguments.last?.range ?? node.range)
      expandedPlaces = expanded.map { terms.isValidating ? lastPlace : $0.origin?.place ?? lastPlace }
      arguments += expanded
    }
    let call = Function.Call(terms: terms, node: node, expandedPlaces: expandedPlaces, file: file.id, scope: scope)
    try check(arguments.count, of: function, node)
    if terms.isValidating { return try validated(call, function, arguments) }
    return try function.apply(call, arguments)
  }

  /// `core::upper` is `upper`.
  private static func withoutNamespace(_ name: String) -> String {
    name.utf8.starts(with: "core::".utf8) ? String(name.dropFirst("core::".count)) : name
  }

  /// The arguments that `...` makes of a collection; `nil` if they are not all known.
  private func expanded(_ value: Value, _ node: CallExpression) throws(EvaluationError) -> [Value]? {
    let last = place(node.arguments.last?.range ?? node.range)
    var value = value
    if let handle = value.handle { value = try scope.contents(of: handle) }
    if value.isUnknown {
      let type = value.type(in: terms)
      if type == .any || type.isSequence { return nil }
    }
    guard let elements = value.elements else {
      let detail =
        value.isNull
        ? "The expanding argument (indicated by ...) must not be null."
        : "The expanding argument (indicated by ...) must be of a tuple, list, or set type."
      throw EvaluationError("invalid-expanding-argument", "Invalid expanding argument value", detail, at: last)
    }
    return elements.isOpen ? nil : elements.values
  }

  private func check(_ count: Int, of function: Function, _ node: CallExpression) throws(EvaluationError) {
    let expected = function.parameters.count
    if count < expected {
      let expectation = "\(function.variadicParameter == nil ? "" : "at least ")\(expected) argument(s)"
      let missing = function.parameters[count]
      throw EvaluationError(
        "not-enough-arguments", "Not enough function arguments",
        "Function \"\(function.name)\" expects \(expectation). Missing value for \"\(missing)\".",
        at: place(node.range))
    }
    if count > expected, function.variadicParameter == nil {
      let extra = node.arguments.indices.contains(expected) ? node.arguments[expected].range : node.range
      throw EvaluationError(
        "too-many-arguments", "Too many function arguments",
        "Function \"\(function.name)\" expects only \(expected) argument(s).", at: place(extra))
    }
  }

  /// `templatestring` takes a reference only: what is written here could be a template itself.
  private func checkTemplate(_ template: Expression) throws(EvaluationError) {
    let why: String
    switch template {
    case .traversal, .invalid: return
    case .template:
      why =
        "templatestring is only for rendering templates retrieved dynamically from elsewhere, and so does not support "
        + "providing a literal template; consider using a template string expression instead"
    default:
      why = "must be a direct reference to a single string from elsewhere, containing valid Terraform template syntax"
    }
    throw EvaluationError(
      "invalid-function-argument", "Invalid function argument",
      "Invalid value for \"template\" parameter: invalid template expression: \(why).", at: place(template.range))
  }

  private func unknownFunction(_ name: String, _ node: CallExpression) -> EvaluationError {
    let written = text(node.name)
    if let separator = written.firstRange(of: "::") {
      return EvaluationError(
        "unknown-provider-function", "Unknown provider function",
        "The function namespace \"\(written[..<separator.lowerBound])\" is not valid. Provider function calls must use the "
          + "\"provider::\" namespace prefix.", at: place(node.name.range))
    }
    let near = nearestName(to: name, among: scope.functionNames + ["try", "can"])
    let suggestion = near.map { " Did you mean \"\($0)\"?" } ?? ""
    return EvaluationError(
      "unknown-function", "Call to unknown function", "There is no function named \"\(name)\".\(suggestion)",
      at: place(node.name.range), suggestion: near)
  }

  /// `try`: the first argument that can be evaluated. One that may fail once its unknowns are known decides nothing.
  private func attempt(_ node: CallExpression) throws(EvaluationError) -> Value {
    guard !node.arguments.isEmpty else {
      throw EvaluationError(
        "error-in-function-call", "Error in function call",
        "Call to function \"try\" failed: at least one argument is required.", at: place(node.range))
    }
    var failures: [EvaluationError] = []
    var mayFail: [Value] = []
    for argument in node.arguments {
      do throws(EvaluationError) {
        let value = try evaluate(argument)
        try terms.charge(reading: [value], at: place(argument.range))
        if terms.isValidating, !value.isWhollyKnown { return Value.unknownCall("any", [value], in: terms) }
        if !terms.mayFail(value) {
          if mayFail.isEmpty { return value }
          return Value.unknownCall("try", mayFail + [value], in: terms)
        }
        mayFail.append(value)
      } catch {
        // What a bound cuts off may succeed in Terraform.
        if error.isBound { throw error }
        failures.append(error)
      }
    }
    if mayFail.count == 1, let only = mayFail.first { return only }
    if !mayFail.isEmpty { return Value.unknownCall("try", mayFail, in: terms) }
    let reasons = failures.map { "\n- \($0.diagnostic.summary)\n  \($0.diagnostic.detail)\n" }.joined()
    throw EvaluationError(
      "error-in-function-call", "Error in function call",
      "Call to function \"try\" failed: no expression succeeded:\(reasons)\n"
        + "At least one expression must produce a successful result.", at: place(node.range))
  }

  private func canEvaluate(_ node: CallExpression) throws(EvaluationError) -> Value {
    guard let argument = node.arguments.first, node.arguments.count == 1 else {
      throw EvaluationError(
        node.arguments.isEmpty ? "not-enough-arguments" : "too-many-arguments",
        node.arguments.isEmpty ? "Not enough function arguments" : "Too many function arguments",
        node.arguments.isEmpty
          ? "Function \"can\" expects 1 argument(s). Missing value for \"expression\"."
          : "Function \"can\" expects only 1 argument(s).", at: place(node.range))
    }
    do throws(EvaluationError) {
      let value = try evaluate(argument)
      try terms.charge(reading: [value], at: place(argument.range))
      let isOpen = terms.isValidating ? !value.isWhollyKnown : terms.mayFail(value)
      guard isOpen else { return Value(.bool(true), references: value.references) }
      return Value.unknownCall("can", [value], Refinement(type: .bool, isNotNull: true), in: terms)
    } catch {
      if error.isBound { throw error }
      return .bool(false)
    }
  }
}

extension TermTable {
  /// Whether the expression behind a value may turn out to be an error: it looks into something unknown, or computes with it.
  func mayFail(_ value: Value) -> Bool {
    switch value.content {
    case .null, .bool, .number, .string, .handle: return false
    case .unknown(let term): return mayFail(term)
    case .list(let elements), .set(let elements), .tuple(let elements):
      return elements.rest.map(mayFail) ?? false || elements.values.contains(where: mayFail)
    case .map(let entries), .object(let entries):
      return entries.rest.map(mayFail) ?? false || entries.values.contains(where: mayFail)
    }
  }

  private func mayFail(_ term: Term) -> Bool {
    switch node(of: term) {
    case .variable, .attribute, .key, .external, .failure: return false
    case .element(let whole, let key):
      guard !mayFail(whole), case .object(let fields) = refinement(of: whole).type else { return true }
      return !fields.contains { $0.name == key.string }
    case .call("template", let arguments): return arguments.contains { mayFail($0) || !isString($0) }
    case .call("==", let arguments), .call("!", let arguments), .call("try", let arguments):
      return arguments.contains(where: mayFail)
    case .call: return true
    }
  }

  private func isString(_ value: Value) -> Bool {
    guard let term = value.term else { return true }
    return refinement(of: term).type.isPrimitive
  }
}
