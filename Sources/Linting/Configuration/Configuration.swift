package import Evaluation
package import Source
package import Terraform

/// What `.regionlint.hcl` says, each setting with its place.
package struct Configuration: Sendable {
  /// What the file is called in every repository.
  package static let fileName = ".regionlint.hcl"

  /// The file it was read from; `nil` if there is none.
  package var file: SourceFile?
  /// The absolute folder that paths in the file are relative to.
  package var folder = "/"
  /// The `system` blocks in the order of the file.
  package var systems: [SystemSetting] = []
  /// In the order of the file: where two match one root, the later one wins.
  package var roots: [RootSetting] = []
  /// The `rules` block: what runs, and how severe it is.
  package var rules = RuleSettings()
  /// The values of `policy`, by name.
  package var policy: [String: Setting<Value>] = [:]
  /// The `parity` block: what may differ between Regions.
  package var parity = ParitySettings()
  /// The `regions` block: which Regions there are for the repository.
  package var regions = RegionSettings()
  /// Folders that are not searched for roots.
  package var excluded: [Setting<Glob>] = []
  /// Folders that the patterns of `system` and `root` blocks were not tried on.
  package var omissions: [FileError] = []

  /// A configuration that says nothing.
  package init() {}
}

/// A value with the place that states it.
package struct Setting<Content: Sendable>: Sendable {
  /// The value as it was understood.
  package var value: Content
  /// Where it is written.
  package var place: Place

  /// A value stated at a place.
  package init(_ value: Content, at place: Place) {
    self.value = value
    self.place = place
  }
}

/// `system "NAME" { roots = […], primary = "REGION", complete = true }`: the roots that run one thing.
package struct SystemSetting: Sendable {
  /// The label of the block.
  package var name: String
  /// The block's header.
  package var place: Place
  /// The patterns of `roots`, relative to the configuration file's folder.
  package var globs: [Setting<Glob>] = []
  /// Absolute folders of the roots that the patterns match, sorted.
  package var folders: [String] = []
  /// The Region that serves while nothing fails.
  package var primary: Setting<String>?
  /// Whether nothing else belongs to the system, so that absence can be judged.
  package var isComplete: Setting<Bool>?

  /// A system that has no roots yet.
  package init(name: String, place: Place) {
    self.name = name
    self.place = place
  }
}

/// `root "GLOB" { values = {…}, var_files = […], state = {…} }`: what is known of roots that their folders don't say.
package struct RootSetting: Sendable {
  /// The label of the block: a pattern relative to the configuration file's folder.
  package var glob: Setting<Glob>
  /// Absolute folders of the roots that the pattern matches, sorted.
  package var folders: [String] = []
  /// What `values` gives to variables.
  package var values: Setting<ValueTree>?
  /// Absolute paths, in the order in which they apply: later ones win, and `values` win over them.
  package var variableFiles: [Setting<String>] = []
  /// Where its state lies, if the backend is configured elsewhere (`terraform init -backend-config=…`).
  package var state: Setting<StateSettings>?

  /// Roots of which nothing is known yet.
  package init(glob: Setting<Glob>) { self.glob = glob }
}

/// `rules { … }`: which rules run, and how.
package struct RuleSettings: Sendable {
  /// The least severity that is shown.
  package var level: Setting<Severity>?
  /// Selections of rules that do not run.
  package var disabled: [Setting<String>] = []
  /// Selections of rules that run though they are off by default.
  package var enabled: [Setting<String>] = []
  /// Severities by selection, in the order of the file.
  package var severities: [(selection: Setting<String>, severity: Severity)] = []
  /// Selections of rules whose undecided checks are findings.
  package var mustDecide: [Setting<String>] = []
  /// Absolute folders with rules of the user's own.
  package var folders: [Setting<String>] = []

  /// Settings that change nothing.
  package init() {}
}

/// `parity { may_differ = […] }`.
package struct ParitySettings: Sendable {
  /// Inputs of modules that may differ between Regions.
  package var mayDiffer: Setting<[String]>?

  /// Settings under which nothing may differ.
  package init() {}
}

/// `regions { allowed = […], default = "REGION" }`.
package struct RegionSettings: Sendable {
  /// Names of Regions, patterns worked out.
  package var allowed: Setting<[String]>?
  /// The Region of providers that state none.
  package var standard: Setting<String>?

  /// Settings that name no Region.
  package init() {}
}
