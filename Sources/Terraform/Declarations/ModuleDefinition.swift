package import HCL
package import Source

/// A folder of Terraform files read once: names to declarations, shared by every call of the module.
package final class ModuleDefinition: Sendable {
  /// Absolute path.
  package let folder: String
  /// The parsed files, in order of their names.
  package let trees: [FileID: SyntaxTree]
  /// The files of `trees` in the order of their names.
  package let fileOrder: [FileID]
  /// The `variable` blocks by name.
  package let variables: [String: VariableDeclaration]
  /// The entries of all `locals` blocks by name.
  package let locals: [String: LocalDeclaration]
  /// The `output` blocks by name.
  package let outputs: [String: OutputDeclaration]
  /// Managed resources and data sources, by `ResourceName`.
  package let resources: [ResourceName: ResourceDeclaration]
  /// The names of `resources` in the order of the text.
  package let resourceOrder: [ResourceName]
  /// The `module` blocks by name.
  package let calls: [String: ModuleCallDeclaration]
  /// The names of `calls` in the order of the text.
  package let callOrder: [String]
  /// The `provider` blocks in the order of the text.
  package let providers: [ProviderDeclaration]
  /// The entries of `required_providers` by local name.
  package let requirements: [String: ProviderRequirement]
  /// The `backend` or `cloud` block, which makes the folder a root whoever calls it.
  package let backend: BackendDeclaration?
  /// The `check` blocks in the order of the text.
  package let checks: [CheckDeclaration]
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
    checks = reader.checks
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
  /// The label of the block.
  package var name: String
  /// The file it stands in.
  package var file: FileID
  /// The whole block.
  package var block: Block
  /// The `default` argument; `nil` makes the variable required.
  package var defaultValue: Attribute?
  /// The `type` argument; `nil` takes any value.
  package var type: Attribute?
  /// Whether it is declared sensitive or ephemeral, so that Terraform does not show what is made of it.
  package var isHidden = false
}

/// A `check` block.
package struct CheckDeclaration: Sendable {
  /// The label of the block.
  package var name: String
  /// The file it stands in.
  package var file: FileID
  /// The whole block.
  package var block: Block
}

/// One entry of a `locals` block.
package struct LocalDeclaration: Sendable {
  /// What stands on the left.
  package var name: String
  /// The file it stands in.
  package var file: FileID
  /// The argument that gives its value.
  package var attribute: Attribute
}

/// An `output` block.
package struct OutputDeclaration: Sendable {
  /// The label of the block.
  package var name: String
  /// The file it stands in.
  package var file: FileID
  /// The whole block.
  package var block: Block
  /// The `value` argument; `nil` if it is missing.
  package var value: Attribute?
}

/// What names a resource in its module.
package struct ResourceName: Hashable, Sendable {
  /// Whether it is a data source.
  package var isData: Bool
  /// The first label, such as `aws_lb`.
  package var type: String
  /// The second label.
  package var name: String

  /// As written in a reference: `aws_lb.main`, `data.aws_region.current`.
  package var text: String { (isData ? "data." : "") + "\(type).\(name)" }
}

/// A `resource` or `data` block.
package struct ResourceDeclaration: Sendable {
  /// Its kind, type and name.
  package var name: ResourceName
  /// The file it stands in.
  package var file: FileID
  /// The whole block.
  package var block: Block
  /// The `count` argument.
  package var count: Attribute?
  /// The `for_each` argument.
  package var forEach: Attribute?
  /// The `provider` argument; `nil` takes the default configuration.
  package var provider: Attribute?
  /// The `depends_on` argument.
  package var dependsOn: Attribute?
  /// The `lifecycle` block; the first if there are several.
  package var lifecycle: Block?
  /// The check block that a data source belongs to, if it stands in one.
  package var check: String?
}

/// A `module` block.
package struct ModuleCallDeclaration: Sendable {
  /// The label of the block.
  package var name: String
  /// The file it stands in.
  package var file: FileID
  /// The whole block.
  package var block: Block
  /// The literal source; `nil` if there is none or it is no literal.
  package var source: String?
  /// The literal `version`; `nil` if there is none or it is no literal.
  package var version: String?
  /// The `count` argument.
  package var count: Attribute?
  /// The `for_each` argument.
  package var forEach: Attribute?
  /// The `providers` argument; `nil` passes the default configurations on.
  package var providers: Attribute?
  /// The `depends_on` argument.
  package var dependsOn: Attribute?
  /// Everything that is no meta-argument.
  package var inputs: [String: Attribute]
  /// The names of `inputs` in the order of the text.
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
  /// The literal `alias`; `nil` for the default configuration.
  package var alias: String?
  /// The `alias` argument.
  package var aliasAttribute: Attribute?
  /// The file it stands in.
  package var file: FileID
  /// The whole block.
  package var block: Block
  /// The `region` argument; `nil` leaves the Region to the surroundings.
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
  /// The file it stands in.
  package var file: FileID
  /// The whole block.
  package var block: Block
}

/// An entry of `required_providers`.
package struct ProviderRequirement: Sendable {
  /// The name that the module knows the provider by, such as `aws`.
  package var localName: String
  /// The literal `source`, such as `hashicorp/aws`; `nil` if there is none.
  package var source: String?
  /// The literal `version` constraint; `nil` if there is none.
  package var version: String?
  /// Where the entry is written.
  package var place: Place
  /// `configuration_aliases`, as references write them: `aws.peer`.
  package var aliases: [String]
}
