import Source

/// Tells about tokens that never are right, as the reference implementation does: a few of each kind, not all.
struct ForeignTokens {
  private(set) var found: [(message: SyntaxMessage, range: ByteRange)] = []
  private var told: [TokenKind: Int] = [:]

  init(_ tokens: [Token], bytes: [UInt8]) {
    for token in tokens where token.kind.rawValue >= TokenKind.ampersand.rawValue {
      if found.count == ParserLimits.diagnostics { return }
      if let message = message(for: token, bytes) { found.append((message, token.range)) }
    }
  }

  private mutating func message(for token: Token, _ bytes: [UInt8]) -> SyntaxMessage? {
    let count = told[token.kind, default: 0]
    told[token.kind] = count + 1
    switch token.kind {
    case .ampersand, .bar, .tilde, .caret: return bitwise(token.kind)
    // Quotes come in pairs; the opening ones are told, and all behind the third.
    case .apostrophe: return count == 1 ? nil : .apostrophe
    case .backquote: return count == 1 ? nil : .backquote
    case .semicolon: return count == 0 ? .semicolon : nil
    case .invalidUTF8: return count == 0 ? .invalidUTF8 : nil
    case .quotedNewline: return .quotedNewline
    default:
      let text = bytes[token.range.indices]
      let isCurly = text.elementsEqual("“".utf8) || text.elementsEqual("”".utf8)
      return isCurly ? .curlyQuotes : .unusedCharacter
    }
  }

  private func bitwise(_ kind: TokenKind) -> SyntaxMessage? {
    let kinds: [TokenKind] = [.ampersand, .bar, .tilde, .caret]
    guard kinds.reduce(0, { $0 + told[$1, default: 0] }) <= 4 else { return nil }
    switch kind {
    case .ampersand: return .bitwiseOperator(" Did you mean boolean AND (\"&&\")?")
    case .bar: return .bitwiseOperator(" Did you mean boolean OR (\"||\")?")
    case .tilde: return .bitwiseOperator(" Did you mean boolean NOT (\"!\")?")
    default: return .bitwiseOperator("")
    }
  }
}
