import Evaluation
import HCL
import Source

extension FileFunctions {
  var templateFile: Function {
    Function("templatefile", parameters: ["path", "vars"]) { call, arguments throws(EvaluationError) in
      let unknown = Value.unknownCall("templatefile", arguments, in: call.terms)
      guard let path = try Self.text(arguments[0], 0, "path", call), let bytes = try read(path, call) else {
        return unknown
      }
      guard String(validating: bytes, as: UTF8.self) != nil else {
        throw call.failed("templatefile", "contents of \(Self.quoted(path)) are not valid UTF-8")
      }
      let template = TemplateSource(function: "templatefile", name: path, bytes: bytes)
      return try template.render(arguments, call) ?? unknown
    }
  }

  var templateString: Function {
    Function("templatestring", parameters: ["template", "vars"]) { call, arguments throws(EvaluationError) in
      let unknown = Value.unknownCall(
        "templatestring", arguments, Refinement(type: .string, isNotNull: true), in: call.terms)
      guard let text = try Self.text(arguments[0], 0, "template", call) else { return unknown }
      let template = TemplateSource(
        function: "templatestring", name: "<templatestring argument>", bytes: Array(text.utf8))
      return try template.render(arguments, call) ?? unknown
    }
  }
}

/// A template that a function renders with variables of its own.
struct TemplateSource {
  let function: String
  /// As Terraform names it in places: the path, as given.
  let name: String
  private let file: SourceFile

  init(function: String, name: String, bytes: [UInt8]) {
    self.function = function
    self.name = name
    // No file of the run: what is said about it names it in words.
    file = SourceFile(id: FileID(.max - 2), path: name, bytes: bytes)
  }

  /// The text, or the value of the only interpolation; `nil` if the variables are not known well enough.
  func render(_ arguments: [Value], _ call: Function.Call) throws(EvaluationError) -> Value? {
    let (parts, diagnostics) = Parser.parseTemplate(file)
    if let first = diagnostics.first { throw call.failed(function, described(first)) }
    var variables = arguments[1]
    if let handle = variables.handle { variables = try call.scope.contents(of: handle) }
    if variables.isNull { throw call.invalidArgument(1, "vars", "argument must not be null") }
    if variables.isUnknown { return nil }
    guard let entries = variables.entries else {
      throw call.invalidArgument(1, "vars", "invalid vars value: must be a map")
    }
    let expression = Expression.template(
      TemplateExpression(delimiter: .quotes, parts: parts, range: ByteRange(0, file.bytes.count)))
    if parts.isEmpty { return .string("") }
    guard try check(expression, against: entries, call) else { return nil }
    let scope = TemplateScope(entries: entries, outer: call.scope, function: function)
    let evaluator = Evaluator(terms: call.terms, scope: scope, file: file, frame: 0)
    do throws(EvaluationError) {
      let value = try withExtendedLifetime(scope) { () throws(EvaluationError) in try evaluator.evaluate(expression) }
      if value.isNull { throw nullResult(call) }
      var result = value.withoutOrigins
      result.references = call.terms.union(of: [value, arguments[0], variables])
      return result
    } catch {
      // A bound is a bound, wherever it was reached.
      if error.diagnostic.code.hasPrefix("evaluation-") || error.diagnostic.place.file != file.id { throw error }
      throw call.failed(function, described(error.diagnostic))
    }
  }

  private func nullResult(_ call: Function.Call) -> EvaluationError {
    EvaluationError(
      Diagnostic(
        code: "null-template", summary: "Template result is null",
        detail: "The result of the template is null, which is not a valid result for a templatestring call.",
        place: Place(file: file.id, range: ByteRange(0, file.bytes.count))))
  }

  /// Whether all names of the template are known to be there; one that certainly is not is an error.
  private func check(
    _ expression: Expression, against entries: Entries, _ call: Function.Call
  ) throws(EvaluationError) -> Bool {
    if let wrong = entries.keys.first(where: { !Identifier.isValid($0) }) {
      throw call.invalidArgument(
        1, "vars",
        "invalid template variable name \(FileFunctions.quoted(wrong)): must start with a letter, followed by zero or more letters, digits, and underscores"
      )
    }
    var missing: TraversalExpression?
    let known = Set(entries.keys)
    ReferenceWalk(file: file) { traversal in
      if missing == nil, !known.contains(file.text(traversal.root.range)) { missing = traversal }
    }.walk(expression)
    guard let missing else { return true }
    if entries.rest != nil { return false }
    throw call.invalidArgument(
      1, "vars",
      "vars map does not contain key \(FileFunctions.quoted(file.text(missing.root.range))), referenced at \(position(missing.range))"
    )
  }

  private func described(_ diagnostic: Diagnostic) -> String {
    "\(position(diagnostic.place.range)): \(diagnostic.summary); \(diagnostic.detail)"
  }

  /// `t.tftpl:1,9-13`, as the reference implementation writes ranges.
  private func position(_ range: ByteRange) -> String {
    let lines = LineIndex(file.bytes)
    let start = lines.position(of: range.start, in: .character)
    let end = lines.position(of: range.end, in: .character)
    let tail = start.line == end.line ? "\(end.column)" : "\(end.line),\(end.column)"
    return "\(name):\(start.line),\(start.column)-\(tail)"
  }
}

/// The names of a template: its variables, and the functions of the expression that renders it.
private final class TemplateScope: Scope {
  private let entries: Entries
  private let outer: any Scope
  private let function: String

  init(entries: Entries, outer: any Scope, function: String) {
    self.entries = entries
    self.outer = outer
    self.function = function
  }

  func resolve(_ traversal: TraversalExpression, evaluator: Evaluator) throws(EvaluationError) -> Resolution {
    let name = evaluator.file.text(traversal.root.range)
    guard let index = entries.keys.firstIndex(of: name) else {
      throw EvaluationError(
        "unknown-template-variable", "Unknown variable", "The template has no variable named \"\(name)\".",
        at: Place(file: evaluator.file.id, range: traversal.root.range))
    }
    return Resolution(entries.values[index], consumedSteps: 0)
  }

  func attribute(_ name: String, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    try outer.attribute(name, of: handle, at: place)
  }

  func element(_ key: Value, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    try outer.element(key, of: handle, at: place)
  }

  func contents(of handle: Handle) throws(EvaluationError) -> Value { try outer.contents(of: handle) }

  func function(named name: String) -> Function? {
    let refusal: String
    switch name {
    case "templatefile", "templatestring":
      refusal = "cannot recursively call \(name) from inside another template function"
    case _ where function == "templatestring" && FileFunctions.names.contains(name) && name != "abspath":
      refusal =
        "cannot use filesystem access functions like \(name) in templatestring templates; consider passing the function result as a template variable instead"
    default: return outer.function(named: name)
    }
    return Function(name, parameters: [], variadicParameter: "arguments") { call, _ throws(EvaluationError) in
      throw call.failed(name, refusal)
    }
  }

  var functionNames: [String] { outer.functionNames }
}
