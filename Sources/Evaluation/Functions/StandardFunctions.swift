/// The functions of the Terraform language.
public enum StandardFunctions {
  /// By name. Functions that need the caller (`file`, `templatefile`, …) are not among them; `try` and `can` are the
  /// evaluator's own, because they decide what of their arguments is evaluated.
  public static let table: [String: Function] = {
    let families = [
      strings, formatting, numeric, collections, mappings, sets, choosing, conversions, encoding, paths, networks,
      hashes,
      regex, dates,
    ]
    return Dictionary(families.joined().map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }()
}
