import Source

/// Functions whose results say nothing to a linter: they stay terms, so that equal calls are equal.
extension StandardFunctions {
  static let hashes: [Function] = [
    opaque("md5", ["str"]), opaque("sha1", ["str"]), opaque("sha256", ["str"]), opaque("sha512", ["str"]),
    opaque("base64sha256", ["str"]), opaque("base64sha512", ["str"]), opaque("base64gzip", ["str"]),
    opaque("uuidv5", ["namespace", "name"]), opaque("rsadecrypt", ["ciphertext", "privatekey"]),
    .partial("templatestring", [Parameter("template", .any), Parameter("vars", .any)]) {
      call, arguments throws(EvaluationError) in
      let type = arguments[0].type(in: call.terms)
      guard type == .string || type == .any, arguments[0].handle == nil else {
        throw call.invalidArgument(0, "template", "invalid template value: a string is required")
      }
      guard let text = arguments[0].string else {
        return Value.unknownCall(
          "templatestring", arguments, Refinement(type: .string, isNotNull: true), in: call.terms)
      }
      let result = try TemplateRendering.value(
        of: text, path: "<templatestring argument>", parameter: "template", variables: arguments[1], call,
        function: "templatestring")
      do throws(ConversionFailure) { return try result.converted(to: .string, in: call.terms) } catch {
        throw call.failed("templatestring", "invalid template result: \(error.message)")
      }
    },
    changing("timestamp"), changing("uuid"),
    Function("plantimestamp", parameters: []) { call, arguments throws(EvaluationError) in
      .unknown(
        call.terms.intern(
          .external(owner: 0, name: "plantimestamp()"), Refinement(type: .string, isNotNull: true)))
    },
    Function("bcrypt", parameters: ["str"], variadicParameter: "cost") { call, arguments throws(EvaluationError) in
      outside("bcrypt", call)
    },
  ]

  private static func opaque(_ name: String, _ parameters: [String]) -> Function {
    .partial(name, parameters.map { Parameter($0, .string) }) { call, arguments throws(EvaluationError) in
      Value.unknownCall(name, arguments, Refinement(type: .string, isNotNull: true), in: call.terms)
    }
  }

  /// A function that gives another result each time.
  private static func changing(_ name: String) -> Function {
    Function(name, parameters: []) { call, arguments throws(EvaluationError) in outside(name, call) }
  }

  /// Two calls are told apart by where they stand; one call is itself.
  private static func outside(_ name: String, _ call: Function.Call) -> Value {
    let owner = call.place.file.rawValue &* 1_000_003 &+ call.place.range.start
    let term = call.terms.intern(
      .external(owner: owner, name: "\(name)()"), Refinement(type: .string, isNotNull: true))
    return .unknown(term)
  }
}
