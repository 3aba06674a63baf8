import Evaluation
import Source
import Terraform

/// Why something cannot be decided: a value that is missing, or an expression that cannot be evaluated.
enum Doubt: Hashable {
  case term(Term)
  case error(EvaluationError)

  /// What is missing, for people.
  func missing(in system: System) -> [MissingValue] {
    switch self {
    case .term(let term):
      causes(of: term, in: system)
    case .error(let error):
      // A place in a rule file means nothing to who reads about a configuration.
      [
        MissingValue(
          kind: .failure, says: words(of: error.diagnostic),
          place: error.diagnostic.place.file.isRuleFile ? nil : error.diagnostic.place)
      ]
    }
  }

  /// The summary, with what the detail says first.
  private func words(of diagnostic: Diagnostic) -> String {
    let detail = diagnostic.detail.prefix { $0 != "\n" }
    guard !detail.isEmpty else { return diagnostic.summary }
    let text = "\(diagnostic.summary): \(detail)"
    return text.utf8.count > Limits.cause ? String(text.prefix(Limits.cause)) + "…" : text
  }

  private func causes(of term: Term, in system: System) -> [MissingValue] {
    let causes = system.causes(of: term)
    if !causes.isEmpty { return causes }
    // Nothing is undecided without a reason a person can read.
    let name = system.describe(term)
    return [MissingValue(kind: .other(name), says: "\(name) is not known", place: nil)]
  }

  /// As a term, to open a collection with.
  func term(in system: System) -> Term {
    switch self {
    case .term(let term): term
    case .error(let error): system.terms.intern(.failure(error.diagnostic.place))
    }
  }
}

/// The answer to a condition.
enum Verdict: Hashable {
  case satisfied
  case violated
  case undecided(Doubt)
}

extension RuleScope {
  /// The term that decides whether two values are equal; `nil` if they are known to be equal or not.
  func mayEqual(_ left: Value, _ right: Value) -> Term? {
    guard Operators.equality(left, right, in: system.terms) == nil else { return nil }
    return system.terms.intern(.call(name: "==", arguments: [left, right]), Refinement(type: .bool, isNotNull: true))
  }
}
