import Evaluation
import Source
import Terraform

extension VocabularyTable {
  /// Places for `at` and `related`.
  static let places: [VocabularyEntry] = [
    VocabularyEntry(
      "header", .places, ["x"], meaning: "The header of the block something was declared by.", example: "at = header(x)"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return .null }
      return call.scope.value(of: call.system.header(of: handle))
    },
    VocabularyEntry(
      "origin", .places, ["value"],
      meaning: "The literal at the far end of a value, through variables, locals and outputs.",
      example: "at = origin(p.region)"
    ) { call in
      guard let origin = call.arguments[0].origin, !origin.place.file.isRuleFile else { return .null }
      let end = call.system.originChain(of: origin).last?.place ?? origin.place
      return call.scope.value(of: end)
    },
    VocabularyEntry(
      "usage", .places, ["value"],
      meaning: "Where an argument is written, even if that is only a variable of its module.",
      example: "related = { \"uses it\" = usage(x.kms_key_id) }"
    ) { call in
      guard let origin = call.arguments[0].origin, !origin.place.file.isRuleFile else { return .null }
      return call.scope.value(of: origin.place)
    },
    VocabularyEntry(
      "written_at", .places, ["value"],
      meaning: "Where a value is written: its argument, or the module call's argument that is handed down to it.",
      example: "written_at(a) == written_at(b)"
    ) { call in
      guard let origin = call.arguments[0].origin, !origin.place.file.isRuleFile else { return .null }
      return call.scope.value(of: call.system.writtenPlace(of: origin).place)
    },
    VocabularyEntry(
      "describe", .places, ["value"],
      meaning: "A value in words: a known one as it is, an unknown by its name in backquotes, a list as `a, b and c`.",
      example: "describe(x.name)"
    ) { call in .string(Words.describe(call.arguments[0], in: call.system)) },
  ]
}

extension Handle {
  /// Handles of places that the rule language makes; the Terraform layer's kinds are small numbers.
  static let placeKind: UInt32 = 1000
}
