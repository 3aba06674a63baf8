import Source

/// Matches the directives of a template with their ends.
struct TemplateAssembly {
  private let pieces: [TemplatePiece]
  /// The closing mark of the template.
  private let end: ByteRange
  private var index = 0
  private var depth = 0
  /// How deep directives are nested.
  private(set) var height = 0

  init(_ pieces: [TemplatePiece], end: ByteRange) {
    self.pieces = pieces
    self.end = end
  }

  mutating func allParts(_ parser: inout SyntaxParser) -> [TemplatePart] {
    var parts: [TemplatePart] = []
    parts.reserveCapacity(pieces.count)
    while index < pieces.count {
      if let part = part(&parser) { parts.append(part) }
    }
    return parts
  }

  /// The next part, directives with all they hold; `nil` after a mistake.
  private mutating func part(_ parser: inout SyntaxParser) -> TemplatePart? {
    let piece = pieces[index]
    index += 1
    switch piece {
    case .literal(let literal): return .literal(literal)
    case .interpolation(let inner, let range): return .interpolation(inner, range: range)
    case .if(let condition, let range):
      guard enter(&parser, at: range) else { return nil }
      defer { leave(&parser) }
      return conditional(condition, range, &parser)
    case .for(let key, let value, let collection, let range):
      guard enter(&parser, at: range) else { return nil }
      defer { leave(&parser) }
      return loop(key, value, collection, range, &parser)
    case .end(let kind, let range):
      parser.report(
        .unexpectedDirective(kind.rawValue, "The control directives within this template are unbalanced."), at: range)
      return nil
    }
  }

  private mutating func conditional(
    _ condition: Expression, _ range: ByteRange, _ parser: inout SyntaxParser
  ) -> TemplatePart? {
    var whenTrue: [TemplatePart] = []
    var whenFalse: [TemplatePart] = []
    var isElse = false
    while index < pieces.count {
      guard case .end(let kind, let endRange) = pieces[index] else {
        guard let part = part(&parser) else { continue }
        if isElse { whenFalse.append(part) } else { whenTrue.append(part) }
        continue
      }
      index += 1
      switch kind {
      case .else where !isElse: isElse = true
      case .endif:
        return .conditional(
          TemplateConditional(
            condition: condition, whenTrue: whenTrue, whenFalse: whenFalse, range: range.union(endRange)))
      default:
        let detail =
          kind == .else
          ? "Already in the else clause of the if directive."
          : "Expecting an endif directive for the if directive before it."
        parser.report(.unexpectedDirective(kind.rawValue, detail), at: endRange)
        return nil
      }
    }
    parser.report(.unexpectedEnd("if"), at: end, related: [start(range, parser)])
    return nil
  }

  private mutating func loop(
    _ key: Identifier?, _ value: Identifier, _ collection: Expression, _ range: ByteRange,
    _ parser: inout SyntaxParser
  ) -> TemplatePart? {
    var body: [TemplatePart] = []
    while index < pieces.count {
      guard case .end(let kind, let endRange) = pieces[index] else {
        if let part = part(&parser) { body.append(part) }
        continue
      }
      index += 1
      if kind == .endfor {
        return .loop(
          TemplateLoop(
            keyName: key, valueName: value, collection: collection, body: body, range: range.union(endRange)))
      }
      let detail =
        kind == .else
        ? "An else clause is not expected for a for directive."
        : "Expecting an endfor directive for the for directive before it."
      parser.report(.unexpectedDirective(kind.rawValue, detail), at: endRange)
      return nil
    }
    parser.report(.unexpectedEnd("for"), at: end, related: [start(range, parser)])
    return nil
  }

  private func start(_ range: ByteRange, _ parser: SyntaxParser) -> LabelledPlace {
    LabelledPlace(Place(file: parser.file.id, range: range), "the directive starts here")
  }

  private mutating func enter(_ parser: inout SyntaxParser, at range: ByteRange) -> Bool {
    if parser.depth >= ParserLimits.depth {
      parser.reportDepth(at: range)
      // What follows would only repeat the message.
      index = pieces.count
      return false
    }
    parser.depth += 1
    depth += 1
    height = max(height, depth)
    return true
  }

  private mutating func leave(_ parser: inout SyntaxParser) {
    parser.depth -= 1
    depth -= 1
  }
}

/// The indentation that `<<-` takes away.
struct FlushHeredoc {
  let bytes: [UInt8]

  /// Cuts the smallest indentation of all lines from each; blank lines don't count, and lose none.
  func flush(_ pieces: inout [TemplatePiece]) {
    var smallest = Int.max
    var indented: [Int] = []
    var startsLine = true
    for (index, piece) in pieces.enumerated() {
      guard case .literal(let literal) = piece else {
        if startsLine { smallest = 0 }
        startsLine = false
        continue
      }
      if startsLine, let indentation = indentation(literal.range) {
        smallest = min(smallest, indentation)
        indented.append(index)
      }
      startsLine = endsLine(literal.range)
    }
    if smallest == 0 || smallest == .max { return }
    for index in indented {
      guard case .literal(var literal) = pieces[index] else { continue }
      literal.range = outdented(literal.range, by: smallest)
      pieces[index] = .literal(literal)
    }
  }

  private func endsLine(_ range: ByteRange) -> Bool {
    !range.isEmpty && bytes[Int(range.end) - 1] == Byte.newline
  }

  /// The number of white space characters at the start; `nil` for a blank line.
  private func indentation(_ range: ByteRange) -> Int? {
    let text = TemplateText(bytes: bytes, hasBackslashEscapes: false)
    let rest = text.trimmedStart(range.indices)
    if rest.isEmpty, endsLine(range) { return nil }
    var count = 0
    var position = Int(range.start)
    while position < rest.lowerBound {
      position = text.unit(at: position, limit: rest.lowerBound).end
      count += 1
    }
    return count
  }

  private func outdented(_ range: ByteRange, by count: Int) -> ByteRange {
    let text = TemplateText(bytes: bytes, hasBackslashEscapes: false)
    var position = Int(range.start)
    for _ in 0..<count where position < Int(range.end) {
      position = text.unit(at: position, limit: Int(range.end)).end
    }
    return ByteRange(position, Int(range.end))
  }
}
