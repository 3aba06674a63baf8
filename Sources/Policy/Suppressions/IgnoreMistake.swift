import AWS
import Source

/// What can be wrong with an ignore comment by itself, and the words for it.
enum IgnoreMistake {
  case misspelt(String, String)
  case noReason
  case noRule
  case nothingBelow
  case syntaxRule
  case twice
  case unknownOption(String)
  case unknownRegion(String)
  case unknownRule(String, near: String?)
  case wrongDate(String)

  func diagnostic(at place: Place) -> Diagnostic {
    Diagnostic(
      code: code, severity: .warning, summary: summary, detail: detail, place: place, suggestion: suggestion)
  }

  /// The rule files of the family `ignore` ask for these.
  private var code: String {
    if case .unknownRule = self { "ignore/unknown-rule" } else { "ignore/malformed" }
  }

  private var summary: String {
    switch self {
    case .misspelt(let word, _): "\"\(word)\" is no ignore comment"
    case .noReason: "This ignore comment gives no reason"
    case .noRule: "This ignore comment names no rule"
    case .nothingBelow: "This ignore comment stands above nothing"
    case .syntaxRule: "Syntax errors can't be ignored"
    case .twice: "This ignore comment has two last days"
    case .unknownOption(let name): "Ignore comments have no option \"\(name)\""
    case .unknownRegion(let name): "There is no AWS Region \"\(name)\""
    case .unknownRule(let name, _): "There is no rule \"\(name)\""
    case .wrongDate(let text): "\"\(text)\" is no day"
    }
  }

  /// The edit that mends it.
  private var detail: String {
    switch self {
    case .misspelt: "write # regionlint:ignore RULE -- reason"
    case .noReason: "say behind two dashes why it is meant: # regionlint:ignore RULE -- reason"
    case .noRule: "name the rules: # regionlint:ignore RULE, RULE -- reason"
    case .nothingBelow:
      "put it directly above a block or an argument, or behind it on its line; regionlint:ignore-file is for a whole file"
    case .syntaxRule: "remove it, and mend the file"
    case .twice: "keep one until="
    case .unknownOption: "the options are region=REGION and until=DATE"
    case .unknownRegion: "name a Region as AWS does: region=eu-west-1"
    case .unknownRule: "regionlint rules lists them"
    case .wrongDate: "until takes a day such as until=2027-01-31"
    }
  }

  private var suggestion: String? {
    switch self {
    case .misspelt(_, let near): near
    case .unknownOption(let name): NearestName.of(name, among: ["region", "until"])
    case .unknownRegion(let name): NearestName.of(name, among: Regions.all.map(\.name))
    case .unknownRule(_, let near): near
    default: nil
    }
  }
}
