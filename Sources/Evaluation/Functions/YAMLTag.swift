/// A tag of YAML, and what it makes of the values that it stands before, as the library of cty reads them.
struct YAMLTag {
  /// As in messages: `tag:yaml.org,2002:str` for `!!str`, else as written.
  private let name: String
  private static let standard = "tag:yaml.org,2002:"

  init(_ written: [Unicode.Scalar]) {
    let text = String(String.UnicodeScalarView(written))
    if text.hasPrefix("!!") {
      name = Self.standard + text.dropFirst(2)
    } else if text.hasPrefix("!<"), text.hasSuffix(">") {
      name = String(text.dropFirst(2).dropLast())
    } else {
      name = text
    }
  }

  /// What a scalar's text means under the tag; in quotes a value becomes a text again.
  func value(ofScalar text: String, isQuoted: Bool) throws(YAMLReader.Failure) -> Value {
    guard name.hasPrefix(Self.standard) else { throw unsupported }
    switch name.dropFirst(Self.standard.count) {
    case "str": return .string(text)
    case "binary":
      guard StandardFunctions.bytes(ofBase64: text) != nil else {
        throw .invalid("cannot parse \(Value.quoted(text)) as \(name): not valid base64")
      }
      return .string(text)
    case "null":
      let value = isQuoted && text.isEmpty ? .string("") : try YAMLScalars.resolved(text)
      return value.string.map { $0.isEmpty ? value : .null } ?? value
    case "int", "float", "bool", "timestamp":
      let value = try YAMLScalars.resolved(text)
      if value.string != nil, !name.hasSuffix("timestamp") || YAMLScalars.timestamp(text) == nil {
        throw .invalid("cannot parse \(Value.quoted(text)) as \(name)")
      }
      if isQuoted { return name.hasSuffix("timestamp") ? .string(text) : try YAMLScalars.textOfResolved(text) }
      return value
    case "": throw .invalid("did not find expected tag URI")
    default: throw unsupported
    }
  }

  private var unsupported: YAMLReader.Failure { .invalid("unsupported tag \(Value.quoted(name))") }

  /// What a value on the lines below means under the tag.
  func value(of value: Value) throws(YAMLReader.Failure) -> Value {
    let isMapping = value.entries != nil
    guard isMapping || value.elements != nil else {
      if value.isNull { return try self.value(ofScalar: "", isQuoted: false) }
      // Of another scalar the text is not known any more.
      guard let text = value.string else { throw .unsupported }
      return try self.value(ofScalar: text, isQuoted: false)
    }
    guard name == Self.standard + (isMapping ? "map" : "seq") else {
      throw .invalid("can't interpret \(isMapping ? "mapping" : "sequence") as \(name)")
    }
    return value
  }
}
