import Evaluation
import HCL
import Source

/// What a `dynamic` block ranges over, wherever its content is looked at.
extension Block {
  /// The name that its content reads each element by: `iterator`, or its label.
  func iteratorName(label: String, in file: SourceFile) -> String {
    body.attribute("iterator", in: file)?.expression.dottedNames(in: file)?.first ?? label
  }
}

/// An element of what a `dynamic` block ranges over.
struct DynamicElement {
  var key: Value
  var value: Value

  /// The elements that a value shows, with their keys: the position in a list, the element itself in a set; `nil` if it is no
  /// collection.
  static func all(of collection: Value) -> [DynamicElement]? {
    if let entries = collection.entries {
      return zip(entries.keys, entries.values).map { DynamicElement(key: .string($0), value: $1) }
    }
    guard let elements = collection.elements else { return nil }
    let isSet = if case .set = collection.content { true } else { false }
    return elements.values.enumerated().map { DynamicElement(key: isSet ? $1 : .number($0), value: $1) }
  }

  /// What the iterator stands for in the content.
  func binding(named name: String) -> (name: String, value: Value) {
    (name, Value.object([("key", key), ("value", value)]))
  }
}
