package import Terraform

/// The rules about ignore comments: they can run only when all other rules have.
package enum IgnoreRules {
  /// What they say about these problems.
  package static func run(_ rules: RuleSet, problems: [Problem], in workspace: Workspace, settings: PolicySettings)
    -> PolicyOutcome
  {
    guard !problems.isEmpty else { return PolicyOutcome() }
    let system = System(workspace: workspace, problems: problems)
    return PolicyRun.run(rules, over: system, settings: settings, about: .comments)
  }
}

extension Rule {
  /// What a rule needs to know before it can run.
  enum Phase {
    /// The configuration alone.
    case configuration
    /// What all other rules said, because it ranges over problems of ignore comments.
    case comments
  }

  var phase: Phase {
    let mark = SubjectTypes.problemMark + "ignore"
    guard let types = subjectTypes, !types.isEmpty,
      types.allSatisfy({ $0 == mark || $0.hasPrefix(mark + "/") })
    else { return .configuration }
    return .comments
  }
}
