import Linting
import Policy
import Source

/// `regionlint rules new FAMILY/NAME`: a rule with its examples to start from.
enum RulesNewCommand {
  static func run(_ words: [String]) throws(UsageError) -> ExitCode {
    let arguments = try Arguments(words, valued: ["into"], flags: [])
    guard let id = arguments.rest.first, arguments.rest.count == 1 else {
      throw UsageError("rules new takes the name of one rule: regionlint rules new FAMILY/NAME")
    }
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy(isName) else {
      throw UsageError("a rule is named FAMILY/NAME in small letters, digits and dashes, not \(id)")
    }
    guard !["ignore", "syntax"].contains(parts[0]) else {
      throw UsageError("the family \(parts[0]) is the program's own; name another")
    }
    if RuleSet(builtIn: BuiltIn.rules).rule(id) != nil {
      throw UsageError("there is a built-in rule \(id); regionlint explain \(id)")
    }
    let folder = arguments.last("into") ?? "regionlint-rules"
    guard !folder.isEmpty else { throw UsageError("--into needs the name of a folder") }
    let path = Paths.join(folder, "\(id).hcl")
    let absolute = Paths.absolute(path, from: DiskTree.currentFolder)
    guard DiskTree().kind(of: absolute) == nil else { throw UsageError("\(path) exists already; nothing was written") }
    try Output.newFile(path, RuleTemplate.text(id: id))
    try Output.text(next(path: path, folder: folder, id: id))
    return .success
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (97...122).contains(first), !text.hasSuffix("-") else { return false }
    return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }

  private static func next(path: String, folder: String, id: String) -> String {
    """
    wrote \(path): a rule that holds for queues. Make it yours:
      1. change the examples to the mistake you know, and to what is right
      2. change for and require until they hold: regionlint rules test \(folder)
      3. run it on your roots: regionlint check --rules-from \(folder) --only \(id)
      4. let every run know it, in .regionlint.hcl: rules { folders = ["\(folder)"] }
    what a rule may ask: regionlint rules vocabulary

    """
  }
}
