package import Evaluation
package import Source
package import Terraform

/// What `.regionlint.hcl` says, each setting with its place.
package struct Configuration: Sendable {
  package static let fileName = ".regionlint.hcl"

  /// The file it was read from; `nil` if there is none.
  package var file: SourceFile?
  /// The absolute folder that paths in the file are relative to.
  package var folder = "/"
  package var systems: [SystemSetting] = []
  /// In the order of the file: where two match one root, the later one wins.
  package var roots: [RootSetting] = []
  package var rules = RuleSettings()
  /// The values of `policy`, by name.
  package var policy: [String: Setting<Value>] = [:]
  package var parity = ParitySettings()
  package var regions = RegionSettings()
  /// Folders that are not searched for roots.
  package var excluded: [Setting<Glob>] = []

  package init() {}
}

/// A value with the place that states it.
package struct Setting<Content: Sendable>: Sendable {
  package var value: Content
  package var place: Place

  package init(_ value: Content, at place: Place) {
    self.value = value
    self.place = place
  }
}

/// `system "NAME" { roots = […], primary = "REGION", complete = true }`: the roots that run one thing.
package struct SystemSetting: Sendable {
  package var name: String
  /// The block's header.
  package var place: Place
  package var globs: [Setting<Glob>] = []
  /// Absolute folders of the roots that the patterns match, sorted.
  package var folders: [String] = []
  /// The Region that serves while nothing fails.
  package var primary: Setting<String>?
  /// Whether nothing else belongs to the system, so that absence can be judged.
  package var isComplete: Setting<Bool>?

  package init(name: String, place: Place) {
    self.name = name
    self.place = place
  }
}

/// `root "GLOB" { values = {…}, var_files = […], state = {…} }`: what is known of roots that their folders don't say.
package struct RootSetting: Sendable {
  package var glob: Setting<Glob>
  /// Absolute folders of the roots that the pattern matches, sorted.
  package var folders: [String] = []
  package var values: Setting<ValueTree>?
  /// Absolute paths, in the order in which they apply: later ones win, and `values` win over them.
  package var variableFiles: [Setting<String>] = []
  /// Where its state lies, if the backend is configured elsewhere (`terraform init -backend-config=…`).
  package var state: Setting<StateSettings>?

  package init(glob: Setting<Glob>) { self.glob = glob }
}

/// `rules { … }`: which rules run, and how.
package struct RuleSettings: Sendable {
  /// The least severity that is shown.
  package var level: Setting<Severity>?
  /// Selections of rules that do not run.
  package var disabled: [Setting<String>] = []
  package var enabled: [Setting<String>] = []
  /// Severities by selection, in the order of the file.
  package var severities: [(selection: Setting<String>, severity: Severity)] = []
  /// Selections of rules whose undecided checks are findings.
  package var mustDecide: [Setting<String>] = []
  /// Absolute folders with rules of the user's own.
  package var folders: [Setting<String>] = []

  package init() {}
}

/// `parity { may_differ = […] }`.
package struct ParitySettings: Sendable {
  /// Inputs of modules that may differ between Regions.
  package var mayDiffer: Setting<[String]>?

  package init() {}
}

/// `regions { allowed = […], default = "REGION" }`.
package struct RegionSettings: Sendable {
  /// Names of Regions, patterns worked out.
  package var allowed: Setting<[String]>?
  /// The Region of providers that state none.
  package var standard: Setting<String>?

  package init() {}
}
