package import Source

/// Something that reading a configuration found: a diagnostic together with the root it was found in.
///
/// Rules ask for problems by code (`problems("undeclared-reference")`), and give them an id, a severity and a remedy.
package struct Problem: Sendable, Hashable {
  /// What is wrong, and where.
  package var diagnostic: Diagnostic
  /// The root's folder; `nil` for a file that several roots may read.
  package var root: String?
  /// The address of the object it concerns, if there is one.
  package var address: String?

  /// A diagnostic of a root, and of an object in it.
  package init(_ diagnostic: Diagnostic, root: String? = nil, address: String? = nil) {
    self.diagnostic = diagnostic
    self.root = root
    self.address = address
  }
}
