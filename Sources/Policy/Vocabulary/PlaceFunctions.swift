import Evaluation
import Source
import Terraform

extension VocabularyTable {
  /// Places for `at` and `related`.
  static let places: [VocabularyEntry] = [
    VocabularyEntry(
      "header", .places, ["x"], meaning: "The header of the block something was declared by.", example: "at = header(x)"
    ) { (call) throws(EvaluationError) in
      if call.arguments[0].isNull { return .null }
      guard let handle = try call.handle(0) else { return .null }
      return call.scope.value(of: call.system.header(of: handle), in: call.system.frameNumber(of: handle))
    },
    VocabularyEntry(
      "declared_name", .places, ["x"], meaning: "The name in the header of the block something was declared by.",
      example: "at = declared_name(x)"
    ) { (call) throws(EvaluationError) in
      if call.arguments[0].isNull { return .null }
      guard let handle = try call.handle(0) else { return .null }
      var place = call.system.header(of: handle)
      let header = call.system.file(place.file).bytes[place.range.indices]
      if let space = header.lastIndex(of: UInt8(ascii: " ")) { place.range.start = UInt32(space + 1) }
      return call.scope.value(of: place, in: call.system.frameNumber(of: handle))
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
      "place", .places, ["value"],
      meaning: "Where a value is written, as `at` understands it; two equal places are equal values.",
      example: "place(a.name) == place(b.name)"
    ) { call in call.scope.places(of: call.arguments[0]).first.map { call.scope.value(of: $0) } ?? .null },
    VocabularyEntry(
      "text", .places, ["value"],
      meaning: "The text that stands where a value is written, such as `module.app.arn`; empty if it is not written.",
      example: "text(endpoint.endpoint_id)"
    ) { call in
      guard let place = call.scope.places(of: call.arguments[0]).first else { return .string("") }
      return .string(call.system.file(place.file).text(place.range))
    },
    VocabularyEntry(
      "assignment", .places, ["x", "name"],
      meaning: "The place of a whole argument, name and value; the header of the block if it is not written.",
      example: "at = assignment(endpoint, \"weight\")"
    ) { (call) throws(EvaluationError) in
      guard let handle = try call.handle(0) else { return .null }
      return call.scope.value(
        of: call.scope.assignment(try call.name(1), in: handle), in: call.system.frameNumber(of: handle))
    },
    VocabularyEntry(
      "describe", .places, ["value"],
      meaning: "A value in words: a known one as it is, an unknown by its name in backquotes, a list as `a, b and c`.",
      example: "describe(x.name)"
    ) { call in .string(Words.describe(call.arguments[0], in: call.system)) },
  ]
}

extension RuleScope {
  /// From the name to the end of the value.
  func assignment(_ name: String, in handle: Handle) -> Place {
    let value = system.written(name, in: handle)
    guard !value.isNull || value.origin?.place != system.header(of: handle), let place = value.origin?.place,
      !place.file.isRuleFile
    else { return system.header(of: handle) }
    let bytes = system.file(place.file).bytes
    var start = Int(place.range.start)
    func skipBlanks() { while start > 0, bytes[start - 1] == 32 || bytes[start - 1] == 9 { start -= 1 } }
    skipBlanks()
    guard start > 0, bytes[start - 1] == 61 else { return place }
    start -= 1
    skipBlanks()
    guard start >= name.utf8.count, bytes[(start - name.utf8.count)..<start].elementsEqual(name.utf8) else {
      return place
    }
    return Place(file: place.file, range: ByteRange(start - name.utf8.count, Int(place.range.end)))
  }
}

extension Handle {
  /// Handles of places that the rule language makes; the Terraform layer's kinds are small numbers.
  ///
  /// Kinds above it say for which module entry a place speaks, so that one place in two entries is two values.
  static let placeKind: UInt32 = 1000

  /// The number of the module entry; `nil` if the place speaks for all, or is of another layer.
  var frameOfPlace: UInt32? { kind > Handle.placeKind ? kind - Handle.placeKind - 1 : nil }
}
