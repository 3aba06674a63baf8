import Source

/// Arguments and blocks while they are gathered.
struct BodyItems {
  var attributes: [Attribute] = []
  var blocks: [Block] = []
  /// Whether the last item was no item at all: a second one in a row is told no more.
  var isLost = false
  /// Whether the last item held a mistake: then a brace too many is its consequence.
  var hasFailed = false
  /// Where each name stands in `attributes`, once there are so many that looking through them is slow.
  private var indices: [ArraySlice<UInt8>: Int] = [:]

  /// The argument of this name, if there is one.
  mutating func attribute(named name: ArraySlice<UInt8>, in bytes: [UInt8]) -> Attribute? {
    if attributes.count < 16 {
      return attributes.first { $0.name.range.count == name.count && bytes[$0.name.range.indices] == name }
    }
    for index in indices.count..<attributes.count { indices[bytes[attributes[index].name.range.indices]] = index }
    return indices[name].map { attributes[$0] }
  }
}

extension SyntaxParser {
  /// The body of the file.
  mutating func fileBody() -> Body {
    var items = BodyItems()
    while peek != .endOfFile { item(&items) }
    return Body(
      attributes: items.attributes, blocks: items.blocks, range: ByteRange(0, bytes.count))
  }

  /// What stands between the braces of a block, with the closing one, which it gives.
  mutating func blockBody(_ brace: Token, _ items: inout BodyItems) -> Token? {
    let mark = errors
    while peek != .closeBrace {
      if peek == .endOfFile {
        // After a mistake inside, the missing brace is its consequence.
        if errors > mark { isRecovering = true }
        report(.unclosedBlock, at: brace.range)
        isRecovering = true
        return nil
      }
      item(&items)
    }
    return read()
  }

  /// One argument or block, or something that is neither; always consumes something.
  private mutating func item(_ items: inout BodyItems) {
    switch peek {
    case .newline:
      read()
    case .identifier:
      isRecovering = false
      let before = errors
      let name = read()
      switch peek {
      case .equal: argument(name, &items)
      case .openQuote, .openBrace, .identifier: block(name, &items)
      default: lostItem(.argumentOrBlockRequiredAfterName, at: name.range, &items)
      }
      items.isLost = items.isLost && errors > before
      items.hasFailed = errors > before
    default:
      isRecovering = false
      lostItem(peek == .openQuote ? .quotedArgumentName : .argumentOrBlockRequired, at: token.range, &items)
    }
  }

  private mutating func lostItem(_ message: SyntaxMessage, at range: ByteRange, _ items: inout BodyItems) {
    isRecovering = items.isLost || items.hasFailed && peek == .closeBrace
    report(message, at: range)
    items.isLost = true
    recoverAfterItem()
  }

  // MARK: Arguments

  /// An argument whose name has been read, with the newline behind it.
  private mutating func argument(_ name: Token, _ items: inout BodyItems) {
    let mark = errors
    add(attribute(name), to: &items)
    if hasFailed(since: mark) { return recoverAfterItem() }
    switch peek {
    case .newline: read()
    case .endOfFile: break
    case .comma:
      report(.commaAfterArgument, at: token.range)
      isRecovering = true
      read()
      if !isAtArgument, peek != .newline { recoverAfterItem() }
    default:
      report(.missingNewlineAfterArgument, at: token.range)
      isRecovering = true
      if !isAtArgument { recoverAfterItem() }
    }
  }

  /// Whether `name =` comes next.
  private var isAtArgument: Bool { peek == .identifier && peekSecond == .equal }

  private mutating func attribute(_ name: Token) -> Attribute {
    let equals = read()
    let value = expression()
    return Attribute(
      name: Identifier(range: name.range), equals: equals.range, expression: value,
      range: ByteRange(start: name.start, end: max(value.range.end, equals.end)))
  }

  /// Keeps an argument unless one of that name is there already.
  private mutating func add(_ attribute: Attribute, to items: inout BodyItems) {
    let name = bytes[attribute.name.range.indices]
    guard let first = items.attribute(named: name, in: bytes) else { return items.attributes.append(attribute) }
    let place = Place(file: file.id, range: first.name.range)
    let wasRecovering = isRecovering
    isRecovering = false
    report(
      .attributeRedefined(String(decoding: name, as: UTF8.self)), at: attribute.name.range,
      related: [LabelledPlace(place, "first set here")])
    // Parsing has not lost its place.
    errors -= 1
    isRecovering = wasRecovering
  }

  // MARK: One-line blocks

  /// `name = value }` with the brace, which it gives; more than that is a mistake, and read all the same.
  mutating func oneLineBody(_ brace: Token, _ items: inout BodyItems) -> Token? {
    guard peek == .identifier else {
      report(.argumentOrBlockRequired, at: token.range)
      return looseBody(brace, &items)
    }
    let name = token
    switch peekSecond {
    case .equal:
      read()
      let mark = errors
      add(attribute(name), to: &items)
      if hasFailed(since: mark) { return looseBody(brace, &items) }
    case .openQuote, .openBrace, .identifier:
      let text = String(decoding: bytes[name.range.indices], as: UTF8.self)
      report(.argumentRequired(text), at: ByteRange(start: name.start, end: tokens[position + 1].end))
      return looseBody(brace, &items)
    default:
      report(.argumentOrBlockRequiredAfterName, at: name.range)
      return looseBody(brace, &items)
    }
    switch peek {
    case .closeBrace: return read()
    case .comma: report(.oneLineBlockComma, at: token.range)
    case .newline: report(.oneLineBlockNewline, at: token.range)
    case .endOfFile: report(.unclosedBlock, at: brace.range)
    default: report(.oneLineBlockEnd, at: token.range)
    }
    return looseBody(brace, &items)
  }

  /// Reads what can be read up to the closing brace, silently: a mistake has been told.
  private mutating func looseBody(_ brace: Token, _ items: inout BodyItems) -> Token? {
    isRecovering = true
    while true {
      switch peek {
      case .closeBrace: return read()
      case .endOfFile: return nil
      case .identifier where peekSecond == .equal:
        add(attribute(read()), to: &items)
      case .identifier where peekSecond == .openBrace || peekSecond == .openQuote:
        block(read(), &items, isLoose: true)
      case .openBrace, .openBracket, .openParenthesis, .openQuote, .openHeredoc:
        let closer = read().kind.closer
        if let closer { recover(to: closer) }
      default: read()
      }
      isRecovering = true
    }
  }
}
