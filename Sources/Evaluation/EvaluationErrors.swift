import HCL
public import Source

extension EvaluationError {
  /// An error with a stable code, worded as Terraform words it.
  public init(_ code: String, _ summary: String, _ detail: String, at place: Place, suggestion: String? = nil) {
    self.init(Diagnostic(code: code, summary: summary, detail: detail, place: place, suggestion: suggestion))
  }

  static func tooDeep(at place: Place) -> EvaluationError {
    EvaluationError(
      "evaluation-too-deep", "Expression is nested too deeply",
      "More than \(EvaluationLimits.depth) evaluations would be under way inside one another.", at: place)
  }

  static func tooDeepText(at place: Place) -> EvaluationError {
    EvaluationError(
      "evaluation-text-too-deep", "Text is nested too deeply",
      "It holds more than \(EvaluationLimits.decodedDepth) values inside one another, which are not decoded here.",
      at: place)
  }

  static func tooLong(at place: Place) -> EvaluationError {
    EvaluationError(
      "evaluation-too-long", "Expression takes too long to evaluate",
      "More than \(EvaluationLimits.steps) steps would be needed for one value; what functions read and make counts.",
      at: place)
  }

  static func patternTooLarge(_ why: String, at place: Place) -> EvaluationError {
    EvaluationError(
      "evaluation-pattern-too-large", "Regular expression costs too much", "It is not tried here: \(why).", at: place)
  }

  static func numberTooLarge(at place: Place) -> EvaluationError {
    EvaluationError(
      "evaluation-number-too-large", "Number is too large",
      "It has more than \(EvaluationLimits.numberDigits) digits, or an exponent beyond that, and is not worked with here.",
      at: place)
  }

  static func makesTooMuch(at place: Place) -> EvaluationError {
    EvaluationError(
      "evaluation-makes-too-much", "Expression makes too much",
      "The values that it makes on the way would take more than \(EvaluationLimits.totalBytes) bytes.", at: place)
  }

  /// Whether a bound of `EvaluationLimits` was reached, so that nothing is known of what the expression gives.
  public var isBound: Bool { diagnostic.code.hasPrefix("evaluation-") }

  static func tooLarge(_ what: String, limit: Int, at place: Place) -> EvaluationError {
    EvaluationError(
      "evaluation-value-too-large", "Value is too large",
      "This would make a \(what) of more than \(limit), which is refused.",
      at: place)
  }

  static func unsupportedAttribute(_ detail: String, at place: Place, suggestion: String? = nil) -> EvaluationError {
    EvaluationError("unsupported-attribute", "Unsupported attribute", detail, at: place, suggestion: suggestion)
  }

  static func invalidIndex(_ detail: String, at place: Place) -> EvaluationError {
    EvaluationError("invalid-index", "Invalid index", detail, at: place)
  }

  static func invalidOperand(_ side: String, _ failure: ConversionFailure, at place: Place) -> EvaluationError {
    EvaluationError(
      "invalid-operand", "Invalid operand", "Unsuitable value for \(side) operand: \(failure.message).", at: place)
  }

  static func operationFailed(_ why: String, at place: Place) -> EvaluationError {
    EvaluationError("operation-failed", "Operation failed", "Error during operation: \(why).", at: place)
  }
}

extension Function.Call {
  /// "Invalid function argument", at the argument.
  public func invalidArgument(_ index: Int, _ parameter: String, _ why: String) -> EvaluationError {
    EvaluationError(
      "invalid-function-argument", "Invalid function argument",
      "Invalid value for \"\(parameter)\" parameter: \(why).",
      at: argumentPlaces.indices.contains(index) ? argumentPlaces[index] : place)
  }

  /// "Error in function call", at the call.
  public func failed(_ name: String, _ why: String) -> EvaluationError {
    EvaluationError(
      "error-in-function-call", "Error in function call", "Call to function \"\(name)\" failed: \(why).", at: place)
  }
}

/// The nearest of some names by edit distance, if one is near enough to be meant.
public func nearestName(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.utf8)
  guard wanted.count <= 64 else { return nil }
  let limit = 2
  var best: (distance: Int, name: String)?
  for candidate in candidates.sorted() where abs(candidate.utf8.count - wanted.count) <= limit {
    let distance = editDistance(wanted, Array(candidate.utf8))
    if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
  }
  return best?.name
}

private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var row = Array(0...b.count)
  for i in a.indices {
    var diagonal = row[0]
    row[0] = i + 1
    for j in b.indices {
      let substituted = diagonal + (a[i] == b[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[b.count]
}
