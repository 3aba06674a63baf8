import JSON
public import Source

/// A quoted template or a heredoc.
///
/// Trim markers and the indentation of a flush heredoc are worked out by the parser: they only narrow the ranges of literals.
public struct TemplateExpression: Sendable {
  /// How a template begins and ends.
  public enum Delimiter: Sendable, Hashable {
    case quotes
    case heredoc(isFlush: Bool)
  }

  /// How this one does.
  public var delimiter: Delimiter
  /// Text, interpolations and directives, in order.
  public var parts: [TemplatePart]
  /// With the quotes, or with the heredoc's opening and closing marker.
  public var range: ByteRange

  /// A template as parsed.
  public init(delimiter: Delimiter, parts: [TemplatePart], range: ByteRange) {
    self.delimiter = delimiter
    self.parts = parts
    self.range = range
  }
}

/// A piece of a template.
public indirect enum TemplatePart: Sendable {
  case literal(TemplateLiteral)
  /// `${ expression }`; the range holds the marks.
  case interpolation(Expression, range: ByteRange)
  case conditional(TemplateConditional)
  case loop(TemplateLoop)
}

/// Text of a template. A heredoc has at least one literal for each line.
public struct TemplateLiteral: Sendable, Hashable {
  /// How the bytes stand for text.
  public enum Encoding: Sendable, Hashable {
    /// Between quotes: backslash escapes, `$${` and `%%{`.
    case quoted
    /// In a heredoc or a file that is a template: `$${` and `%%{` only.
    case heredoc
    /// In a JSON string that is no template: JSON's escapes only.
    case json
    /// Between quotes inside a template that a JSON string holds: JSON's escapes first.
    case jsonQuoted
    /// In a template that a JSON string holds: JSON's escapes first.
    case jsonHeredoc

    /// The same text inside a JSON string.
    var inJSON: Encoding {
      switch self {
      case .quoted: .jsonQuoted
      case .heredoc: .jsonHeredoc
      case .json, .jsonQuoted, .jsonHeredoc: self
      }
    }
  }

  /// The raw bytes that count, trimmed, escapes not yet decoded.
  public var range: ByteRange
  /// How the bytes stand for text.
  public var encoding: Encoding

  /// Text of a template with the way its escapes are read.
  public init(range: ByteRange, encoding: Encoding) {
    self.range = range
    self.encoding = encoding
  }
}

/// `%{ if condition } … %{ else } … %{ endif }`.
public struct TemplateConditional: Sendable {
  /// What decides; it must be a bool.
  public var condition: Expression
  /// The parts if the condition is true.
  public var whenTrue: [TemplatePart]
  /// The parts if it is false; empty without an `else`.
  public var whenFalse: [TemplatePart]
  /// From the first directive to the end of the last.
  public var range: ByteRange

  /// A conditional as parsed.
  public init(condition: Expression, whenTrue: [TemplatePart], whenFalse: [TemplatePart], range: ByteRange) {
    self.condition = condition
    self.whenTrue = whenTrue
    self.whenFalse = whenFalse
    self.range = range
  }
}

/// `%{ for k, v in collection } … %{ endfor }`.
public struct TemplateLoop: Sendable {
  /// The name of the key or index, if two names are given.
  public var keyName: Identifier?
  /// The name of the element.
  public var valueName: Identifier
  /// What is walked.
  public var collection: Expression
  /// The parts repeated for each element.
  public var body: [TemplatePart]
  /// From the first directive to the end of the last.
  public var range: ByteRange

  /// A loop as parsed.
  public init(
    keyName: Identifier?, valueName: Identifier, collection: Expression, body: [TemplatePart], range: ByteRange
  ) {
    self.keyName = keyName
    self.valueName = valueName
    self.collection = collection
    self.body = body
    self.range = range
  }
}

extension TemplateLiteral {
  /// The text with its escapes decoded; wrong escapes give what the reference implementation makes of them.
  public func decoded(in file: SourceFile) -> String {
    let raw = file.bytes[range.indices]
    let needsDecoding = raw.contains { $0 == Byte.backslash || $0 == Byte.dollar || $0 == Byte.percent }
    guard needsDecoding else { return String(decoding: raw, as: UTF8.self) }
    switch encoding {
    case .quoted, .heredoc: return Self.decoded(file.bytes, range.indices, hasBackslashEscapes: encoding == .quoted)
    case .json: return String(decoding: JSONStringText(file.bytes, range).bytes, as: UTF8.self)
    case .jsonQuoted, .jsonHeredoc:
      let bytes = JSONStringText(file.bytes, range).bytes
      return Self.decoded(bytes, bytes.indices, hasBackslashEscapes: encoding == .jsonQuoted)
    }
  }

  private static func decoded(_ bytes: [UInt8], _ range: Range<Int>, hasBackslashEscapes: Bool) -> String {
    let text = TemplateText(bytes: bytes, hasBackslashEscapes: hasBackslashEscapes)
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      let unit = text.unit(at: position, limit: range.upperBound)
      if let kept = unit.text {
        result += bytes[kept]
      } else if let scalar = unit.scalar {
        result += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
      position = unit.end
    }
    return String(decoding: result, as: UTF8.self)
  }
}
