/// The functions of the Terraform language.
public enum StandardFunctions {
  /// By name. Functions that need the caller (`file`, `templatefile`, …) are not among them.
  public static let table: [String: Function] = [:]
}
