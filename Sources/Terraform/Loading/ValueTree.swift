package import HCL
import Source

/// The values a file sets: `.tfvars` syntax is HCL arguments without references.
package struct ValueTree: Sendable {
  /// The file, or the part of one, that holds the arguments.
  package var tree: SyntaxTree

  /// The variables it sets, in the order of the text.
  package var names: [String] { tree.body.attributes.map { tree.text(of: $0.name) } }
  /// The argument that sets a variable; `nil` if none does.
  package func attribute(_ name: String) -> Attribute? { tree.body.attribute(name, in: tree) }
}
