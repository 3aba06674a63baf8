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
  /// Absolute paths that are never entered while looking for roots.
  package var excludedFolders: [String]

  package init(
    paths: [String], currentFolder: String, variables: [(name: String, value: String)] = [],
    variableFiles: [String] = [], excludedFolders: [String] = []
  ) {
    self.paths = paths
    self.currentFolder = currentFolder
    self.variables = variables
    self.variableFiles = variableFiles
    self.excludedFolders = excludedFolders
  }
}

/// A file with values for root variables.
package struct ValueFile: Sendable {
  package enum Kind: Sendable, Hashable {
    /// `terraform.tfvars` or `*.auto.tfvars` in the root's folder.
    case automatic
    /// `--var-file`.
    case commandLine
  }

  package var kind: Kind
  package var file: FileID
}

/// A root module: a folder that somebody applies.
package struct RootDescription: Sendable {
  /// Absolute path.
  package var folder: String
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
  /// Indexed by `FileID.rawValue`.
  package var files: [SourceFile]
  package var modules: [String: ModuleDefinition]
  /// Sorted by folder.
  package var roots: [RootDescription]
  /// Trees of value files.
  package var valueTrees: [FileID: ValueTree]
  /// Folders of modules, by the folder and name of the call.
  package var callFolders: [CallSite: String]
  /// Files that stand in a module's folder but are not read.
  package var unreadFiles: [String]
  /// Problems of loading: missing module folders, unreadable files, syntax errors.
  package var problems: [Problem]
  package var omissions: [FileError]
  /// Values from the command line, as written.
  package var variables: [(name: String, value: String)]
  package var currentFolder: String
  /// The folder that nothing outside of is read.
  package var boundary: String
  package var tree: any FileTree

  /// The path of a file or folder as people are shown it.
  package func shown(_ path: String) -> String { Paths.relative(path, to: currentFolder) }
}

/// A module call in the folder it is written in.
package struct CallSite: Hashable, Sendable {
  package var folder: String
  package var name: String

  package init(folder: String, name: String) {
    self.folder = folder
    self.name = name
  }
}
