// MARK: Templates

extension SyntaxMessage {
  private static func invalidFor(_ detail: String) -> SyntaxMessage {
    SyntaxMessage("invalid-for-directive", "Invalid 'for' directive", detail)
  }

  static let directiveForNeedsIn = invalidFor("For directive requires 'in' keyword after names.")
  static let directiveForNeedsName = invalidFor("For directive requires variable name after 'for'.")
  static let directiveForNeedsValueName = invalidFor("For directive requires value variable name after comma.")

  static let directiveKeywordMissing = SyntaxMessage(
    "invalid-template-directive", "Invalid template directive",
    "A template directive keyword (\"if\", \"for\", etc) is expected at the beginning of a %{ sequence.")

  static func directiveKeywordUnknown(_ name: String) -> SyntaxMessage {
    SyntaxMessage(
      "invalid-template-control-keyword", "Invalid template control keyword",
      "\"\(name)\" is not a valid template control keyword. There are if, else, endif, for and endfor.")
  }

  static func extraInMarker(_ name: String) -> SyntaxMessage {
    SyntaxMessage(
      "extra-characters-in-marker", "Extra characters in \(name) marker",
      "Expected a closing brace to end the sequence, but found extra characters.")
  }

  static let extraInInterpolation = SyntaxMessage(
    "extra-characters-after-interpolation-expression", "Extra characters after interpolation expression",
    "Expected a closing brace to end the interpolation expression, but found extra characters. If this is a sequence of "
      + "another language, such as a shell script's, escape it by starting with \"$${\" instead of just \"${\".")

  static let colonInInterpolation = SyntaxMessage(
    "extra-characters-after-interpolation-expression", "Extra characters after interpolation expression",
    "Template interpolation doesn't expect a colon at this location. Did you intend this to be a literal sequence to be "
      + "processed as part of another language? If so, you can escape it by starting with \"$${\" instead of just \"${\"."
  )

  static let unclosedInterpolation = SyntaxMessage(
    "unclosed-template-interpolation-sequence", "Unclosed template interpolation sequence",
    "There is no closing brace for this interpolation sequence before the end of the file. This might be caused by "
      + "incorrect nesting inside the given expression.")

  static let unclosedInterpolationInQuotes = SyntaxMessage(
    "unclosed-template-interpolation-sequence", "Unclosed template interpolation sequence",
    "There is no closing brace for this interpolation sequence before the end of the quoted template. This might be "
      + "caused by incorrect nesting inside the given expression.")

  static func unexpectedDirective(_ name: String, _ detail: String) -> SyntaxMessage {
    SyntaxMessage("unexpected-directive", "Unexpected \(name) directive", detail)
  }

  static func unexpectedEnd(_ name: String) -> SyntaxMessage {
    SyntaxMessage(
      "unexpected-end-of-template", "Unexpected end of template",
      "The \(name) directive is missing its corresponding end\(name) directive.")
  }

  static let unterminatedTemplate = SyntaxMessage(
    "unterminated-template-string", "Unterminated template string", "No closing marker was found for the string.")
}

// MARK: Characters

extension SyntaxMessage {
  private static func invalidCharacter(_ detail: String) -> SyntaxMessage {
    SyntaxMessage("invalid-character", "Invalid character", detail)
  }

  private static func invalidEscape(_ detail: String) -> SyntaxMessage {
    SyntaxMessage("invalid-escape-sequence", "Invalid escape sequence", detail)
  }

  static func bitwiseOperator(_ suggestion: String) -> SyntaxMessage {
    SyntaxMessage(
      "unsupported-operator", "Unsupported operator", "Bitwise operators are not supported.\(suggestion)")
  }

  static let apostrophe = invalidCharacter("Single quotes are not valid. Use double quotes (\") to enclose strings.")

  static let backquote = invalidCharacter(
    "The \"`\" character is not valid. To create a multi-line string, use the \"heredoc\" syntax, like \"<<EOT\".")

  static let curlyQuotes = invalidCharacter(
    "\"Curly quotes\" are not valid here. These can sometimes be inadvertently introduced when sharing code via documents "
      + "or discussion forums. It might help to replace the character with a \"straight quote\".")

  static func impossibleCharacter(_ value: UInt32) -> SyntaxMessage {
    let digits = String(value, radix: 16)
    let padding = String(repeating: "0", count: max(0, 4 - digits.count))
    return invalidEscape("Cannot encode character U+\(padding)\(digits) in UTF-8.")
  }

  static let invalidUTF8 = SyntaxMessage(
    "invalid-character-encoding", "Invalid character encoding",
    "All input files must be UTF-8 encoded. Ensure that UTF-8 encoding is selected in your editor.")

  static let longEscape = invalidEscape("The \\U escape sequence must be followed by eight hexadecimal digits.")

  static let quotedNewline = SyntaxMessage(
    "invalid-multi-line-string", "Invalid multi-line string",
    "Quoted strings may not be split over multiple lines. To produce a multi-line string, either use the \\n escape to "
      + "represent a newline character or use the \"heredoc\" multi-line template syntax.")

  static let semicolon = invalidCharacter(
    "The \";\" character is not valid. Use newlines to separate arguments and blocks, and commas to separate items in "
      + "collection values.")

  static let shortEscape = invalidEscape("The \\u escape sequence must be followed by four hexadecimal digits.")

  static func unknownEscape(_ symbol: String) -> SyntaxMessage {
    invalidEscape("The symbol \"\(symbol)\" is not a valid escape sequence selector.")
  }

  static let unusedCharacter = invalidCharacter("This character is not used within the language.")
}
