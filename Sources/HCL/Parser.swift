public import Source

/// Reads HCL native syntax.
public enum Parser {
  /// Parses a whole file; every byte string gives a tree.
  public static func parse(_ file: SourceFile) -> SyntaxTree {
    preconditionFailure("being written")
  }

  /// Parses bytes that hold one expression and nothing else, as for `regionlint eval`.
  public static func parseExpression(_ file: SourceFile) -> (expression: Expression, diagnostics: [Diagnostic]) {
    preconditionFailure("being written")
  }
}
