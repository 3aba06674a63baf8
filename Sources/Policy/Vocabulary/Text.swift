import Evaluation
import Source

extension VocabularyTable {
  /// Text.
  static let text: [VocabularyEntry] = [
    VocabularyEntry(
      "nearest", .text, ["text", "list"],
      meaning: "The element of a list that was probably meant; null if none is near.",
      example: "nearest(\"eu-west1\", [\"eu-west-1\"])"
    ) { (call) throws(EvaluationError) in
      guard let text = try call.string(0), let elements = try call.elements(1) else { return call.unknown() }
      return NearestName.of(text, among: elements.values.compactMap(\.string)).map(Value.string) ?? .null
    },
    VocabularyEntry(
      "words", .text, ["list"], meaning: "A list in words: `a, b and c`; unknown elements by their names.",
      example: "words([\"a\", \"b\", \"c\"])"
    ) { (call) throws(EvaluationError) in
      guard let elements = try call.elements(0) else { return call.unknown(.string) }
      return .string(Words.list(elements.values.map { Words.describe($0, in: call.system) }))
    },
  ]
}
