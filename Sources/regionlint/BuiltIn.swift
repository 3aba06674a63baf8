import BuiltInRules
import Policy

/// The rules that come with the program.
enum BuiltIn {
  static var rules: [RuleText] {
    BuiltInRules.files.map { RuleText(path: $0.path, demands: $0.demand, full: $0.full) }
  }

  /// The description of a rule of an id, or of a former name.
  static func description(of id: String) -> RuleDescription? {
    let all = rules.lazy.flatMap { RuleDescriber.descriptions(in: $0) }
    return all.first { $0.id == id } ?? all.first { $0.aliases.contains(id) }
  }
}
