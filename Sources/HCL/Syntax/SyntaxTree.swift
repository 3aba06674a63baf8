public import Source

/// One parsed file: its body, its comments, and what was wrong with it.
///
/// Nodes hold byte ranges only; `text(of:)` gives names when somebody asks. A tree is made for every byte string, however broken.
public struct SyntaxTree: Sendable {
  /// The file that the ranges refer to.
  public let file: SourceFile
  /// Everything at the top level.
  public let body: Body
  /// Every comment in order of appearance.
  public let comments: [Comment]
  /// Syntax errors in order of appearance.
  public let diagnostics: [Diagnostic]

  /// A tree of what was parsed.
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
  /// `#`, `//` or `/* … */`.
  public enum Style: Sendable, Hashable { case hash, slashes, block }

  /// Which marks it has.
  public var style: Style
  /// With its marks, without the newline that ends a line comment.
  public var range: ByteRange

  /// A comment of a style.
  public init(style: Style, range: ByteRange) {
    self.style = style
    self.range = range
  }
}

/// A name as written; its text is in the file.
public struct Identifier: Sendable, Hashable {
  /// The bytes of the name.
  public var range: ByteRange

  /// A name at a place.
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
  /// The arguments, in order of appearance.
  public var attributes: [Attribute]
  /// The nested blocks, in order of appearance.
  public var blocks: [Block]
  /// From the first byte of the content to the last; for a block, between its braces.
  public var range: ByteRange

  /// A body of arguments and blocks.
  public init(attributes: [Attribute], blocks: [Block], range: ByteRange) {
    self.attributes = attributes
    self.blocks = blocks
    self.range = range
  }
}

/// An argument: `name = expression`.
public struct Attribute: Sendable {
  /// The name, left of the equals sign.
  public var name: Identifier
  /// The equals sign; empty if it is missing.
  public var equals: ByteRange
  /// What stands right of the equals sign.
  public var expression: Expression
  /// From the name to the end of the expression.
  public var range: ByteRange

  /// An argument as parsed.
  public init(name: Identifier, equals: ByteRange, expression: Expression, range: ByteRange) {
    self.name = name
    self.equals = equals
    self.expression = expression
    self.range = range
  }
}

/// A block: `type "label" label { … }`.
public struct Block: Sendable {
  /// The first word.
  public var type: Identifier
  /// What stands between the type and the brace.
  public var labels: [BlockLabel]
  /// The opening brace; empty if it is missing.
  public var openBrace: ByteRange
  /// The closing brace; empty if it is missing.
  public var closeBrace: ByteRange
  /// What stands between the braces.
  public var body: Body
  /// From the type to the last label, without the brace: what a report underlines to name the whole block.
  ///
  /// In JSON syntax, where several blocks share a type and labels, it is the last name that is the block's own.
  public var header: ByteRange

  /// A block as parsed.
  ///
  /// - Parameter header: From the type to the last label, unless given.
  public init(
    type: Identifier, labels: [BlockLabel], openBrace: ByteRange, closeBrace: ByteRange, body: Body,
    header: ByteRange? = nil
  ) {
    self.type = type
    self.labels = labels
    self.openBrace = openBrace
    self.closeBrace = closeBrace
    self.body = body
    self.header = header ?? type.range.union(labels.last?.range ?? type.range)
  }

  /// From the header to the closing brace.
  public var range: ByteRange { header.union(closeBrace) }
}

/// A label of a block, quoted or bare.
public struct BlockLabel: Sendable, Hashable {
  /// With the quotes, if there are any.
  public var range: ByteRange
  /// Without the quotes; quoted labels hold no escapes that the reference implementation would accept.
  public var content: ByteRange

  /// A label with and without its quotes.
  public init(range: ByteRange, content: ByteRange) {
    self.range = range
    self.content = content
  }
}
