extension TermTable {
  /// A term in words for people, as one would write it in a configuration: `var.region`, `aws_lb.a.arn`, `"t/${var.n}"`.
  public func description(of term: Term) -> String { description(of: term, depth: 0) }

  private func description(of term: Term, depth: Int) -> String {
    if depth > 6 { return "…" }
    switch node(of: term) {
    case .variable(_, let name): return "var.\(name)"
    case .attribute(let handle, let path):
      return path.isEmpty ? describeHandle(handle) : "\(describeHandle(handle)).\(path)"
    case .key(_, let name), .external(_, let name): return name
    case .failure: return "an expression that cannot be evaluated"
    case .element(let whole, let key):
      let base = description(of: whole, depth: depth + 1)
      if let name = key.string, Self.isIdentifier(name) { return "\(base).\(name)" }
      return "\(base)[\(short(key, depth))]"
    case .call(let name, let arguments): return description(ofCall: name, arguments, depth)
    }
  }

  private func description(ofCall name: String, _ arguments: [Value], _ depth: Int) -> String {
    switch (name, arguments.count) {
    case ("template", _):
      let parts = arguments.map { $0.string ?? "${\(short($0, depth))}" }
      return "\"\(parts.joined())\""
    case ("conditional", 3):
      return "\(short(arguments[0], depth)) ? \(short(arguments[1], depth)) : \(short(arguments[2], depth))"
    case ("index", 2) where !arguments[0].isUnknown && arguments[0].handle == nil:
      return "\(short(arguments[0], depth))[\(short(arguments[1], depth))]"
    case ("!", 1), ("-", 1): return name + short(arguments[0], depth)
    case (_, 2) where name.utf8.allSatisfy { !(97...122).contains($0) }:
      return "\(short(arguments[0], depth)) \(name) \(short(arguments[1], depth))"
    case ("each", 1), ("each-key", 1), ("position", _): return "an element of \(short(arguments[0], depth))"
    case ("for", _), ("for-groups", _): return "for … in \(short(arguments[0], depth))"
    case ("splat", 2): return "\(short(arguments[0], depth))[*]"
    case ("if", 2): return short(arguments[0], depth)
    case ("rest", 1): return short(arguments[0], depth)
    default: return "\(name)(\(arguments.map { short($0, depth) }.joined(separator: ", ")))"
    }
  }

  /// A value on one line, cut where it is long.
  private func short(_ value: Value, _ depth: Int) -> String {
    if depth > 6 { return "…" }
    switch value.content {
    case .unknown(let term): return description(of: term, depth: depth + 1)
    case .list(let elements), .set(let elements), .tuple(let elements):
      var parts = elements.values.prefix(4).map { short($0, depth + 1) }
      if elements.values.count > 4 { parts.append("…") }
      if let rest = elements.rest { parts.append("\(description(of: rest, depth: depth + 1))…") }
      return "[\(parts.joined(separator: ", "))]"
    case .map(let entries), .object(let entries):
      var parts = entries.pairs.prefix(4).map { "\($0.key) = \(short($0.value, depth + 1))" }
      if entries.count > 4 || entries.isOpen { parts.append("…") }
      return "{\(parts.joined(separator: ", "))}"
    case .string(let text): return Value.quoted(text)
    default: return value.description(in: self)
    }
  }

  private static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else { return false }
    return name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0 == "_" || $0 == "-" || ("0"..."9").contains($0)
    }
  }
}
