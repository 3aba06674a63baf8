import Source

extension SyntaxParser {
  /// The accesses that come next; `tallest` grows with the keys in brackets.
  mutating func steps(_ steps: inout [AccessStep], _ tallest: inout Int) {
    while true {
      switch peek {
      case .dot:
        read()
        guard dotStep(&steps) else { return }
      case .openBracket:
        let open = read()
        if peek == .star {
          // The rest of the chain applies to each element.
          return steps.append(fullSplat(open, &tallest))
        }
        steps.append(index(open, &tallest))
      default: return
      }
    }
  }

  /// What follows a dot; `false` if nothing that may.
  private mutating func dotStep(_ steps: inout [AccessStep]) -> Bool {
    switch peek {
    case .identifier: steps.append(.attribute(Identifier(range: read().range)))
    case .number: legacyIndex(&steps, message: SyntaxMessage.legacyIndex)
    case .star: steps.append(attributeSplat())
    default:
      report(.invalidAttributeName, at: token.range)
      isRecovering = true
      return false
    }
    return true
  }

  /// `.0`; two at once (`.0.1`) look like a fraction and are a mistake.
  private mutating func legacyIndex(
    _ steps: inout [AccessStep], message: (_ first: String, _ second: String) -> SyntaxMessage
  ) {
    let number = read()
    let digits = bytes[number.range.indices]
    guard let point = digits.firstIndex(of: UInt8(ascii: ".")) else {
      if !NumberLiteral.isValid(digits) { report(.invalidNumber, at: number.range) }
      return steps.append(.legacyIndex(number.range))
    }
    let first = String(decoding: digits[..<point], as: UTF8.self)
    let second = String(decoding: digits[(point + 1)...], as: UTF8.self)
    report(message(first, second), at: number.range)
    var start = digits.startIndex
    for part in digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: true) {
      start = part.startIndex
      steps.append(.legacyIndex(ByteRange(start, part.endIndex)))
    }
  }

  /// `.*`, to which only names and legacy indices belong.
  private mutating func attributeSplat() -> AccessStep {
    let star = read()
    let marker = ByteRange(start: star.start - 1, end: star.end)
    var each: [AccessStep] = []
    while peek == .dot {
      read()
      switch peek {
      case .identifier: each.append(.attribute(Identifier(range: read().range)))
      case .number: legacyIndex(&each, message: SyntaxMessage.legacyIndexInSplat)
      default:
        // The reference implementation places a wrong name at the star before it.
        report(peek == .star ? .nestedSplat : .invalidAttributeName, at: peek == .star ? token.range : star.range)
        isRecovering = true
        return .splat(isFull: false, range: marker, each: each)
      }
    }
    return .splat(isFull: false, range: marker, each: each)
  }

  /// `*]` and all that follows.
  private mutating func fullSplat(_ open: Token, _ tallest: inout Int) -> AccessStep {
    read()
    if read(.closeBracket) == nil {
      report(.missingSplatBracket, at: token.range)
      recover(to: .closeBracket)
    }
    let marker = range(from: open)
    var each: [AccessStep] = []
    if peek == .dot || peek == .openBracket, enter() {
      steps(&each, &tallest)
      leave()
      tallest += 1
    }
    return .splat(isFull: true, range: marker, each: each)
  }

  /// `key]`
  private mutating func index(_ open: Token, _ tallest: inout Int) -> AccessStep {
    pushNewlines(false)
    let mark = errors
    let key = expression()
    tallest = max(tallest, height)
    if hasFailed(since: mark) {
      recover(to: .closeBracket)
    } else if read(.closeBracket) == nil {
      report(.missingIndexBracket, at: token.range)
      recover(to: .closeBracket)
    }
    popNewlines()
    return .index(key: key, range: range(from: open))
  }
}
