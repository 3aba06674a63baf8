import Testing

/// What `terraform console` 1.11.4 answered to expressions, recorded so that the tests run where it is not.
///
/// One line is `expression  =>  answer`; `⏎` stands for a line break, `✗` begins an error as `summary: detail`.
enum ConsoleAnswers {
  struct Answer: Sendable, CustomTestStringConvertible {
    var expression: String
    var answer: String

    var testDescription: String { expression }
  }

  static let all =
    operators + access + strings + collections + encoding + more + texts + patterns + numbers + edges + values + calls
    + precision + zeros + yaml + yamlScalars + expressions + nulls + signatures

  static func answers(_ table: String) -> [Answer] {
    table.split(separator: "\n").map { line in
      let parts = line.split(separator: "  =>  ", maxSplits: 1, omittingEmptySubsequences: false)
      return Answer(expression: String(parts[0]), answer: String(parts[1].replacing("⏎", with: "\n")))
    }
  }
}
