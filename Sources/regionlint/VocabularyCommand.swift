import Policy
import Reporting
import Source

/// `regionlint rules vocabulary`: what a rule may ask, as the page docs/rule-vocabulary.md has it.
enum VocabularyCommand {
  static func run(_ words: [String]) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(words, valued: [], flags: [])
    guard let name = arguments.rest.first else {
      try Output.text(VocabularyPage.text)
      return .success
    }
    guard arguments.rest.count == 1 else { throw UsageError("rules vocabulary takes at most one name") }
    guard let entry = VocabularyTable.entry(name) else {
      let near = NearestName.of(name, among: VocabularyTable.entries.map(\.name))
      throw UsageError(
        "the rule language has no function \(name)"
          + (near.map { "; did you mean \($0)?" } ?? "; Terraform's own functions can be called too"))
    }
    try Output.text("\(entry.signature)\n\n\(entry.meaning)\n\n    \(entry.example)\n")
    return .success
  }
}
