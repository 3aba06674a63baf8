import HCL
import Source

/// The words for what is wrong with a file of rules.
enum RuleDiagnostic {
  static func duplicateID(_ id: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      code: "duplicate-rule", summary: "There is already a rule \"\(id)\"", place: place,
      related: [LabelledPlace(first, "the first one")])
  }

  static func idWithoutFamily(_ id: String, at place: Place) -> Diagnostic {
    Diagnostic(
      code: "invalid-rule-id", summary: "The id \"\(id)\" is not of the form family/name",
      detail: "An id is two names in lower-case letters, digits and dashes, with a slash between them.", place: place)
  }

  static func unknownAttribute(_ name: String, in block: String, at place: Place, near: String?) -> Diagnostic {
    Diagnostic(
      code: "unknown-rule-attribute", summary: "A \(block) block has no argument \"\(name)\"", place: place,
      suggestion: near)
  }

  static func unknownBlock(_ name: String, in block: String, at place: Place, near: String?) -> Diagnostic {
    Diagnostic(
      code: "unknown-rule-block", summary: "A \(block) has no block \"\(name)\"", place: place, suggestion: near)
  }

  static func missing(_ name: String, in block: String, at place: Place) -> Diagnostic {
    Diagnostic(code: "missing-rule-argument", summary: "The \(block) states no \(name)", place: place)
  }

  static func repeated(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(code: "repeated-rule-argument", summary: "The argument \"\(name)\" is set twice", place: place)
  }

  static func labels(_ block: String, expected: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      code: "rule-block-labels",
      summary: expected == 0 ? "A \(block) block takes no label" : "A \(block) block takes one label", place: place)
  }

  static func notConstant(_ name: String, expected: String, at place: Place) -> Diagnostic {
    Diagnostic(code: "rule-argument-type", summary: "\(name) must be \(expected)", place: place)
  }

  static func notAmong(_ name: String, value: String, allowed: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      code: "rule-argument-value", summary: "\(name) cannot be \"\(value)\"",
      detail: "It is one of \(allowed.joined(separator: ", ")).", place: place,
      suggestion: NearestName.of(value, among: allowed))
  }

  static func unknownName(_ name: String, at place: Place, near: String?) -> Diagnostic {
    Diagnostic(
      code: "unknown-rule-name", summary: "Nothing is called \"\(name)\" here", place: place, suggestion: near)
  }

  static func unknownFunction(_ name: String, at place: Place, near: String?) -> Diagnostic {
    Diagnostic(
      code: "unknown-rule-function", summary: "There is no function \"\(name)\"", place: place, suggestion: near)
  }

  static func argumentCount(_ call: String, given: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      code: "rule-function-arguments", summary: "\(call) is called with \(given) argument\(given == 1 ? "" : "s")",
      place: place)
  }

  static func recursion(_ names: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      code: "recursive-rule-function",
      summary: "The function \(names[0]) calls itself"
        + (names.count > 2 ? ", through \(names[1..<(names.count - 1)].joined(separator: ", "))" : ""), place: place)
  }

  static func takenFunctionName(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(code: "taken-function-name", summary: "There is already a function \"\(name)\"", place: place)
  }

  static func nothingToGroup(at place: Place) -> Diagnostic {
    Diagnostic(
      code: "group-without-for", summary: "A group block follows a for block, whose variable it gathers", place: place)
  }

  static func takenName(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(code: "taken-rule-name", summary: "\"\(name)\" already has a meaning here", place: place)
  }
}
