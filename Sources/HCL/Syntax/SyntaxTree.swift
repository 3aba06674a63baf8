public import Source

/// One parsed file: its body, its comments, and what was wrong with it.
///
/// Nodes hold byte ranges only; `text(of:)` gives names when somebody asks. A tree is made for every byte string, however broken.
public struct SyntaxTree: Sendable {
  public let file: SourceFile
  public let body: Body
  /// Every comment in order of appearance.
  public let comments: [Comment]
  /// Syntax errors in order of appearance.
  public let diagnostics: [Diagnostic]

  public init(file: SourceFile, body: Body, comments: [Comment], diagnostics: [Diagnostic]) {
    self.file = file
    self.body = body
    self.comments = comments
    self.diagnostics = diagnostics
  }

  /// The name an identifier spells.
  public func text(of identifier: Identifier) -> String { file.text(identifier.range) }
}

/// A comment with its marks; a line comment does not include its newline.
public struct Comment: Sendable, Hashable {
  public enum Style: Sendable, Hashable { case hash, slashes, block }

  public var style: Style
  public var range: ByteRange

  public init(style: Style, range: ByteRange) {
    self.style = style
    self.range = range
  }
}

/// A name as written; its text is in the file.
public struct Identifier: Sendable, Hashable {
  public var range: ByteRange

  public init(range: ByteRange) { self.range = range }

  /// Whether a text could be a name: `ID_Start` or `_`, then `ID_Continue` or `-` (UAX #31 with Unicode 9).
  public static func isValid(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, first.startsName else { return false }
    return scalars.dropFirst().allSatisfy(\.continuesName)
  }
}

/// The inside of a file or of a block: arguments and blocks, each in order of appearance.
public struct Body: Sendable {
  public var attributes: [Attribute]
  public var blocks: [Block]
  /// From the first byte of the content to the last; for a block, between its braces.
  public var range: ByteRange

  public init(attributes: [Attribute], blocks: [Block], range: ByteRange) {
    self.attributes = attributes
    self.blocks = blocks
    self.range = range
  }
}

/// An argument: `name = expression`.
public struct Attribute: Sendable {
  public var name: Identifier
  public var equals: ByteRange
  public var expression: Expression
  /// From the name to the end of the expression.
  public var range: ByteRange

  public init(name: Identifier, equals: ByteRange, expression: Expression, range: ByteRange) {
    self.name = name
    self.equals = equals
    self.expression = expression
    self.range = range
  }
}

/// A block: `type "label" label { … }`.
public struct Block: Sendable {
  public var type: Identifier
  public var labels: [BlockLabel]
  public var openBrace: ByteRange
  public var closeBrace: ByteRange
  public var body: Body

  public init(type: Identifier, labels: [BlockLabel], openBrace: ByteRange, closeBrace: ByteRange, body: Body) {
    self.type = type
    self.labels = labels
    self.openBrace = openBrace
    self.closeBrace = closeBrace
    self.body = body
  }

  /// From the type to the closing brace.
  public var range: ByteRange { type.range.union(closeBrace) }
  /// From the type to the last label, without the brace: what a report underlines to name the whole block.
  public var header: ByteRange { type.range.union(labels.last?.range ?? type.range) }
}

/// A label of a block, quoted or bare.
public struct BlockLabel: Sendable, Hashable {
  /// With the quotes, if there are any.
  public var range: ByteRange
  /// Without the quotes; quoted labels hold no escapes that the reference implementation would accept.
  public var content: ByteRange

  public init(range: ByteRange, content: ByteRange) {
    self.range = range
    self.content = content
  }
}
