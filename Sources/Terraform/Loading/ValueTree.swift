package import HCL
import Source

/// The values a file sets: `.tfvars` syntax is HCL arguments without references.
package struct ValueTree: Sendable {
  package var tree: SyntaxTree

  package var names: [String] { tree.body.attributes.map { tree.text(of: $0.name) } }
  package func attribute(_ name: String) -> Attribute? { tree.body.attribute(name, in: tree) }
}
