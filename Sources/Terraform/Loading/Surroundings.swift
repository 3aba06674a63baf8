/// What a run is told of the surroundings that the configuration would be applied in; nothing of it is looked up unasked.
package struct Surroundings: Sendable {
  /// Values of `TF_VAR_NAME`, by the variables' names.
  package var variables: [String: String]
  /// What `terraform.workspace` is.
  package var workspace: String?

  /// What the environment gives; by default nothing.
  package init(variables: [String: String] = [:], workspace: String? = nil) {
    self.variables = variables
    self.workspace = workspace
  }
}
