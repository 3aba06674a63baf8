import Evaluation
import Source
import Terraform

/// Values in words for people.
enum Words {
  /// What sort of value it is, with its article.
  static func kind(of value: Value) -> String {
    switch value.content {
    case .null: "null"
    case .bool: "a bool"
    case .number: "a number"
    case .string: "a text"
    case .list, .tuple: "a list"
    case .set: "a set"
    case .map, .object: "an object"
    case .unknown: "an unknown value"
    case .handle: "an instance or block"
    }
  }

  /// A known primitive as Terraform writes it in a template; `nil` for anything else.
  static func text(of value: Value) -> String? {
    switch value.content {
    case .string(let text): text
    case .bool(let value): value ? "true" : "false"
    case .number(let number): "\(number)"
    default: nil
    }
  }

  /// `a, b and c`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A value inside a sentence: a known one as it is, an unknown by its name in backquotes, a template with its known parts.
  static func describe(_ value: Value, in system: System, depth: Int = 0) -> String {
    if let text = text(of: value) { return text }
    guard depth < 16 else { return "…" }
    switch value.content {
    case .unknown(let term):
      return describe(term, in: system, depth: depth)
    case .handle(let handle):
      return handle.terraformKind == nil ? "" : system.tellingAddress(of: handle)
    case .list(let elements), .tuple(let elements), .set(let elements):
      return list(
        elements.values.map { describe($0, in: system, depth: depth + 1) } + (elements.isOpen ? ["perhaps others"] : [])
      )
    case .map(let entries), .object(let entries):
      return list(zip(entries.keys, entries.values).map { "\($0) = \(describe($1, in: system, depth: depth + 1))" })
    default:
      return "null"
    }
  }

  private static func describe(_ term: Term, in system: System, depth: Int) -> String {
    if case .call(name: "template", let parts) = system.terms.node(of: term) {
      return parts.map { describe($0, in: system, depth: depth + 1) }.joined()
    }
    return "`\(system.describe(term))`"
  }
}
