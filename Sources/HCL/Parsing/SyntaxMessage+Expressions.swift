// MARK: Terms and operators

extension SyntaxMessage {
  static let extraAfterExpression = SyntaxMessage(
    "extra-characters-after-expression", "Extra characters after expression",
    "An expression was successfully parsed, but extra characters were found after it.")

  static let invalidAttributeName = SyntaxMessage(
    "invalid-attribute-name", "Invalid attribute name", "An attribute name is required after a dot.")

  static let invalidExpression = SyntaxMessage(
    "invalid-expression", "Invalid expression",
    "Expected the start of an expression, but found an invalid expression token.")

  static let invalidNumber = SyntaxMessage(
    "invalid-number-literal", "Invalid number literal", "Failed to recognize the value of this number literal.")

  static func legacyIndex(_ first: String, _ second: String) -> SyntaxMessage {
    SyntaxMessage(
      "invalid-legacy-index-syntax", "Invalid legacy index syntax",
      "When using the legacy index syntax, chaining two indexes together is not permitted. Use the proper index syntax "
        + "instead, like [\(first)][\(second)].")
  }

  static func legacyIndexInSplat(_ first: String, _ second: String) -> SyntaxMessage {
    SyntaxMessage(
      "invalid-legacy-index-syntax", "Invalid legacy index syntax",
      "When using the legacy index syntax, chaining two indexes together is not permitted. Use the proper index syntax "
        + "with a full splat expression [*] instead, like [\(first)][\(second)].")
  }

  static let missingExpression = SyntaxMessage(
    "missing-expression", "Missing expression",
    "Expected the start of an expression, but found the end of the file.")

  static let missingFalseExpression = SyntaxMessage(
    "missing-false-expression-in-conditional", "Missing false expression in conditional",
    "The conditional operator (...?...:...) requires a false expression, delimited by a colon.")

  static let missingIndexBracket = SyntaxMessage(
    "missing-close-bracket-on-index", "Missing close bracket on index",
    "The index operator must end with a closing bracket (\"]\").")

  static let missingSplatBracket = SyntaxMessage(
    "missing-close-bracket-on-splat-index", "Missing close bracket on splat index",
    "The star for a full splat operator must be immediately followed by a closing bracket (\"]\").")

  static let nestedSplat = SyntaxMessage(
    "nested-splat-expression-not-allowed", "Nested splat expression not allowed",
    "A splat expression (*) cannot be used inside another attribute-only splat expression.")

  static let unbalancedParentheses = SyntaxMessage(
    "unbalanced-parentheses", "Unbalanced parentheses",
    "Expected a closing parenthesis to terminate the expression.")
}

// MARK: Calls

extension SyntaxMessage {
  static let missingArgumentSeparator = SyntaxMessage(
    "missing-argument-separator", "Missing argument separator",
    "A comma is required to separate each function argument from the next.")

  static let missingFunctionName = SyntaxMessage(
    "missing-function-name", "Missing function name",
    "Function scope resolution symbol :: must be followed by a function name in this scope.")

  static let missingOpenParenthesis = SyntaxMessage(
    "missing-open-parenthesis", "Missing open parenthesis",
    "Function selector must be followed by an open parenthesis to begin the function call.")

  static let missingParenthesisAfterExpansion = SyntaxMessage(
    "missing-closing-parenthesis", "Missing closing parenthesis",
    "An expanded function argument (with ...) must be immediately followed by closing parentheses.")

  static let unterminatedCall = SyntaxMessage(
    "unterminated-function-call", "Unterminated function call",
    "There is no closing parenthesis for this function call before the end of the file. This may be caused by incorrect "
      + "parenthesis nesting elsewhere in this file.")
}

// MARK: Collections

extension SyntaxMessage {
  private static func invalidFor(_ detail: String) -> SyntaxMessage {
    SyntaxMessage("invalid-for-expression", "Invalid 'for' expression", detail)
  }

  static let forExtra = invalidFor("Extra characters after the end of the 'for' expression.")
  static let forGroupsTuple = invalidFor("Grouping ellipsis (...) cannot be used when building a tuple.")
  static let forKeyInTuple = invalidFor("Key expression is not valid when building a tuple.")
  static let forNeedsColon = invalidFor("For expression requires a colon after the collection expression.")
  static let forNeedsIn = invalidFor("For expression requires the 'in' keyword after its name declarations.")
  static let forNeedsKey = invalidFor("Key expression is required when building an object.")
  static let forNeedsName = invalidFor("For expression requires variable name after 'for'.")
  static let forNeedsValueName = invalidFor("For expression requires value variable name after comma.")

  static let missingAttributeSeparator = SyntaxMessage(
    "missing-attribute-separator", "Missing attribute separator",
    "Expected a newline or comma to mark the beginning of the next attribute.")

  static let missingAttributeValue = SyntaxMessage(
    "missing-attribute-value", "Missing attribute value",
    "Expected an attribute value, introduced by an equals sign (\"=\").")

  static let missingItemSeparator = SyntaxMessage(
    "missing-item-separator", "Missing item separator", "Expected a comma to mark the beginning of the next item.")

  static let missingKeyValueSeparator = SyntaxMessage(
    "missing-key-value-separator", "Missing key/value separator",
    "Expected an equals sign (\"=\") to mark the beginning of the attribute value.")

  static let missingKeyValueSeparatorAtName = SyntaxMessage(
    "missing-key-value-separator", "Missing key/value separator",
    "Expected an equals sign (\"=\") to mark the beginning of the attribute value. If you intended to given an attribute "
      + "name containing periods or spaces, write the name in quotes to create a string literal.")

  static let unterminatedObject = SyntaxMessage(
    "unterminated-object-constructor-expression", "Unterminated object constructor expression",
    "There is no corresponding closing brace before the end of the file. This may be caused by incorrect brace nesting "
      + "elsewhere in this file.")

  static let unterminatedTuple = SyntaxMessage(
    "unterminated-tuple-constructor-expression", "Unterminated tuple constructor expression",
    "There is no corresponding closing bracket before the end of the file. This may be caused by incorrect bracket "
      + "nesting elsewhere in this file.")
}
