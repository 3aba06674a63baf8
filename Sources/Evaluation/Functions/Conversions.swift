/// Functions that convert, or only mark.
extension StandardFunctions {
  static let conversions: [Function] = [
    conversion("tostring", .string), conversion("tonumber", .number), conversion("tobool", .bool),
    conversion("tolist", .list(.any)), conversion("toset", .set(.any)), conversion("tomap", .map(.any)),
    unchanged("sensitive", "value"), unchanged("nonsensitive", "value"), unchanged("ephemeralasnull", "value"),
    .partial("issensitive", [Parameter("value", .any, allowsNull: true)]) { call, arguments throws(EvaluationError) in
      Value.unknownCall("issensitive", arguments, Refinement(type: .bool, isNotNull: true), in: call.terms)
    },
  ]

  /// The result is the argument as far as a linter is concerned.
  private static func unchanged(_ name: String, _ parameter: String) -> Function {
    .partial(name, [Parameter(parameter, .any, allowsNull: true)]) { call, arguments throws(EvaluationError) in
      arguments[0]
    }
  }

  private static func conversion(_ name: String, _ type: ValueType) -> Function {
    .partial(name, [Parameter("v", .any, allowsNull: true)]) { call, arguments throws(EvaluationError) in
      let value = try call.contents(of: arguments[0])
      if type.isSet { try call.chargeComparisons(of: value) }
      if type == .number { try call.terms.charge(digitsOf: value, at: call.place) }
      do throws(ConversionFailure) {
        let result = try value.converted(to: type, in: call.terms)
        guard let term = result.term, name == "toset", !call.terms.refinement(of: term).type.isSet else {
          return result
        }
        return Value(
          .set(Elements([], rest: call.terms.intern(.call(name: "toset", arguments: [value])))),
          references: value.references)
      } catch {
        throw call.invalidArgument(0, "v", explanation(error, value, type, call.terms))
      }
    }
  }

  private static func explanation(
    _ failure: ConversionFailure, _ value: Value, _ type: ValueType, _ terms: TermTable
  ) -> String {
    if let text = value.string, type == .number {
      return "cannot convert \"\(text)\" to number; given string must be a decimal representation of a number"
    }
    if let text = value.string, type == .bool {
      return "cannot convert \"\(text)\" to bool; only the strings \"true\" or \"false\" are allowed"
    }
    return "cannot convert \(value.type(in: terms).friendlyName) to \(type.constraintName)"
  }
}
