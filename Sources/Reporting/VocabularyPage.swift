import Policy

/// The reference of the rule language's words, made from the table that calls them.
package enum VocabularyPage {
  /// As Markdown, which reads well as plain text too.
  package static var text: String {
    var text = """
      # What a rule may ask

      The subjects and functions that the rule language adds to Terraform's own functions, all of which can be called as well.
      `name?` may be left out, `name…` takes any number. [Write a rule](write-a-rule.md) shows them at work;
      `regionlint rules vocabulary` prints this page.

      """
    for group in VocabularyEntry.Group.allCases {
      let entries = VocabularyTable.entries.filter { $0.group == group }
      guard !entries.isEmpty else { continue }
      text += "\n## \(heading(group))\n"
      for entry in entries { text += "\n`\(entry.signature)`\n: \(entry.meaning)\n\n      \(entry.example)\n" }
    }
    return text
  }

  private static func heading(_ group: VocabularyEntry.Group) -> String {
    switch group {
    case .subjects: "What a rule ranges over"
    case .identity: "What a thing is called"
    case .regions: "Regions"
    case .arguments: "Arguments and blocks"
    case .references: "Who refers to whom"
    case .places: "Places"
    case .lists: "Lists"
    case .text: "Text"
    case .network: "Networks"
    case .schema: "The provider's schema"
    }
  }
}
