package import Source

/// A JSON value as it was read, with its place.
package struct JSONNode: Hashable, Sendable {
  /// What the value is.
  package enum Content: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number as written: no digit is lost.
    case number(String)
    /// A string without its quotes, escapes resolved.
    case string(String)
    /// The elements in order.
    case array([JSONNode])
    /// The members in order; names may repeat.
    case object([JSONMember])
  }

  /// What the value is.
  package var content: Content
  /// The bytes of the value, quotes and brackets included.
  package var range: ByteRange

  /// The value of a member; of several of one name the last, nil where there is none or the value is no object.
  package subscript(name: String) -> JSONNode? {
    guard case .object(let members) = content else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The string, if the value is one.
  package var string: String? { if case .string(let text) = content { text } else { nil } }

  /// The number, if the value is a whole one that fits.
  package var integer: Int? { if case .number(let text) = content { Int(text) } else { nil } }

  /// The truth, if the value is one.
  package var bool: Bool? { if case .bool(let value) = content { value } else { nil } }

  /// The elements, if the value is an array.
  package var elements: [JSONNode]? { if case .array(let elements) = content { elements } else { nil } }

  /// The members, if the value is an object.
  package var members: [JSONMember]? { if case .object(let members) = content { members } else { nil } }
}

/// A member of a JSON object.
package struct JSONMember: Hashable, Sendable {
  /// Without quotes, escapes resolved.
  package var name: String
  /// The bytes of the name, quotes included.
  package var nameRange: ByteRange
  /// What the name stands for.
  package var value: JSONNode
}

/// Why a text is no JSON.
package struct JSONError: Error, Hashable {
  /// One sentence without a full stop.
  package var summary: String
  /// Where reading ended; empty at the end of the text.
  package var range: ByteRange
}
