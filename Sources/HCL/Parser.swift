public import Source

/// Reads HCL native syntax.
public enum Parser {
  /// Parses a whole file; every byte string gives a tree.
  ///
  /// A file without diagnostics is exactly one that Terraform 1.11 accepts as syntax, with two exceptions: nesting deeper
  /// than `ParserLimits` allows, and bytes that are not UTF-8 in names, some of which Terraform lets pass. After a mistake
  /// parsing goes on at the next argument or block.
  public static func parse(_ file: SourceFile) -> SyntaxTree {
    var lexer = Lexer(file.bytes)
    lexer.run()
    var parser = SyntaxParser(file, tokens: lexer.tokens)
    let body = parser.fileBody()
    return SyntaxTree(
      file: file, body: body, comments: lexer.comments, diagnostics: parser.allDiagnostics(with: lexer))
  }

  /// Parses bytes that hold one expression and nothing else, as for `regionlint eval`.
  ///
  /// Newlines mean nothing in it, as within parentheses.
  public static func parseExpression(_ file: SourceFile) -> (expression: Expression, diagnostics: [Diagnostic]) {
    var lexer = Lexer(file.bytes)
    lexer.run()
    var parser = SyntaxParser(file, tokens: lexer.tokens)
    parser.pushNewlines(false)
    let expression = parser.expression()
    if parser.peek != .endOfFile { parser.report(.extraAfterExpression, at: parser.token.range) }
    parser.popNewlines()
    return (expression, parser.allDiagnostics(with: lexer))
  }

  /// Parses a file that is a template, as for the function `templatefile`.
  ///
  /// Its literals are lines, as in a heredoc.
  public static func parseTemplate(_ file: SourceFile) -> (parts: [TemplatePart], diagnostics: [Diagnostic]) {
    var lexer = Lexer(file.bytes)
    lexer.startTemplate()
    lexer.run()
    var parser = SyntaxParser(file, tokens: lexer.tokens)
    let parts = parser.wholeTemplate()
    return (parts, parser.allDiagnostics(with: lexer))
  }
}

/// Bounds that keep the parser, and whoever walks or frees its trees, within the stack.
///
/// At these bounds parsing has been measured to need less than 512 KiB of stack in an optimised build, and less than 8 MiB
/// in a debug build.
public enum ParserLimits {
  /// How many expressions, blocks and directives may be nested in one another.
  public static let depth = 400
  /// How high the tree of one expression may be; each term of a chain of operators adds to it.
  public static let height = 1000
  /// How many diagnostics one file gives at most.
  public static let diagnostics = 100
}
