import Source

/// A piece of a template before directives are matched with their ends.
enum TemplatePiece {
  case literal(TemplateLiteral)
  case interpolation(Expression, range: ByteRange)
  case `if`(Expression, range: ByteRange)
  case `for`(key: Identifier?, value: Identifier, collection: Expression, range: ByteRange)
  case end(DirectiveEnd, range: ByteRange)
}

/// A directive that ends or divides another.
enum DirectiveEnd: String {
  case `else`, endif, endfor
}

/// The pieces of one template while they are gathered.
struct TemplatePieces {
  let closer: TokenKind
  var pieces: [TemplatePiece] = []
  /// Whether the next literal loses the white space at its start (`~}`).
  var trimsNext = false
  /// Whether the last piece is a literal next to what comes, which `${~` may trim.
  var canTrimLast = false
  var tallest = 0

  var encoding: TemplateLiteral.Encoding { closer == .closeQuote ? .quoted : .heredoc }
  var hasBackslashEscapes: Bool { encoding == .quoted }
}

extension SyntaxParser {
  mutating func quotedTemplate() -> Expression {
    let open = read()
    // Nearly all strings are one literal.
    if peek == .quotedLiteral, tokens[next + 1].kind == .closeQuote {
      let literal = TemplateLiteral(range: read().range, encoding: .quoted)
      read()
      height = 1
      return .template(
        TemplateExpression(delimiter: .quotes, parts: [.literal(literal)], range: range(from: open)))
    }
    return template(open, closer: .closeQuote, delimiter: .quotes)
  }

  mutating func heredoc() -> Expression {
    let open = read()
    let isFlush = bytes[Int(open.start) + 2] == UInt8(ascii: "-")
    return template(open, closer: .closeHeredoc, delimiter: .heredoc(isFlush: isFlush))
  }

  /// All of a file that is a template.
  mutating func wholeTemplate() -> [TemplatePart] {
    var template = TemplatePieces(closer: .endOfFile)
    let end = gather(&template, token)
    var assembly = TemplateAssembly(template.pieces, end: end)
    return assembly.allParts(&self)
  }

  private mutating func template(
    _ open: Token, closer: TokenKind, delimiter: TemplateExpression.Delimiter
  ) -> Expression {
    var template = TemplatePieces(closer: closer)
    let end = gather(&template, open)
    if delimiter == .heredoc(isFlush: true) { FlushHeredoc(bytes: bytes).flush(&template.pieces) }
    if template.pieces.isEmpty {
      let empty = TemplateLiteral(range: .empty(at: open.end), encoding: template.encoding)
      template.pieces.append(.literal(empty))
    }
    let range = range(from: open)
    var assembly = TemplateAssembly(template.pieces, end: end)
    let parts = assembly.allParts(&self)
    return grown(
      .template(TemplateExpression(delimiter: delimiter, parts: parts, range: range)),
      over: template.tallest + assembly.height)
  }

  /// Reads all pieces with the closing token, whose range it gives.
  private mutating func gather(_ template: inout TemplatePieces, _ open: Token) -> ByteRange {
    let first = token
    while true {
      let trims = template.trimsNext
      let canTrimLast = template.canTrimLast
      template.trimsNext = false
      template.canTrimLast = false
      switch peek {
      case template.closer: return read().range
      case .quotedLiteral, .heredocLiteral:
        addLiteral(read(), trims: trims, to: &template)
      case .interpolationStart:
        let start = read()
        if canTrimLast, start.end - start.start == 3 { trimLast(&template) }
        interpolation(start, first, &template)
      case .directiveStart:
        let start = read()
        if canTrimLast, start.end - start.start == 3 { trimLast(&template) }
        directive(start, &template)
      default:
        let opener = LabelledPlace(Place(file: file.id, range: open.range), "the string starts here")
        report(.unterminatedTemplate, at: token.range, related: [opener])
        recover(to: template.closer)
        return .empty(at: previousEnd)
      }
    }
  }

  private func addLiteral(_ token: Token, trims: Bool, to template: inout TemplatePieces) {
    var range = token.range.indices
    if trims {
      range = TemplateText(bytes: bytes, hasBackslashEscapes: template.hasBackslashEscapes).trimmedStart(range)
    }
    template.pieces.append(
      .literal(
        TemplateLiteral(range: ByteRange(range.lowerBound, range.upperBound), encoding: template.encoding)))
    template.canTrimLast = true
  }

  private func trimLast(_ template: inout TemplatePieces) {
    guard case .literal(var literal) = template.pieces.popLast() else { return }
    let text = TemplateText(bytes: bytes, hasBackslashEscapes: template.hasBackslashEscapes)
    let range = text.trimmedEnd(literal.range.indices)
    literal.range = ByteRange(range.lowerBound, range.upperBound)
    template.pieces.append(.literal(literal))
  }

  // MARK: Interpolations

  private mutating func interpolation(_ start: Token, _ first: Token, _ template: inout TemplatePieces) {
    pushNewlines(false)
    let inner = expression()
    template.tallest = max(template.tallest, height)
    if peek == .sequenceEnd {
      template.trimsNext = token.end - token.start == 2
      read()
    } else {
      reportUnclosed(first, template.closer)
      recover(to: .sequenceEnd)
    }
    popNewlines()
    template.pieces.append(.interpolation(inner, range: range(from: start)))
  }

  private mutating func reportUnclosed(_ first: Token, _ closer: TokenKind) {
    switch peek {
    case .endOfFile: report(.unclosedInterpolation, at: first.range)
    case .colon: report(.colonInInterpolation, at: token.range)
    case .closeQuote where closer == .closeQuote, .openQuote where closer == .closeQuote:
      report(.unclosedInterpolationInQuotes, at: first.range)
    default: report(.extraInInterpolation, at: token.range)
    }
  }

  // MARK: Directives

  /// A directive whose opening mark has been read.
  private mutating func directive(_ start: Token, _ template: inout TemplatePieces) {
    pushNewlines(false)
    defer { popNewlines() }
    guard let keyword = read(.identifier) else {
      report(.directiveKeywordMissing, at: token.range)
      return recover(to: .sequenceEnd)
    }
    guard var piece = directivePiece(keyword, start, &template) else { return recover(to: .sequenceEnd) }
    if peek == .sequenceEnd {
      template.trimsNext = token.end - token.start == 2
      read()
    } else {
      report(.extraInMarker(file.text(keyword.range)), at: token.range)
      recover(to: .sequenceEnd)
    }
    piece.range = range(from: start)
    template.pieces.append(piece)
  }

  private mutating func directivePiece(
    _ keyword: Token, _ start: Token, _ template: inout TemplatePieces
  ) -> TemplatePiece? {
    if isKeyword(keyword, "if") {
      let condition = expression()
      template.tallest = max(template.tallest, height)
      return .if(condition, range: start.range)
    }
    if isKeyword(keyword, "for") { return loop(start, &template) }
    if isKeyword(keyword, "else") { return .end(.else, range: start.range) }
    if isKeyword(keyword, "endif") { return .end(.endif, range: start.range) }
    if isKeyword(keyword, "endfor") { return .end(.endfor, range: start.range) }
    report(.directiveKeywordUnknown(file.text(keyword.range)), at: keyword.range)
    return nil
  }

  private mutating func loop(_ start: Token, _ template: inout TemplatePieces) -> TemplatePiece? {
    guard let first = read(.identifier) else {
      report(.directiveForNeedsName, at: token.range)
      return nil
    }
    var value = Identifier(range: first.range)
    var key: Identifier?
    if read(.comma) != nil {
      guard let second = read(.identifier) else {
        report(.directiveForNeedsValueName, at: token.range)
        return nil
      }
      key = value
      value = Identifier(range: second.range)
    }
    guard isAt(keyword: "in") else {
      report(.directiveForNeedsIn, at: token.range)
      return nil
    }
    read()
    let collection = expression()
    template.tallest = max(template.tallest, height)
    return .for(key: key, value: value, collection: collection, range: start.range)
  }
}

extension TemplatePiece {
  /// All bytes of the piece.
  var range: ByteRange {
    get {
      switch self {
      case .literal(let literal): literal.range
      case .interpolation(_, let range), .if(_, let range), .for(_, _, _, let range), .end(_, let range): range
      }
    }
    set {
      switch self {
      case .literal: break
      case .interpolation(let inner, _): self = .interpolation(inner, range: newValue)
      case .if(let condition, _): self = .if(condition, range: newValue)
      case .for(let key, let value, let collection, _):
        self = .for(key: key, value: value, collection: collection, range: newValue)
      case .end(let end, _): self = .end(end, range: newValue)
      }
    }
  }
}
