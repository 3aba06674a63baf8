import HCL
import Source

/// Renders templates that are values: of files (`templatefile`) and of strings (`templatestring`).
public enum TemplateRendering {
  /// What a template makes with the variables given: text, or the value itself if it is nothing but one interpolation.
  ///
  /// The template is the first argument of the call and the variables are the second. `path` names the template in messages. Errors say
  /// where in it they are; their place is the call's. Syntax errors blame the argument `parameter`, or the call if that is `nil`.
  public static func value(
    of template: String, path: String, parameter: String?, variables: Value, _ call: Function.Call, function: String
  ) throws(EvaluationError) -> Value {
    let values = try self.variables(variables, call)
    let file = SourceFile(id: call.place.file, path: path, bytes: Array(template.utf8))
    // Templates are read anew for each call.
    try call.terms.charge(work: file.bytes.count, at: call.place)
    let (parts, diagnostics) = Parser.parseTemplate(file)
    if let first = diagnostics.first {
      let words = located(first, in: file)
      throw parameter.map { call.invalidArgument(0, $0, "invalid template: \(words)") } ?? call.failed(function, words)
    }
    let scope = TemplateScope(variables: values, call: call, function: function)
    let evaluator = Evaluator(terms: call.terms, scope: scope, file: file, frame: 0)
    do throws(EvaluationError) {
      var result = try withExtendedLifetime(scope) { () throws(EvaluationError) in
        try evaluator.value(of: parts, at: Place(file: file.id, range: .empty(at: 0)))
      }
      if result.isNull { throw nullResult(of: file) }
      result.references = call.terms.union(result.references, variables.references)
      return result.withoutOrigins
    } catch {
      if error.isBound || error.diagnostic.code == missingVariable {
        throw EvaluationError(
          error.diagnostic.code, error.diagnostic.summary, error.diagnostic.detail, at: call.place,
          suggestion: error.diagnostic.suggestion)
      }
      throw call.failed(function, located(error.diagnostic, in: file))
    }
  }

  /// The second argument as what names are looked up in: a map or an object, or unknown.
  private static func variables(_ given: Value, _ call: Function.Call) throws(EvaluationError) -> Value {
    if given.isNull { throw call.invalidArgument(1, "vars", "argument must not be null") }
    let values = try call.contents(of: given)
    guard let entries = values.entries else {
      if values.isUnknown { return values }
      throw call.invalidArgument(1, "vars", "invalid vars value: must be a map")
    }
    guard let wrong = entries.keys.first(where: { !Identifier.isValid($0) }) else { return values }
    throw call.invalidArgument(
      1, "vars",
      "invalid template variable name \(Value.string(wrong).jsonTextWithNulls()): must start with a letter, followed by zero or more letters, digits, and underscores"
    )
  }

  /// Terraform says so of a file's template in the same words.
  private static func nullResult(of file: SourceFile) -> EvaluationError {
    EvaluationError(
      "null-template", "Template result is null",
      "The result of the template is null, which is not a valid result for a templatestring call.",
      at: Place(file: file.id, range: ByteRange(0, file.bytes.count)))
  }

  fileprivate static let missingVariable = "undeclared-template-variable"

  /// A mistake of a template with its place, as Terraform runs them together.
  private static func located(_ inner: Diagnostic, in file: SourceFile) -> String {
    "\(shown(inner.place.range, in: file)): \(inner.summary)\(inner.detail.isEmpty ? "" : "; \(inner.detail)")"
  }

  /// A range as HCL writes it: `path:1,6-10`, or with both lines if it spans several.
  fileprivate static func shown(_ range: ByteRange, in file: SourceFile) -> String {
    let lines = LineIndex(file.bytes)
    let start = lines.position(of: range.start, in: .character)
    let end = lines.position(of: range.end, in: .character)
    let last = start.line == end.line ? "\(end.column)" : "\(end.line),\(end.column)"
    return "\(file.path):\(start.line),\(start.column)-\(last)"
  }
}

/// Names inside a template: its variables, and the functions of its caller except those that render templates.
private final class TemplateScope: Scope {
  let variables: Value
  let call: Function.Call
  /// The function that renders the template.
  let function: String
  private static let renderers = ["templatefile", "templatestring"]
  private static let fileReaders: Set<String> = [
    "file", "filebase64", "filebase64sha256", "filebase64sha512", "fileexists", "filemd5", "fileset", "filesha1",
    "filesha256", "filesha512",
  ]

  init(variables: Value, call: Function.Call, function: String) {
    self.variables = variables
    self.call = call
    self.function = function
  }

  func resolve(_ traversal: TraversalExpression, evaluator: Evaluator) throws(EvaluationError) -> Resolution {
    let name = evaluator.file.text(traversal.root.range)
    let place = Place(file: evaluator.file.id, range: traversal.root.range)
    if let entries = variables.entries, entries[name] == nil, !entries.isOpen {
      let shown = TemplateRendering.shown(traversal.root.range, in: evaluator.file)
      throw EvaluationError(
        TemplateRendering.missingVariable, "Invalid function argument",
        "Invalid value for \"vars\" parameter: vars map does not contain key \"\(name)\", referenced at \(shown).",
        at: place, suggestion: nearestName(to: name, among: entries.keys))
    }
    return Resolution(try evaluator.attribute(name, of: variables, at: place), consumedSteps: 0)
  }

  func attribute(_ name: String, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    try call.scope.attribute(name, of: handle, at: place)
  }

  func element(_ key: Value, of handle: Handle, at place: Place) throws(EvaluationError) -> Value {
    try call.scope.element(key, of: handle, at: place)
  }

  func contents(of handle: Handle) throws(EvaluationError) -> Value { try call.scope.contents(of: handle) }

  func function(named name: String) -> Function? {
    guard let refusal = refusal(of: name) else { return call.scope.function(named: name) }
    return Function(name, parameters: [], variadicParameter: "arguments") { call, arguments throws(EvaluationError) in
      throw call.failed(name, refusal)
    }
  }

  private func refusal(of name: String) -> String? {
    if Self.renderers.contains(name) { return "cannot recursively call \(name) from inside another template function" }
    guard function == "templatestring", Self.fileReaders.contains(name) else { return nil }
    return
      "cannot use filesystem access functions like \(name) in templatestring templates; consider passing the function result as a template variable instead"
  }

  var functionNames: [String] { call.scope.functionNames }
}

extension Value {
  /// The same value with nothing said of where it was written, at any depth.
  public var withoutOrigins: Value {
    switch content {
    case .list(let elements): Value(.list(elements.withoutOrigins), references: references)
    case .set(let elements): Value(.set(elements.withoutOrigins), references: references)
    case .tuple(let elements): Value(.tuple(elements.withoutOrigins), references: references)
    case .map(let entries): Value(.map(entries.withoutOrigins), references: references)
    case .object(let entries): Value(.object(entries.withoutOrigins), references: references)
    default: Value(content, references: references)
    }
  }
}

extension Elements {
  fileprivate var withoutOrigins: Elements {
    Elements(values.map(\.withoutOrigins), rest: rest, unplacedCount: unplacedCount)
  }
}

extension Entries {
  fileprivate var withoutOrigins: Entries { Entries(pairs.map { ($0.key, $0.value.withoutOrigins) }, rest: rest) }
}
