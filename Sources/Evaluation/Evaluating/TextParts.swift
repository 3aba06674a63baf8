import Source

/// A string as literal pieces and unknowns in a row, which decides whether two partly known strings may be equal.
enum TextParts {
  /// Whether no known piece tells the two apart.
  static func mayBeEqual(_ left: [Value], _ right: [Value]) -> Bool {
    var left = left[...]
    var right = right[...]
    guard stripEqualStart(&left, &right), stripEqualEnd(&left, &right) else { return false }
    if left.isEmpty { return !right.contains { isText($0) } }
    if right.isEmpty { return !left.contains { isText($0) } }
    return true
  }

  private static func isText(_ value: Value) -> Bool { value.string?.isEmpty == false }

  /// Drops what both begin with; `false` if they begin differently.
  private static func stripEqualStart(_ left: inout ArraySlice<Value>, _ right: inout ArraySlice<Value>) -> Bool {
    while let a = left.first, let b = right.first {
      if a == b {
        left.removeFirst()
        right.removeFirst()
        continue
      }
      guard let textA = a.string, let textB = b.string else { return true }
      let shared = zip(textA.utf8, textB.utf8).prefix { $0 == $1 }.count
      if shared < textA.utf8.count, shared < textB.utf8.count { return false }
      left.removeFirst()
      right.removeFirst()
      let restA = String(decoding: textA.utf8.dropFirst(shared), as: UTF8.self)
      let restB = String(decoding: textB.utf8.dropFirst(shared), as: UTF8.self)
      if !restA.isEmpty { left = [.string(restA)] + left }
      if !restB.isEmpty { right = [.string(restB)] + right }
    }
    return true
  }

  private static func stripEqualEnd(_ left: inout ArraySlice<Value>, _ right: inout ArraySlice<Value>) -> Bool {
    while let a = left.last, let b = right.last {
      if a == b {
        left.removeLast()
        right.removeLast()
        continue
      }
      guard let textA = a.string, let textB = b.string else { return true }
      let shared = zip(textA.utf8.reversed(), textB.utf8.reversed()).prefix { $0 == $1 }.count
      if shared < textA.utf8.count, shared < textB.utf8.count { return false }
      left.removeLast()
      right.removeLast()
      let restA = String(decoding: textA.utf8.dropLast(shared), as: UTF8.self)
      let restB = String(decoding: textB.utf8.dropLast(shared), as: UTF8.self)
      if !restA.isEmpty { left.append(.string(restA)) }
      if !restB.isEmpty { right.append(.string(restB)) }
    }
    return true
  }
}

extension TermTable {
  /// The pieces of a string: literal text and unknowns. An unknown that is no template is its known beginning and itself.
  public func textParts(of value: Value) -> [Value] {
    switch value.content {
    case .string(let text): return text.isEmpty ? [] : [.string(text)]
    case .unknown(let term):
      if case .call("template", let parts) = node(of: term) { return parts }
      let prefix = refinement(of: term).prefix
      return prefix.isEmpty
        ? [.unknown(term)] : [.string(prefix), Value.unknownCall("rest", [.unknown(term)], in: self)]
    default: return [value]
    }
  }

  /// The string that these pieces make: known if all are, else the term of a template.
  ///
  /// Pieces are strings and unknowns; templates among them are taken apart, so that the same text has the same term.
  public func text(of pieces: [Value]) -> Value {
    let parts = joinedLiterals(pieces.flatMap { innerPieces(of: $0) })
    let references = union(of: pieces)
    var result = Value(joined(parts))
    result.references = references
    return result
  }

  /// Counts what `text(of:)` reads; templates that hold one another may come to very many pieces.
  func charge(joining pieces: [Value], at place: Place) throws(EvaluationError) {
    let count = pieces.reduce(0) { $0 + innerPieces(of: $1).count }
    guard count <= EvaluationLimits.elements else {
      throw .tooLarge("template", limit: EvaluationLimits.elements, at: place)
    }
    try charge(work: count, at: place)
  }

  private func joined(_ parts: [Value]) -> Value.Content {
    if parts.isEmpty { return .string("") }
    if parts.count == 1, isText(parts[0]) { return parts[0].content }
    let refinement = Refinement(type: .string, isNotNull: true, prefix: firstText(of: parts[0]))
    return .unknown(intern(.call(name: "template", arguments: parts), refinement))
  }

  /// Whether a piece alone is already a string, known or not.
  private func isText(_ part: Value) -> Bool {
    switch part.content {
    case .string: true
    case .unknown(let term): refinement(of: term).type == .string
    default: false
    }
  }

  /// What a piece is known to begin with.
  private func firstText(of part: Value) -> String {
    switch part.content {
    case .string(let text): text
    case .unknown(let term): refinement(of: term).prefix
    default: ""
    }
  }

  /// The pieces of a template inside a template; a piece that is none is itself.
  private func innerPieces(of piece: Value) -> [Value] {
    guard let term = piece.term, case .call(let name, let arguments) = node(of: term), name == "template" else {
      return [piece]
    }
    return arguments
  }

  /// Neighbouring texts as one, empty ones left out; unknowns without their history.
  private func joinedLiterals(_ pieces: [Value]) -> [Value] {
    var parts: [Value] = []
    // One text grows in place: joining it anew for each piece would take time by the square of their number.
    var literal = ""
    func endLiteral() {
      if !literal.isEmpty { parts.append(.string(literal)) }
      literal = ""
    }
    for piece in pieces {
      if let text = piece.string {
        literal += text
      } else {
        endLiteral()
        parts.append(Value(piece.content))
      }
    }
    endLiteral()
    return parts
  }
}
