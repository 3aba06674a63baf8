package import Policy
package import Source
package import Terraform

/// What to check and how.
package struct LintRequest: Sendable {
  /// As the user gave them; a relative one is taken from `currentFolder`.
  package var paths: [String]
  /// Absolute.
  package var currentFolder: String
  /// Values of root variables from `--var`, as written.
  package var variables: [(name: String, value: String)]
  /// Paths of `--var-file`, in the order given.
  package var variableFiles: [String]
  /// What `--var-env` and `--workspace` give.
  package var surroundings: Surroundings
  /// Selections: a rule's id, `family/*`, or `tag:name`.
  package var only: [String]
  /// Selections of rules that do not run.
  package var disable: [String]
  /// Selections of rules that run though they are off by default.
  package var enable: [String]
  /// Which configuration file counts.
  package var configuration: ConfigurationChoice
  /// Folders with rules of the user's own.
  package var ruleFolders: [String]
  /// Whether findings outside the files given are reported too.
  package var reportsWholeRoots: Bool
  /// Whether a path that is not there counts as a file that was deleted.
  package var toleratesMissing: Bool
  /// Whether the descriptions of the rules are wanted in the analysis.
  package var describesRules: Bool
  /// The day that the last days of ignore comments are compared with.
  package var today: CalendarDate

  /// A request to check these paths, with what the options say.
  package init(
    paths: [String], currentFolder: String, variables: [(name: String, value: String)] = [],
    variableFiles: [String] = [], surroundings: Surroundings = Surroundings(), only: [String] = [],
    disable: [String] = [], enable: [String] = [],
    ruleFolders: [String] = [], configuration: ConfigurationChoice = .nearest, reportsWholeRoots: Bool = false,
    toleratesMissing: Bool = false, describesRules: Bool = false, today: CalendarDate = .today
  ) {
    self.paths = paths
    self.currentFolder = currentFolder
    self.variables = variables
    self.variableFiles = variableFiles
    self.surroundings = surroundings
    self.only = only
    self.disable = disable
    self.enable = enable
    self.ruleFolders = ruleFolders
    self.configuration = configuration
    self.reportsWholeRoots = reportsWholeRoots
    self.toleratesMissing = toleratesMissing
    self.describesRules = describesRules
    self.today = today
  }
}

/// Why nothing was checked: the command or its configuration is wrong.
package enum LintError: Error, Sendable {
  case usage(String)
  case notFound(path: String)
  case unreadable(path: String, reason: String)
  /// What is wrong with the configuration file or with the user's rules, and the files the places are in.
  case configuration([Diagnostic], files: [SourceFile])
}
