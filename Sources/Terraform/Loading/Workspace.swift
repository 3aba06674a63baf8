package import Source

/// What a run reads, and with which values.
package struct LoadRequest: Sendable {
  /// Absolute paths of folders and files to check.
  package var paths: [String]
  /// The absolute folder that shown paths are relative to.
  package var currentFolder: String
  /// `--var NAME=VALUE`, later ones win.
  package var variables: [(name: String, value: String)]
  /// Absolute paths of `--var-file` files, later ones win.
  package var variableFiles: [String]
  /// What a configuration file says about roots.
  package var stated: StatedRoots
  /// The absolute folder that nothing outside of is read; worked out from the paths if it is not given.
  package var boundary: String?
  /// What the environment gives besides files and options.
  package var surroundings: Surroundings

  /// A request to read these paths, absolute or relative to the current folder.
  package init(
    paths: [String], currentFolder: String, variables: [(name: String, value: String)] = [],
    variableFiles: [String] = [], stated: StatedRoots = StatedRoots(), boundary: String? = nil,
    surroundings: Surroundings = Surroundings()
  ) {
    self.paths = paths
    self.currentFolder = currentFolder
    self.variables = variables
    self.variableFiles = variableFiles
    self.stated = stated
    self.boundary = boundary
    self.surroundings = surroundings
  }
}

/// What a configuration file says about roots.
package struct StatedRoots: Sendable {
  /// Values for the variables of a root.
  package enum Values: Sendable {
    /// A value file by its absolute path.
    case file(String)
    /// Values that stand in the configuration file itself.
    case inline(ValueTree)
  }

  /// The configuration file, whose id is the first of the run's.
  package var file: SourceFile?
  /// Folders that are not entered while looking for roots; modules in them may be called.
  package var excluded: [Glob]
  /// Folders said to be roots, absolute: never taken for reusable modules.
  package var folders: Set<String>
  /// In the order in which they apply, by the root's absolute folder.
  package var values: [String: [Values]]
  /// Where the states of roots lie, by the root's absolute folder.
  package var states: [String: StateSettings]

  /// What is stated of roots; by default nothing.
  package init(
    file: SourceFile? = nil, excluded: [Glob] = [], folders: Set<String> = [], values: [String: [Values]] = [:],
    states: [String: StateSettings] = [:]
  ) {
    self.file = file
    self.excluded = excluded
    self.folders = folders
    self.values = values
    self.states = states
  }
}

/// A file with values for root variables.
package struct ValueFile: Sendable {
  /// How Terraform comes to read the file.
  package enum Kind: Sendable, Hashable {
    /// `terraform.tfvars` or `*.auto.tfvars` in the root's folder.
    case automatic
    /// A `root` block of the configuration file.
    case configuration
    /// `--var-file`.
    case commandLine
  }

  /// How Terraform comes to read it.
  package var kind: Kind
  /// The file that holds the values.
  package var file: FileID
  /// Values that are only a part of the file.
  package var inline: ValueTree?
}

/// A root module: a folder that somebody applies.
package struct RootDescription: Sendable {
  /// Absolute path.
  package var folder: String
  /// What its folder declares.
  package var module: ModuleDefinition
  /// Neither provider, backend nor values: a module to be called by others, checked with an open world.
  package var isReusableModule: Bool
  /// In the order in which they apply, later ones win.
  package var valueFiles: [ValueFile]
  /// Files beside the root that would set variables if they were given, such as `prod.tfvars` or `terraform.tfvars.example`.
  package var unusedValueFiles: [FileID]
  /// What the configuration file says of its backend.
  package var stateSettings = StateSettings()
}

/// Every file, module and root of a run; immutable.
package struct Workspace: Sendable {
  /// Indexed by `FileID.rawValue`; the text of an overridden file goes on with that of its override files.
  package var files: [SourceFile]
  /// What each folder declares that was read, by absolute path.
  package var modules: [String: ModuleDefinition]
  /// Sorted by folder.
  package var roots: [RootDescription]
  /// Trees of value files.
  package var valueTrees: [FileID: ValueTree]
  /// Folders of modules, by the folder and name of the call.
  package var callFolders: [CallSite: String]
  /// Files that stand in a module's folder but are not read, because OpenTofu reads another in their place.
  package var unreadFiles: [String]
  /// Problems of loading: missing module folders, unreadable files, syntax errors.
  package var problems: [Problem]
  /// Files and folders that could not be read: findings may be missing.
  package var omissions: [FileError]
  /// The way from places in texts that override files are merged into.
  package var continuations: FileContinuations
  /// Values from the command line, as written.
  package var variables: [(name: String, value: String)]
  /// What the environment gives besides files and options.
  package var surroundings: Surroundings
  /// The absolute folder that shown paths are relative to.
  package var currentFolder: String
  /// The folder that nothing outside of is read.
  package var boundary: String
  /// Where files are read from, during evaluation too (`file`, `templatefile`).
  package var tree: any FileTree

  /// What a value file of a root sets.
  package func values(of file: ValueFile) -> ValueTree? { file.inline ?? valueTrees[file.file] }

  /// The files as they are on disk, indexed by `FileID.rawValue`.
  package var writtenFiles: [SourceFile] {
    continuations.isEmpty ? files : files.map { continuations.originals[$0.id] ?? $0 }
  }

  /// The path of a file or folder as people are shown it.
  package func shown(_ path: String) -> String { Paths.relative(path, to: currentFolder) }
}

/// A module call in the folder it is written in.
package struct CallSite: Hashable, Sendable {
  /// The absolute folder of the calling module.
  package var folder: String
  /// The name of the call.
  package var name: String

  /// A call by folder and name.
  package init(folder: String, name: String) {
    self.folder = folder
    self.name = name
  }
}
