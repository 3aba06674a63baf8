package import Evaluation

/// What a handle of the Terraform layer stands for.
package enum HandleKind: UInt32, Sendable {
  /// An instance of a managed resource or a data source.
  case instance = 1
  /// A nested block of an instance, of a provider configuration, or of another block.
  case block
  /// A provider configuration as a module sees it: `aws`, `aws.eu`.
  case provider
  /// A call of a module with one key: `module.app`, `module.app["eu"]`.
  case moduleCall
  /// A resource whose instances are not all known: indexing it gives an instance at a key.
  case resource
  /// A root module.
  case root
}

extension Handle {
  /// A handle of this layer; `id` counts within the kind.
  package init(_ kind: HandleKind, _ id: Int) { self.init(kind: kind.rawValue, id: UInt32(id)) }

  /// `nil` for a handle of another layer.
  package var terraformKind: HandleKind? { HandleKind(rawValue: kind) }
}
