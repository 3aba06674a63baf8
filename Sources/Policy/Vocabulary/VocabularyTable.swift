import Evaluation

/// A subject or function of the rule language, as rules call it and as the reference page shows it.
package struct VocabularyEntry: Sendable {
  /// The page section an entry stands in.
  package enum Group: String, Sendable, CaseIterable {
    case subjects, identity, regions, arguments, references, places, lists, text, network, schema
  }

  /// As rules call it.
  package var name: String
  /// Where the page of words lists it.
  package var group: Group
  /// The parameters that every call gives, in order.
  package var parameters: [String]
  /// Parameters that may be left out, after the others.
  package var optionalParameters: [String] = []
  /// The parameter that takes all further arguments.
  package var variadicParameter: String?
  /// What it gives, in a sentence.
  package var meaning: String
  /// A call that shows its use.
  package var example: String
  let apply: @Sendable (FunctionCall) throws(EvaluationError) -> Value

  init(
    _ name: String, _ group: Group, _ parameters: [String] = [], optional: [String] = [], variadic: String? = nil,
    meaning: String, example: String, apply: @escaping @Sendable (FunctionCall) throws(EvaluationError) -> Value
  ) {
    self.name = name
    self.group = group
    self.parameters = parameters
    optionalParameters = optional
    variadicParameter = variadic
    self.meaning = meaning
    self.example = example
    self.apply = apply
  }

  /// How it is called: `referrers(x, type, argument)`.
  package var signature: String {
    let optional = optionalParameters.map { $0 + "?" }
    let variadic = variadicParameter.map { [$0 + "…"] } ?? []
    return "\(name)(\((parameters + optional + variadic).joined(separator: ", ")))"
  }

  /// Whether it takes this many arguments.
  func takes(_ count: Int) -> Bool {
    count >= parameters.count
      && (variadicParameter != nil || count <= parameters.count + optionalParameters.count)
  }

  /// The function as the evaluator calls it.
  var function: Function {
    let (name, apply, signature) = (name, apply, signature)
    let most = variadicParameter == nil ? parameters.count + optionalParameters.count : .max
    return Function(name, parameters: parameters, variadicParameter: optionalParameters.first ?? variadicParameter) {
      (call, arguments) throws(EvaluationError) in
      guard let scope = call.scope as? RuleScope else { preconditionFailure("\(name) is called outside a rule") }
      let functionCall = FunctionCall(name: name, call: call, scope: scope, arguments: arguments)
      // The evaluator has seen to it that there are enough.
      guard arguments.count <= most else {
        throw functionCall.error("\(signature) is called with \(arguments.count) arguments")
      }
      return try apply(functionCall)
    }
  }
}

/// Every subject and function the rule language adds to Terraform's functions.
package enum VocabularyTable {
  /// In the order of the reference page.
  package static let entries: [VocabularyEntry] =
    subjects + identity + regions + arguments + references + places + lists + text + network + schema

  private static let byName = Dictionary(entries.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  private static let functions = StandardFunctions.table.merging(byName.mapValues(\.function)) { $1 }

  /// The entry of a name.
  package static func entry(_ name: String) -> VocabularyEntry? { byName[name] }

  /// The function of a name: one of the table, else one of Terraform's.
  static func function(_ name: String) -> Function? { functions[name] }

  /// All names that can be called.
  static let names: [String] = (Array(byName.keys) + Array(StandardFunctions.table.keys)).sorted()
}
