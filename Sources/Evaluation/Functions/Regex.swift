extension StandardFunctions {
  static func regexReplaced(
    _ call: Function.Call, _ text: String, _ pattern: String, _ replacement: String
  ) throws(EvaluationError) -> Value {
    Value.unknownCall(
      "replace", [.string(text), .string(pattern), .string(replacement)], Refinement(type: .string, isNotNull: true),
      in: call.terms)
  }
}
