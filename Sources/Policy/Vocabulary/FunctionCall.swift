import Evaluation
import Source
import Terraform

/// One call of a built-in function of the rule language: its arguments, checked as they are asked for.
struct FunctionCall {
  let name: String
  let call: Function.Call
  let scope: RuleScope
  let arguments: [Value]

  var system: System { scope.system }

  func place(_ index: Int) -> Place { index < call.argumentPlaces.count ? call.argumentPlaces[index] : call.place }

  func error(_ summary: String, at index: Int? = nil) -> EvaluationError {
    EvaluationError(
      Diagnostic(code: "rule-function-argument", summary: summary, place: index.map(place) ?? call.place))
  }

  /// The result of a function of unknown arguments: unknown, but the same for the same arguments.
  func unknown(_ type: ValueType = .any) -> Value {
    let node = TermNode.call(name: name, arguments: arguments)
    return .unknown(call.terms.intern(node, Refinement(type: type, isNotNull: type != .any)))
  }

  /// An instance, block, provider, call or root; `nil` if the argument is unknown.
  func handle(_ index: Int) throws(EvaluationError) -> Handle? {
    let value = arguments[index]
    if let handle = value.handle { return handle }
    if value.isUnknown { return nil }
    throw error("\(name) takes an instance or a block, not \(Words.kind(of: value))", at: index)
  }

  /// A text; `nil` if the argument is unknown.
  func string(_ index: Int) throws(EvaluationError) -> String? {
    let value = arguments[index]
    if let text = value.string { return text }
    if value.isUnknown { return nil }
    if value.number != nil || value.bool != nil { return Words.text(of: value) }
    throw error("\(name) takes a text, not \(Words.kind(of: value))", at: index)
  }

  /// A text that must be known: the name of a type or argument.
  func name(_ index: Int) throws(EvaluationError) -> String {
    if let text = arguments[index].string { return text }
    throw error("\(name) takes a name here, not \(Words.kind(of: arguments[index]))", at: index)
  }

  /// All further arguments as known names; lists are taken apart.
  func names(from start: Int) throws(EvaluationError) -> [String] {
    var found: [String] = []
    for index in start..<max(start, arguments.count) {
      if let elements = arguments[index].elements {
        let texts = elements.values.compactMap(\.string)
        guard texts.count == elements.values.count else { throw error("\(name) takes names", at: index) }
        found += texts
      } else {
        found.append(try name(index))
      }
    }
    return found
  }

  /// The elements of a list, tuple or set, or the values of a map; `nil` if the argument is unknown.
  func elements(_ index: Int) throws(EvaluationError) -> Elements? {
    var value = arguments[index]
    if let handle = value.handle, handle.terraformKind == .resource { value = try scope.contents(of: handle) }
    if let elements = value.elements { return elements }
    if let entries = value.entries { return Elements(entries.values, rest: entries.rest) }
    if value.isUnknown { return nil }
    if value.handle != nil { return Elements([value]) }
    throw error("\(name) takes a list, not \(Words.kind(of: value))", at: index)
  }
}
