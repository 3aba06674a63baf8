package import HCL
package import Source

/// A folder of Terraform files read once: names to declarations, shared by every call of the module.
package final class ModuleDefinition: Sendable {
  /// Absolute path.
  package let folder: String
  /// The parsed files, in order of their names.
  package let trees: [FileID: SyntaxTree]
  package let fileOrder: [FileID]
  package let variables: [String: VariableDeclaration]
  package let locals: [String: LocalDeclaration]
  package let outputs: [String: OutputDeclaration]
  /// Managed resources and data sources, by `ResourceName`.
  package let resources: [ResourceName: ResourceDeclaration]
  package let resourceOrder: [ResourceName]
  package let calls: [String: ModuleCallDeclaration]
  package let callOrder: [String]
  package let providers: [ProviderDeclaration]
  package let requirements: [String: ProviderRequirement]
  /// The `backend` or `cloud` block, which makes the folder a root whoever calls it.
  package let backend: BackendDeclaration?
  /// Files in the folder that are not read, because OpenTofu reads another in their place.
  package let unreadFiles: [String]
  /// Syntax errors, and overrides of nothing.
  package let diagnostics: [Diagnostic]

  init(folder: String, trees: [SyntaxTree], unreadFiles: [String], mergeDiagnostics: [Diagnostic] = []) {
    self.folder = folder
    fileOrder = trees.map(\.file.id)
    self.trees = Dictionary(uniqueKeysWithValues: trees.map { ($0.file.id, $0) })
    var reader = ModuleReader()
    for tree in trees { reader.read(tree) }
    variables = reader.variables
    locals = reader.locals
    outputs = reader.outputs
    resources = reader.resources
    resourceOrder = reader.resourceOrder
    calls = reader.calls
    callOrder = reader.callOrder
    providers = reader.providers
    requirements = reader.requirements
    backend = reader.backend
    self.unreadFiles = unreadFiles
    diagnostics = trees.flatMap(\.diagnostics) + mergeDiagnostics
  }

  /// Whether a `backend` or `cloud` block makes the folder a root whoever calls it.
  package var hasBackend: Bool { backend != nil }

  /// Whether something in the folder could not be read, so that it may declare more than is seen.
  package var isIncomplete: Bool { trees.values.contains { !$0.diagnostics.isEmpty } }
}

/// A `variable` block.
package struct VariableDeclaration: Sendable {
  package var name: String
  package var file: FileID
  package var block: Block
  package var defaultValue: Attribute?
  package var type: Attribute?
}

/// One entry of a `locals` block.
package struct LocalDeclaration: Sendable {
  package var name: String
  package var file: FileID
  package var attribute: Attribute
}

/// An `output` block.
package struct OutputDeclaration: Sendable {
  package var name: String
  package var file: FileID
  package var block: Block
  package var value: Attribute?
}

/// What names a resource in its module.
package struct ResourceName: Hashable, Sendable {
  package var isData: Bool
  package var type: String
  package var name: String

  /// As written in a reference: `aws_lb.main`, `data.aws_region.current`.
  package var text: String { (isData ? "data." : "") + "\(type).\(name)" }
}

/// A `resource` or `data` block.
package struct ResourceDeclaration: Sendable {
  package var name: ResourceName
  package var file: FileID
  package var block: Block
  package var count: Attribute?
  package var forEach: Attribute?
  package var provider: Attribute?
  package var dependsOn: Attribute?
  package var lifecycle: Block?
  /// The check block that a data source belongs to, if it stands in one.
  package var check: String?
}

/// A `module` block.
package struct ModuleCallDeclaration: Sendable {
  package var name: String
  package var file: FileID
  package var block: Block
  /// The literal source; `nil` if there is none or it is no literal.
  package var source: String?
  package var version: String?
  package var count: Attribute?
  package var forEach: Attribute?
  package var providers: Attribute?
  package var dependsOn: Attribute?
  /// Everything that is no meta-argument.
  package var inputs: [String: Attribute]
  package var inputOrder: [String]

  /// Whether the source is a path below or beside the calling module.
  package var isLocal: Bool {
    source.map { $0.hasPrefix("./") || $0.hasPrefix("../") || $0 == "." || $0 == ".." } ?? false
  }
}

/// A `provider` block.
package struct ProviderDeclaration: Sendable {
  /// The local name: `aws`.
  package var name: String
  package var alias: String?
  package var aliasAttribute: Attribute?
  package var file: FileID
  package var block: Block
  package var region: Attribute?

  /// As references write it: `aws`, `aws.eu`.
  package var text: String { alias.map { "\(name).\($0)" } ?? name }
  /// An empty block with an alias only announces a provider that the caller passes, as before Terraform 0.15.
  package var isProxy: Bool { alias != nil && block.body.blocks.isEmpty && block.body.attributes.count == 1 }
}

/// A `backend` or `cloud` block: where the state of a root is kept.
package struct BackendDeclaration: Sendable {
  /// The label of the block, such as `s3`; `cloud` for a `cloud` block.
  package var type: String
  package var file: FileID
  package var block: Block
}

/// An entry of `required_providers`.
package struct ProviderRequirement: Sendable {
  package var localName: String
  package var source: String?
  package var version: String?
  package var place: Place
  /// `configuration_aliases`, as references write them: `aws.peer`.
  package var aliases: [String]
}
