/// The wording of a syntax error: what Terraform says where it says the same.
///
/// Detection is in the lexer and the parser; all words are here and in `SyntaxMessage+….swift`.
struct SyntaxMessage: Sendable, Hashable {
  /// Kebab-case, as in `Diagnostic.code`.
  var code: String
  var summary: String
  var detail: String

  init(_ code: String, _ summary: String, _ detail: String) {
    self.code = code
    self.summary = summary
    self.detail = detail
  }
}

// MARK: Bodies

extension SyntaxMessage {
  static let argumentOrBlockRequired = SyntaxMessage(
    "argument-or-block-definition-required", "Argument or block definition required",
    "An argument or block definition is required here.")

  static let argumentOrBlockRequiredAfterName = SyntaxMessage(
    "argument-or-block-definition-required", "Argument or block definition required",
    "An argument or block definition is required here. To set an argument, use the equals sign \"=\" to introduce the "
      + "argument value.")

  static func argumentRequired(_ name: String) -> SyntaxMessage {
    SyntaxMessage(
      "argument-definition-required", "Argument definition required",
      "A single-line block definition can contain only a single argument. If you meant to define argument \"\(name)\", "
        + "use an equals sign to assign it a value. To define a nested block, place it on a line of its own within its "
        + "parent block.")
  }

  static func attributeRedefined(_ name: String) -> SyntaxMessage {
    SyntaxMessage(
      "attribute-redefined", "Attribute redefined",
      "The argument \"\(name)\" was already set. Each argument may be set only once.")
  }

  static let blockEqualsSign = SyntaxMessage(
    "invalid-block-definition", "Invalid block definition",
    "The equals sign \"=\" indicates an argument definition, and must not be used when defining a block.")

  static let blockHeader = SyntaxMessage(
    "invalid-block-definition", "Invalid block definition",
    "Either a quoted string block label or an opening brace (\"{\") is expected here.")

  static let blockWithoutBraces = SyntaxMessage(
    "invalid-block-definition", "Invalid block definition",
    "A block definition must have block content delimited by \"{\" and \"}\", starting on the same line as the block "
      + "header.")

  static let commaAfterArgument = SyntaxMessage(
    "unexpected-comma-after-argument", "Unexpected comma after argument",
    "Argument definitions must be separated by newlines, not commas. An argument definition must end with a newline.")

  static let labelIsTemplate = SyntaxMessage(
    "invalid-string-literal", "Invalid string literal",
    "Template sequences are not allowed in this string. To include a literal \"$\" or \"%\" before a brace, double it "
      + "to escape it.")

  static let labelIsBroken = SyntaxMessage(
    "invalid-string-literal", "Invalid string literal", "This item is not valid in a string literal.")

  static let labelUnterminated = SyntaxMessage(
    "unterminated-string-literal", "Unterminated string literal",
    "Unable to find the closing quote mark before the end of the file.")

  static let missingNewlineAfterArgument = SyntaxMessage(
    "missing-newline-after-argument", "Missing newline after argument",
    "An argument definition must end with a newline.")

  static let missingNewlineAfterBlock = SyntaxMessage(
    "missing-newline-after-block-definition", "Missing newline after block definition",
    "A block definition must end with a newline.")

  static let oneLineBlockComma = SyntaxMessage(
    "invalid-single-argument-block-definition", "Invalid single-argument block definition",
    "Single-line block syntax can include only one argument definition. To define multiple arguments, use the "
      + "multi-line block syntax with one argument definition per line.")

  static let oneLineBlockEnd = SyntaxMessage(
    "invalid-single-argument-block-definition", "Invalid single-argument block definition",
    "A single-line block definition must end with a closing brace immediately after its single argument definition.")

  static let oneLineBlockNewline = SyntaxMessage(
    "invalid-single-argument-block-definition", "Invalid single-argument block definition",
    "An argument definition on the same line as its containing block creates a single-line block definition, which must "
      + "also be closed on the same line. Place the block's closing brace immediately after the argument definition.")

  static let quotedArgumentName = SyntaxMessage(
    "invalid-argument-name", "Invalid argument name", "Argument names must not be quoted.")

  static let tooDeep = SyntaxMessage(
    "nesting-too-deep", "Nesting too deep",
    "Expressions and blocks may be nested \(ParserLimits.depth) levels deep, and a chain of operators may have "
      + "\(ParserLimits.height) terms. Split this into several local values.")

  static let unclosedBlock = SyntaxMessage(
    "unclosed-configuration-block", "Unclosed configuration block",
    "There is no closing brace for this block before the end of the file. This may be caused by incorrect brace nesting "
      + "elsewhere in this file.")
}
